import { londonDateOf, type CalendarDate } from '../calendar/index.js';
import type { CommandData, CommandType } from '../commands.js';
import type { Facts } from '../facts.js';
import type { DelegatedDecision, Delegation, Governance } from '../governance.js';
import type { Warning } from '../outcome.js';
import type { DecisionByIndividuals } from './stage.js';

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

/** Where a delegation does not reach a decision, in words; nothing where it does. */
export function outside(delegation: Delegation, asked: ToBeDelegated): readonly string[] {
  const { id, decisions, upTo, services, places, from, until } = delegation;
  const short = [
    ...(decisions.includes(asked.decision) ? [] : [`is for ${decisions.join(', ')}, not for ${asked.decision}`]),
    ...(upTo === null || (asked.value !== null && asked.value <= upTo)
      ? []
      : [`reaches £${upTo}, and the lifetime value is ${asked.value === null ? 'not known' : `£${asked.value}`}`]),
    ...(services.length === 0 || services.some((code) => asked.cpv.startsWith(code))
      ? []
      : [`is for the services ${services.join(', ')}, and these are ${asked.cpv}`]),
    ...(places.length === 0 || places.some((place) => same(place, asked.place))
      ? []
      : [`is for ${places.join(', ')}, and the decision ${asked.place ? `is for ${asked.place}` : 'names no place'}`]),
    ...(from <= asked.on ? [] : [`begins on ${from}, after ${asked.on}`]),
    ...(until === null || asked.on <= until ? [] : [`ended on ${until}, before ${asked.on}`]),
  ];
  return short.map((why) => `delegation ${id} ${why}`);
}

function same(place: string, asked: string | null): boolean {
  return asked !== null && place.trim().toLowerCase() === asked.trim().toLowerCase();
}

/** Said with a decision where the authority has settled how it decides, and has adopted no scheme. */
export function withoutAScheme(type: CommandType, governance: Governance | undefined): readonly Warning[] {
  if (!governance || governance.scheme || !Object.hasOwn(delegatedAs, type)) return [];
  return [
    {
      code: 'no-scheme-of-delegation',
      provision: 'reg 24(d)',
      message:
        'The authority has adopted no scheme of delegation here, so whether those who decide may decide this was not looked at.',
    },
  ];
}
