import type { Facts, Instant } from '../../workflows/index.js';
import type { Notice } from '../../workflows/index.js';
import type { TrailEvent } from '../trail/index.js';
import type { PublishedNotice, PublishedParagraph, PublishedStandstill, PublishedView } from './procurement.views.js';

export interface PublishedRow {
  readonly id: string;
  readonly authority_id: string;
  readonly authority_name: string;
  readonly title: string;
  readonly reference: string;
  readonly machine: string;
  readonly facts: Facts;
  readonly published_at: Instant;
}

/** What is public of a procurement. Nothing that no notice has said, so nothing of the facts but the notices themselves. */
export function publishedView({
  id,
  authority_id,
  authority_name,
  title,
  reference,
  machine,
  facts,
  published_at,
}: PublishedRow): PublishedView {
  return {
    ...{ id, authorityId: authority_id, authorityName: authority_name, title, reference, publishedAt: published_at },
    process: machine === 'process-selection' ? null : machine,
    notices: publishedNotices(facts),
    standstill: latestWindow(facts),
  };
}

/** The events by which notices are submitted; each carries the notice as it was put together. */
export const submissions: Readonly<Record<PublishedNotice['kind'], string>> = {
  'intended-approach': 'IntendedApproachNoticeSubmitted',
  invitation: 'InvitationNoticeSubmitted',
  intention: 'IntentionNoticeSubmitted',
  award: 'AwardNoticeSubmitted',
  abandonment: 'AbandonmentNoticeSubmitted',
};

/** The same with what each notice says, from the events by which they were submitted. */
export function withContents(view: PublishedView, submitted: readonly TrailEvent[]): PublishedView {
  const isOf = ({ kind, submittedAt }: PublishedNotice, { type, data }: TrailEvent): boolean =>
    type === submissions[kind] && derivedOf(data).at === submittedAt;
  // When a notice was submitted may have been put right since; it is then the one that no other notice is.
  const left = submitted.filter((event) => !view.notices.some((notice) => isOf(notice, event)));
  const notices = view.notices.map((notice) => {
    const event =
      submitted.findLast((each) => isOf(notice, each)) ??
      left.findLast(({ type }) => type === submissions[notice.kind]);
    const put = event && derivedOf(event.data).notice;
    return put ? { ...notice, says: paragraphsOf(put) } : notice;
  });
  return { ...view, notices };
}

/** The version of the procurement at which each notice was submitted; null for one whose event is not at hand. */
export function versionsOf(view: PublishedView, submitted: readonly TrailEvent[]): readonly (number | null)[] {
  const taken = new Set<number>();
  return view.notices.map(({ kind, submittedAt }) => {
    const own = submitted.filter(({ type }) => type === submissions[kind]);
    const event =
      own.findLast(({ data }) => derivedOf(data).at === submittedAt) ?? own.find(({ version }) => !taken.has(version));
    if (event) taken.add(event.version);
    return event?.version ?? null;
  });
}

interface Put {
  readonly at?: Instant;
  readonly notice?: Notice;
}

const derivedOf = (data: TrailEvent['data']): Put => data['derived'] ?? {};

function paragraphsOf({ schedule, items }: Notice): readonly PublishedParagraph[] {
  return items.map(({ paragraph, item, value }) => ({
    paragraph: schedule === null ? String(paragraph) : `Sch ${schedule} para ${paragraph}`,
    item,
    value,
  }));
}

/** The standstills that notices of intention began, the first one first. */
export function windowsOf({ run, earlierRuns }: Facts): readonly NonNullable<Facts['run']['standstill']>[] {
  return [...earlierRuns, run].flatMap(({ standstill }) => standstill ?? []);
}

/** The standstill that the latest notice of intention began; null where none did. */
export function windowOf(facts: Facts): Facts['run']['standstill'] {
  return windowsOf(facts).at(-1) ?? null;
}

function latestWindow(facts: Facts): PublishedStandstill | null {
  const found = windowOf(facts);
  if (!found) return null;
  const { standstillBegins, lastDay, representationsBefore } = found.clock;
  const corrected = (found.correctedClocks ?? []).map(({ clock, recordedAt }) => ({
    lastDay: clock.lastDay,
    representationsBefore: clock.representationsBefore,
    correctedAt: recordedAt,
  }));
  return { standstillBegins, lastDay, representationsBefore, corrected };
}

/** Every notice that was published, oldest first; those of runs that were left by going back included. */
export function publishedNotices({ run, earlierRuns, contracts, abandonment }: Facts): readonly PublishedNotice[] {
  const all = [
    ...[...earlierRuns, run].flatMap(
      ({ intendedApproach, invitation, intention }) =>
        [
          ['intended-approach', intendedApproach],
          ['invitation', invitation],
          ['intention', intention],
        ] as const,
    ),
    ...contracts.map(({ notice }) => ['award', notice] as const),
    ['abandonment', abandonment?.notice ?? null] as const,
  ];
  return all
    .flatMap(([kind, notice]) =>
      notice?.publishedAt
        ? [
            {
              kind,
              submittedAt: notice.submittedAt,
              publishedAt: notice.publishedAt,
              noticeReference: notice.noticeReference,
            },
          ]
        : [],
    )
    .sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
}
