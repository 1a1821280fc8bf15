import { byId } from '../../facts/people.js';
import { placeInWords } from '../who-decides.js';
import { decidersOf } from '../decisions.js';
import type { DecisionByIndividuals } from '../../acts/stage.js';
import { outside, toBeDelegated } from '../scheme.js';
import type { Delegation, Scheme } from '../../acts/governance.js';
import { rule } from '../../rules/rule.js';

/**
 * Each of those who decide may decide this under the scheme of delegation that the authority has adopted or, where a committee
 * decides, the committee may and they are its members. Where it has adopted none, nothing is compared.
 */
export const decisionIsWithinTheSchemeOfDelegation = rule<DecisionByIndividuals>(
  'decision-is-within-the-scheme-of-delegation',
  ['reg24DecisionMakers'],
  ({ type, data, facts, evidence, at }, no) => {
    const scheme = evidence.governance?.scheme;
    if (data === null || !scheme) return null;
    const asked = toBeDelegated(type, data, facts, at);
    const refused = (who: string, why: string, field: string) =>
      no({
        message: `${who} may not take this decision under the scheme of delegation (version ${scheme.version}): ${why}.`,
        unblock: 'Somebody to whom it is delegated decides, or the authority changes its scheme first.',
        by: [type, 'AdoptScheme'],
        found: { ...asked },
        field,
      });
    const why = (delegations: readonly Delegation[]): string | null => {
      const short = delegations.map((delegation) => outside(delegation, asked));
      if (short.some((each) => each.length === 0)) return null;
      return short.length > 0 ? short.flat().join('; ') : 'nothing is delegated to them';
    };
    if (data.committee !== undefined) {
      const id = data.committee;
      const committee = scheme.committees.find((one) => one.id === id);
      if (!committee)
        return refused(`The committee “${id}”`, `the scheme knows ${committeesOf(scheme)}`, 'data.committee');
      const against = why(scheme.delegations.filter(({ to }) => 'committee' in to && to.committee === id));
      const others = decidersOf(data, evidence).known.filter((person) => !committee.members.includes(person));
      return [
        ...(against === null ? [] : [refused(`The committee ${committee.name}`, against, 'data.committee')]),
        ...others.map((person) =>
          refused(byId(person), `they are no member of ${committee.name}`, 'data.decisionMakers'),
        ),
      ];
    }
    const { known, unknown } = decidersOf(data, evidence);
    return [
      ...known.flatMap((person) => {
        const against = why(scheme.delegations.filter(({ to }) => 'person' in to && to.person === person));
        return against === null ? [] : [refused(byId(person), against, 'data.decisionMakers')];
      }),
      ...unknown.map(({ field }) => refused(placeInWords(field), 'their id is not known', field)),
    ];
  },
);

const committeesOf = ({ committees }: Scheme): string =>
  committees.length > 0 ? `only ${committees.map(({ name }) => name).join(', ')}` : 'no committee';
