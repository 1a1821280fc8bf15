import { endStandstill } from '../acts/conclusion/end-standstill.js';
import { informRelevantProvider } from '../acts/conclusion/inform-relevant-provider.js';
import { abandon } from '../acts/conclusion/abandon.js';
import { concludeFramework } from '../acts/conclusion/conclude-framework.js';
import { closeProcurement } from '../acts/conclusion/close-procurement.js';
import { returnToStep } from '../acts/conclusion/return-to-step.js';
import { enterIntoContract } from '../acts/conclusion/enter-into-contract.js';
import { entryOf, type ContractFacts, type Facts } from '../facts/facts.js';
import { standingDecision } from '../facts/hearing.facts.js';
import { contractProviders, contractReference } from '../notices/award-reference.js';
import { lastStepTaken, runFrom } from './next-run.js';
import { recordOfADirectAward } from '../record/direct-award-warnings.js';
import { inRun } from '../facts/in-run.js';
import { endsOnConditions } from '../standstill/standstill-end.js';
import { step } from '../rules/step.js';

/** The end of the standstill, where the process has one: no contract, and no decision to stop or go back, comes before it. */
function standstillEnd({ run }: Facts) {
  return run.standstill?.endedAt ? { at: run.standstill.endedAt, what: 'the standstill period ended' } : null;
}

/** The contact that commenced the procurement and those with the providers named: an award under A or B follows them. */
function lastContact({ commencement, providers }: Facts, named: readonly { readonly id: string }[] = []) {
  const contacts = named.map(({ id }) => entryOf(providers, id)?.awareSince ?? null);
  const last = [commencement?.at ?? null, ...contacts]
    .filter((at) => at !== null)
    .sort()
    .at(-1);
  return last === undefined ? null : { at: last, what: 'the provider was contacted' };
}

export const endStandstillStep = step(endStandstill, {
  when: (data) => data.endedAt,
  apply: (facts, { at }) => {
    const { standstill, hearing } = facts.run;
    if (!standstill) return facts;
    const ended = inRun(facts, { standstill: { ...standstill, endedAt: at } });
    const decision = standingDecision(hearing);
    if (decision?.outcome !== 'abandon' || !endsOnConditions(facts)) return ended;
    const { decidedAt } = decision;
    return {
      ...ended,
      abandonment: { decidedAt, standstillEndedAt: at, switchingTo: null, noticeRequired: true, notice: null },
    };
  },
});

export const enterIntoContractStep = step(enterIntoContract, {
  when: (data) => data.enteredIntoAt,
  warn: recordOfADirectAward,
  notBefore: (facts, data) => standstillEnd(facts) ?? lastContact(facts, data?.providers),
  derive: ({ facts, data }) => ({
    contract: contractReference(facts, data.contract),
    awardedTo: contractProviders(facts, data.providers),
  }),
  apply: (facts, { data, derived, at }) =>
    withContract(facts, {
      kind: 'contract',
      reference: derived.contract,
      providers: derived.awardedTo,
      enteredIntoAt: at,
      lifetimeValue: data.lifetimeValue ?? null,
      amountsPayable: data.amountsPayable ?? null,
      startsOn: data.startsOn,
      endsOn: data.endsOn,
      users: [],
      notice: null,
    }),
});

export const concludeFrameworkStep = step(concludeFramework, {
  when: (data) => data.concludedAt,
  notBefore: standstillEnd,
  derive: ({ facts, data }) => ({
    contract: contractReference(facts, data.framework),
    awardedTo: contractProviders(facts, data.providers),
  }),
  apply: (facts, { data, derived, at }) =>
    withContract(facts, {
      kind: 'framework',
      reference: derived.contract,
      providers: derived.awardedTo,
      enteredIntoAt: at,
      lifetimeValue: data.lifetimeValue,
      amountsPayable: null,
      startsOn: data.startsOn,
      endsOn: data.endsOn,
      users: data.users,
      notice: null,
    }),
});

export const closeProcurementStep = step(closeProcurement, {
  when: (data) => data.decidedAt,
  apply: (facts, { at }) => ({ ...facts, closedAt: at }),
});

export const abandonStep = step(abandon, {
  when: (data) => data.decidedAt,
  notBefore: (facts) =>
    standstillEnd(facts) ?? (facts.choice && { at: facts.choice.decidedAt, what: 'the process was chosen' }),
  apply: (facts, { data, at }) => ({
    ...facts,
    abandonment: {
      decidedAt: at,
      standstillEndedAt: null,
      switchingTo: data.switchingTo ?? null,
      // Choosing the process is the first step of it that is on record, and so is taken for its start (reg 15(4)).
      noticeRequired: facts.choice !== null,
      notice: null,
    },
  }),
});

export const returnToStepStep = step(returnToStep, {
  when: (data) => data.decidedAt,
  notBefore: lastStepTaken,
  derive: ({ facts }) => ({
    toInform: Object.values(facts.providers)
      .filter(({ awareSince }) => awareSince !== null)
      .map(({ id }) => id)
      .filter((id) => !toldOfTheDecision(facts, id)),
  }),
  apply: (facts, { data, derived, at }) => ({
    ...facts,
    earlierRuns: [...facts.earlierRuns, facts.run],
    run: {
      ...runFrom(facts, data.step),
      repetition: { toStep: data.step, decidedAt: at, toInform: derived.toInform, informed: {} },
    },
  }),
});

export const informRelevantProviderStep = step(informRelevantProvider, {
  when: (data) => data.sentAt,
  apply: (facts, { data, at }) => {
    const { repetition } = facts.run;
    if (!repetition) return facts;
    return inRun(facts, {
      repetition: { ...repetition, informed: { ...repetition.informed, [data.provider.id]: at } },
    });
  },
});

/** Whether a provider was told of the repetition by the further decision itself, which is enough (reg 15(7)). */
function toldOfTheDecision({ run: { hearing } }: Facts, id: string): boolean {
  const decision = standingDecision(hearing);
  if (decision?.outcome !== 'go-back') return false;
  const references = Object.values(hearing.representations)
    .filter(({ organisation }) => organisation === id)
    .map(({ reference }) => reference);
  return [id, ...references].some((key) => entryOf(decision.informed, key) !== undefined);
}

function withContract(facts: Facts, contract: ContractFacts): Facts {
  return { ...facts, contracts: [...facts.contracts, contract] };
}
