import type { Evidence, Procurement } from '../facts/procurement.js';
import type { Deadline } from '../rules/deadline.js';
import { isOverdue, type OpenWork } from '../rules/open-work.js';
import { noticeOfAbandonment, noticesOfAwards } from './notices-deadlines.js';

/** The notices that are due and have yet to be submitted, the first one due first. */
export function noticesWork(procurement: Procurement, { now }: Evidence): readonly OpenWork[] {
  const open = (due: readonly Deadline[]) => due.filter(({ metAt }) => metAt === null);
  const awards = inTheirOrder(open(noticesOfAwards(procurement))).map((due) => ({
    ...toSubmit(due, now),
    kind: 'award-notice' as const,
    about: due.id.slice('award-notice:'.length),
    command: 'SubmitAwardNotice' as const,
  }));
  const abandonment = open(noticeOfAbandonment(procurement)).map((due) => ({
    ...toSubmit(due, now),
    kind: 'abandonment-notice' as const,
    about: null,
    command: 'SubmitAbandonmentNotice' as const,
  }));
  return [...awards, ...abandonment];
}

const toSubmit = ({ label, provision, dueOn }: Deadline, now: string) => ({
  label: `${label}.`,
  provision,
  dueOn,
  overdue: isOverdue(dueOn, now),
});

const inTheirOrder = (due: readonly Deadline[]): readonly Deadline[] =>
  [...due].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
