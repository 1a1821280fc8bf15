import {
  cite,
  endOfDay,
  findCpv,
  londonDateOf,
  processTitles,
  startOfDay,
  type CalendarDate,
  type Process,
} from '../../../workflows/index.js';
import type { PublishedNotice } from '../../procurements/procurement.views.js';
import type { PublishedProcurement } from '../../procurements/published.reading.js';
import { canonicalText, sha256Hex } from '../../trail/index.js';
import { plainNotice } from '../plain-notice.js';
import { addressOf } from './address.js';
import type { Json } from './merge.js';

/** The values of the items of a notice, by their names (`workflows` has their shapes). */
type Items = Readonly<Record<string, unknown>>;

interface Named {
  readonly name: string;
  readonly address: string;
}

interface Announced {
  readonly reference: string;
  readonly providers: readonly string[];
  readonly approximateLifetimeValue: number;
  readonly dates?: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate };
}

/**
 * The releases of a published procurement, one a notice, in the order of their publication (OCDS 1.1.5). A notice of intention is a pending
 * award with its standstill period and no contract; a contract comes with the notice of its award. Ids stay the same throughout.
 *
 * @param prefix the registered `ocid` prefix of the publisher, `ocds-xxxxxx`.
 */
export function releasesOf(found: PublishedProcurement, prefix: string): readonly Json[] {
  const ocid = ocidOf(found, prefix);
  const seen = new Set<string>();
  return found.notices
    .map((notice, place) => ({ notice, version: found.versions[place] ?? place + 1 }))
    .filter(({ notice: { kind, submittedAt } }) => {
      const key = `${kind} ${submittedAt}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .map(({ notice, version }) => releaseOf(notice, version, found, ocid));
}

export function ocidOf({ id }: Pick<PublishedProcurement, 'id'>, prefix: string): string {
  return `${prefix}-${id}`;
}

function releaseOf(notice: PublishedNotice, version: number, found: PublishedProcurement, ocid: string): Json {
  const { kind, says = [], publishedAt, noticeReference } = notice;
  const items: Items = Object.fromEntries(says.map(({ item, value }) => [item, value]));
  const suppliers = (items['providers'] ?? []) as readonly Named[];
  return clean({
    ocid,
    id: `${ocid}-${version}`,
    date: publishedAt,
    tag: tagsOf(kind),
    initiationType: 'tender',
    language: 'en',
    description: plainNotice(notice, found.providerNames),
    parties: [
      { id: found.authorityId, name: found.authorityName, roles: ['buyer'] },
      ...suppliers.map(({ name, address }) => ({
        id: partyId(name),
        name,
        roles: ['supplier'],
        address: addressOf(address),
      })),
    ],
    buyer: { id: found.authorityId, name: found.authorityName },
    tender: tenderOf(kind, items, found),
    awards: awardsOf(kind, items, found, notice),
    contracts: kind === 'award' ? contractsOf(items) : null,
    integrity: { algorithm: 'sha-256', digest: sha256Hex(canonicalText(says)), noticeNumber: noticeReference },
  });
}

const tags: Readonly<Record<PublishedNotice['kind'], readonly string[]>> = {
  'intended-approach': ['planning'],
  invitation: ['tender'],
  intention: ['award'],
  award: ['award', 'contract'],
  abandonment: ['tenderCancellation'],
};

function tagsOf(kind: PublishedNotice['kind']): readonly string[] {
  return tags[kind];
}

const statuses: Readonly<Record<PublishedNotice['kind'], string>> = {
  'intended-approach': 'planned',
  invitation: 'active',
  intention: 'complete',
  award: 'complete',
  abandonment: 'cancelled',
};

function tenderOf(kind: PublishedNotice['kind'], items: Items, found: PublishedProcurement): Json {
  const titled = (items['titleAndReference'] ?? {}) as { readonly title?: string; readonly reference?: string };
  const service = (items['service'] ?? {}) as { readonly description?: string; readonly cpv?: string };
  const code = service.cpv === undefined ? null : findCpv(service.cpv);
  const process = found.process as Process | null;
  const dates = items['intendedDates'] as Announced['dates'] | undefined;
  return {
    id: titled.reference ?? found.reference,
    title: titled.title ?? found.title,
    description: service.description ?? null,
    status: statuses[kind],
    mainProcurementCategory: 'services',
    legalBasis: {
      scheme: 'UKSI',
      id: '2023/1348',
      description: 'The Health Care Services (Provider Selection Regime) Regulations 2023',
    },
    procurementMethod: process === 'competitive' ? 'open' : 'limited',
    procurementMethodDetails: process === null ? null : `${processTitles[process].title} (Provider Selection Regime)`,
    classification:
      service.cpv === undefined
        ? null
        : { scheme: 'CPV', id: service.cpv.slice(0, 8), description: code?.description ?? null },
    value: money(items['approximateLifetimeValue']),
    contractPeriod: periodOf(dates),
    ...(kind === 'invitation' ? invited(items) : {}),
  };
}

/** How offers are made and assessed. Offers are made by electronic means (reg 11(4)). */
function invited(items: Items): Json {
  const criteria = (items['awardCriteria'] ?? []) as readonly { readonly name: string; readonly weight: number }[];
  return {
    submissionMethod: ['electronicSubmission'],
    submissionMethodDetails: items['howToSubmitOffers'] ?? null,
    awardCriteria: 'ratedCriteria',
    awardCriteriaDetails: [
      criteria.map(({ name, weight }) => `${name} (${weight}%)`).join(', '),
      items['howOffersAreAssessed'],
    ]
      .filter(Boolean)
      .join('. '),
  };
}

function awardsOf(
  kind: PublishedNotice['kind'],
  items: Items,
  found: PublishedProcurement,
  notice: PublishedNotice,
): readonly Json[] | null {
  if (kind !== 'intention' && kind !== 'award') return null;
  const pending = kind === 'intention';
  const suppliers = ((items['providers'] ?? []) as readonly Named[]).map(({ name }) => ({ id: partyId(name), name }));
  const titled = (items['titleAndReference'] ?? {}) as {
    readonly reference?: string;
    readonly contracts?: readonly Announced[];
  };
  const common = {
    status: pending ? 'pending' : 'active',
    ...(pending ? { standstillPeriod: standstillOf(found, notice) } : { date: notice.publishedAt }),
  };
  const announced = titled.contracts ?? [];
  if (pending && announced.length > 0) {
    return announced.map(({ reference, providers, approximateLifetimeValue, dates }) => ({
      id: reference,
      ...common,
      suppliers: suppliers.filter(({ name }) => providers.some((id) => found.providerNames[id] === name)),
      value: money(approximateLifetimeValue),
      contractPeriod: periodOf(dates),
    }));
  }
  const [dates] = (items['serviceDates'] ?? []) as readonly Announced['dates'][];
  const [value] = (items['lifetimeValue'] ?? [items['approximateLifetimeValue']]) as readonly unknown[];
  return [
    {
      id: titled.reference ?? found.reference,
      ...common,
      suppliers,
      value: money(value),
      contractPeriod: periodOf(dates),
    },
  ];
}

/** The contracts of a notice of award, one for each value and period that it gives. */
function contractsOf(items: Items): readonly Json[] {
  const { reference } = (items['titleAndReference'] ?? {}) as { readonly reference?: string };
  const periods = (items['serviceDates'] ?? items['frameworkTermUsersAndValue'] ?? []) as readonly (NonNullable<
    Announced['dates']
  > & { readonly lifetimeValue?: number })[];
  const values = (items['lifetimeValue'] ?? periods.map(({ lifetimeValue }) => lifetimeValue)) as readonly unknown[];
  return periods.map((period, index) => ({
    id: periods.length === 1 ? reference : `${reference}-${index + 1}`,
    awardID: reference,
    status: 'active',
    period: periodOf(period),
    value: money(values[index]),
  }));
}

/** The standstill that a notice of intention begins, as the UK extension has it, and the instant before which representations are in time (reg 12(3)). */
function standstillOf({ clocks }: PublishedProcurement, notice: PublishedNotice): Json | null {
  const clock = clocks.findLast(({ published }) => published === londonDateOf(notice.publishedAt));
  if (!clock) return null;
  return {
    startDate: startOfDay(clock.standstillBegins),
    endDate: new Date(Date.parse(endOfDay(clock.lastDay)) - 1000).toISOString(),
    representationsBefore: clock.representationsBefore,
    provision: cite('reg12RepresentationsWindow'),
  };
}

function periodOf(dates: Announced['dates'] | undefined | null): Json | null {
  if (!dates) return null;
  return {
    startDate: startOfDay(dates.startsOn),
    endDate: new Date(Date.parse(endOfDay(dates.endsOn)) - 1000).toISOString(),
  };
}

function money(amount: unknown): Json | null {
  return typeof amount === 'number' ? { amount, currency: 'GBP' } : null;
}

/** A party is known by its name, as notices name it. */
function partyId(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]{1,200}/g, '-')
    .slice(0, 100);
}

/** Without what nothing is said of. */
function clean(value: unknown): Json {
  return JSON.parse(JSON.stringify(value, (_, held: unknown) => (held === null ? undefined : held))) as Json;
}
