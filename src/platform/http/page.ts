import { applyDecorators, Header } from '@nestjs/common';

/** What may be loaded by a page: nothing but its own style; and a form may be sent to us only. */
export const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The headers with which every page is answered. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': pagePolicy,
} as const;

/** Answers with a page. */
export const AnswersWithPage = (): MethodDecorator =>
  applyDecorators(...Object.entries(pageHeaders).map(([name, value]) => Header(name, value)));

/** Text as HTML shows it, whatever somebody has written. */
export function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
