import type { LightMyRequestResponse } from 'fastify';
import { sentBy } from './sent-by.js';
import type { Browser } from './browser.js';

/** A file that somebody chooses in a form. */
export interface ChosenFile {
  readonly input: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const decoded = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** The text of a tag without what stands within it. */
const textOf = (html: string): string => decoded(html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')).trim();

/** The button of a page that says this, or begins with it. */
function buttonOf(html: string, label: string): string {
  const buttons = [...html.matchAll(/<button\b[^>]*>[\s\S]*?<\/button>/g)].map(([button]) => button);
  const found = buttons.find((button) => textOf(button).startsWith(label));
  if (found === undefined) throw new Error(`no button says ${label}; there are: ${buttons.map(textOf).join(' | ')}`);
  return /^<[^>]*>/.exec(found)![0];
}

const attributeOf = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decoded(found);
};

/** The body of a form with files, as browsers write it: with CR LF at the ends of lines. */
export function multipartBody(
  entries: readonly (readonly [string, string])[],
  files: readonly ChosenFile[] = [],
): { readonly body: Buffer; readonly type: string } {
  const boundary = '----probityFormBoundary7MA4YWxkTrZu0gW';
  const parts = [
    ...entries.map(([name, value]) =>
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value.replace(/\r?\n/g, '\r\n')}\r\n`,
      ),
    ),
    ...files.map(({ input, name, type, bytes }) =>
      Buffer.concat([
        Buffer.from(
          `--${boundary}\r\nContent-Disposition: form-data; name="${input}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`,
        ),
        bytes,
        Buffer.from('\r\n'),
      ]),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return { body: Buffer.concat(parts), type: `multipart/form-data; boundary=${boundary}` };
}

/** Fills in what a page asks and presses one of its buttons, as a browser without scripts does. */
export async function press(
  browser: Browser,
  html: string,
  label: string,
  filled: Readonly<Record<string, string>> = {},
  files: readonly ChosenFile[] = [],
): Promise<LightMyRequestResponse> {
  const button = buttonOf(html, label);
  const form = [...html.matchAll(/<form\b[^>]*>/g)].map(([tag]) => tag).find((tag) => / method="post"/.test(tag))!;
  const as = sentBy(html).filter(([name]) => !Object.hasOwn(filled, name));
  const name = attributeOf(button, 'name');
  const pressed = name === undefined ? [] : [[name, attributeOf(button, 'value') ?? ''] as const];
  const entries = [...as, ...Object.entries(filled), ...pressed];
  const { body, type } = multipartBody(entries, files);
  const action = attributeOf(button, 'formaction') ?? attributeOf(form, 'action')!;
  return browser.post(action, body, { 'content-type': type });
}
