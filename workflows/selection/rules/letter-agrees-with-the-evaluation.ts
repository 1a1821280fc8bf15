import { contradictionsIn } from '../../agreement/letters.js';
import { rule } from '../../rules/rule.js';

/** What a letter says of scores, totals, places and of who was successful is what the evaluation and the choice on record say. */
export const letterAgreesWithTheEvaluation = rule<'InformUnsuccessfulProvider'>(
  'letter-agrees-with-the-evaluation',
  ['sch9Para4WhyUnsuccessful', 'reg11InformUnsuccessful'],
  ({ data, facts }, no) =>
    data === null
      ? null
      : contradictionsIn(facts, data).map(({ field, message, found, about }) =>
          no({
            message,
            unblock:
              'Write what the evaluation on record says or, where that is wrong, evaluate or decide anew before the letter is sent.',
            field,
            found,
            ...(about === 'successful' ? { provision: 'sch9Para3WhySuccessful' as const } : {}),
          }),
        ),
);
