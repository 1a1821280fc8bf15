import type { CommandData, CommandType } from '../commands.js';
import { cite } from '../law/index.js';
import type { Warning } from '../outcome.js';
import { inPounds, penceOf } from '../process-check/index.js';
import type { StepContext } from '../steps/step.js';
import { differencesIn, isSaidAgain, togetherMoreThanAnnounced, type SaysAgain } from './held.js';

/** What a command says otherwise than it was said before, where that is left to the authority's judgement. */
export function warningsOfDifference<T extends CommandType>(type: T, context: StepContext<T>): readonly Warning[] {
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
