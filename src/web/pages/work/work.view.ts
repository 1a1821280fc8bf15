import { dateInWords, londonDateOf, type Instant } from '../../../../workflows/index.js';
import { permissions, readsProcurements } from '../../../identity/index.js';
import type { WorkOfReader } from '../../../worklist/worklist.reading.js';
import { capital, anyOfThem } from '../../../platform/words/amounts.js';
import type { Reader } from '../../session/reader.js';
import { doAddress, lawAddress } from '../../words/commands.js';
import { dayAndTime, endOfWeek } from '../../words/moments.js';
import { roleInWords } from '../../words/roles.js';
import { dayOfWork, workInWords } from '../../words/work-days.js';

/** Which work is looked at: what is for whoever looks, everything of their authorities, or what is overdue of that. */
export type Which = 'yours' | 'everyone' | 'overdue';

export interface WorkLine {
  readonly text: string;
  /** Where it is done; null for what is not for whoever looks. */
  readonly href: string | null;
  readonly title: string;
  /** Null for whoever may not look at the procurement. */
  readonly titleAddress: string | null;
  readonly reference: string;
  readonly provision: string;
  readonly provisionAddress: string;
  readonly who: string | null;
  readonly day: string;
  readonly left: string | null;
  readonly overdue: boolean;
}

export interface WorkSection {
  readonly id: 'overdue' | 'today' | 'week' | 'later' | 'whenever' | 'others';
  readonly title: string;
  /** How many, and until when. */
  readonly count: string;
  readonly lines: readonly WorkLine[];
}

export interface WorkView {
  readonly heading: string;
  readonly sentence: string;
  readonly now: string;
  readonly tabs: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly sections: readonly WorkSection[];
  readonly empty: boolean;
  /** The pages of a long list; none where there is only one. */
  readonly pages: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
}

/** How many lines a page has. */
const A_PAGE = 50;

/** The worklist: what is due by when, and what waits for others. Only what somebody can do something about is a link. */
export function workView(
  items: readonly WorkOfReader[],
  which: Which,
  page: number,
  now: Instant,
  reader: Pick<Reader, 'personId' | 'memberships'>,
): WorkView {
  const yours = items.filter(({ mine }) => mine);
  const overdue = items.filter((item) => item.overdue);
  const meant = which === 'yours' ? yours : which === 'everyone' ? items : overdue;
  const ordered = sectionsOf(meant, now).flatMap(({ id, items: those }) => those.map((item) => ({ id, item })));
  const count = Math.max(1, Math.ceil(ordered.length / A_PAGE));
  const at = Math.min(page, count);
  const shown = ordered.slice((at - 1) * A_PAGE, at * A_PAGE);
  const sizes = new Map(sectionsOf(meant, now).map(({ id, items: those }) => [id, those.length]));
  const order = [...new Set(shown.map(({ id }) => id))];
  const today = londonDateOf(now);
  const dueToday = yours.filter(({ dueOn, overdue: late }) => !late && dueOn === today).length;
  const late = yours.filter((item) => item.overdue).length;
  return {
    heading: 'Your work',
    sentence: sentenceOf(yours.length, late, dueToday),
    now: dayAndTime(now),
    tabs: [
      tab('Yours', yours.length, '/work', which === 'yours'),
      tab('Everyone’s', items.length, '/work?mine=no', which === 'everyone'),
      tab('Overdue only', overdue.length, '/work?overdue=yes', which === 'overdue'),
    ],
    sections: order.map((id) => ({
      ...{ id, title: titles[id] },
      count: `${sizes.get(id)!.toLocaleString('en-GB')}${id === 'week' ? `, to ${dateInWords(endOfWeek(today))}` : ''}`,
      lines: shown.filter((one) => one.id === id).map(({ item }) => lineOf(item, now, reader)),
    })),
    empty: meant.length === 0,
    pages:
      count === 1
        ? []
        : Array.from({ length: count }, (_none, index) => ({
            text: `Page ${index + 1}`,
            href: `/work?${addressOf(which)}page=${index + 1}`,
            current: index + 1 === at,
          })),
  };
}

