import type { Facts, Instant } from '../../workflows/index.js';
import type { PublishedNotice, PublishedStandstill, PublishedView } from './procurement.views.js';

export interface PublishedRow {
  readonly id: string;
  readonly authority_id: string;
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
  title,
  reference,
  machine,
  facts,
  published_at,
}: PublishedRow): PublishedView {
  return {
    ...{ id, authorityId: authority_id, title, reference, publishedAt: published_at },
    process: machine === 'process-selection' ? null : machine,
    notices: publishedNotices(facts),
    standstill: latestWindow(facts),
  };
}

function latestWindow({ run, earlierRuns }: Facts): PublishedStandstill | null {
  const clock = [...earlierRuns, run].reverse().find(({ standstill }) => standstill)?.standstill?.clock;
  if (!clock) return null;
  const { standstillBegins, lastDay, representationsBefore } = clock;
  return { standstillBegins, lastDay, representationsBefore };
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
      notice?.publishedAt ? [{ kind, publishedAt: notice.publishedAt, noticeReference: notice.noticeReference }] : [],
    )
    .sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
}
