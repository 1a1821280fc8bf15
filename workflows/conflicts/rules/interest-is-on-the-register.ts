import type { CommandData } from '../../acts/commands.js';
import { actsDo, rule } from '../../rules/rule.js';

type Declaration = 'DeclareConflict' | 'DeclareNoConflict';

/** A declaration answers interests that the register holds of the person who declares. */
export const interestIsOnTheRegister = rule<Declaration>(
  'interest-is-on-the-register',
  ['reg21Conflicts'],
  ({ type, data, evidence: { actor, governance } }, no) => {
    if (data === null || !governance) return null;
    const person = data.person ?? actor?.person;
    const own = governance.interests.filter((interest) => interest.person === person).map(({ id }) => id);
    return answered(data)
      .filter(({ interest }) => !own.includes(interest))
      .map(({ interest, field }) =>
        no({
          message: `The register holds no interest ${interest} of this person that is in force.`,
          ...(own.length > 0
            ? { unblock: `Name among: ${own.join(', ')}.` }
            : actsDo(
                'The register holds no interest of theirs: declare it there first, or leave it out here.',
                'DeclareInterest',
                type,
              )),
          field,
        }),
      );
  },
);

function answered(data: CommandData[Declaration]): readonly { readonly interest: string; readonly field: string }[] {
  const { interest, answers = [] } = data as CommandData['DeclareConflict'] & CommandData['DeclareNoConflict'];
  return [
    ...(interest === undefined ? [] : [{ interest, field: 'data.interest' }]),
    ...answers.map((answer, index) => ({ interest: answer.interest, field: `data.answers[${index}].interest` })),
  ];
}
