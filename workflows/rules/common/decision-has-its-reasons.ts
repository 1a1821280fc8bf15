import { rule } from '../rule.js';

type Decision =
  | 'RecordFindings'
  | 'IdentifyProvider'
  | 'ChooseMostSuitableProvider'
  | 'SelectProviders'
  | 'MakeFurtherDecision'
  | 'RecordSelfCleaning'
  | 'DecideExclusion'
  | 'OverrideExclusion'
  | 'EnterIntoContract'
  | 'ConcludeFramework'
  | 'CloseProcurement'
  | 'Abandon'
  | 'ReturnToStep'
  | 'ApplyCalendar';

/** The reasons of every decision under the Regulations are on record. */
export const decisionHasItsReasons = rule<Decision>(
  'decision-has-its-reasons',
  ['reg24Reasons', 'reg12Communicate'],
  ({ type, data }, no) => {
    if (data === null) return null;
    const [field, reasons] = 'reasons' in data ? ['reasons', data.reasons] : ['reason', data.reason];
    if (reasons?.trim()) return null;
    return no({
      message: 'The decision has no reasons.',
      unblock: 'Give the reasons.',
      field: `data.${field}`,
      provision: 'reg24Reasons',
      also: type === 'MakeFurtherDecision' ? ['reg12Communicate'] : [],
    });
  },
);
