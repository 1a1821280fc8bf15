import type { RecordOfProcurement } from '../../../workflows/index.js';
import { standsUnder } from '../law/stands-under.js';
import type { RecordExpectation } from './scenario.js';
import type { Path } from './scenario-text.js';
import { has, type ShapeReader } from './shape-reader.js';

/** Reads `record: { complete: true }` and `record: { missing: [24(e)] }`; a provision may be given without `reg`. */
export function readRecordExpectation(value: unknown, path: Path, reader: ShapeReader): RecordExpectation | null {
  const found = reader.map(value, path, { optional: ['complete', 'missing'] });
  if (!found) return null;
  const complete = found['complete'];
  if (has(found, 'complete') && typeof complete !== 'boolean') {
    return reader.wrong([...path, 'complete'], 'must be true or false');
  }
  const missing = has(found, 'missing') ? reader.strings(found['missing'], [...path, 'missing']) : undefined;
  if (missing === null) return null;
  return {
    ...(typeof complete === 'boolean' ? { complete } : {}),
    ...(missing ? { missing: missing.map((cited) => (/^\d/.test(cited) ? `reg ${cited}` : cited)) } : {}),
  };
}

/** Where the record is not as it was expected, in words. */
export function differencesInRecord(
  { complete, missing }: RecordExpectation,
  record: RecordOfProcurement | null,
): readonly string[] {
  if (!record) return ['expected a record; nothing was opened'];
  const gaps = record.missing.map((gap) => `${gap.provision}: ${gap.missing}`);
  const open = record.items
    .filter(({ status }) => status === 'missing' || status === 'not-yet')
    .map(({ provision, because }) => `${provision}${because === null ? '' : `: ${because}`}`);
  const found = gaps.join(' ') || open.join(' ') || 'nothing is missing';
  const cited = record.missing.flatMap(({ provision, item }) => [provision, `reg 24(${item})`]);
  const absent = (missing ?? []).filter((each) => !cited.some((provision) => standsUnder(provision, each)));
  return [
    ...(complete !== undefined && complete !== record.complete
      ? [`expected the record ${complete ? 'to be complete' : 'not to be complete'}; ${found}`]
      : []),
    ...(missing?.length === 0 && gaps.length > 0 ? [`expected nothing to be missing from the record; ${found}`] : []),
    ...absent.map((each) => `expected something to be missing from the record under ${each}; ${found}`),
  ];
}
