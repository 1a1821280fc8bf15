import { nameOf, type Facts } from '../../facts/facts.js';
import { correctionRule } from '../correction-rule.js';

/** Putting something right is open: it says how it came to be wrong, and who was told, or why nobody needed to be. */
export const correctionSaysWhyAndWhoWasTold = correctionRule(
  'correction-says-why-and-who-was-told',
  ['reg24Corrected', 'reg24Reasons', 'reg4Fairly'],
  ({ data, facts, evidence }, no) => {
    if (data === null) return null;
    const untold = data.told.length === 0 && !data.noneTold?.trim();
    return [
      ...(data.why.trim()
        ? []
        : [
            no({
              message: 'Nothing says how it came to be wrong, and how it is known what is right.',
              unblock: 'Say why.',
              field: 'data.why',
            }),
          ]),
      ...(untold
        ? [
            no({
              message: 'Nobody was told of the correction, and nothing says why nobody needed to be.',
              unblock: 'Tell those who were told of what was wrong, or say why nobody was.',
              field: 'data.told',
            }),
          ]
        : []),
      ...data.told.flatMap(({ who: told, at }, index) =>
        at <= evidence.now
          ? []
          : [
              no({
                message: `${called(facts, told)} is said to have been told at a time that has not come yet.`,
                unblock: 'Give the time at which they were told.',
                found: { at, now: evidence.now },
                field: `data.told[${index}].at`,
              }),
            ],
      ),
    ];
  },
);

/** Whoever is named by an identifier that a procurement knows, by their name. */
const called = (facts: object, who: string): string => ('providers' in facts ? nameOf(facts as Facts, who) : who);
