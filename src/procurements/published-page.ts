import type { Instant } from '../../workflows/index.js';
import { submissions } from './published-view.js';
import { LOOKED_THROUGH, patternsOf, Values, type Statement } from './register-page.js';

/** What somebody looks for among what is published. */
export interface PublishedFilter {
  /** Words that all occur in the title, the reference or a name of the authority. */
  readonly text?: string;
  /** The authority, by its id. */
  readonly authority?: string;
  /** A process, or `process-selection` for those in which none has been chosen. */
  readonly process?: string;
  /** Only those about which representations are in time now. */
  readonly open?: boolean;
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
}

/** How many are counted of what is published; there may be more. */
export const MOST_COUNTED = 200;

/** What a page goes on after, in the order of publication. */
export type AfterPublication = readonly [publishedAt: string, id: string] | null;

/** Title and reference, as they may be looked for: of what was corrected, as published notices give them. */
const SAID = `CASE WHEN NOT p.corrected THEN p.title || E'\\n' || p.reference ELSE COALESCE((
  SELECT string_agg(concat_ws(E'\\n', t.value #>> '{title}', t.value #>> '{reference}'), E'\\n')
  FROM event n, LATERAL (SELECT jsonb_path_query_first(n.canonical::jsonb,
    '$.data.derived.notice.items[*] ? (@.item == "titleAndReference").value') AS value) t
  WHERE n.authority_id = p.authority_id AND n.stream_type = 'procurement' AND n.stream_id = p.id
    AND n.type = ANY ('{${Object.values(submissions).join(',')}}'::text[])
    AND EXISTS (SELECT 1 FROM event q WHERE q.authority_id = n.authority_id AND q.stream_type = n.stream_type
      AND q.stream_id = n.stream_id AND q.version > n.version AND q.type = replace(n.type, 'Submitted', 'Published'))
  ), '') END`;

/** The authorities that are called by a word, or were. */
const called = (
  pattern: string,
): string => `SELECT o.id FROM organisation o WHERE o.kind = 'authority' AND lower(o.name) LIKE ${pattern}
  UNION SELECT f.organisation_id FROM former_name f WHERE lower(f.name) LIKE ${pattern}`;

/** What of the published is looked for. Looks in nothing that is not public, so that a search tells nothing else either. */
function wantedOf(filter: PublishedFilter, asOf: Instant | null, values: Values) {
  const patterns = patternsOf(filter.text).map((pattern) => values.add(pattern, 'text'));
  const longest = [...patternsOf(filter.text).entries()].sort(([, one], [, other]) => other.length - one.length)[0];
  const open = filter.open === true && asOf !== null ? values.add(asOf, 'timestamptz') : null;
  const conditions = [
    'p.published_at IS NOT NULL',
    ...(filter.process === undefined ? [] : [`p.machine = ${values.add(filter.process, 'text')}`]),
    ...(filter.authority === undefined ? [] : [`p.authority_id = ${values.add(filter.authority, 'text')}`]),
    ...(open === null
      ? []
      : [
          `(p.authority_id, p.id) IN (SELECT d.authority_id, d.procurement_id FROM due_date d
  WHERE d.kind = 'standstill-ends' AND d.at > ${open})`,
        ]),
  ];
  const words = patterns.map((pattern) => `(lower(${SAID}) LIKE ${pattern} OR p.authority_id IN (${called(pattern)}))`);
  const shape = [
    ...(['process', 'authority'] as const).filter((name) => filter[name] !== undefined),
    ...(open === null ? [] : ['open']),
    ...(longest ? [`${patterns.length}-words-${longest[0]}`] : []),
  ];
  return { conditions, words, shape, longest: longest ? patterns[longest[0]]! : null };
}

/**
 * A page of what is published, what was published last first, with one row more than asked for. Of words the last published are looked
 * through alone (`among` the newest); where those are too few for a page, all are found by their words.
 */
export function publishedPage(
  columns: string,
  filter: PublishedFilter,
  { asOf, after, among }: { asOf: Instant | null; after: AfterPublication; among: 'newest' | 'all' },
): Statement {
  const values = new Values();
  const { conditions, words, shape, longest } = wantedOf(filter, asOf, values);
  const begun = after
    ? [`(p.published_at, p.id) < (${values.add(after[0], 'timestamptz')}, ${values.add(after[1], 'text')})`]
    : [];
  const limit = values.add(filter.limit + 1, 'int');
  const of = [...begun, ...conditions].join(' AND ');
  const found =
    longest === null
      ? `SELECT p.* FROM procurement p WHERE ${of} ${ORDER} LIMIT ${limit}`
      : among === 'newest'
        ? `SELECT p.* FROM (SELECT p.* FROM procurement p WHERE ${of} ${ORDER} LIMIT ${LOOKED_THROUGH}) p
  WHERE ${words.join(' AND ')} ${ORDER} LIMIT ${limit}`
        : `SELECT p.* FROM ${byWords(longest)} WHERE ${[of, ...words].join(' AND ')} ${ORDER} LIMIT ${limit}`;
  const name = ['published', ...(after ? ['after'] : []), ...shape, ...(longest === null ? [] : [among])].join('.');
  return { name, sql: `SELECT ${columns} FROM (${found}) p ${ORDER}`, values: values.all };
}

/**
 * How many there are on all pages, and one more than are counted where there are more. Of words that many have the order of publication
 * is walked, as for the page; of others all are found by their words.
 */
export function publishedCount(filter: PublishedFilter, asOf: Instant | null, among: 'newest' | 'all'): Statement {
  const values = new Values();
  const { conditions, words, shape, longest } = wantedOf(filter, asOf, values);
  const isWalked = longest === null || among === 'newest';
  const from = isWalked ? 'procurement p' : byWords(longest);
  return {
    name: ['published-count', ...shape, ...(isWalked ? [] : [among])].join('.'),
    sql: `SELECT count(*)::int AS total FROM (
  SELECT 1 FROM ${from} WHERE ${[...conditions, ...words].join(' AND ')} ${isWalked ? ORDER : ''} LIMIT ${MOST_COUNTED + 1}) AS counted`,
    values: values.all,
  };
}

const ORDER = 'ORDER BY p.published_at DESC, p.id DESC';

/** Those that may have a word: by their title and reference, because they were corrected, or by what their authority is called. */
const byWords = (pattern: string): string => `(
    SELECT authority_id, id FROM procurement
    WHERE published_at IS NOT NULL AND NOT corrected AND lower(title || E'\\n' || reference) LIKE ${pattern}
    UNION SELECT authority_id, id FROM procurement WHERE published_at IS NOT NULL AND corrected
    UNION SELECT n.authority_id, n.id FROM (${called(pattern)}) a(id) JOIN procurement n ON n.authority_id = a.id AND n.published_at IS NOT NULL
  ) c CROSS JOIN LATERAL (SELECT * FROM procurement o WHERE o.authority_id = c.authority_id AND o.id = c.id LIMIT 1) p`;
