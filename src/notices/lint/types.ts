import type { CalendarDate } from '../../../workflows/index.js';
import type { FindingCode } from './codes.js';

/** What a notice is, by the Regulations' own occasions for one. `unknown` where the notice does not let that be decided. */
export const noticeKinds = [
  'intended-approach',
  'invitation',
  'intention-to-award',
  'award',
  'urgent-award',
  'modification',
  'urgent-modification',
  'abandonment',
  'unknown',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** How the provider was or will be selected: the five processes, an urgent award (reg 14), a call-off without competition (reg 18(5)). */
export const noticeProcesses = [
  'direct-award-a',
  'direct-award-b',
  'direct-award-c',
  'most-suitable-provider',
  'competitive',
  'urgent',
  'call-off',
] as const;

export type NoticeProcess = (typeof noticeProcesses)[number];

/** `error` where a Schedule or a regulation requires the thing of this notice, `warning` where practice does, else `info`. */
export const severities = ['error', 'warning', 'info'] as const;

export type Severity = (typeof severities)[number];

/** One thing found in a notice. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Where in the release: `description`, `parties[1].address`. For something missing, where it would be looked for. */
  readonly path: string;
  /** What stands there; null where nothing does. */
  readonly found: string | null;
  /** What the provision asks for, or the value it leads to; null where there is no one right value. */
  readonly expected: string | null;
  /** The provision it rests on, in short form; null for a matter of practice. */
  readonly provision: string | null;
  readonly message: string;
}

/** Something that the notice alone does not settle, so that it is not a finding. */
export interface Undetermined {
  /** A code, or `notice`, `process`, `published`, `regime`. */
  readonly about: FindingCode | 'notice' | 'process' | 'published' | 'regime';
  readonly message: string;
}

/** What the linter says of one notice. */
export interface NoticeCheck {
  readonly notice: NoticeKind;
  readonly process: NoticeProcess | null;
  /** The London date on which it was published; null for a draft, and where it cannot be read. */
  readonly published: CalendarDate | null;
  /** Whether a clock or a Schedule was applied to it: false where its kind or its law cannot be told, which is no pass. */
  readonly judged: boolean;
  readonly findings: readonly Finding[];
  readonly undetermined: readonly Undetermined[];
}

/** One release of several in a file, with which one it is. */
export interface ReleaseCheck extends NoticeCheck {
  readonly ocid: string | null;
  readonly release: string | null;
}

/**
 * What the linter says of a file. With several releases the top level speaks for the one published last, holds the findings of
 * all (their paths begin with the release's place in the file), and `releases` has each on its own.
 */
export interface DocumentCheck extends NoticeCheck {
  readonly ocid: string | null;
  readonly release: string | null;
  readonly releases?: readonly ReleaseCheck[];
}
