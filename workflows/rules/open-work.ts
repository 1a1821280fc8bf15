import { endOfDay, type CalendarDate, type Instant } from '../calendar/index.js';
import type { CommandType } from '../acts/commands.js';
import { cite, type ProvisionKey } from '../law/index.js';

/** What can be open in a procurement, in the order in which a standstill meets it. */
export const openWork = [
  'calendar-flag',
  'judge-representation',
  'offer-clarification',
  'await-clarification',
  'give-information',
  'record-review',
  'make-further-decision',
  'inform-recipient',
  'intend-no-more',
  'await-panel',
  'await-panel-advice',
  'go-back',
  'tell-of-repetition',
  'answer-representation',
  'award-notice',
  'abandonment-notice',
  'record-publication',
  'same-organisation',
  'declare-anew',
  'manage-conflict',
  'agree-again',
] as const;

/** What can be open for one person who evaluates, and is shown to nobody else. */
export const openWorkOfEvaluators = [
  'declare',
  'answer-interest',
  'record-experience',
  'give-scores',
  'lock-scores',
] as const;

/** Something that is open in a procurement, and waits for somebody. */
export interface OpenWork {
  readonly kind: (typeof openWork)[number] | (typeof openWorkOfEvaluators)[number];
  /** What it is about, as commands name it. */
  readonly about: string | null;
  /** What is to be done, as a sentence. */
  readonly label: string;
  readonly provision: string;
  /** The last London day on which it is done in time, where there is one. */
  readonly dueOn: CalendarDate | null;
  /** Whether that day is over. */
  readonly overdue: boolean;
  /** The command that does it; null where it is done elsewhere than in the procurement. */
  readonly command: CommandType | null;
}

/** Whether a London day is over. */
export function isOverdue(dueOn: CalendarDate | null, now: Instant): boolean {
  return dueOn !== null && now >= endOfDay(dueOn);
}

/** Something open, under a provision; due on a day, where there is one, and not overdue until that is said. */
export function work(
  kind: OpenWork['kind'],
  about: string | null,
  provision: ProvisionKey,
  command: CommandType,
  label: string,
  dueOn: CalendarDate | null = null,
): OpenWork {
  return { kind, about, label, provision: cite(provision), dueOn, overdue: false, command };
}
