import type { CommandData, CommandType } from '../acts/commands.js';
import { warningsOfModeration } from '../evaluation/one-offer-alone.js';
import { cite } from '../law/index.js';
import type { Warning } from '../facts/outcome.js';
import { inPounds, penceOf } from '../process-check/index.js';
import type { StepContext } from '../rules/step.js';
import type { NoticeContent } from '../acts/notices/notices.fields.js';
import { electronicMeansIn } from './electronic.js';
import { warningsOfALetter } from './letters.js';
import { warningsOfReasons } from './reasons.js';
import { saysThereIsNothing } from './empty-texts.js';
import { differencesIn, isSaidAgain, togetherMoreThanAnnounced, type SaysAgain } from './against-what-was-announced.js';

/** What a careful reader would ask about a command that says again what is on record: nothing of it is a bar. */
export function warningsOfAgreement<T extends CommandType>(type: T, context: StepContext<T>): readonly Warning[] {
  return [
    ...warningsOfDifference(type, context),
    ...warningsOfANotice(type, context),
    ...warningsOfReasons(type, context),
    ...warningsOfModeration(type, context),
    ...(type === 'InformUnsuccessfulProvider' && context.evidence.governance
      ? warningsOfALetter(context.facts, context.data as CommandData['InformUnsuccessfulProvider'])
      : []),
  ];
}

function warningsOfANotice<T extends CommandType>(type: T, { facts, data }: StepContext<T>): readonly Warning[] {
  const { content } = data as { readonly content?: NoticeContent };
  if (!content) return [];
  const declared = content.conflictsDeclared ?? '';
  const untold = type === 'SubmitIntentionNotice' || type === 'SubmitAwardNotice';
  const how = electronicMeansIn(content.howToSubmitOffers ?? '');
  return [
    ...(untold && facts.conflicts.conflicts.length === 0 && declared.trim() !== '' && !saysThereIsNothing(declared)
      ? [
          {
            code: 'conflict-told-is-not-on-record',
            provision: cite('reg24Conflicts'),
            message: 'The notice seems to tell of a conflict of interest, and none is on record.',
          },
        ]
      : []),
    ...(type === 'SubmitInvitationNotice' && (how === 'not-said' || how === 'other-ways-too')
      ? [
          {
            code: 'electronic-means-are-not-all',
            provision: cite('sch8Para7HowToOffer'),
            message:
              how === 'not-said'
                ? 'Offers must be made by electronic means, and the notice does not seem to name any.'
                : 'Offers must be made by electronic means, and the notice seems to name another way as well.',
          },
        ]
      : []),
  ];
}

/** What a command says otherwise than it was said before, where that is left to the authority's judgement. */
function warningsOfDifference<T extends CommandType>(type: T, context: StepContext<T>): readonly Warning[] {
  if (!isSaidAgain(type)) return [];
  const data = context.data as CommandData[SaysAgain];
  const differing = differencesIn(context.procurement, type, data)
    .filter(({ substance }) => !substance)
    .map(({ message, provision }) => ({
      code: 'differs-from-what-was-said',
      provision: cite(provision ?? standsFor[type]),
      message: `${message} The Regulations leave this to judgement; the record shows it.`,
    }));
  const together = type === 'EnterIntoContract' ? togetherMoreThanAnnounced(context.facts, data as never) : null;
  const pence = together === null ? null : penceOf(together);
  if (pence === null) return differing;
  return [
    ...differing,
    {
      code: 'together-more-than-announced',
      provision: cite('reg12WhatStoodStill'),
      message: `The contracts under this notice of intention come to ${inPounds(pence)} together, which is more than it gave. Whether it gave the value of each or of all is not on record.`,
    },
  ];
}

const standsFor = {
  SubmitInvitationNotice: 'reg24Reasons',
  SubmitIntentionNotice: 'reg11WhatWasInvited',
  EnterIntoContract: 'reg12WhatStoodStill',
  ConcludeFramework: 'reg12WhatStoodStill',
} as const;
