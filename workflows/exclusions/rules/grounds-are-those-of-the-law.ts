import { amendedLawGoverns } from '../governing-law.js';
import { dateInWords } from '../../calendar/index.js';
import { byDebarmentOnly, groundsBegin, groundUnder, type Regime } from '../../law/index.js';
import type { CommandData } from '../../acts/commands.js';
import { rule, type Say } from '../../rules/rule.js';

/**
 * A check names grounds of Schedules 6 and 7 to the Procurement Act 2023; under reg 20 as made the authority names them in its
 * own words. The mandatory ground of national security is nobody’s to find but through the debarment list.
 */
export const groundsAreThoseOfTheLaw = rule<'RecordExclusionCheck'>(
  'grounds-are-those-of-the-law',
  ['pa2023MandatoryGrounds', 'pa2023DiscretionaryGrounds', 'pa2023Para35', 'reg20AsMade', 'si2025Reg34'],
  (context, no) => {
    const { data } = context;
    if (data === null) return null;
    return amendedLawGoverns(context) ? underTheSchedules(data, context.procurement.regime, no) : asMade(data, no);
  },
);

function underTheSchedules(data: CommandData['RecordExclusionCheck'], regime: Regime, no: Say) {
  const { grounds = [], debarmentList, groundsAsMade } = data;
  const known = 'Name grounds as the Schedules number them, such as Sch 6 para 17 or Sch 7 para 12(1).';
  const named = [
    ...(['mandatory', 'discretionary'] as const).flatMap((kind) => {
      const considered = data[kind];
      return typeof considered === 'string'
        ? []
        : considered.map((ground, index) => ({ ground, field: `data.${kind}[${index}]`, kind }));
    }),
    ...grounds.map(({ ground }, index) => ({ ground, field: `data.grounds[${index}].ground`, kind: null })),
    ...(debarmentList?.entries ?? []).map(({ ground }, index) => ({
      ground,
      field: `data.debarmentList.entries[${index}].ground`,
      kind: null,
    })),
  ];
  const wrong = named.flatMap(({ ground, field, kind }) => {
    const row = groundUnder(ground, regime);
    if (row && (kind === null || row.kind === kind)) return [];
    const message = row ? `${ground} is a ${row.kind} ground.` : `The Schedules have no ground ${ground}.`;
    return [no({ message, unblock: known, found: { ground }, field })];
  });
  const assessed35 = grounds.findIndex(({ ground }) => ground === byDebarmentOnly);
  const follows = grounds.flatMap(({ ground, relatingTo }, index) => {
    if (!groundUnder(ground, regime)?.follows) return [];
    const related = relatingTo === undefined ? null : groundUnder(relatingTo, regime);
    if (related?.offence && !related.follows) return [];
    return [
      no({
        message: `${ground} is about an offence relating to another of the Schedule, and none is named.`,
        unblock: 'Name the ground of the offence that it relates to.',
        field: `data.grounds[${index}].relatingTo`,
      }),
    ];
  });
  return [
    ...wrong,
    ...follows,
    ...(assessed35 < 0
      ? []
      : [
          no({
            message: 'An authority cannot find the mandatory ground of a threat to national security itself.',
            unblock: 'Name it as an entry of the debarment list where the list has it, or consider Sch 7 para 14.',
            field: `data.grounds[${assessed35}].ground`,
            provision: 'pa2023Para35',
          }),
        ]),
    ...(groundsAsMade && groundsAsMade.length > 0
      ? [
          no({
            message: `Grounds in the authority’s own words belong to reg 20 as made, before ${dateInWords(groundsBegin())}.`,
            unblock: 'Name the grounds of Schedules 6 and 7.',
            field: 'data.groundsAsMade',
          }),
        ]
      : []),
  ];
}

function asMade({ grounds = [], debarmentList }: CommandData['RecordExclusionCheck'], no: Say) {
  if (grounds.length === 0 && debarmentList === undefined) return null;
  return no({
    message: `This procurement commenced before ${dateInWords(groundsBegin())}: Schedules 6 and 7 and the debarment list are not its law.`,
    unblock: 'Name the ground in your own words, and neither those of Schedules 6 and 7 nor the debarment list.',
    field: grounds.length > 0 ? 'data.grounds' : 'data.debarmentList',
    provision: 'reg20AsMade',
  });
}
