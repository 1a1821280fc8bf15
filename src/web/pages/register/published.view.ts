import { dateInWords, londonDateOf, type Instant, type Process } from '../../../../workflows/index.js';
import type { PublishedNotice, PublishedView } from '../../../procurements/procurement.views.js';
import type { PublishedProcurement } from '../../../procurements/published.reading.js';
import { standstillStrip } from '../../components/day-strip.js';
import { listOf } from '../../../platform/words/amounts.js';
import { lawAddress } from '../../words/commands.js';
import { dayOf } from '../../words/moments.js';
import { processName } from '../../words/processes.js';
import { answerOf, whatComesNext } from './answer.view.js';
import { latestSaid } from './latest-said.js';
import { noticeName, saidIn, type Said } from '../../../notices/notice.reading.js';
import { digestOf, noticesOnce, publicStateOf, stateInLine, type PublicState } from './public-state.js';

/** A line of the register. */
export interface RegisterLine {
  readonly title: string;
  readonly href: string;
  readonly about: string;
  readonly state: string;
  readonly open: boolean;
}

export function registerLine(view: PublishedView, now: Instant): RegisterLine {
  const state = publicStateOf(view, now);
  return {
    title: view.title,
    href: `/register/${view.id}`,
    about: `${view.authorityName} · ${view.reference} · ${processName(view.process as Process | null)}`,
    state: stateInLine(state),
    open: state.is === 'open',
  };
}

/** A notice, in the list of a procurement’s. */
export interface NoticeLine {
  readonly name: string;
  readonly href: string;
  readonly published: { readonly date: string; readonly words: string };
  readonly number: string | null;
}

/** What the page of a published procurement shows. */
export function procurementView(found: PublishedProcurement) {
  const { id, authorityId, authorityName, title, reference, asOf, standstill, clock } = found;
  const state = publicStateOf(found, asOf);
  const notices = noticesOnce(found);
  return {
    id,
    authority: { name: authorityName, href: `/authorities/${encodeURIComponent(authorityId)}` },
    title,
    reference,
    state,
    lead: leadOf(found, state),
    answer: answerOf(found, state),
    rows: proposed(found),
    rowsHeading: state.is === 'awarded' ? 'What was awarded' : 'What is proposed',
    strip:
      clock === null
        ? null
        : standstillStrip(clock, asOf, 'Earliest day to enter into the contract, if nobody objects'),
    holidays: clock === null ? null : holidayList(clock),
    corrected: (standstill?.corrected ?? []).map(({ lastDay, correctedAt }) => ({
      lastDay: dateInWords(lastDay),
      on: dayOf(correctedAt),
    })),
    next: whatComesNext(found, state),
    notices: notices.map((notice, index) => noticeLine(id, notice, index + 1)).reverse(),
    interests: `/authorities/${encodeURIComponent(authorityId)}/register-of-interests`,
    json: `/register/${id}.json`,
  };
}

/** `Holidays of England and Wales, list of 12 January 2026.` */
export const holidayList = ({ calendar }: { readonly calendar: { readonly asOf: string } }): string =>
  `Holidays of England and Wales, list of ${dateInWords(calendar.asOf).split(' ').slice(1).join(' ')}.`;

function noticeLine(id: string, { kind, publishedAt, noticeReference }: PublishedNotice, number: number): NoticeLine {
  return {
    name: noticeName(kind),
    href: `/register/${id}/notices/${number}`,
    published: { date: londonDateOf(publishedAt), words: dayOf(publishedAt) },
    number: noticeReference,
  };
}

const shown = [
  'service',
  'providers',
  'approximateLifetimeValue',
  'lifetimeValue',
  'intendedDates',
  'serviceDates',
  'frameworkTermAndUsers',
  'frameworkTermUsersAndValue',
  'decisionMakers',
  'conflictsDeclared',
  'conflictsManaged',
] as const;

/** What the newest notices say of the matter; an award says what was about to be agreed as it was agreed. */
function proposed(found: PublishedProcurement): readonly Said[] {
  const replaced: Readonly<Record<string, string>> = {
    approximateLifetimeValue: 'lifetimeValue',
    intendedDates: 'serviceDates',
    frameworkTermAndUsers: 'frameworkTermUsersAndValue',
  };
  return shown.flatMap((item) => {
    const by = replaced[item];
    if (by !== undefined && latestSaid(found, by) !== null) return [];
    const said = saidIn({ paragraph: '', item, value: latestSaid(found, item) }, found.providerNames);
    return said ? [said] : [];
  });
}

/** Whether the notices are about a framework agreement. */
const isFramework = ({ notices }: PublishedView): boolean =>
  notices.some(({ says = [] }) => says.some(({ item }) => item.startsWith('framework') && item !== 'frameworkUsed'));

interface Lead {
  readonly before: string;
  readonly providers: string;
  readonly after: string;
}

function leadOf(found: PublishedProcurement, state: PublicState): Lead {
  const process =
    found.process === null ? '' : `the ${processName(found.process as Process)}`.replace(/^the Direct/, 'Direct');
  const providers = listOf(
    ((latestSaid(found, 'providers') ?? []) as readonly { readonly name: string }[]).map(({ name }) => name),
  );
  const thing = isFramework(found) ? 'framework agreement' : 'contract';
  const by = process === '' ? '' : ` by ${process}`;
  switch (state.is) {
    case 'abandoned':
      return { before: 'This procurement was abandoned. Nothing is awarded in it.', providers: '', after: '' };
    case 'awarded':
    case 'no-standstill':
      return providers === ''
        ? { before: `The authority has awarded this ${thing}${by}.`, providers: '', after: '' }
        : { before: `The authority has awarded this ${thing} to`, providers, after: `, chosen${by}.` };
    case 'not-yet':
      return { before: `The authority has not announced a decision yet. It decides${by}.`, providers: '', after: '' };
    default:
      return providers === ''
        ? { before: `The authority intends to award this ${thing}${by}.`, providers: '', after: '' }
        : { before: `The authority intends to award this ${thing} to`, providers, after: `, chosen${by}.` };
  }
}

/** What the page of one notice shows; null where there is none of this number. */
export function noticeView(found: PublishedProcurement, number: number) {
  const notice = noticesOnce(found)[number - 1];
  if (!notice) return null;
  const says = (notice.says ?? []).flatMap((paragraph) => saidIn(paragraph, found.providerNames) ?? []);
  return {
    name: `Notice: ${noticeName(notice.kind).toLowerCase()}`,
    back: `/register/${found.id}`,
    title: found.title,
    reference: found.reference,
    authorityName: found.authorityName,
    published: { date: londonDateOf(notice.publishedAt), words: dayOf(notice.publishedAt) },
    number: notice.noticeReference,
    says: says.map((one) => ({ ...one, href: one.paragraph === null ? null : lawAddress(one.paragraph) })),
    digest: digestOf(notice),
    json: `/register/${found.id}.json`,
  };
}

/** The twin of the page in JSON: what is published, and nothing else. */
export function publishedJson({ clock, providerNames: _names, ...found }: PublishedProcurement): object {
  return {
    ...found,
    state: publicStateOf(found, found.asOf).is,
    notices: noticesOnce(found).map((notice, index) => ({
      number: index + 1,
      ...notice,
      digest: { algorithm: 'SHA-256', of: 'the canonical JSON (RFC 8785) of `says`', value: digestOf(notice) },
    })),
    standstill: found.standstill && {
      ...found.standstill,
      days: clock?.days ?? [],
      earliestAward: clock?.earliestAward ?? null,
    },
  };
}
