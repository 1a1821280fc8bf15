import { atMoment } from '../../calendar/index.js';
import { entryOf } from '../../facts/facts.js';
import {
  validityConditions,
  type RepresentorKind,
  type Standing,
  type ValidityCondition,
} from '../../acts/hearing/hearing.words.js';
import { rule } from '../../rules/rule.js';

const partly: readonly Standing[] = ['subcontractor', 'supplier-of-the-other-part-of-a-mixed-procurement'];

const asWritten: Readonly<Record<Standing, string>> = {
  provider: 'a provider',
  'would-be-provider': 'one that might have been a provider',
  subcontractor: 'a sub-contractor',
  'supplier-of-the-other-part-of-a-mixed-procurement': 'a supplier of the other part of a mixed procurement',
};

const found: Readonly<Record<RepresentorKind, string>> = {
  provider: 'a provider',
  'might-have-been-a-provider': 'one that might have been a provider',
  'sub-contractor': 'a sub-contractor',
  'supplier-of-the-other-part-of-a-mixed-procurement': 'a supplier of the other part of a mixed procurement',
  'none-of-these': 'none of these',
};

/** What each condition is, in words. */
const conditionNames: Readonly<Record<ValidityCondition, string>> = {
  providerOfTheServices: 'it comes from a provider of the services',
  aggrieved: 'the provider is aggrieved by the decision',
  believesFailure: 'it believes that the Regulations were not complied with',
  inWriting: 'it is in writing',
  toTheAuthority: 'it is made to the authority',
  inTime: 'it was received in time',
};

/** A representation is valid on the six conditions of reg 12(3) and on nothing else; in doubt it counts as valid. */
export const validityRestsOnTheSixConditions = rule<'JudgeRepresentation'>(
  'validity-rests-on-the-six-conditions',
  ['reg12RepresentationsWindow', 'reg12Aggrieved', 'reg12BelievesFailure', 'reg3WholeBundle'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    const representation = entryOf(facts.run.hearing.representations, data.representation);
    const unreasoned = validityConditions.filter(
      (name) => data.conditions[name].met === 'no' && !data.conditions[name].reason?.trim(),
    );
    // What is procured together with the services counts as part of them, and whoever is to provide a part is a provider.
    const written = representation?.standing ?? 'provider';
    const mayBePart = Boolean(facts.opening?.mixed) || partly.includes(written);
    const needsSaying = data.representorIs === undefined ? mayBePart : data.representorIs !== 'none-of-these';
    const inTime = data.conditions.inTime.met !== 'no';
    return [
      ...(data.otherGrounds ?? []).map((ground) =>
        no({
          message: `“${ground}” is not a ground for not hearing a representation: a provider need not have made an offer, and its merit is for the review.`,
          unblock: `Only these count: ${validityConditions.map((name) => conditionNames[name]).join('; ')}.`,
          field: 'data.otherGrounds',
        }),
      ),
      ...unreasoned.map((name) =>
        no({
          message: `Nothing says why the condition that ${conditionNames[name]} is not met.`,
          unblock: 'Give its reason, or count it as met: in doubt a representation is valid.',
          field: `data.conditions.${name}.reason`,
        }),
      ),
      ...(data.conditions.providerOfTheServices.met === 'no' && needsSaying
        ? [
            no({
              message:
                data.representorIs === undefined
                  ? `Nothing says what the representor was found to be. It wrote as ${asWritten[written]}, which is a provider of the services.`
                  : `It was found to be ${found[data.representorIs]}, which is a provider of the services.`,
              unblock:
                'Count the condition as met; or say that it was found to be none of these: one that provides the services or might have, for the whole or a part, as a sub-contractor, or of what is procured together with them (reg 3(5)).',
              provision: 'reg12RepresentationsWindow',
              also: ['reg3WholeBundle'],
              field: 'data.representorIs',
            }),
          ]
        : []),
      ...(representation && inTime !== representation.inTime
        ? [
            no({
              message: `It was received ${atMoment(representation.receivedAt)}, which is ${representation.inTime ? 'in time' : 'late'}. The clock decides that, not a view.`,
              unblock: 'Say of the time of receipt what the clock says.',
              field: 'data.conditions.inTime',
            }),
          ]
        : []),
    ];
  },
);
