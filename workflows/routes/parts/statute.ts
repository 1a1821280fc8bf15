import { setup } from 'xstate';
import { announcedContracts } from '../../agreement/contract-terms.js';
import type { CommandType } from '../../acts/commands.js';
import type { Facts } from '../../facts/facts.js';
import { holding, standingDecision, undecided } from '../../facts/hearing.facts.js';
import type { ProvisionKey } from '../../law/index.js';
import { intendedProviders } from '../../notices/index.js';

/** What a guard sees: what is known once the step has been taken, and what the command carried. */
export interface MachineContext {
  readonly facts: Facts;
  readonly data: unknown;
}

export interface MachineEvent {
  readonly type: CommandType;
}

/** What a state says of itself. */
export interface StateMeta {
  readonly provision: ProvisionKey;
  readonly label: string;
  /** The step of regulation 9, 10 or 11 that it belongs to. */
  readonly step?: number;
}

/** What an edge says of itself. */
export interface EdgeMeta {
  readonly provision: ProvisionKey;
  /** What it is called where that is not what its act is called. */
  readonly label?: string;
  /** Of an edge that is open for so short a time that nobody is advised to take it only to get on. */
  readonly passing?: true;
  /** Of an edge that is what its state is there for, and is taken as often as there is need. */
  readonly ongoing?: true;
}

/**
 * What the machines of all routes are made with. A guard only picks between the edges of a command that the rules have let
 * through; it never refuses one.
 */
export const statute = setup({
  types: {
    context: {} as MachineContext,
    events: {} as MachineEvent,
    meta: {} as StateMeta | EdgeMeta,
  },
  guards: {
    /** The return is to this step. */
    returnsTo: ({ context }, { step }: { step: number }) => (context.data as { step?: number } | null)?.step === step,
    /** The authority is content on both findings, and the basic selection criteria are met (reg 9(2) and (3)). */
    authorityIsContent: ({ context: { facts } }) => {
      const findings = facts.run.findings;
      return (
        findings !== null && findings.satisfied && findings.likelyToSatisfy && findings.meetsBasicSelectionCriteria
      );
    },
    /** A representation received in time awaits a further decision made on it. */
    aRepresentationIsUndecided: ({ context: { facts } }) =>
      facts.run.standstill !== null && facts.run.standstill.endedAt === null && undecided(facts.run.hearing).length > 0,
    /** Every representation received in time has been found invalid. */
    noRepresentationHolds: ({ context: { facts } }) => holding(facts.run.hearing).length === 0,
    /** The further decision that stands was made on every representation that holds. */
    everyRepresentationIsDecided: ({ context: { facts } }) =>
      standingDecision(facts.run.hearing) !== null && undecided(facts.run.hearing).length === 0,
    /** A standstill that was put down as ended has not ended. */
    standstillIsOpenAgain: ({ context: { facts } }) => facts.run.standstill?.endedAt === null,
    standstillIsOpenAgainAndHeard: ({ context: { facts } }) =>
      facts.run.standstill?.endedAt === null && undecided(facts.run.hearing).length > 0,
    standstillIsOpenAgainAfterADecision: ({ context: { facts } }) =>
      facts.run.standstill?.endedAt === null &&
      holding(facts.run.hearing).length > 0 &&
      standingDecision(facts.run.hearing) !== null,
    decidedToProceed: ({ context: { facts } }) => standingDecision(facts.run.hearing)?.outcome === 'proceed',
    decidedToGoBack: ({ context: { facts } }) => standingDecision(facts.run.hearing)?.outcome === 'go-back',
    decidedToAbandon: ({ context: { facts } }) => standingDecision(facts.run.hearing)?.outcome === 'abandon',
    /** No contract is without a submitted notice of its award. */
    everyAwardNoticeIsSubmitted: ({ context: { facts } }) => facts.contracts.every(({ notice }) => notice !== null),
    /** Every award notice is submitted, and one of them is not yet published. */
    onlyPublicationIsAwaited: ({ context: { facts } }) =>
      facts.contracts.every(({ notice }) => notice !== null) &&
      facts.contracts.some(({ notice }) => notice?.publishedAt === null),
    /** Every award notice is published, and every contract that was announced is made: each with whom it was intended. */
    everyAwardIsMadeAndPublished: ({ context: { facts } }) => {
      const awarded = facts.contracts.flatMap(({ providers }) => providers);
      return (
        facts.contracts.every(({ notice }) => notice !== null && notice.publishedAt !== null) &&
        intendedProviders(facts).every((id) => awarded.includes(id)) &&
        announcedContracts(facts).every((one) => facts.contracts.some(({ reference }) => reference === one.reference))
      );
    },
  },
});

type Guard =
  | 'authorityIsContent'
  | 'aRepresentationIsUndecided'
  | 'noRepresentationHolds'
  | 'everyRepresentationIsDecided'
  | 'standstillIsOpenAgain'
  | 'standstillIsOpenAgainAndHeard'
  | 'standstillIsOpenAgainAfterADecision'
  | 'decidedToProceed'
  | 'decidedToGoBack'
  | 'decidedToAbandon'
  | 'everyAwardNoticeIsSubmitted'
  | 'onlyPublicationIsAwaited'
  | 'everyAwardIsMadeAndPublished'
  | { readonly type: 'returnsTo'; readonly params: { readonly step: number } };

/** An edge: where it leads, and the provision that allows it. What it is in plain English its act says. */
export function edge<T extends string | undefined>(target: T, provision: ProvisionKey, guard?: Guard) {
  return {
    ...(target === undefined ? {} : { target, reenter: true }),
    meta: { provision } as EdgeMeta,
    ...(guard ? { guard } : {}),
  };
}

/** An edge that is called otherwise than its act, because it says more: what it leads to here, or when it is taken. */
export function called<E extends { readonly meta: EdgeMeta }>(label: string, plain: E) {
  return { ...plain, meta: { ...plain.meta, label } };
}

/** An edge that is open for a short time only: taken by whoever wants it, advised to nobody. */
export function passing<E extends { readonly meta: EdgeMeta }>(open: E) {
  return { ...open, meta: { ...open.meta, passing: true as const } };
}

/** An edge that is what its state is there for: a next step for as long as it is open. */
export function ongoing<E extends { readonly meta: EdgeMeta }>(open: E) {
  return { ...open, meta: { ...open.meta, ongoing: true as const } };
}

/** What a state says of itself. */
export function about(label: string, provision: ProvisionKey, step?: number): StateMeta {
  return { label, provision, ...(step === undefined ? {} : { step }) };
}
