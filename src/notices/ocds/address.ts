import type { Json } from './merge.js';

const POSTCODE = /,?\s{0,4}\b([A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})\b/i;

/** An address that is written in one piece, by its parts: the postcode, the town before it, and what stands before that. */
export function addressOf(written: string): Json {
  const lines = written.trim().slice(0, 1000);
  const found = POSTCODE.exec(lines);
  const before = (found ? lines.slice(0, found.index) : lines).replaceAll('\n', ', ');
  const parts = before
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const town = parts.length > 1 ? parts.at(-1) : undefined;
  return {
    streetAddress: (town === undefined ? parts : parts.slice(0, -1)).join(', '),
    ...(town === undefined ? {} : { locality: town }),
    ...(found ? { postalCode: found[1]!.toUpperCase() } : {}),
    countryName: 'United Kingdom',
  };
}
