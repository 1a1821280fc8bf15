import { londonDateOf, type CalendarDate, dateInWords } from '../calendar/index.js';
import type { Command, CommandData } from '../acts/commands.js';
import type { Facts } from '../facts/facts.js';
import type { DelegatedDecision, Delegation } from '../acts/governance.js';
import { cite } from '../law/index.js';
import type { Warning } from '../facts/outcome.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { aloneInAll, settledOtherwise } from '../rules/defaults-settled.js';
import { decidersOf } from './decisions.js';
import type { DecisionByIndividuals } from '../acts/stage.js';

/** Under which heading of a scheme of delegation each decision falls. */
export const delegatedAs: Readonly<Record<DecisionByIndividuals, DelegatedDecision>> = {
  ChooseProcess: 'process-selection',
  RecordFindings: 'selection',
  ChooseMostSuitableProvider: 'selection',
  SelectProviders: 'selection',
  EnterIntoContract: 'award',
  ConcludeFramework: 'award',
  MakeFurtherDecision: 'further-decision',
  Abandon: 'abandonment',
};

/** What a decision is held against a delegation by. */
export interface ToBeDelegated {
  readonly decision: DelegatedDecision;
  /** The lifetime value in pounds; null where none is known. */
  readonly value: number | null;
  readonly cpv: string;
  readonly place: string | null;
  readonly on: CalendarDate;
}

/** A decision as a scheme of delegation looks at it; the value is that of the contract or, before there is one, the estimate. */
export function toBeDelegated(
  type: DecisionByIndividuals,
  data: CommandData[DecisionByIndividuals],
  { opening }: Facts,
  at: string,
): ToBeDelegated {
  const { lifetimeValue, place } = data as { lifetimeValue?: number; place?: string };
  return {
    decision: delegatedAs[type],
    value: lifetimeValue ?? opening?.lifetimeValue ?? null,
    cpv: opening?.cpv ?? '',
    place: place ?? null,
    on: londonDateOf(at),
  };
}

const called = (decision: DelegatedDecision): string => decision.replace(/-/g, ' ');

/** Where a delegation does not reach a decision, in words; nothing where it does. */
export function outside(delegation: Delegation, asked: ToBeDelegated): readonly string[] {
  const { id, decisions, upTo, services, places, from, until } = delegation;
  const short = [
    ...(decisions.includes(asked.decision)
      ? []
      : [`is for ${decisions.map(called).join(', ')}, not for ${called(asked.decision)}`]),
    ...(upTo === null || (asked.value !== null && asked.value <= upTo)
      ? []
      : [`reaches £${upTo}, and the lifetime value is ${asked.value === null ? 'not known' : `£${asked.value}`}`]),
    ...(services.length === 0 || services.some((code) => asked.cpv.startsWith(code))
      ? []
      : [`is for the services ${services.join(', ')}, and these are ${asked.cpv}`]),
    ...(places.length === 0 || places.some((place) => same(place, asked.place))
      ? []
      : [`is for ${places.join(', ')}, and the decision ${asked.place ? `is for ${asked.place}` : 'names no place'}`]),
    ...(from <= asked.on ? [] : [`begins on ${dateInWords(from)}, after ${dateInWords(asked.on)}`]),
    ...(until === null || asked.on <= until ? [] : [`ended on ${dateInWords(until)}, before ${dateInWords(asked.on)}`]),
  ];
  return short.map((why) => `delegation ${id} ${why}`);
}

function same(place: string, asked: string | null): boolean {
  return asked !== null && place.trim().toLowerCase() === asked.trim().toLowerCase();
}

/**
 * What is said with a decision of how it was taken, where the authority has settled how it decides: that it has adopted no scheme of
 * delegation here, and that one and the same person has decided everything up to the contract.
 */
export function howItWasDecided(procurement: Procurement, command: Command, evidence: Evidence): readonly Warning[] {
  const { type, data } = command;
  if (!evidence.governance || evidence.governance.scheme || !Object.hasOwn(delegatedAs, type)) return [];
  const unlooked: Warning = {
    code: 'no-scheme-of-delegation',
    provision: cite('reg24Scheme'),
    message:
      'The authority has adopted no scheme of delegation here, so whether those who decide may decide this was not looked at.',
  };
  const contracts = type === 'EnterIntoContract' || type === 'ConcludeFramework';
  const alone = contracts && aloneInAll(procurement, evidence, decidersOf(data, evidence).known) !== null;
  return [
    ...(settledOtherwise(evidence, 'scheme-of-delegation') ? [] : [unlooked]),
    ...(alone && !settledOtherwise(evidence, 'more-than-one-person') ? [onePersonAlone] : []),
  ];
}

const onePersonAlone: Warning = {
  code: 'one-person-decided-alone',
  provision: cite('reg21MoreThanOne'),
  message:
    'One and the same person has taken every decision of this procurement, up to the contract. The Regulations do not forbid it; nothing on record shows that anybody else looked at it.',
};
