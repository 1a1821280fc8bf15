import {
  isOutsideSpan,
  londonDateOf,
  millisecondsBetween,
  workingDaysAfter,
  type WorkingDayCount,
} from '../calendar/index.js';
import type { CommandData } from '../commands.js';
import { entryOf, type Facts, type StandstillFacts } from '../facts.js';
import {
  holding,
  standingDecision,
  type Hearing,
  type InformationFacts,
  type RepresentationFacts,
} from '../hearing.js';
import { parameterValue } from '../law/index.js';
import { windowCloses } from '../standstill-end.js';
import { inRun } from './selection.steps.js';
import { step, type Happened, type Step, type StepContext } from './step.js';

/** The facts with something more heard in the current run. */
export function heard(facts: Facts, more: Partial<Hearing>): Facts {
  return inRun(facts, { hearing: { ...facts.run.hearing, ...more } });
}

/** The facts with one representation changed. */
export function withRepresentation(facts: Facts, reference: string, change: Partial<RepresentationFacts>): Facts {
  const known = entryOf(facts.run.hearing.representations, reference);
  if (!known) return facts;
  return heard(facts, {
    representations: { ...facts.run.hearing.representations, [reference]: { ...known, ...change } },
  });
}

type Lodging = 'MakeRepresentation' | 'RecordRepresentation';

/** When a decision was taken that a provider can be aggrieved by: the earliest instant of a representation about it. */
const decisionTaken: Step<'RecordRepresentation'>['notBefore'] = ({ run, earlierRuns }) => {
  if (earlierRuns.length > 0) return null;
  const at = run.chosen?.decidedAt ?? run.findings?.decidedAt;
  return at ? { at, what: 'the decision that it is about was taken' } : null;
};

function received({ facts, evidence, at, data }: StepContext<Lodging>) {
  const { hearing } = facts.run;
  const standstill = standstillAbout(facts);
  const closes = standstill && windowCloses(standstill, evidence.calendar);
  return {
    reference: `R${Object.keys(hearing.representations).length + 1}`,
    receivedAt: at,
    windowCloses: closes,
    inTime: closes === null || at < closes,
    marginMilliseconds: closes === null ? null : millisecondsBetween(at, closes),
    standing: data.standing,
  };
}

/**
 * The standstill that decides whether representations are in time: that of this run or, where this run has announced no
 * decision yet, that of the run before. Null where the decision is announced and its standstill has yet to begin.
 */
function standstillAbout({ run, earlierRuns }: Facts): StandstillFacts | null {
  if (run.standstill) return run.standstill;
  const announced = run.intention !== null || Object.keys(run.letters).length > 0;
  return announced ? null : (earlierRuns.findLast(({ standstill }) => standstill !== null)?.standstill ?? null);
}

function lodged(facts: Facts, { data, derived, at, recordedAt }: Happened<Lodging>): Facts {
  const reference = derived.reference as string;
  const representation: RepresentationFacts = {
    reference,
    representor: data.representor.name,
    organisation: data.representor.organisation ?? null,
    standing: data.standing,
    receivedAt: at,
    recordedAt,
    inTime: derived.inTime as boolean,
    judged: null,
    withdrawnAt: null,
    clarification: null,
  };
  const after = heard(facts, {
    representations: { ...facts.run.hearing.representations, [reference]: representation },
  });
  return reopened(after, representation);
}

/** A representation that arrived in time and was recorded late means that the standstill had not ended (reg 12(9), (10)). */
function reopened(facts: Facts, { inTime }: RepresentationFacts): Facts {
  const { standstill } = facts.run;
  if (!inTime || !standstill?.endedAt || facts.contracts.length > 0) return facts;
  return inRun(facts, { standstill: { ...standstill, endedAt: null } });
}

const makeRepresentation = step('MakeRepresentation', {
  label: 'Make written representations',
  seals: ['contact', 'text', 'failure'],
  derive: received,
  apply: lodged,
});

const recordRepresentation = step('RecordRepresentation', {
  label: 'Record representations that arrived by other means',
  seals: ['contact', 'text', 'failure'],
  when: (data) => data.receivedAt,
  notBefore: decisionTaken,
  derive: received,
  warn: ({ facts, at, evidence }) => {
    const { standstill } = facts.run;
    if (facts.contracts.length === 0 || !standstill || at >= windowCloses(standstill, evidence.calendar)) return [];
    return [
      {
        code: 'award-made-before-a-representation-was-recorded',
        provision: 'reg 12(1)',
        message:
          'The representation was received in time, but a contract has been entered into: the standstill had not ended.',
      },
    ];
  },
  apply: lodged,
});

