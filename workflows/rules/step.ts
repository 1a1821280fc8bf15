import { sealedFields } from '../acts/act.js';
import type { Fields } from '../acts/shape.js';
import { editionNamed, regimeOn, type ProvisionKey, type Regime } from '../law/index.js';
import { londonDateOf, type Instant } from '../calendar/index.js';
import type { CommandData, CommandType } from '../acts/commands.js';
import type { EventData } from '../acts/events.js';
import type { Facts } from '../facts/facts.js';
import type { Warning } from '../facts/outcome.js';
import type { Evidence, Procurement } from '../facts/procurement.js';

/** What a step may look at when it is taken: the rules have passed. */
export interface StepContext<T extends CommandType> {
  readonly procurement: Procurement;
  readonly facts: Facts;
  readonly data: CommandData[T];
  readonly evidence: Evidence;
  /** When the act was done, as the authority dates it. */
  readonly at: Instant;
}

/** What says that an act commences a procurement. */
export interface Commencing {
  readonly evidence: string;
}

/** The words under which an act commences a procurement, which are those of the law that it brings it under. */
export function commencedUnder(type: CommandType, regime: Regime): ProvisionKey {
  const { commencedBy } = editionNamed(regime);
  const words = commencedBy[type];
  if (!words) throw new Error(`Under the law of ${regime} ${type} commences no procurement`);
  return words;
}

/** What a step leaves behind, as it is read back from the history: no sealed field is in it. */
export interface Happened<T extends CommandType, D = Derived> {
  readonly data: CommandData[T];
  /** What the law made of it, as the step itself derives it. */
  readonly derived: D;
  readonly at: Instant;
  readonly recordedAt: Instant;
  /** The event's place in the history. */
  readonly version: number;
}

/** What the law made of a command; stored with the event, so that it never has to be made again. */
export type Derived = Readonly<Record<string, unknown>> & { readonly at?: Instant };

/** One command's part in the law: when it was done, what it leaves behind, and what is known afterwards. */
export interface Step<T extends CommandType = CommandType> {
  readonly type: T;
  /** Fields of the command that are personal or commercially confidential: sealed, never in the event itself. */
  readonly seals: readonly string[];
  /** How what is open is told from what is sealed, where that is not by fields alone. */
  readonly separates?: (
    data: CommandData[T],
    derived: Derived,
    evidence: Evidence,
  ) => { readonly open: EventData; readonly sealed: Record<string, unknown> };
  /** Sent by the passage of time only. */
  readonly system: boolean;
  /** When the act was done, if the command says so. */
  readonly when: (data: CommandData[T]) => Instant | undefined;
  /** The earliest instant that the act can bear, from the step before it; null where nothing comes before. */
  readonly notBefore: (
    facts: Facts,
    data: CommandData[T] | null,
  ) => { readonly at: Instant; readonly what: string } | null;
  readonly derive: (context: StepContext<T>) => Derived;
  readonly warn: (context: StepContext<T>) => readonly Warning[];
  /** Whether the act is one that can commence the procurement, under the words of the edition (reg 29(4); SI 2025/163 reg 34(2)). */
  readonly commences: Commencing | null;
  /** Whether the providers that it names thereby become providers of the procurement. */
  readonly namesProviders: boolean;
  readonly apply: (facts: Facts, event: Happened<T>) => Facts;
}

/** What is said of a step; what it derives says what `apply` and `separates` are given, so it comes before them. */
export type StepParts<T extends CommandType, D> = Partial<Omit<Step<T>, 'type' | 'derive' | 'separates' | 'apply'>> & {
  readonly derive?: (context: StepContext<T>) => D;
  readonly separates?: (
    data: CommandData[T],
    derived: NoInfer<D>,
    evidence: Evidence,
  ) => { readonly open: EventData; readonly sealed: Record<string, unknown> };
  readonly apply: (facts: Facts, event: Happened<T, NoInfer<D>>) => Facts;
};

/** An act as a step is made of it. */
export interface OfAct<T extends CommandType> {
  readonly type: T;
  readonly carries: Fields;
  readonly system: boolean;
}

/**
 * Makes the step of an act; everything that most steps do not have is left out. What is read back as `derived` is what `derive` once
 * made, stored with the event as JSON; a field that older events lack is optional there.
 */
export function step<T extends CommandType, D extends object = Derived>(
  act: OfAct<T>,
  parts: StepParts<T, D>,
): Step<T> {
  return {
    type: act.type,
    seals: sealedFields(act),
    system: act.system,
    when: () => undefined,
    notBefore: () => null,
    derive: () => ({}),
    warn: () => [],
    commences: null,
    namesProviders: true,
    ...(parts as unknown as Partial<Step<T>> & Pick<Step<T>, 'apply'>),
  };
}

/** The law that an act is under: fixed once the procurement has commenced, until then that of the London date of the act. */
export function lawFor(procurement: Procurement, evidence: Evidence, at: Instant): Regime | null {
  return procurement.facts.commencement?.regime ?? evidence.law ?? regimeOn(londonDateOf(at));
}
