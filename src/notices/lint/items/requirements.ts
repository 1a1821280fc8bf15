import {
  paragraphsOf,
  type NoticeItem,
  type Regime,
  type ScheduleNumber,
  type ScheduleParagraph,
} from '../../../../workflows/index.js';
import type { NoticeKind, NoticeProcess } from '../types.js';

/** What a notice may have to say: the items of Schedules 2 to 11, and those that only Schedules 12 to 14 know. */
export type RequiredItem =
  NoticeItem | 'effectiveDate' | 'modification' | 'valueChange' | 'termChange' | 'urgencyReasons' | 'longTermReasons';

type Paragraph = Omit<ScheduleParagraph, 'item'> & { readonly item: RequiredItem };
type ScheduleOfNotice = ScheduleNumber | 12 | 13 | 14;

const only = (...items: readonly RequiredItem[]): readonly Paragraph[] =>
  items.map((item, index) => ({ paragraph: index + 1, item }));

/** The Schedules of notices outside the five processes: modification (12), urgent award (13), urgent modification (14). */
const outsideTheProcesses: Readonly<Record<12 | 13 | 14, readonly Paragraph[]>> = {
  12: only(
    'titleAndReference',
    'service',
    'effectiveDate',
    'modification',
    'valueChange',
    'termChange',
    'decisionMakers',
    'conflictsDeclared',
    'conflictsManaged',
  ),
  13: only(
    'statement',
    'titleAndReference',
    'providers',
    'service',
    'lifetimeValue',
    'serviceDates',
    'longTermReasons',
    'decisionMakers',
    'conflictsDeclared',
    'conflictsManaged',
    'urgencyReasons',
  ),
  14: only(
    'statement',
    'titleAndReference',
    'service',
    'effectiveDate',
    'modification',
    'decisionMakers',
    'conflictsDeclared',
    'conflictsManaged',
    'urgencyReasons',
  ),
};

/** What the Schedules ask of one notice. */
export interface Requirements {
  /** The Schedules that may be the notice's: one, or several where its process is not known. None for an abandonment. */
  readonly schedules: readonly number[];
  /**
   * The paragraph that requires an item, `Sch 3 para 7`; where the process is not known, the paragraph of each Schedule it may
   * be under. Null where a Schedule that may be the notice's does not require it.
   */
  provisionFor(item: RequiredItem): string | null;
}

/**
 * What a notice must contain, by its kind and process. Where the process is not known, only what every Schedule that may apply
 * asks for: a notice is not blamed for an item that its Schedule may not have.
 *
 * @param law the edition of the law by whose Schedules it is judged.
 */
export function requirementsOf(
  kind: NoticeKind,
  process: NoticeProcess | null,
  framework: boolean,
  law: Regime,
): Requirements {
  const possible = schedulesFor(kind, process);
  return {
    schedules: possible,
    provisionFor: (item) => {
      const paragraphs = possible.map((number) => ({ number, paragraph: paragraphFor(number, item, framework, law) }));
      if (paragraphs.length === 0 || paragraphs.some(({ paragraph }) => paragraph === null)) return null;
      return listed(paragraphs.map(({ number, paragraph }) => `Sch ${number} para ${paragraph}`));
    },
  };
}

function schedulesFor(kind: NoticeKind, process: NoticeProcess | null): readonly ScheduleOfNotice[] {
  switch (kind) {
    case 'intended-approach':
      return [5];
    case 'invitation':
      return [8];
    case 'intention-to-award':
      return process === 'direct-award-c'
        ? [3]
        : process === 'most-suitable-provider'
          ? [6]
          : process === 'competitive'
            ? [10]
            : [3, 6, 10];
    case 'award':
      return awardSchedules(process);
    case 'modification':
      return [12];
    case 'urgent-award':
      return [13];
    case 'urgent-modification':
      return [14];
    default:
      return [];
  }
}

function awardSchedules(process: NoticeProcess | null): readonly ScheduleOfNotice[] {
  switch (process) {
    case 'direct-award-a':
    case 'direct-award-b':
    case 'call-off':
      return [2];
    case 'direct-award-c':
      return [4];
    case 'most-suitable-provider':
      return [7];
    case 'competitive':
      return [11];
    default:
      return [2, 4, 7, 11];
  }
}

function paragraphFor(number: ScheduleOfNotice, item: RequiredItem, framework: boolean, law: Regime): number | null {
  const paragraphs: readonly Paragraph[] =
    number === 12 || number === 13 || number === 14 ? outsideTheProcesses[number] : paragraphsOf(number, law);
  const found = paragraphs.find((paragraph) => paragraph.item === item);
  if (!found || found.only === 'where-appropriate') return null;
  if (found.only === 'framework' && !framework) return null;
  if (found.only === 'contract' && framework) return null;
  return found.paragraph;
}

function listed(provisions: readonly string[]): string {
  return provisions.length === 1 ? provisions[0]! : `${provisions.slice(0, -1).join(', ')} or ${provisions.at(-1)}`;
}
