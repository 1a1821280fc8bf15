import { entryOf } from '../../facts.js';
import { groundThatIsNone } from '../../grounds.js';
import { validityConditions } from '../../steps/hearing.commands.js';
import { rule } from '../rule.js';

/** A representation is valid on the six conditions of reg 12(3) and on nothing else; in doubt it counts as valid. */
export const validityRestsOnTheSixConditions = rule<'JudgeRepresentation'>(
  'validity-rests-on-the-six-conditions',
  ['reg12RepresentationsWindow', 'reg12Aggrieved', 'reg12BelievesFailure'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    const representation = entryOf(facts.run.hearing.representations, data.representation);
    const unreasoned = validityConditions.filter(
      (name) => data.conditions[name].met === 'no' && !data.conditions[name].reason?.trim(),
    );
    const groundless = validityConditions.flatMap((name) => {
      const { met, reason = '' } = data.conditions[name];
      const none = met === 'no' ? groundThatIsNone(reason) : null;
      return none ? [{ name, ...none }] : [];
    });
    const inTime = data.conditions.inTime.met !== 'no';
    return [
      ...(data.otherGrounds ?? []).map((ground) =>
        no({
          message: `“${ground}” is not a ground for not hearing a representation: a provider need not have made an offer, and its merit is for the review.`,
          unblock: `Only these count: ${validityConditions.join(', ')}.`,
          field: 'data.otherGrounds',
        }),
      ),
      ...unreasoned.map((name) =>
        no({
          message: `Nothing says why the condition ${name} is not met.`,
          unblock: 'Give its reason, or count it as met: in doubt a representation is valid.',
          field: `data.conditions.${name}.reason`,
        }),
      ),
      ...groundless.map(({ name, ground, because }) =>
        no({
          message: `The reason given for ${name} is ${ground}, which is no ground: ${because}.`,
          unblock: 'Say why the condition itself is not met, or count it as met: in doubt a representation is valid.',
          field: `data.conditions.${name}.reason`,
        }),
      ),
      ...(representation && inTime !== representation.inTime
        ? [
            no({
              message: `It was received at ${representation.receivedAt}, which is ${representation.inTime ? 'in time' : 'late'}. The clock decides that, not a view.`,
              unblock: 'Record the condition inTime as the clock has it.',
              field: 'data.conditions.inTime',
            }),
          ]
        : []),
    ];
  },
);
