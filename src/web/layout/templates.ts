import path from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { assetAddress, designSystemTemplates } from './assets.js';

const web = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The one place that knows which template language pages are written in. Everything that is put into a page is escaped. */
const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([web, designSystemTemplates], { watch: false, noCache: false }),
  { autoescape: true, throwOnUndefined: false, trimBlocks: true, lstripBlocks: true },
);

environment.addGlobal('asset', assetAddress);

/** Paragraphs of text that somebody wrote: its line ends are kept, and everything is escaped. */
environment.addFilter('lines', (text: string) => {
  const { escape } = nunjucks.lib as unknown as { escape: (text: string) => string };
  return new nunjucks.runtime.SafeString(escape(String(text)).replace(/\r?\n/g, '<br>'));
});

const DAY =
  /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)\b(?: (\d{4})\b)?/g;

/** A sentence of ours in which day, month and year of each date stay on one line. */
environment.addFilter('days', (text: string) =>
  String(text).replace(DAY, (_all, day: string, month: string, year?: string) =>
    [day, month, year].filter((part) => part !== undefined).join('\u00a0'),
  ),
);

/** `1 day`, `2 days`: a count with the word that belongs to it. */
environment.addFilter(
  'count',
  (number: number, one: string, many?: string) =>
    `${number.toLocaleString('en-GB')} ${number === 1 ? one : (many ?? `${one}s`)}`,
);

environment.addFilter('number', (number: number) => number.toLocaleString('en-GB'));

/** A template with what it shows, as HTML. `name` is below `src/web`, without its ending. */
export function fill(name: string, view: object): string {
  return environment.render(`${name}.njk`, view);
}
