import { londonDateOf, dateInWords } from '../../calendar/index.js';
import { amendedLawGoverns } from '../governing-law.js';
import { byDebarmentOnly } from '../../law/index.js';
import { rule } from '../../rules/rule.js';

/** A check says on which day the debarment list was looked at: a provider on it is excluded or excludable whoever thinks what. */
export const debarmentListWasLookedAt = rule<'RecordExclusionCheck'>(
  'debarment-list-was-looked-at',
  ['pa2023DebarmentList', 'pa2023ExcludedByDebarment', 'reg20ADebarmentList', 'pa2023DebarredForSomeContracts'],
  (context, no) => {
    const { data } = context;
    if (data === null || !amendedLawGoverns(context)) return null;
    const list = data.debarmentList;
    if (!list) {
      return no({
        message: 'The check does not say whether the debarment list was looked at.',
        unblock:
          'Look at the list, and give the day on which it was looked at and the entries found, none if there are none.',
        field: 'data.debarmentList',
        provision: data.subcontractor === undefined ? 'pa2023DebarmentList' : 'reg20ADebarmentList',
      });
    }
    const checkedOn = londonDateOf(context.at);
    const ofWhichKind = list.entries.findIndex(
      ({ ground, contractIsOfTheKind }) => ground === byDebarmentOnly && contractIsOfTheKind === undefined,
    );
    return [
      ...(list.lookedAtOn <= checkedOn
        ? []
        : [
            no({
              message: `The list was looked at on ${dateInWords(list.lookedAtOn)}, after the check of ${dateInWords(checkedOn)}.`,
              unblock: 'Give the day on which it was looked at for this check.',
              found: { lookedAtOn: list.lookedAtOn, checkedOn },
              field: 'data.debarmentList.lookedAtOn',
            }),
          ]),
      ...(ofWhichKind < 0
        ? []
        : [
            no({
              message: 'A debarment for national security counts only for contracts of a kind described in the entry.',
              unblock: 'Say whether this contract is of such a kind.',
              field: `data.debarmentList.entries[${ofWhichKind}].contractIsOfTheKind`,
              provision: 'pa2023DebarredForSomeContracts',
            }),
          ]),
    ];
  },
);
