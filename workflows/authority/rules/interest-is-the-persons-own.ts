import type { AuthorityCommandData } from '../authority.commands.js';
import { authorityRule, interestIn, personMeant, type AuthorityContext } from '../authority-rule.js';

type Own = 'DeclareInterest' | 'AmendInterest' | 'EndInterest' | 'MakeNilReturn' | 'ConfirmInterests';

/** Everyone speaks for themselves; a conflicts guardian enters what was declared to the authority otherwise. */
export const interestIsThePersonsOwn = authorityRule<Own>(
  'interest-is-the-persons-own',
  ['reg21Conflicts', 'nhsAct14Z30Declare'],
  (asked, no) => {
    const { actor } = asked.evidence;
    const whose = personOf(asked);
    if (!actor || actor.role === 'conflicts-guardian' || whose === null || whose === actor.person) return null;
    return no({
      message: 'Nobody speaks for somebody else about their interests, except a conflicts guardian of the authority.',
      unblock: 'The person declares it themselves, or a conflicts guardian enters it for them.',
      by: [asked.type],
      byOthers: true,
      field: 'person' in asked.data ? 'data.person' : 'data.interest',
    });
  },
);

function personOf({ data, facts, evidence }: AuthorityContext<Own> & { data: AuthorityCommandData[Own] }) {
  if (!('interest' in data)) return personMeant(data, evidence);
  return interestIn(facts, data.interest)?.person ?? null;
}
