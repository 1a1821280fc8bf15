import { dateInWords, londonDateOf, type CalendarDate, type Instant } from '../../../workflows/index.js';
import { capital } from '../../platform/words/amounts.js';
import { daysLeft } from './moments.js';

/** What the law asks to be done promptly, and gives no day for. */
const promptly: ReadonlySet<string> = new Set([
  'offer-clarification',
  'give-information',
  'inform-recipient',
  'tell-of-repetition',
]);

/** Whether work of a kind is to be done promptly. */
export const isPrompt = (kind: string): boolean => promptly.has(kind);

/** When something is to be done: its last day and how much is left of it, or in a word that it has none. */
export function dayOfWork(
  { dueOn, kind, overdue }: { readonly dueOn: CalendarDate | null; readonly kind: string; readonly overdue: boolean },
  now: Instant,
): { readonly day: string; readonly left: string | null; readonly overdue: boolean } {
  if (dueOn === null) return { day: isPrompt(kind) ? 'Promptly' : 'Any time', left: null, overdue: false };
  const left = daysLeft(dueOn, now);
  if (overdue) return { day: capital(left), left: dateInWords(dueOn), overdue };
  return { day: dueOn === londonDateOf(now) ? 'Today' : dateInWords(dueOn), left, overdue };
}

/** What is to be done, as a link says it: the label of work without its full stop, and an act where it names only a last day. */
export function workInWords(label: string): string {
  const act = label.startsWith('Last day to ') ? capital(label.slice('Last day to '.length)) : label;
  return act.endsWith('.') ? act.slice(0, -1) : act;
}
