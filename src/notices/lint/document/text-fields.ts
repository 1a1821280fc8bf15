import { asObject, type JsonObject } from './json.js';
import { plainText } from './plain-text.js';

/** A piece of free text in a release, as a reader sees it, and where it stands. */
export interface TextField {
  readonly path: string;
  readonly text: string;
}

/** Members that hold prose. Where an author puts what differs, so every one of them is read. */
const PROSE =
  /^(?:title|description|rationale|notes|details|text|eligibilityCriteria|[a-zA-Z]+Details|[a-zA-Z]+Rationale)$/;

/** Members whose text is a label of a code list, a name, an address or a form's own wording, and not the author's prose. */
const NOT_PROSE = new Set([
  'parties',
  'buyer',
  'procuringEntity',
  'tenderers',
  'suppliers',
  'links',
  'relatedProcesses',
  'classification',
  'additionalClassifications',
  'procurementMethodRationaleClassifications',
  'legalBasis',
  'awardCriteria',
  'deliveryAddresses',
  'deliveryLocation',
  'unit',
  'value',
  'documents',
  'reviewDetails',
  'bids',
  'sources',
]);

const DEEPEST = 12;
const MOST_FIELDS = 500;
/** All texts together: many times the longest notice, and few enough to be read at once. */
export const mostText = 250_000;

/**
 * The prose of a release. The release's own `description` comes first (box VI.3 of the forms, where authors say what a notice
 * is), then the title and the description of the contract, then the rest in document order.
 */
export function textFieldsOf(release: JsonObject, prefix: string): readonly TextField[] {
  const fields: TextField[] = [];
  collect(release, prefix, 0, fields);
  const rank = (path: string): number => {
    const place = FIRST.indexOf(path.slice(prefix.length));
    return place === -1 ? FIRST.length : place;
  };
  let length = 0;
  return fields
    .map((field, index) => ({ field, index }))
    .sort((a, b) => rank(a.field.path) - rank(b.field.path) || a.index - b.index)
    .map(({ field }) => field)
    .filter(({ text }) => (length += text.length) <= mostText);
}

const FIRST = ['description', 'title', 'tender.title', 'tender.description'];

function collect(value: unknown, path: string, depth: number, into: TextField[]): void {
  if (depth > DEEPEST || into.length >= MOST_FIELDS) return;
  if (Array.isArray(value)) {
    value.forEach((entry, index) => collect(entry, `${path.replace(/\.$/, '')}[${index}].`, depth + 1, into));
    return;
  }
  for (const [name, member] of Object.entries(asObject(value) ?? {})) {
    if (NOT_PROSE.has(name)) continue;
    if (typeof member === 'string') {
      const text = PROSE.test(name) ? plainText(member) : '';
      if (text !== '' && into.length < MOST_FIELDS) into.push({ path: `${path}${name}`, text });
    } else if (typeof member === 'object' && member !== null) {
      collect(member, `${path}${name}.`, depth + 1, into);
    }
  }
}
