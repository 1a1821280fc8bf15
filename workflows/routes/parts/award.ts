import type { ProvisionKey } from '../../law/index.js';
import { about, called, edge } from './statute.js';

interface AwardProvisions {
  readonly enter: ProvisionKey;
  readonly notice: ProvisionKey;
  /** The steps of entering into the contract and of its notice, where the process counts steps. */
  readonly steps?: readonly [number, number];
}

type Contracting = 'EnterIntoContract' | 'ConcludeFramework';

/** The award of one contract, or of one more (reg 2(2)). */
export function entering(provision: ProvisionKey, command: Contracting = 'EnterIntoContract') {
  return { [command]: edge('awarded', provision) } as {
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
    called('Record the publication of the last notice', edge('complete', notice, 'everyAwardIsMadeAndPublished')),
    called('Record the publication of a notice', edge('awardNoticeSubmitted', notice, 'onlyPublicationIsAwaited')),
    called('Record the publication of a notice', edge('awarded', notice)),
  ];
  const closing = {
    CloseProcurement: called('Close the procurement without further awards', edge('complete', 'reg2SeveralProviders')),
  };
  return {
    awarded: {
      meta: about('Awarded; the notice of an award, or another award, is to follow', notice, awardStep),
      on: {
        ...more,
        ...closing,
        SubmitAwardNotice: [
          called(
            'Submit the last notice of an award',
            edge('awardNoticeSubmitted', notice, 'everyAwardNoticeIsSubmitted'),
          ),
          called('Submit the notice of an award', edge('awarded', notice)),
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
