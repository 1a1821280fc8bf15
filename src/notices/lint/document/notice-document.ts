import type { CalendarDate } from '../../../../workflows/index.js';
import { asArray, asIdentifier, asText, type JsonObject } from './json.js';
import { longestText } from './plain-text.js';
import { londonDate } from './published.js';
import type { Release } from './releases.js';
import { mostText, textFieldsOf, type TextField } from './text-fields.js';

/** A notice, read: what every check needs of it. */
export interface NoticeDocument {
  readonly data: JsonObject;
  /** What paths begin with: nothing, or the release's place in a file that holds several. */
  readonly prefix: string;
  readonly ocid: string | null;
  readonly release: string | null;
  readonly tags: readonly string[];
  /** The London date of `date`; null where there is none, or none that can be read. */
  readonly published: CalendarDate | null;
  /** The prose, most telling first. */
  readonly texts: readonly TextField[];
  /** All prose together, for what may stand anywhere. */
  readonly allText: string;
  /** Whether a text was longer than is read. */
  readonly cut: boolean;
}

export function readNotice({ data, prefix }: Release): NoticeDocument {
  const texts = textFieldsOf(data, prefix);
  const allText = texts.map(({ text }) => text).join('\n');
  return {
    data,
    prefix,
    ocid: asText(data['ocid']),
    release: asIdentifier(data['id']),
    tags: asArray(data['tag']).filter((tag): tag is string => typeof tag === 'string'),
    published: londonDate(data['date']),
    texts,
    allText,
    cut: texts.some(({ text }) => text.length >= longestText) || allText.length >= mostText - longestText,
  };
}

/** A record that merges several releases, as mirrors publish it: its `date` is that of the last of them. */
export function isCompiled({ tags }: NoticeDocument): boolean {
  return tags.includes('compiled');
}
