import type { UnblockedByActs } from '../../facts/outcome.js';
import { entryOf } from '../../facts/facts.js';
import { actsDo, nothingDoes, rule } from '../../rules/rule.js';

type About = 'RecordRepresentationsOnExclusion' | 'RecordProceedings' | 'RecordProceedingsDetermined';

/** Representations and proceedings are about an exclusion or replacement on record; what is determined was commenced. */
export const contestedExclusionIsOnRecord = rule<About>(
  'contested-exclusion-is-on-record',
  ['reg20CContested'],
  ({ type, data, facts }, no) => {
    const { matters, contests } = facts.exclusions;
    if (type === 'RecordProceedingsDetermined') {
      const open = contests.filter(({ kind, determinedAt }) => kind !== 'representations' && determinedAt === null);
      const named = data !== null && 'proceedings' in data ? data.proceedings : null;
      if (open.some(({ reference }) => named === null || reference === named)) return null;
      return no({
        message: named === null ? 'No proceedings are open.' : `${named} is not open.`,
        ...(list(type, open) ?? actsDo('Record the proceedings first.', 'RecordProceedings')),
        ...(named === null ? {} : { field: 'data.proceedings' }),
      });
    }
    const named = data !== null && 'exclusion' in data ? data.exclusion : null;
    if (!matters.some(({ reference }) => named === null || reference === named)) {
      return no({
        message: named === null ? 'No exclusion or replacement is on record.' : `${named} is not on record.`,
        ...(list(type, matters) ?? nothingDoes('Nothing is on record that they could be about.')),
        ...(named === null ? {} : { field: 'data.exclusion' }),
      });
    }
    const made = data !== null && 'representation' in data ? data.representation : null;
    if (made === null) return null;
    const known = entryOf(facts.run.hearing.representations, made) !== undefined;
    const twice = contests.some(
      ({ exclusion, representation, run }) =>
        exclusion === named && representation === made && run === facts.run.number,
    );
    if (known && !twice) return null;
    return no({
      message: known ? `That ${made} is about ${named} is on record.` : `${made} is not on record.`,
      ...(known
        ? nothingDoes('Nothing is to be done.')
        : actsDo('Record the representations first.', 'RecordRepresentation')),
      field: 'data.representation',
    });
  },
);

/** The act again, with one of what is there; null where nothing is. */
function list(type: About, entries: readonly { readonly reference: string }[]): UnblockedByActs | null {
  if (entries.length === 0) return null;
  return actsDo(`Name one of: ${entries.map(({ reference }) => reference).join(', ')}.`, type);
}
