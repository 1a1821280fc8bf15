import type { CalendarDate } from '../calendar/index.js';
import type { Facts } from '../facts/facts.js';
import type { NoticedContract } from '../acts/notices/notices.fields.js';
import type { NoticeContent } from '../acts/notices/notices.fields.js';

/** What somebody was told of a contract or framework agreement, as far as it can be compared. Amounts in pounds. */
export interface Terms {
  readonly value: number | null;
  readonly term: Term | null;
  /** The authorities able to use a framework agreement; null where nothing was said of any. */
  readonly users: readonly string[] | null;
}

export interface Term {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/** What was said at the opening. It was told to nobody outside the authority. */
export function termsOpened({ opening }: Facts): Terms {
  const { serviceStartsOn: startsOn, serviceEndsOn: endsOn, lifetimeValue = null } = opening ?? {};
  return { value: lifetimeValue, term: startsOn && endsOn ? { startsOn, endsOn } : null, users: null };
}

/** What a notice says, as it was or would be submitted; what it leaves out is what was said before it. */
export function termsIn({ opening }: Facts, content: NoticeContent, before: Terms): Terms {
  const framework = opening?.framework === true;
  const term = framework ? (content.frameworkTerm ?? content.intendedDates) : content.intendedDates;
  return {
    value: content.approximateLifetimeValue ?? before.value,
    term: term ? { startsOn: term.startsOn, endsOn: term.endsOn } : before.term,
    users: framework ? (content.frameworkUsers ?? before.users) : null,
  };
}

/** What offers were invited for, where they were. */
export function termsInvited(facts: Facts): Terms | null {
  const content = facts.run.invitation?.content;
  return content ? termsIn(facts, content, termsOpened(facts)) : null;
}

/** What was announced by the notice of intention: of one contract, where the notice tells several apart. */
export function termsAnnounced(facts: Facts, reference: string): Terms | null {
  const { intention } = facts.run;
  if (!intention) return null;
  const before = termsInvited(facts) ?? termsOpened(facts);
  const announced = termsIn(facts, intention.content ?? {}, before);
  const own = announcedContracts(facts).find((one) => one.reference === reference);
  return own ? { ...announced, value: own.approximateLifetimeValue, term: own.dates ?? announced.term } : announced;
}

/** The contracts that the notice of intention tells apart; none where it announces a single one. */
export function announcedContracts({ run }: Facts): readonly NoticedContract[] {
  return run.intention?.content?.contracts ?? [];
}
