import { makeRepresentation } from '../acts/hearing/make-representation.js';
import { recordRepresentation } from '../acts/hearing/record-representation.js';
import { millisecondsBetween } from '../calendar/index.js';
import { entryOf, type Facts, type StandstillFacts } from '../facts/facts.js';
import { inOrder, numberOf, type RepresentationFacts } from '../facts/hearing.facts.js';
import { nextReference } from '../facts/next-reference.js';
import { windowCloses } from '../standstill/standstill-end.js';
import { heard } from './hearing-facts.js';
import { mayOpenAgain, openAgain } from './reopened-standstill.js';
import { step, type Happened, type Step, type StepContext } from '../rules/step.js';

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
  const known = inOrder(hearing).map((one) => `R${numberOf(one)}`);
  const counted = nextReference('R', facts, known);
  const given = evidence.representationReference;
  const isGiven = given !== undefined && !entryOf(hearing.representations, given);
  return {
    reference: isGiven ? given : counted,
    ...(isGiven ? { number: Number(counted.slice(1)) } : {}),
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

function lodged(
  facts: Facts,
  { data, derived, at, recordedAt }: Happened<Lodging, ReturnType<typeof received>>,
): Facts {
  const reference = derived.reference;
  const representation: RepresentationFacts = {
    reference,
    ...(derived.number === undefined ? {} : { number: derived.number }),
    representor: data.representor.name,
    organisation: data.representor.organisation ?? null,
    standing: data.standing,
    receivedAt: at,
    recordedAt,
    inTime: derived.inTime,
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
  return inTime && facts.run.standstill?.endedAt && mayOpenAgain(facts) ? openAgain(facts) : facts;
}

export const makeRepresentationStep = step(makeRepresentation, {
  derive: received,
  apply: lodged,
});

export const recordRepresentationStep = step(recordRepresentation, {
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
