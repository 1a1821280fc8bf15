import { applyDecorators, Header } from '@nestjs/common';

/** A page of plain HTML: nothing on it runs, and nothing comes from elsewhere. */
export interface Page {
  /** What it is called, as text. */
  readonly title: string;
  /** The id of the part that people who listen, or use the keyboard, come for; and what the link to it says. */
  readonly skipTo: { readonly id: string; readonly text: string } | null;
  /** Style of its own, beside that of every page. */
  readonly style?: string;
  /** HTML, with everything that somebody has written escaped. */
  readonly body: string;
}

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

/** The colours of the NHS, on letters large enough to read; a focus that is seen. */
const STYLE = `
body { font: 1.1875rem/1.5 Arial, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #212b32; background: #fff }
a { color: #005eb8 } a:focus, input:focus, button:focus { outline: 4px solid #ffeb3b; color: #212b32 }
.skip:not(:focus) { position: absolute; left: -999px }
table { border-collapse: collapse; width: 100% } caption { text-align: left; font-weight: bold }
th, td { text-align: left; vertical-align: top; padding: .5rem .5rem .5rem 0; border-bottom: 1px solid #d8dde0 }
input, button { font: inherit; padding: .25rem .5rem }
@media print { body { max-width: none; padding: 0 } .skip { display: none } a { color: inherit } }
`;

/** The whole document. */
export function pageOf({ title, skipTo, style = '', body }: Page): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}${style}</style>
</head>
<body>
${skipTo === null ? '' : `<a class="skip" href="#${skipTo.id}">${escaped(skipTo.text)}</a>\n`}${body}
</body>
</html>
`;
}

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
