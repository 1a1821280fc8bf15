import type { ProvisionKey } from '../../law/index.js';
import { about, edge } from './statute.js';

interface AwardProvisions {
  readonly enter: ProvisionKey;
  readonly notice: ProvisionKey;
  /** The steps of entering into the contract and of its notice, where the process counts steps. */
  readonly steps?: readonly [number, number];
}

type Contracting = 'EnterIntoContract' | 'ConcludeFramework';

/** The award of one contract, or of one more (reg 2(2)). */
export function entering(provision: ProvisionKey, command: Contracting = 'EnterIntoContract') {
  const label = command === 'ConcludeFramework' ? 'Conclude the framework agreement' : 'Enter into the contract';
  return { [command]: edge('awarded', provision, label) } as {
    [K in Contracting]?: ReturnType<typeof edge<'awarded'>>;
  };
}

/** What follows an award: the notice of each contract, its publication, and the end of the procurement. */
export function awardStates({ enter, notice, steps }: AwardProvisions, ...commands: readonly Contracting[]) {
  const [awardStep, noticeStep] = steps ?? [];
  const more = Object.assign(
    {},
    ...(commands.length > 0 ? commands : ['EnterIntoContract' as const]).map((command) => entering(enter, command)),
  ) as ReturnType<typeof entering>;
  const publication = [
    edge('complete', notice, 'Record the publication of the last notice', 'everyAwardIsMadeAndPublished'),
    edge('awardNoticeSubmitted', notice, 'Record the publication of a notice', 'onlyPublicationIsAwaited'),
    edge('awarded', notice, 'Record the publication of a notice'),
  ];
  const closing = {
    CloseProcurement: edge('complete', 'reg2SeveralProviders', 'Close the procurement without further awards'),
  };
  return {
    awarded: {
      meta: about('Awarded; the notice of an award, or another award, is to follow', notice, awardStep),
      on: {
        ...more,
        ...closing,
        SubmitAwardNotice: [
          edge('awardNoticeSubmitted', notice, 'Submit the last notice of an award', 'everyAwardNoticeIsSubmitted'),
          edge('awarded', notice, 'Submit the notice of an award'),
        ],
        RecordAwardNoticePublished: publication,
      },
    },
    awardNoticeSubmitted: {
      meta: about('Awarded; the notice of the award awaits publication', notice, noticeStep),
      on: { ...more, ...closing, RecordAwardNoticePublished: publication },
    },
    complete: {
      type: 'final' as const,
      meta: about('Complete: awarded, and the notice published', notice, noticeStep),
    },
  };
}
