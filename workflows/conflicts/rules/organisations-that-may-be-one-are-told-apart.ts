import { mayBeOne, questionOf } from '../same-organisation.js';
import { stageAt } from '../../acts/stages.js';
import { whoDecides, withThoseNamed } from '../who-decides.js';
import { settledOtherwise } from '../../rules/defaults-settled.js';
import { rule } from '../../rules/rule.js';

/**
 * Where somebody's interest names an organisation that may be a provider of the procurement under another id, a person has said
 * whether it is: before those whose interest it is decide, and for everyone before the award and its notice.
 */
export const organisationsThatMayBeOneAreToldApart = rule(
  'organisations-that-may-be-one-are-told-apart',
  ['reg21SameOrganisation', 'reg21Conflicts'],
  ({ type, data, procurement, evidence }, no) => {
    if (settledOtherwise(evidence, 'organisations-are-told-apart')) return null;
    const { facts } = withThoseNamed(procurement, data);
    const stage = stageAt(type, data);
    const deciders = whoDecides(type, data, evidence).map(({ person }) => person);
    const asksOfAll = stage === 'award-decision' || type === 'SubmitIntentionNotice' || type === 'SubmitAwardNotice';
    if (stage === null && !asksOfAll) return null;
    return mayBeOne(facts, evidence)
      .filter(({ people }) => asksOfAll || people.some((person) => deciders.includes(person)))
      .map((question) =>
        no({
          message: `${questionOf(question)}. Nobody has said whether they are one.`,
          unblock:
            'A conflicts guardian confirms on the register of interests that they are the same organisation, or that they are not, with the reason.',
          by: ['ConfirmSameOrganisation'],
          found: { organisation: question.organisation.id, party: question.party.id, likeness: question.likeness },
        }),
      );
  },
);
