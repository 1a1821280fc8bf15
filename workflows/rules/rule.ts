import type { Instant } from '../calendar/index.js';
import type { CommandData, CommandType } from '../acts/commands.js';
import type { Facts } from '../facts/facts.js';
import { cite, citesOf, type ProvisionKey } from '../law/index.js';
import type { NeverUnblocked, OneOrMore, Reason, UnblockedByActs, WayOut } from '../facts/outcome.js';
import type { ActName } from '../acts/act-names.js';
import type { Evidence, Procurement } from '../facts/procurement.js';

/** What a rule may look at. Nothing else exists for it: no clock, no database, no other procurement. */
export interface RuleContext<T extends CommandType = CommandType> {
  readonly procurement: Procurement;
  readonly facts: Facts;
  readonly type: T;
  /** What the command carries; null where somebody only asks what could be done next. */
  readonly data: CommandData[T] | null;
  readonly evidence: Evidence;
  /** When the act was done: now, where the command does not say. */
  readonly at: Instant;
  /** When the command itself says that the act was done; undefined where it does not. */
  readonly dated: Instant | undefined;
  /** The earliest instant that the act can bear, from the step before it; null where nothing comes before. */
  readonly before: { readonly at: Instant; readonly what: string } | null;
  /** Where the procurement is on the course of its process. */
  readonly course: Course;
  /** Whether what is said is recorded with the act, and so read by others than whoever gives it. */
  readonly isRecorded?: boolean;
}

/** What a rule may know of the machine that the procurement is in. */
export interface Course {
  /** What the state says of itself, as a sentence without its full stop. */
  readonly here: string;
  /** The steps that could be gone back to from a state; from where the procurement is, where none is named. */
  readonly stepsBack: (from?: string) => readonly { readonly step: number | undefined; readonly label: string }[];
}

export type Refusal = readonly Reason[];

/**
 * A rule: a pure, total function, named as the sentence that is true when it passes. It answers with nothing, or with
 * every reason why the sentence is not true.
 */
export interface RuleOn<C> {
  readonly name: string;
  /** The provisions it implements; the first is the one that a reason cites unless it says otherwise. */
  readonly provisions: readonly [ProvisionKey, ...ProvisionKey[]];
  readonly check: (context: C) => Refusal;
  /** That it asks and never bars, whatever an authority requires of itself: the Regulations leave to people what follows. */
  readonly asksOnly?: true;
}

/** A rule at a gate of procurements. */
export type Rule<T extends CommandType = CommandType> = RuleOn<RuleContext<T>>;

interface Found {
  readonly message: string;
  readonly found?: Readonly<Record<string, unknown>>;
  readonly field?: string;
  /** The provision, where it is not the rule's first. */
  readonly provision?: ProvisionKey;
  /** Further provisions, where they are not the rule's others. */
  readonly also?: readonly ProvisionKey[];
}

/** That the act itself may be given once something else is said in a field of it: what lifts the bar where nothing else is named. */
interface SaidOtherwise {
  readonly unblock: string;
  readonly field: string;
  readonly by?: undefined;
  readonly about?: undefined;
  readonly who?: undefined;
  readonly byOthers?: undefined;
  readonly unblockedAt?: undefined;
  readonly instead?: undefined;
}

/** What a rule says where it does not pass. It does not compile without what would unblock it. */
export type No = Found & (WayOut | SaidOtherwise);

/** That acts lift the bar: each of them is wanted, or one of several that serve. */
export const actsDo = (unblock: string, ...by: OneOrMore<ActName>): UnblockedByActs => ({ unblock, by });

/** That nothing lifts it, and what lawful way there is instead, with the acts of that way. */
export const nothingDoes = (unblock: `Nothing ${string}`, ...instead: readonly ActName[]): NeverUnblocked => ({
  unblock,
  instead,
});

/** Lets a rule say no. */
export type Say = (no: No) => Reason;

/**
 * Makes a rule of its name, its provisions and its check. The check is handed `no`, which turns a sentence into a
 * reason under the rule's name and provision.
 */
export function ruleOn<C extends { readonly type: string }>(
  name: string,
  provisions: readonly [ProvisionKey, ...ProvisionKey[]],
  check: (context: C, no: Say) => Reason | readonly Reason[] | null,
  { asksOnly }: Pick<RuleOn<C>, 'asksOnly'> = {},
): RuleOn<C> {
  const sayOf =
    (type: string): Say =>
    (no) => {
      const { message, found, field, provision, also: further } = no;
      const also = citesOf(...(further ?? (provision ? [] : provisions.slice(1))));
      return {
        code: name,
        provision: cite(provision ?? provisions[0]),
        ...(also.length > 0 ? { also } : {}),
        message,
        ...(found === undefined ? {} : { found }),
        ...wayOutOf(no, type as ActName),
        ...(field === undefined ? {} : { field }),
      };
    };
  return {
    name,
    provisions,
    check: (context) => {
      const answer = check(context, sayOf(context.type));
      return answer === null ? [] : Array.isArray(answer) ? (answer as readonly Reason[]) : [answer as Reason];
    },
    ...(asksOnly ? { asksOnly } : {}),
  };
}

/** How a bar is lifted; by the act itself, said otherwise, where nothing but its field is named. */
function wayOutOf(no: No, type: ActName): WayOut {
  const { unblock, unblockedAt, about, who, byOthers } = no;
  if (no.instead !== undefined) return { unblock: no.unblock, instead: no.instead };
  if (no.by === undefined && unblockedAt !== undefined) return { unblock, unblockedAt };
  return {
    unblock,
    by: no.by ?? [type],
    ...(about ? { about } : {}),
    ...(who ? { who } : {}),
    ...(byOthers ? { byOthers } : {}),
    ...(unblockedAt === undefined ? {} : { unblockedAt }),
  };
}

/** The same at a gate of procurements. */
export function rule<T extends CommandType = CommandType>(
  name: string,
  provisions: readonly [ProvisionKey, ...ProvisionKey[]],
  check: (context: RuleContext<T>, no: Say) => Reason | readonly Reason[] | null,
  more: Pick<Rule, 'asksOnly'> = {},
): Rule<T> {
  return ruleOn<RuleContext<T>>(name, provisions, check, more);
}
