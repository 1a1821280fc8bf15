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
  const intentions = intentionsOf(notices);
  const checked: readonly ReleaseCheck[] = notices.map((notice) => ({
    ocid: notice.ocid,
    release: notice.release,
    ...lintNotice(notice, holidays, standstillBefore(notice, intentions, holidays)),
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

/** The notices of intention of a file whose day of publication is known, by their procurement, the last first. */
function intentionsOf(notices: readonly NoticeDocument[]): ReadonlyMap<string, readonly NoticeDocument[]> {
  const found = new Map<string, NoticeDocument[]>();
  if (notices.length < 2) return found;
  for (const notice of notices) {
    if (notice.ocid === null || notice.published === null || regimeOf(notice) !== 'england') continue;
    if (kindOf(notice).kind === 'intention-to-award')
      found.set(notice.ocid, [...(found.get(notice.ocid) ?? []), notice]);
  }
  for (const one of found.values()) one.sort((a, b) => (a.published! < b.published! ? 1 : -1));
  return found;
}

/** The standstill of the last notice of intention for the same procurement that was published before a notice. */
function standstillBefore(
  notice: NoticeDocument,
  intentions: ReadonlyMap<string, readonly NoticeDocument[]>,
  holidays: HolidayCalendar,
): StandstillClock | null {
  const earlier = (intentions.get(notice.ocid ?? '') ?? []).find(
    (other) => other !== notice && notice.published !== null && other.published! <= notice.published,
  );
  return earlier ? standstillOf(earlier, holidays) : null;
}
