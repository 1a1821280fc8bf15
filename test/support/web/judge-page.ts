import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // The layout is written for reading, not for this.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'void-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off',
    // The design system numbers its ids, and names a landmark that HTML names already.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    'valid-id': 'off',
    // Checkboxes of one question share a name.
    'form-dup-name': 'off',
    'no-raw-characters': 'off',
  },
});

/** More than a page may weigh before it is compressed; with the files it names that is well below the budget for a first view. */
const MOST_BYTES = 300_000;

const uuid = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/;
const utc = /\b\d{4}-\d\d-\d\dT\d\d:\d\d/;
const commandName =
  /\b(?:Open|Choose|Record|Submit|Enter|Make|Judge|Offer|Provide|Withhold|Answer|Set|Appoint|Lock|Declare|Manage|Name|Amend)[A-Z][a-z]+(?:[A-Z][a-z]+)*\b/;

/** What is shown of a page: its text, without tags, scripts and what no person reads. */
export function shownText(html: string): string {
  return html
    .replace(/<(script|style)\b[^>]{0,500}>[\s\S]{0,100000}?<\/\1>/g, ' ')
    .replace(/<pre\b[^>]{0,500}>[\s\S]{0,100000}?<\/pre>/g, ' ')
    .replace(/<code\b[^>]{0,500}>[\s\S]{0,10000}?<\/code>/g, ' ')
    .replace(/<[^>]{0,5000}>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

/** What is wrong with a page as such, in words that name it. */
export function wrongWith(html: string): readonly string[] {
  const wrong: string[] = [];
  const report = validator.validateStringSync(html);
  for (const { ruleId, message, line, selector } of report.results.flatMap(({ messages }) => messages)) {
    wrong.push(`${ruleId} at line ${line}, ${selector ?? ''}: ${message}`);
  }
  const headings = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
  if (headings.filter((level) => level === 1).length !== 1) wrong.push('it has not exactly one h1');
  for (const [index, level] of headings.entries()) {
    if (index > 0 && level > headings[index - 1]! + 1)
      wrong.push(`a heading of level ${level} follows one of level ${headings[index - 1]}`);
  }
  wrong.push(...saidWrongly(html), ...withoutLabel(html));
  if (/\sstyle="/.test(html)) wrong.push('it has an inline style');
  if (/<script(?![^>]{0,300}\ssrc=)/.test(html)) wrong.push('it has an inline script');
  if (
    /(?:src|href)="(?:https?:)?\/\/(?!www\.legislation\.gov\.uk|www\.find-tender\.service\.gov\.uk|www\.gov\.uk|assets\.publishing|www\.england\.nhs\.uk)/.test(
      html,
    )
  )
    wrong.push('it leads to somebody who is not named');
  return wrong;
}

/** What is wrong with what a page says, and how much of it there is: quick enough for every page. */
export function saidWrongly(html: string): readonly string[] {
  const wrong: string[] = [];
  const text = shownText(html);
  for (const [what, pattern] of Object.entries({
    'an identifier': uuid,
    'a UTC instant': utc,
    'the name of a command': commandName,
    'a word in backticks': /`/,
    'nothing where there should be something': /\bundefined\b|\[object Object\]|\bNaN\b/,
  })) {
    const found = pattern.exec(text);
    if (found) wrong.push(`it shows ${what}: “${text.slice(Math.max(0, found.index - 50), found.index + 60)}”`);
  }
  const bytes = Buffer.byteLength(html);
  if (bytes > MOST_BYTES) wrong.push(`it weighs ${bytes} bytes`);
  return wrong;
}

/** Inputs that nobody says what to write in. */
function withoutLabel(html: string): readonly string[] {
  const labelled = new Set([...html.matchAll(/<label\b[^>]{0,300}\sfor="([^"]+)"/g)].map(([, id]) => id));
  const inputs = [...html.matchAll(/<(?:input|select|textarea)\b([^>]{0,1000})>/g)].map(
    ([, attributes]) => attributes!,
  );
  return inputs
    .filter((each) => !/type="(?:hidden|submit)"|aria-label(?:ledby)?="/.test(each))
    .filter((each) => !labelled.has(/\sid="([^"]+)"/.exec(each)?.[1]))
    .map((each) => `an input has no label: ${each.slice(0, 100)}`);
}

/** The addresses of ours that a page leads to. */
export function linksOf(html: string): readonly string[] {
  const links = [...html.matchAll(/\shref="(\/[^"#]*)/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  return [...new Set(links.filter((href) => !href.startsWith('/assets/')))];
}
