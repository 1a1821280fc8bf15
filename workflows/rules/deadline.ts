import type { CommandType } from '../acts/commands.js';
import type { CalendarDate, Instant } from '../calendar/index.js';

/** A day that matters, with its working. Derived from the facts, never typed and never stored as anything but a view. */
export interface Deadline {
  /** Stable within the procurement: `standstill:1`, `award-notice:REF-1`. */
  readonly id: string;
  readonly kind:
    | 'standstill-ends'
    | 'further-decision-wait'
    | 'information'
    | 'identification-gate'
    | 'minister-notice'
    | 'award-notice'
    | 'abandonment-notice';
  readonly label: string;
  /** The first day on which it may be done, where there is one. */
  readonly notBefore: CalendarDate | null;
  /** The last day, where there is one. */
  readonly dueOn: CalendarDate | null;
  /** The instant at which it passes: exclusive for a last day, inclusive for a first one. */
  readonly at: Instant;
  readonly provision: string;
  /** How the day was counted. */
  readonly working: unknown;
  /** When it was met, or when what it waits for came; null while it is open. */
  readonly metAt: Instant | null;
  /** The system command to send once the instant has passed; null where a person must act. */
  readonly command: CommandType | null;
}
