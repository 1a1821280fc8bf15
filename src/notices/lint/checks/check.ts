import type { Sentence } from '../evidence/sentences.js';
import type { FindingCode } from '../codes.js';
import type { NoticeDocument } from '../document/notice-document.js';
import type { Placeholder } from '../items/placeholders.js';
import type { Requirements } from '../items/requirements.js';
import type { NamedProcess } from '../kind/process.js';
import type { HolidayCalendar, StandstillClock } from '../../../../workflows/index.js';
import type { Finding, NoticeKind, Severity, Undetermined } from '../types.js';

/** What a check is given: the notice, what kind it was found to be, and what the law asks of that kind. */
export interface CheckContext {
  readonly notice: NoticeDocument;
  readonly kind: NoticeKind;
  /** Another kind that the text speaks of just as plainly. */
  readonly alsoSpeaksOf: NoticeKind | null;
  readonly process: NamedProcess;
  readonly framework: boolean;
  readonly requirements: Requirements;
  readonly placeholders: readonly Placeholder[];
  /** All prose with the gaps of the template taken out. */
  readonly written: string;
  /** The same, sentence by sentence. */
  readonly sentences: readonly Sentence[];
  readonly holidays: HolidayCalendar;
  /** The standstill that the notice starts: only for a notice of intention whose publication is known and within the calendar. */
  readonly clock: StandstillClock | null;
  /** The standstill of the notice of intention that the same file holds for the same procurement, for a later notice of award. */
  readonly earlierStandstill: StandstillClock | null;
}

export type Reported = Finding | Undetermined;

/** One group of checks. It reports findings, and what the notice does not settle. */
export type Check = (context: CheckContext) => readonly Reported[];

export function finding(
  code: FindingCode,
  severity: Severity,
  path: string,
  rest: Pick<Finding, 'message'> & Partial<Pick<Finding, 'found' | 'expected' | 'provision'>>,
): Finding {
  return { code, severity, path, found: null, expected: null, provision: null, ...rest };
}

export function undetermined(about: Undetermined['about'], message: string): Undetermined {
  return { about, message };
}

export function isFinding(reported: Reported): reported is Finding {
  return 'code' in reported;
}
