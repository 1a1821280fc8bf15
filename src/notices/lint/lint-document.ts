import { readNotice, type NoticeDocument } from './document/notice-document.js';
import { isUnreadable, releasesOf, type Unreadable } from './document/releases.js';
import { kindOf } from './kind/notice-kind.js';
import { regimeOf } from './kind/regime.js';
import type { HolidayCalendar, StandstillClock } from '../../../workflows/index.js';
import { lintNotice, standstillOf } from './lint-notice.js';
import type { DocumentCheck, ReleaseCheck } from './types.js';

/**
 * Checks a notice given as an OCDS release, release package or record package, parsed from JSON. Pure: the holidays are given.
 * Answers `Unreadable`, with the path, for a document that is none of these; never throws, whatever the JSON holds.
 */
export function lintDocument(document: unknown, holidays: HolidayCalendar): DocumentCheck | Unreadable {
  const releases = releasesOf(document);
  if (isUnreadable(releases)) return releases;
  const notices = releases.map(readNotice);
  const checked: readonly ReleaseCheck[] = notices.map((notice) => ({
    ocid: notice.ocid,
    release: notice.release,
    ...lintNotice(notice, holidays, standstillBefore(notice, notices, holidays)),
  }));
  const last = checked.reduce((held, check) => ((check.published ?? '') >= (held.published ?? '') ? check : held));
  if (checked.length === 1) return last;
  return {
    ...last,
    findings: checked.flatMap(({ findings }) => findings),
    undetermined: checked.flatMap(({ release, ocid, undetermined }, index) =>
      undetermined.map(({ about, message }) => ({
        about,
        message: `${release ?? ocid ?? `Release ${index + 1}`}: ${message}`,
      })),
    ),
    releases: checked,
  };
}

export function couldNotBeRead(result: DocumentCheck | Unreadable): result is Unreadable {
  return !('findings' in result);
}

/** The standstill of the last notice of intention for the same procurement that was published before a notice. */
function standstillBefore(
  notice: NoticeDocument,
  all: readonly NoticeDocument[],
  holidays: HolidayCalendar,
): StandstillClock | null {
  const earlier = all
    .filter((other) => other !== notice && other.ocid !== null && other.ocid === notice.ocid)
    .filter(({ published }) => published !== null && notice.published !== null && published <= notice.published)
    .filter((other) => regimeOf(other) === 'england' && kindOf(other).kind === 'intention-to-award')
    .sort((a, b) => (a.published! < b.published! ? 1 : -1))[0];
  return earlier ? standstillOf(earlier, holidays) : null;
}
