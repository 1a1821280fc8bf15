import { statedDeadlines } from '../dates/stated-deadlines.js';
import { isCompiled, type NoticeDocument } from '../document/notice-document.js';
import type { NoticeKind } from '../types.js';

/**
 * Whether a notice of intention comes in a merged record whose date is plainly that of a later release: the record speaks of
 * the award too, or the deadline that it states had passed by that date. When the notice was published is then not known.
 */
export function bearsAnothersDate(notice: NoticeDocument, kind: NoticeKind, alsoSpeaksOf: NoticeKind | null): boolean {
  const { published, texts } = notice;
  if (kind !== 'intention-to-award' || published === null || !isCompiled(notice)) return false;
  if (alsoSpeaksOf !== null) return true;
  return statedDeadlines(texts, published).deadlines.some(
    ({ meaning }) => 'closes' in meaning && meaning.closes.date < published,
  );
}
