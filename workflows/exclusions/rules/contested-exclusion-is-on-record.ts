import { entryOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

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
        unblock: list(open) ?? 'Record the proceedings first.',
        ...(named === null ? {} : { field: 'data.proceedings' }),
      });
    }
    const named = data !== null && 'exclusion' in data ? data.exclusion : null;
    if (!matters.some(({ reference }) => named === null || reference === named)) {
      return no({
        message: named === null ? 'No exclusion or replacement is on record.' : `${named} is not on record.`,
        unblock: list(matters) ?? 'There is nothing that they could be about.',
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
      unblock: known ? 'Nothing is to be done.' : 'Record the representations first.',
      field: 'data.representation',
    });
  },
);

function list(entries: readonly { readonly reference: string }[]): string | null {
  return entries.length > 0 ? `Name one of: ${entries.map(({ reference }) => reference).join(', ')}.` : null;
}