const judgeRepresentation = step('JudgeRepresentation', {
  label: 'Judge whether a representation is valid',
  seals: ['decisionMakers'],
  when: (data) => data.decidedAt,
  derive: ({ data }) => {
    const unmet = Object.entries(data.conditions).filter(([, { met }]) => met === 'no');
    return { valid: unmet.length === 0, unmet: unmet.map(([name]) => name) };
  },
  apply: (facts, { data, derived, at }) =>
    withRepresentation(facts, data.representation, {
      judged: {
        valid: derived.valid as boolean,
        unmet: derived.unmet as NonNullable<RepresentationFacts['judged']>['unmet'],
        at,
      },
    }),
});

const withdrawRepresentation = step('WithdrawRepresentation', {
  label: 'Withdraw a representation',
  when: (data) => data.withdrawnAt,
  apply: (facts, { data, at }) => withRepresentation(facts, data.representation, { withdrawnAt: at }),
});

const offerClarification = step('OfferClarification', {
  label: 'Offer the opportunity to explain or clarify',
  seals: ['offer'],
  when: (data) => data.offeredAt,
  notBefore: (facts, data) => receivedAt(facts, data?.representation),
  apply: (facts, { data, at }) =>
    withRepresentation(facts, data.representation, {
      clarification: { offeredAt: at, notNeeded: data.notNeededBecause !== undefined, answeredAt: null },
    }),
});

const answerClarification = step('AnswerClarification', {
  label: 'Record the explanation, or that none was given',
  seals: ['answer'],
  when: (data) => data.answeredAt,
  apply: (facts, { data, at }) => {
    const clarification = entryOf(facts.run.hearing.representations, data.representation)?.clarification;
    return clarification
      ? withRepresentation(facts, data.representation, { clarification: { ...clarification, answeredAt: at } })
      : facts;
  },
});

const requestInformation = step('RequestInformation', {
  label: 'Record a request for information',
  when: (data) => data.requestedAt,
  notBefore: (facts, data) => receivedAt(facts, data?.representation),
  derive: ({ facts, data, at, evidence }) => {
    const first = Object.keys(facts.run.hearing.information).length + 1;
    const due = workingDaysAfter(londonDateOf(at), evidence.informationWorkingDays ?? 5, evidence.calendar);
    return {
      items: data.items.map((item, index) => ({ ...item, id: `I${first + index}` })),
      dueOn: isOutsideSpan(due) ? londonDateOf(at) : due.lastDay,
    };
  },
  apply: (facts, { data, derived, at }) => {
    const items = derived.items as readonly Pick<InformationFacts, 'id' | 'description' | 'record'>[];
    const asked = items.map((item): [string, InformationFacts] => [
      item.id,
      {
        ...item,
        representation: data.representation,
        requestedAt: at,
        dueOn: derived.dueOn as string,
        provided: null,
        withheld: null,
      },
    ]);
    return heard(facts, { information: { ...facts.run.hearing.information, ...Object.fromEntries(asked) } });
  },
});

const provideInformation = step('ProvideInformation', {
  label: 'Provide information that was asked for',
  when: (data) => data.providedAt,
  notBefore: (facts, data) => requestedAt(facts, data?.item),
  apply: (facts, { data, at }) =>
    withItem(facts, data.item, { provided: { at, to: data.to, what: data.what }, withheld: null }),
});

const withholdInformation = step('WithholdInformation', {
  label: 'Withhold information under an exemption',
  when: (data) => data.withheldAt,
  notBefore: (facts, data) => requestedAt(facts, data?.item),
  apply: (facts, { data, at }) =>
    withItem(facts, data.item, { withheld: { at, exemption: data.exemption, reason: data.reason } }),
});

const recordReview = step('RecordReview', {
  label: 'Record the review of the decision',
  seals: ['reviewers'],
  when: (data) => data.reviewedAt,
  notBefore: (facts, data) => {
    const received = (data?.representations ?? []).map((reference) => receivedAt(facts, reference)?.at ?? '').sort();
    const last = received.at(-1);
    return last ? { at: last, what: 'the representations were received' } : null;
  },
  apply: (facts, { data, at }) =>
    heard(facts, {
      reviews: [
        ...facts.run.hearing.reviews,
        { representations: data.representations, reviewedAt: at, lookedAt: data.lookedAt },
      ],
    }),
});

