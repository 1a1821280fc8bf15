import type { Instant } from '../calendar/index.js';
import type { ContractFacts, Facts, NoticeFacts } from '../facts/facts.js';
import type { Notice } from './index.js';
import type { NoticeContent, RecordPublication } from '../acts/notices/notices.fields.js';

interface Submitted {
  readonly data: { readonly content?: NoticeContent } | object;
  readonly derived: { readonly notice: Notice };
  readonly at: Instant;
}

/** A notice that has just been submitted for publication. */
export function submitted({ data, derived, at }: Submitted): NoticeFacts {
  const { schedule } = derived.notice;
  return {
    schedule: schedule === null ? null : `Sch ${schedule}`,
    submittedAt: at,
    publishedAt: null,
    noticeReference: null,
    content: asPublished((data as { content?: NoticeContent }).content ?? null, derived.notice),
  };
}

/** What the notice says, with the value that it took from the opening: a later correction of that does not change the notice. */
function asPublished(content: NoticeContent | null, { items }: Notice): NoticeContent | null {
  const value = items.find(({ item }) => item === 'approximateLifetimeValue')?.value;
  if (typeof value !== 'number' || content?.approximateLifetimeValue !== undefined) return content;
  return { ...content, approximateLifetimeValue: value };
}

/** The same notice, now published. */
export function published(notice: NoticeFacts, event: { readonly data: unknown; readonly at: Instant }): NoticeFacts {
  const { noticeReference } = event.data as RecordPublication;
  return { ...notice, publishedAt: event.at, noticeReference: noticeReference ?? notice.noticeReference };
}

/** The contracts that an award notice would cover: those named, or all that no notice has been submitted for. */
export function awaitingNotice({ contracts }: Facts, named?: readonly string[]): readonly ContractFacts[] {
  return contracts.filter(({ reference, notice }) => notice === null && (named?.includes(reference) ?? true));
}

/** The contracts whose award notice has been submitted and not yet recorded as published. */
export function awaitingPublication({ contracts }: Facts, named?: readonly string[]): readonly ContractFacts[] {
  return contracts.filter(
    ({ reference, notice }) => notice !== null && notice.publishedAt === null && (named?.includes(reference) ?? true),
  );
}

/** The facts with the award notices of these contracts changed. */
export function withNotices(
  facts: Facts,
  references: readonly string[],
  change: (notice: NoticeFacts | null) => NoticeFacts | null,
): Facts {
  return {
    ...facts,
    contracts: facts.contracts.map((contract) =>
      references.includes(contract.reference) ? { ...contract, notice: change(contract.notice) } : contract,
    ),
  };
}
