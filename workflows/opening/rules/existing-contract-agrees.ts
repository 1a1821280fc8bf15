import { dateInWords, isCalendarDate, londonDateOf } from '../../calendar/index.js';
import { rule } from '../../rules/rule.js';

/** Whoever is named as existing provider is one: the answers say that there is one, and its contract has not ended. */
export const existingContractAgrees = rule<'ChooseProcess'>(
  'existing-contract-agrees',
  ['reg6AppropriateProcess', 'reg2ExistingProvider', 'reg6Choice3Expiring'],
  ({ data, evidence }, no) => {
    if (data === null) return null;
    const named = (data.existingProviders ?? []).length > 0;
    const { dueToExpire = false, endsOn } = data.answers.existingContract ?? {};
    const decidedOn = londonDateOf(data.decidedAt ?? evidence.now);
    return [
      ...(named && !data.answers.existingProvider
        ? [
            no({
              message: 'An existing provider is named, and the answers say that there is none.',
              unblock: 'Correct the answer, or name nobody.',
              field: 'data.existingProviders',
              also: [],
            }),
          ]
        : []),
      ...(dueToExpire && endsOn !== undefined && isCalendarDate(endsOn) && endsOn < decidedOn
        ? [
            no({
              message: `The existing contract ended on ${dateInWords(endsOn)}: it is not due to expire, and cannot be replaced at the end of its term.`,
              unblock: 'Correct its last day, or answer that no existing contract is due to expire.',
              field: 'data.answers.existingContract.endsOn',
              provision: 'reg6Choice3Expiring',
              also: [],
            }),
          ]
        : []),
    ];
  },
);
