import type { SearchFilter } from './procurement.views.js';

/** A statement with its values; it is prepared under its name. */
export interface Statement {
  readonly name: string;
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What a page goes on after, in the order of opening. */
export type AfterOpening = readonly [openedAt: string, id: string] | null;

/** How many of the newest are looked through for words before the index of words is asked: most words that are in many are in some of these. */
export const LOOKED_THROUGH = 500;

/** More words than anybody looks for at once; those after them are not looked for. */
const MOST_WORDS = 8;

/** The words that somebody looks for, each as a pattern that matches it anywhere. */
export const patternsOf = (text = ''): readonly string[] =>
  [...new Set(text.toLowerCase().split(/\s+/).filter(Boolean))]
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);

/** Values of a statement, each where it is first said. */
export class Values {
  readonly all: unknown[] = [];

  add(value: unknown, type: string): string {
    this.all.push(value);
    return `$${this.all.length}::${type}`;
  }
}

type Asked = Omit<SearchFilter, 'after'>;

/**
 * A page of the register of some authorities, of all for null: what was opened last first, with one row more than asked for. Each
 * authority's own order is walked, so that it costs what it shows. Of words the newest are looked through alone (`among` them);
 * where those are too few for a page, all are found by their words.
 */
export function registerPage(
  authorities: readonly string[] | null,
  asked: Asked,
  after: AfterOpening,
  among: 'newest' | 'all',
): Statement {
  const values = new Values();
  const homes = authorities === null ? null : values.add(authorities, 'text[]');
  const patterns = patternsOf(asked.text);
  const begun = after
    ? [`(p.opened_at, p.id) < (${values.add(after[0], 'timestamptz')}, ${values.add(after[1], 'text')})`]
    : [];
  const wanted = [
    ...(asked.state === undefined ? [] : [`p.state = ${values.add(asked.state, 'text')}`]),
    ...(asked.process === undefined ? [] : [`p.machine = ${values.add(asked.process, 'text')}`]),
    ...patterns.map((pattern) => `p.search_text LIKE ${values.add(pattern, 'text')}`),
    ...(asked.changedSince === undefined
      ? []
      : [
          `EXISTS (SELECT 1 FROM stream c WHERE c.authority_id = p.authority_id AND c.type = 'procurement' AND c.id = p.id
    AND c.head_at >= ${values.add(asked.changedSince, 'timestamptz')})`,
        ]),
  ];
  const limit = values.add(asked.limit + 1, 'int');
  const shape = [
    ...(homes === null ? ['all'] : []),
    ...(after ? ['after'] : []),
    ...(['state', 'process', 'changedSince'] as const).filter((name) => asked[name] !== undefined),
    ...(patterns.length > 0 ? [`${patterns.length}-words-of-${among}`] : []),
  ].join('.');
  const found =
    patterns.length === 0
      ? inOrder(homes, [...begun, ...wanted], limit)
      : among === 'newest'
        ? `SELECT p.* FROM (${newest(homes, authorities?.length ?? 1, begun, values)}) p WHERE ${and(wanted)} ${ORDER} LIMIT ${limit}`
        : `SELECT p.* FROM (${byWords(homes, [...begun, ...wanted])}) p ${ORDER} LIMIT ${limit}`;
  return {
    name: `procurements.register.${shape}`,
    sql: `SELECT ${COLUMNS} FROM (${found}) p ${LATEST} ${ORDER}`,
    values: values.all,
  };
}

const ORDER = 'ORDER BY p.opened_at DESC, p.id DESC';

const and = (conditions: readonly string[]): string => (conditions.length === 0 ? 'true' : conditions.join(' AND '));

/** The first of several authorities together, from the first of each. */
function inOrder(homes: string | null, conditions: readonly string[], limit: string): string {
  if (homes === null) return `SELECT p.* FROM procurement p WHERE ${and(conditions)} ${ORDER} LIMIT ${limit}`;
  return `SELECT p.* FROM unnest(${homes}) AS h(id) CROSS JOIN LATERAL (
  SELECT p.* FROM procurement p WHERE ${and(['p.authority_id = h.id', ...conditions])} ${ORDER} LIMIT ${limit}) p ${ORDER} LIMIT ${limit}`;
}

/**
 * The newest of several authorities together, as many as are looked through, a part of them from each: no older than the oldest of
 * any whose part is full, because beyond that there may be others of it.
 */
function newest(homes: string | null, many: number, begun: readonly string[], values: Values): string {
  if (homes === null) return inOrder(homes, begun, String(LOOKED_THROUGH));
  const part = values.add(Math.max(1, Math.floor(LOOKED_THROUGH / Math.max(1, many))), 'int');
  return `WITH near AS MATERIALIZED (
  SELECT p.*, row_number() OVER (PARTITION BY p.authority_id ${ORDER}) AS place FROM unnest(${homes}) AS h(id) CROSS JOIN LATERAL (
    SELECT p.* FROM procurement p WHERE ${and(['p.authority_id = h.id', ...begun])} ${ORDER} LIMIT ${part}) p)
SELECT p.* FROM near p
WHERE NOT EXISTS (SELECT 1 FROM near e WHERE e.place = ${part} AND (e.opened_at, e.id) > (p.opened_at, p.id))`;
}

/** All that have the words: found before they are put in order, so that the order is not walked in search of them. */
function byWords(homes: string | null, conditions: readonly string[]): string {
  const own = homes === null ? [] : [`p.authority_id = ANY (${homes})`];
  return `WITH found AS MATERIALIZED (SELECT p.* FROM procurement p WHERE ${and([...own, ...conditions])}) SELECT * FROM found`;
}

/** What a procurement is called and where it stands is in its row; when something was last recorded, in its history. */
const LATEST = `JOIN stream s ON s.authority_id = p.authority_id AND s.type = 'procurement' AND s.id = p.id`;

const COLUMNS = `p.id, p.authority_id AS "authorityId",
  COALESCE((SELECT o.name FROM organisation o WHERE o.id = p.authority_id), p.authority_id) AS "authorityName", s.version, p.title,
  p.reference, p.regime, p.machine, p.state, p.opened_at AS "openedAt", s.head_at AS "updatedAt", p.published_at AS "publishedAt"`;
