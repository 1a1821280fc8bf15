import { readNotice, type NoticeDocument } from './document/notice-document.js';
import { isUnreadable, releasesOf, type Unreadable } from './document/releases.js';
import { kindOf } from './kind/notice-kind.js';
import { regimeOf } from './kind/regime.js';
import type { HolidayCalendar, StandstillClock } from '../../../workflows/index.js';
import { standstillOf } from './kind/standstill.js';
import { lintNotice } from './lint-notice.js';
import { asArray, asIdentifier, asObject, asText, objectsOf } from './document/json.js';
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
    judged: checked.every(({ judged }) => judged),
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

/** The standstill of the last notice of intention of the same lots and suppliers that was published before a notice; null where none is its own. */
function standstillBefore(
  notice: NoticeDocument,
  intentions: ReadonlyMap<string, readonly NoticeDocument[]>,
  holidays: HolidayCalendar,
): StandstillClock | null {
  const earlier = (intentions.get(notice.ocid ?? '') ?? []).find(
    (other) =>
      other !== notice &&
      notice.published !== null &&
      other.published! <= notice.published &&
      announces(subjectOf(other), subjectOf(notice)),
  );
  return earlier ? standstillOf(earlier.published, holidays) : null;
}

/** What a notice is about within its procurement: the lots, and the names of the suppliers. */
interface Subject {
  readonly lots: ReadonlySet<string>;
  readonly suppliers: ReadonlySet<string>;
}

function subjectOf({ data }: NoticeDocument): Subject {
  const awards = objectsOf(data['awards']).map(([, award]) => award);
  const related = awards.flatMap((award) => asArray(award['relatedLots']).flatMap((lot) => asIdentifier(lot) ?? []));
  const described = objectsOf(asObject(data['tender'])?.['lots']).flatMap(([, lot]) => asIdentifier(lot['id']) ?? []);
  const suppliers = awards.flatMap((award) =>
    objectsOf(award['suppliers']).flatMap(([, { name, id }]) => asText(name) ?? asIdentifier(id) ?? []),
  );
  return { lots: new Set(related.length > 0 ? related : described), suppliers: new Set(suppliers.map(nameKey)) };
}

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(?:limited|ltd|plc|llp|cic)$/, '');
}

/** Whether an intention was of what was awarded: they share a lot and a supplier, as far as both say which. */
function announces(intended: Subject, awarded: Subject): boolean {
  return meet(intended.lots, awarded.lots) && meet(intended.suppliers, awarded.suppliers);
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some((entry) => b.has(entry));
}
