import {
  dateInWords,
  isCalendarDate,
  keyCriteria,
  keyCriterionNames,
  noticeItems,
  type NoticeItem,
} from '../../workflows/index.js';
import type { PublishedNotice, PublishedParagraph } from '../procurements/procurement.views.js';
import { capital, listOf, pounds } from '../platform/words/amounts.js';

/** What a notice says under a heading: a text, several lines, or lines that have names of their own. */
export interface Said {
  readonly name: string;
  /** The paragraph of its Schedule, as it is cited; null where no Schedule prescribes the notice. */
  readonly paragraph: string | null;
  readonly lines: readonly string[];
  readonly rows: readonly { readonly name: string; readonly text: string }[];
}

/** What each kind of notice is called. */
const names: Readonly<Record<PublishedNotice['kind'], string>> = {
  'intended-approach': 'Intended approach',
  invitation: 'Invitation to offer',
  intention: 'Intention to award',
  award: 'Award',
  abandonment: 'Abandonment',
};

/** `Intention to award`: a notice, in a list of notices. */
export const noticeName = (kind: PublishedNotice['kind']): string => names[kind];

/** What each item is called beside what is said of it. */
const headings: Readonly<Record<NoticeItem, string>> = {
  statement: 'What this notice is',
  titleAndReference: 'Title and reference',
  providers: 'Provider',
  service: 'Service',
  approximateLifetimeValue: 'Lifetime value',
  lifetimeValue: 'Lifetime value',
  serviceDates: 'Dates',
  intendedDates: 'Dates',
  decisionMakers: 'Who decided',
  reasons: 'Reasons',
  conflictsDeclared: 'Conflicts declared',
  conflictsManaged: 'How conflicts were managed',
  awardCriteria: 'Award criteria',
  frameworkUsers: 'Who may use the framework agreement',
  frameworkTermAndUsers: 'Framework agreement',
  frameworkTermUsersAndValue: 'Framework agreement',
  frameworkUsed: 'Framework agreement used',
  howToSubmitOffers: 'How to submit offers',
  howOffersAreAssessed: 'How offers are assessed',
};

/** `Who decided`: an item of a notice, at the beginning of a line. */
export function itemName(item: string): string {
  return headings[item as NoticeItem] ?? capital(noticeItems[item as NoticeItem]?.what ?? item);
}

type Row = Readonly<Record<string, unknown>>;

/**
 * A paragraph of a notice in words; null where the notice says nothing under it.
 *
 * @param providerNames what the providers are called that it names by their identifiers.
 */
export function saidIn(
  { paragraph, item, value }: PublishedParagraph,
  providerNames: Readonly<Record<string, string>>,
): Said | null {
  if (value === null || value === undefined) return null;
  const { lines = [], rows = [] } = inWords(item, value, providerNames);
  if (lines.length + rows.length === 0) return null;
  return { name: itemName(item), paragraph: /^Sch/.test(paragraph) ? paragraph : null, lines, rows };
}

function inWords(item: string, value: unknown, providerNames: Readonly<Record<string, string>>): Partial<Said> {
  switch (item) {
    case 'titleAndReference':
      return titled(value as Row, providerNames);
    case 'service': {
      const { description, cpv } = value as Row;
      return { lines: [text(description), `CPV code ${text(cpv)}`] };
    }
    case 'providers':
      return { lines: many(value).map(({ name, address }) => [name, address].filter(Boolean).map(text).join(', ')) };
    case 'approximateLifetimeValue':
      return { lines: [`about ${pounds(value as number)}`] };
    case 'lifetimeValue':
      return { lines: (value as readonly unknown[]).map(amountOrText) };
    case 'serviceDates':
      return { lines: many(value).map(fromTo) };
    case 'intendedDates':
      return { lines: [fromTo(value as Row), ...given((value as Row)['extensions'])] };
    case 'reasons':
      return { rows: keyCriteria.map((name) => ({ name: criterion(name), text: deep((value as Row)[name]) })) };
    case 'awardCriteria':
      return { rows: many(value).map(criterionRow) };
    case 'frameworkUsers':
      return { lines: (value as readonly unknown[]).map(text) };
    case 'frameworkTermAndUsers': {
      const { term, users } = value as Row;
      return { lines: [fromTo(term as Row), `May be used by ${listOf(users as readonly string[])}`] };
    }
    case 'frameworkTermUsersAndValue':
      return { lines: many(value).flatMap(frameworkLines) };
    case 'frameworkUsed':
      return { lines: [value === true ? 'Yes' : 'No'] };
    default:
      return { lines: [deep(value)] };
  }
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const many = (value: unknown): readonly Row[] => value as readonly Row[];

const given = (value: unknown): readonly string[] => (typeof value === 'string' && value.trim() !== '' ? [value] : []);

const day = (value: unknown): string =>
  typeof value === 'string' && isCalendarDate(value) ? dateInWords(value).split(' ').slice(1).join(' ') : text(value);

const fromTo = ({ startsOn, endsOn }: Row): string => `${day(startsOn)} to ${day(endsOn)}`;

const amountOrText = (value: unknown): string => (typeof value === 'number' ? pounds(value) : text(value));

const criterion = (name: string): string => keyCriterionNames[name as keyof typeof keyCriterionNames] ?? capital(name);

/** Text, or texts within it, whatever shape a notice of earlier times has. */
function deep(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === true ? 'Yes' : value === false ? 'No' : text(value);
  return Object.values(value).map(deep).filter(Boolean).join('\n');
}

function criterionRow({ name, weight, keyCriteria, maximumScore }: Row): Said['rows'][number] {
  const serves = (keyCriteria as readonly string[] | undefined) ?? [];
  const parts = [
    weight === 0 ? 'passed or failed' : `${text(weight)}%`,
    ...(typeof maximumScore === 'number' ? [`scored up to ${maximumScore}`] : []),
    ...(serves.length > 0 ? [`serves ${listOf(serves.map(criterion).map(lowered))}`] : []),
  ];
  return { name: text(name), text: capital(parts.join('; ')) };
}

const lowered = (said: string): string => said.slice(0, 1).toLowerCase() + said.slice(1);

function frameworkLines({ startsOn, endsOn, users, lifetimeValue }: Row): readonly string[] {
  return [
    fromTo({ startsOn, endsOn }),
    ...(Array.isArray(users) && users.length > 0 ? [`May be used by ${listOf(users as readonly string[])}`] : []),
    ...(typeof lifetimeValue === 'number' ? [pounds(lifetimeValue)] : []),
  ];
}

function titled({ title, reference, contracts }: Row, providerNames: Readonly<Record<string, string>>): Partial<Said> {
  const announced = (contracts as readonly Row[] | undefined) ?? [];
  return {
    lines: [text(title), text(reference)],
    rows: announced.map((contract) => ({
      name: `Contract ${text(contract['reference'])}`,
      text: [
        listOf(((contract['providers'] as readonly string[]) ?? []).flatMap((id) => given(providerNames[id]))),
        ...(typeof contract['approximateLifetimeValue'] === 'number'
          ? [`about ${pounds(contract['approximateLifetimeValue'])}`]
          : []),
        ...(contract['dates'] ? [fromTo(contract['dates'] as Row)] : []),
      ]
        .filter(Boolean)
        .join('; '),
    })),
  };
}
