import type { PublishedNotice } from '../procurements/procurement.views.js';
import { saidIn, type Said } from './notice-words.js';

/** A notice as plain text, paragraph by paragraph of its Schedule: each heading on a line of its own, an empty line between. */
export function plainNotice(
  { says = [] }: Pick<PublishedNotice, 'says'>,
  providerNames: Readonly<Record<string, string>>,
): string {
  return says
    .flatMap((paragraph) => saidIn(paragraph, providerNames) ?? [])
    .map(({ name, lines, rows }: Said) =>
      [`${name}:`, ...lines, ...rows.map((row) => `${row.name}: ${row.text}`)].join('\n'),
    )
    .join('\n\n');
}
