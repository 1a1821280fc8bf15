import { connected } from '../connections.js';
import type { AuthorityCommand } from '../authority.commands.js';
import { authorityRule, interestIn } from '../authority-rule.js';
import { interestsOf } from '../register.facts.js';

/** Nobody is judge in their own cause: of their own interest, or of an organisation in which they have one. */
export const interestIsSomebodyElses = authorityRule<
  'RecordManagement' | 'WithholdInterest' | 'PublishInterest' | 'ConfirmSameOrganisation'
>(
  'interest-is-somebody-elses',
  ['reg21Conflicts', 'reg21SameOrganisation'],
  ({ type, data, facts, evidence, today }, no) => {
    const asker = evidence.actor?.person;
    if (asker === undefined) return null;
    const asked = { type, data } as AuthorityCommand<
      'RecordManagement' | 'WithholdInterest' | 'PublishInterest' | 'ConfirmSameOrganisation'
    >;
    if (asked.type !== 'ConfirmSameOrganisation') {
      if (interestIn(facts, asked.data.interest)?.person !== asker) return null;
      return no({
        message: 'Nobody settles what is done about their own interest.',
        unblock: 'Ask another conflicts guardian, or a decision maker.',
        by: [type],
        byOthers: true,
        also: [],
      });
    }
    const { organisation, other } = asked.data;
    const own = interestsOf(facts.register, asker, today).flatMap((interest) =>
      interest.organisation === null ? [] : connected(facts.register, interest.organisation, today).map(({ id }) => id),
    );
    if (!own.includes(organisation) && !own.includes(other)) return null;
    return no({
      message: 'Nobody settles whether an organisation in which they have an interest is another.',
      unblock: 'Ask another conflicts guardian.',
      by: [type],
      byOthers: true,
    });
  },
);
