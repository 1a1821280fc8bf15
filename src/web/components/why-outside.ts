import type { Reason } from '../../../workflows/index.js';
import { lawAddress } from '../words/commands.js';
import { momentFrom } from '../words/moments.js';

/** Why something cannot be done, for people who are of no authority: they have no act of one to go to. */
export interface WhyOutside {
  readonly message: string;
  /** What would unblock it; from when time alone does. */
  readonly unblock: string;
  /** Who does what unblocks it, where that is the authority; null where it is nobody, or whoever reads. */
  readonly who: string | null;
  readonly provision: { readonly cite: string; readonly href: string };
}

/** What a provider does itself. */
const own: readonly string[] = [
  'MakeRepresentation',
  'RequestPanelReview',
  'RequestInformation',
  'AnswerClarification',
];

/**
 * Why something cannot be done, for a provider or for anybody.
 *
 * @param authority what the authority is called; null where it is not known.
 */
export function whyOutside(
  { message, unblock, unblockedAt, by, provision }: Reason,
  authority: string | null,
): WhyOutside {
  const theirs = by !== undefined && by.every((act) => !own.includes(act));
  return {
    message,
    unblock:
      unblockedAt === undefined
        ? unblock
        : `${unblock} It can be done ${momentFrom(unblockedAt).replace('From', 'from')}.`,
    who: theirs && authority !== null ? `This is for ${authority} to do.` : null,
    provision: { cite: provision, href: lawAddress(provision) },
  };
}
