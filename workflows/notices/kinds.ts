import { processTitles, type Process } from '../law/index.js';
import type { ScheduleNumber } from '../law/index.js';

export type NoticeKind = 'intended-approach' | 'invitation' | 'intention' | 'award' | 'abandonment';

/** Which Schedule prescribes a notice; null where none does, as for the notice of an abandonment. */
export function scheduleOf(kind: NoticeKind, process: Process | null): ScheduleNumber | null {
  if (kind === 'abandonment' || process === null) return null;
  return table[kind][process] ?? null;
}

const table: Record<Exclude<NoticeKind, 'abandonment'>, Partial<Record<Process, ScheduleNumber>>> = {
  'intended-approach': { 'most-suitable-provider': 5 },
  invitation: { competitive: 8 },
  intention: { 'direct-award-c': 3, 'most-suitable-provider': 6, competitive: 10 },
  award: {
    'direct-award-a': 2,
    'direct-award-b': 2,
    'direct-award-c': 4,
    'most-suitable-provider': 7,
    competitive: 11,
  },
};

/** The statement that tells a reader what a notice is: paragraph 1 of most Schedules. */
export function statementOf(kind: NoticeKind, process: Process | null, framework: boolean): string {
  const under = process ? ` under ${processTitles[process].title}` : '';
  const thing = framework ? 'conclude a framework agreement' : 'award a contract';
  const regulations = 'the Health Care Services (Provider Selection Regime) Regulations 2023';
  switch (kind) {
    case 'intended-approach':
      return `This is a notice of intention to follow${process ? ` ${processTitles[process].title}` : ' a process'} of ${regulations}.`;
    case 'invitation':
      return `This is a notice inviting offers${under} of ${regulations}.`;
    case 'intention':
      return `This is a notice of intention to ${thing}${process === 'direct-award-c' ? ' to an existing provider' : ''}${under} of ${regulations}. No contract has been entered into.`;
    case 'award':
      return `This is a notice of the ${framework ? 'conclusion of a framework agreement' : 'award of a contract'}${under} of ${regulations}.`;
    case 'abandonment':
      return `This is a notice of the decision to abandon a procurement${under} of ${regulations}.`;
  }
}
