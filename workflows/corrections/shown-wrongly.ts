import { cite } from '../law/index.js';
import { noticeItems, type Notice } from '../notices/index.js';
import type { Reason } from '../facts/outcome.js';
import { asText } from './paths.js';

/** The code of the reason by which a notice is flagged that shows what has been put right since. */
export const noticeShowsWhatWasRecorded = 'notice-shows-what-was-recorded';

type Made = Readonly<Record<string, unknown>>;

/**
 * What a notice shows that has been put right since. It stays as it was submitted, and is corrected by a notice of its own.
 *
 * @param was what the law made of the act by what was known before.
 * @param is the same by what is known now.
 */
export function shownWrongly(was: Made, is: Made): readonly Pick<Reason, 'code' | 'provision' | 'message'>[] {
  const [before, now] = [was['notice'], is['notice']] as [Notice | undefined, Notice | undefined];
  if (!before || !now) return [];
  const wrong = before.items.filter(({ item, value }) => {
    const right = now.items.find((one) => one.item === item);
    return right !== undefined && asText(value ?? null) !== asText(right.value ?? null);
  });
  const [first] = wrong;
  if (!first) return [];
  return [
    {
      code: noticeShowsWhatWasRecorded,
      provision: before.schedule === null ? cite('reg24Corrected') : `Sch ${before.schedule} para ${first.paragraph}`,
      message: `The notice shows ${wrong.map(({ item }) => noticeItems[item].what).join('; ')} as it was recorded before.`,
    },
  ];
}