const addressOf = (which: Which): string => ({ yours: '', everyone: 'mine=no&', overdue: 'overdue=yes&' })[which];

const titles: Readonly<Record<WorkSection['id'], string>> = {
  overdue: 'Overdue',
  today: 'Today',
  week: 'This week',
  later: 'Later',
  whenever: 'No last day',
  others: 'Waiting for others',
};

const tab = (name: string, count: number, href: string, current: boolean): WorkView['tabs'][number] => ({
  ...{ text: `${name} (${count.toLocaleString('en-GB')})`, href, current },
});

function sentenceOf(all: number, overdue: number, today: number): string {
  const things = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'thing' : 'things'}`;
  const parts = [
    ...(overdue > 0 ? [`${things(overdue)} ${overdue === 1 ? 'is' : 'are'} overdue.`] : []),
    ...(today > 0 ? [`${overdue > 0 ? today : things(today)} must be done today.`] : []),
  ];
  if (parts.length > 0) return parts.join(' ');
  return all === 0
    ? 'Nothing waits for you.'
    : `Nothing is overdue, and ${things(all)} ${all === 1 ? 'waits' : 'wait'} for you.`;
}

function sectionsOf(
  items: readonly WorkOfReader[],
  now: Instant,
): readonly { readonly id: WorkSection['id']; readonly items: readonly WorkOfReader[] }[] {
  const order = ['overdue', 'today', 'week', 'later', 'whenever', 'others'] as const;
  return order.map((id) => ({ id, items: items.filter((item) => sectionOf(item, now) === id) }));
}

/** What waits for somebody outside: it can be put on record once it comes, and not before. */
const outside: readonly WorkOfReader['kind'][] = [
  'await-clarification',
  'await-panel',
  'await-panel-advice',
  'received-waiting',
];

function sectionOf(item: WorkOfReader, now: Instant): WorkSection['id'] {
  const today = londonDateOf(now);
  if (item.overdue) return 'overdue';
  if (outside.includes(item.kind)) return 'others';
  if (item.dueOn === null) return dayOfWork(item, now).day === 'Promptly' ? 'today' : 'whenever';
  if (item.dueOn <= today) return 'today';
  return item.dueOn <= endOfWeek(today) ? 'week' : 'later';
}

function lineOf(
  item: WorkOfReader,
  now: Instant,
  { personId, memberships }: Pick<Reader, 'personId' | 'memberships'>,
): WorkLine {
  const { label, procurement, provision, command, mine, kind } = item;
  const waits = outside.includes(kind);
  const roles = memberships.find(({ organisation }) => organisation.id === procurement.authorityId)?.roles ?? [];
  const reads = readsProcurements.some((role) => roles.includes(role));
  return {
    text: workInWords(label),
    href: mine && !waits ? placeOf(item, personId) : null,
    title: procurement.title,
    // Whoever only evaluates sees nothing of the procurement but what they score.
    titleAddress: reads ? `/procurements/${procurement.id}` : null,
    reference: procurement.reference,
    ...{ provision, provisionAddress: lawAddress(provision) },
    who: mine || command === null ? null : capital(anyOfThem(permissions[command].map(roleInWords))),
    ...(waits ? { day: 'Waiting', left: null, overdue: false } : dayOfWork(item, now)),
  };
}

/** Straight to the form; scores are given on the page of the evaluation, and what was received is seen to with the representations. */
function placeOf({ kind, command, about, procurement }: WorkOfReader, readerId: string): string | null {
  const base = `/procurements/${procurement.id}`;
  switch (kind) {
    case 'give-scores':
    case 'lock-scores':
      return `${base}/evaluation${about === null ? '' : `?offer=${encodeURIComponent(about)}`}`;
    case 'received-refused':
    case 'received-waiting':
      return `${base}/representations`;
    case 'same-organisation':
      return '/authority/interests';
    case 'declare-anew':
      return about === readerId ? doAddress(procurement.id, 'DeclareNoConflict') : `${base}/conflicts`;
    default:
      return command === null ? base : doAddress(procurement.id, command, about);
  }
}