const makeFurtherDecision = step('MakeFurtherDecision', {
  label: 'Make a further decision',
  seals: ['decisionMakers'],
  when: (data) => data.decidedAt,
  notBefore: ({ run }) => {
    const last = run.hearing.reviews.at(-1);
    return last ? { at: last.reviewedAt, what: 'the review was recorded' } : null;
  },
  derive: ({ facts }) => ({
    reference: `D${facts.run.hearing.decisions.length + 1}`,
    representations: holding(facts.run.hearing).map(({ reference }) => reference),
    recipients: recipients(facts),
    replaces: standingDecision(facts.run.hearing)?.reference ?? null,
  }),
  warn: ({ facts, at, evidence }) => {
    const { standstill } = facts.run;
    const closes = standstill && windowCloses(standstill, evidence.calendar);
    if (!closes || at >= closes) return [];
    return [
      {
        code: 'further-decision-before-the-window-closed',
        provision: 'reg 12(3)',
        message: `The decision is made before the window for representations has closed (${closes}): another provider may still make them, and the standstill stays open until then.`,
      },
    ];
  },
  apply: (facts, { data, derived, at }) =>
    heard(facts, {
      decisions: [
        ...facts.run.hearing.decisions,
        {
          reference: derived.reference as string,
          outcome: data.outcome,
          step: data.step ?? null,
          reasons: data.reasons,
          decidedAt: at,
          representations: derived.representations as string[],
          recipients: derived.recipients as ReturnType<typeof recipients>,
          informed: {},
          noMoreIntendedAt: null,
        },
      ],
    }),
});

const informOfFurtherDecision = step('InformOfFurtherDecision', {
  label: 'Inform a provider of the further decision',
  when: (data) => data.sentAt,
  notBefore: ({ run }) => {
    const decision = standingDecision(run.hearing);
    return decision && { at: decision.decidedAt, what: 'the further decision was made' };
  },
  derive: ({ procurement, at, evidence }) => ({
    wait: workingDaysAfter(
      londonDateOf(at),
      parameterValue('further-decision-working-days', procurement.regime),
      evidence.calendar,
    ),
  }),
  apply: (facts, { data, derived, at }) =>
    withDecision(facts, (decision) => ({
      ...decision,
      informed: { ...decision.informed, [data.recipient]: { sentAt: at, wait: derived.wait as WorkingDayCount } },
    })),
});

const intendNoFurtherDecision = step('IntendNoFurtherDecision', {
  label: 'State that no more further decisions are intended',
  seals: ['decisionMakers'],
  when: (data) => data.decidedAt,
  notBefore: ({ run }) => {
    const decision = standingDecision(run.hearing);
    return decision && { at: decision.decidedAt, what: 'the further decision was made' };
  },
  apply: (facts, { at }) => withDecision(facts, (decision) => ({ ...decision, noMoreIntendedAt: at })),
});

export const hearingSteps = [
  makeRepresentation,
  recordRepresentation,
  judgeRepresentation,
  withdrawRepresentation,
  offerClarification,
  answerClarification,
  requestInformation,
  provideInformation,
  withholdInformation,
  recordReview,
  makeFurtherDecision,
  informOfFurtherDecision,
  intendNoFurtherDecision,
] as const;

/** Everyone who must be informed: each valid representor, and those to whom the authority intended to award (reg 12(6)). */
function recipients(facts: Facts) {
  const { standstill, hearing } = facts.run;
  return [
    ...holding(hearing).map(({ reference, representor }) => ({
      key: reference,
      name: representor,
      because: 'made representations' as const,
    })),
    ...(standstill?.intendedProviders ?? []).map((id) => ({
      key: id,
      name: facts.providers[id]?.name ?? id,
      because: 'intended award at the start of the standstill' as const,
    })),
  ];
}

function withDecision(
  facts: Facts,
  change: (decision: Hearing['decisions'][number]) => Hearing['decisions'][number],
): Facts {
  const { decisions } = facts.run.hearing;
  return heard(facts, {
    decisions: decisions.map((one, index) => (index === decisions.length - 1 ? change(one) : one)),
  });
}

function withItem(facts: Facts, id: string, change: Partial<InformationFacts>): Facts {
  const known = entryOf(facts.run.hearing.information, id);
  return known
    ? heard(facts, { information: { ...facts.run.hearing.information, [id]: { ...known, ...change } } })
    : facts;
}

function receivedAt(facts: Facts, reference: string | undefined) {
  const known = reference === undefined ? undefined : entryOf(facts.run.hearing.representations, reference);
  return known ? { at: known.receivedAt, what: 'the representation was received' } : null;
}

function requestedAt(facts: Facts, item: CommandData['ProvideInformation']['item'] | undefined) {
  const known = item === undefined ? undefined : entryOf(facts.run.hearing.information, item);
  return known ? { at: known.requestedAt, what: 'the information was asked for' } : null;
}
