import { dateInWords, type CalendarDate, type HolidayCalendar } from '../../../../workflows/index.js';
import type { GovernanceDto } from '../../../governance/dto/answers.dto.js';
import { readsRegister, rolesWithin, type MemberSeen } from '../../../identity/index.js';
import { assuranceWords } from '../../words/governance.js';
import { roleWords } from '../../words/roles.js';
import { within, type OwnAuthority } from './own-authority.js';

/** One thing to set up, as a task list shows it. */
interface Task {
  readonly text: string;
  readonly href: string;
  readonly status: string;
  readonly done: boolean;
}

/** An authority on one page: what is set up, what is not yet, and where each is changed. */
export function authorityView(
  own: OwnAuthority,
  members: readonly MemberSeen[],
  { assurance, scheme }: GovernanceDto,
  calendar: HolidayCalendar | null,
): object {
  const missing = rolesWithin.authority.filter((role) => !members.some(({ roles }) => roles.includes(role)));
  const tasks: readonly Task[] = [
    ...(members.length === 0
      ? []
      : [
          task(
            within(own, '/authority/people'),
            'People and their roles',
            missing.length === 0,
            missing.length === 0
              ? 'Every role is held by somebody'
              : `Nobody is ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(missing.map((role) => roleWords[role].name.toLowerCase()))}`,
          ),
        ]),
    task(
      within(own, '/authority/governance'),
      'Scheme of delegation and committees',
      scheme !== null,
      scheme === null ? 'None is adopted yet' : 'Adopted',
    ),
    task(within(own, '/authority/governance#assurance'), 'Assurance', true, assuranceWords[assurance].name),
    task(within(own, '/authority/interests'), 'Register of interests', true, 'Kept here and published'),
    task(
      within(own, '/authority/calendar'),
      'Bank holidays',
      calendar !== null,
      calendar === null ? 'No list is in use' : `Up to ${dateInWords(calendar.to)}`,
    ),
  ];
  return {
    authority: own,
    tasks,
    roles: own.roles.map((role) => ({ name: roleWords[role].name, may: roleWords[role].may })),
    others: own.others.map(({ id, name }) => ({ name, href: `/authority?authority=${encodeURIComponent(id)}` })),
    rename: own.roles.includes('administrator') ? within(own, '/authority/name') : null,
    opens: own.roles.some((role) => role === 'commissioner' || role === 'decision-maker'),
    history: readsRegister.some((role) => own.roles.includes(role)) ? within(own, '/authority/history') : null,
    audits: own.roles.includes('auditor'),
    published: `/authorities/${encodeURIComponent(own.id)}`,
  };
}

const task = (href: string, text: string, done: boolean, status: string): Task => ({ href, text, done, status });

interface NameForm {
  readonly name: string;
  readonly why: string;
  readonly how: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  /** Of the history of the authority, as it was when the form was opened. */
  readonly version: string;
}

/** The form for another name, as it was filled in. `today` is the London day. */
export function nameFormView(
  own: OwnAuthority,
  filled: NameForm,
  problems: readonly { readonly field: string; readonly text: string }[],
  today: CalendarDate,
): object {
  const of = (field: string): object | undefined => {
    const found = problems.find((each) => each.field === field);
    return found && { text: found.text };
  };
  return {
    authority: own,
    action: within(own, '/authority/name'),
    back: within(own, '/authority'),
    ...filled,
    today: dateInWords(today),
    errors: { name: of('name'), why: of('why'), how: of('how'), from: of('from-day') },
    summary: problems.map(({ field, text }) => ({ text, href: `#${field}` })),
  };
}
