import { entryOf, type Facts } from '../facts/facts.js';
import type { Procurement } from '../facts/procurement.js';
import type { NoticeContent } from '../acts/notices/notices.fields.js';
import { keyCriteria } from '../acts/key-criteria.words.js';
import { scheduleOf, statementOf, type NoticeKind } from './kinds.js';
import { paragraphsOf, type NoticeItem, type ScheduleNumber, type ScheduleParagraph } from '../law/index.js';

/** A notice as it would be submitted: each item of its Schedule with what it says, or null where it says nothing. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly schedule: ScheduleNumber | null;
  readonly items: readonly NoticeEntry[];
}

export interface NoticeEntry extends ScheduleParagraph {
  readonly value: unknown;
}

/**
 * Puts a notice together, as the law of the procurement wants it: what is on record comes from the record, the rest from what the
 * authority adds.
 *
 * @param contracts references of the contracts that an award notice covers; none for other notices.
 */
export function noticeOf(
  kind: NoticeKind,
  { facts, regime }: Pick<Procurement, 'facts' | 'regime'>,
  content: NoticeContent,
  contracts: readonly string[] = [],
): Notice {
  const schedule = scheduleOf(kind, facts.choice?.process ?? null);
  const asked = schedule === null ? abandonment : paragraphsOf(schedule, regime);
  return {
    kind,
    schedule,
    items: asked
      .filter((paragraph) => applies(paragraph, facts))
      .map((paragraph) => ({ ...paragraph, value: valueOf(paragraph.item, kind, facts, content, contracts) })),
  };
}

/** The paragraphs of its Schedule that a notice says nothing on, though it must. */
export function missingFrom(notice: Notice): readonly NoticeEntry[] {
  return notice.items.filter(({ value, only }) => value === null && only !== 'where-appropriate');
}

/** No Schedule prescribes the notice of an abandonment (reg 15(4)); these are what a reader needs (inferred). */
const abandonment: readonly ScheduleParagraph[] = (['statement', 'titleAndReference', 'service'] as const).map(
  (item, index) => ({ paragraph: index + 1, item }),
);

function applies({ only }: ScheduleParagraph, { opening }: Facts): boolean {
  if (only === 'framework') return opening?.framework === true;
  if (only === 'contract') return opening?.framework !== true;
  return true;
}

function valueOf(
  item: NoticeItem,
  kind: NoticeKind,
  facts: Facts,
  content: NoticeContent,
  references: readonly string[],
): unknown {
  const { opening, choice, run } = facts;
  const contracts = facts.contracts.filter((contract) => references.includes(contract.reference));
  const framework = opening?.framework ?? false;
  switch (item) {
    case 'statement':
      return statementOf(kind, choice?.process ?? null, framework);
    case 'titleAndReference':
      return (
        opening && {
          title: opening.title,
          reference: opening.reference,
          ...(kind === 'intention' && content.contracts ? { contracts: content.contracts } : {}),
        }
      );
    case 'service':
      return opening && { description: opening.description, cpv: opening.cpv };
    case 'providers':
      return named(
        facts,
        kind === 'award' ? contracts.flatMap(({ providers }) => providers) : intendedProviders(facts),
      );
    case 'approximateLifetimeValue':
      return content.approximateLifetimeValue ?? opening?.lifetimeValue ?? null;
    case 'lifetimeValue':
      return all(contracts.map(({ lifetimeValue, amountsPayable }) => lifetimeValue ?? amountsPayable));
    case 'serviceDates':
      return all(contracts.map(({ startsOn, endsOn }) => ({ startsOn, endsOn })));
    case 'intendedDates':
      return content.intendedDates ?? null;
    case 'decisionMakers':
      return text(content.decisionMakers);
    case 'reasons':
      return content.reasons && keyCriteria.every((criterion) => text(content.reasons?.[criterion]))
        ? content.reasons
        : null;
    case 'conflictsDeclared':
      return text(content.conflictsDeclared);
    case 'conflictsManaged':
      return text(content.conflictsManaged);
    case 'awardCriteria':
      return run.criteria?.criteria ?? null;
    case 'frameworkUsers':
      return users(content);
    case 'frameworkTermAndUsers':
      return content.frameworkTerm && users(content) ? { term: content.frameworkTerm, users: users(content) } : null;
    case 'frameworkTermUsersAndValue':
      return all(
        contracts.map(({ startsOn, endsOn, users, lifetimeValue }) => ({ startsOn, endsOn, users, lifetimeValue })),
      );
    case 'frameworkUsed':
      return content.frameworkUsed ?? null;
    case 'howToSubmitOffers':
      return text(content.howToSubmitOffers);
    case 'howOffersAreAssessed':
      return text(content.howOffersAreAssessed);
  }
}

/** To whom the authority intends to award: the existing provider under C, and otherwise whoever was chosen. */
export function intendedProviders({ run }: Facts): readonly string[] {
  return run.chosen?.providers ?? (run.findings ? [run.findings.provider] : []);
}

function named(facts: Facts, ids: readonly string[]): unknown {
  const found = [...new Set(ids)]
    .map((id) => entryOf(facts.providers, id))
    .filter((provider) => provider !== undefined);
  if (found.length === 0 || found.some(({ name, address }) => !name || !address)) return null;
  return found.map(({ name, address }) => ({ name, address }));
}

function text(value: string | undefined): string | null {
  return value !== undefined && value.trim() !== '' ? value : null;
}

function users({ frameworkUsers }: NoticeContent): readonly string[] | null {
  return frameworkUsers && frameworkUsers.length > 0 ? frameworkUsers : null;
}

function all(values: readonly unknown[]): readonly unknown[] | null {
  return values.length > 0 && values.every((value) => value !== null) ? values : null;
}
