import type { Instant } from '../calendar/index.js';
import { criteriaEstablishedAt } from '../facts/evaluation.facts.js';
import { appointedAnew } from '../evaluation/evaluators-of-the-next-run.js';
import { emptyRun, type Facts, type Run } from '../facts/facts.js';
import type { Process } from '../law/index.js';

/**
 * What each step of regulations 9, 10 and 11 establishes. Going back to a step leaves what the steps before it established,
 * and everything from it on has to be done again (reg 15(1)(b)).
 */
const establishedAt: Partial<Record<Process, Readonly<Partial<Record<keyof Run, number>>>>> = {
  'direct-award-c': { ...criteriaEstablishedAt, findings: 1, intention: 2, standstill: 3 },
  'most-suitable-provider': {
    ...criteriaEstablishedAt,
    intendedApproach: 1,
    candidates: 2,
    identificationCompletedAt: 2,
    chosen: 3,
    intention: 4,
    standstill: 5,
  },
  competitive: {
    ...criteriaEstablishedAt,
    criteria: 1,
    invitation: 2,
    offers: 3,
    offersClosedAt: 3,
    chosen: 4,
    letters: 5,
    intention: 6,
    standstill: 7,
  },
};

/** The run that begins with a return to a step: what came before the step is kept, the rest is empty again. */
export function runFrom({ run, choice }: Facts, step: number): Run {
  const steps = (choice && establishedAt[choice.process]) ?? {};
  const kept = Object.fromEntries(
    Object.entries(steps)
      .filter(([, establishedBy]) => establishedBy < step)
      .map(([field]) => [field, run[field as keyof Run]]),
  ) as Partial<Run>;
  const next: Run = { ...emptyRun(run.number + 1, step), ...kept };
  return { ...next, ...reopened(run, choice?.process ?? null, step) };
}

/** The last of what the run has established, or the choice of the process: the authority goes back from there, not from before. */
export function lastStepTaken({ run, choice }: Facts): { readonly at: Instant; readonly what: string } | null {
  const taken: readonly (readonly [Instant | null | undefined, string])[] = [
    [choice?.decidedAt, 'the process was chosen'],
    [run.findings?.decidedAt, 'the findings were made'],
    [run.intendedApproach?.submittedAt, 'the notice of the intended approach was submitted'],
    [run.identificationCompletedAt, 'the identification was completed'],
    [run.criteria?.setAt, 'the award criteria were determined'],
    [run.invitation?.submittedAt, 'the notice inviting offers was submitted'],
    [run.offersClosedAt, 'the receipt of offers was closed'],
    [run.chosen?.decidedAt, 'the decision as to the provider was taken'],
    [run.intention?.submittedAt, 'the notice of intention was submitted'],
    [run.hearing.decisions.at(-1)?.decidedAt, 'the further decision was made'],
    [run.standstill?.endedAt, 'the standstill period ended'],
  ];
  return taken.reduce<{ at: Instant; what: string } | null>(
    (last, [at, what]) => (at && (last === null || at >= last.at) ? { at, what } : last),
    null,
  );
}

/**
 * Two steps repeat on what was gathered for them: the candidates of the most suitable provider process are assessed anew,
 * and the offers received are evaluated anew where the invitation stands.
 */
function reopened(run: Run, process: Process | null, step: number): Partial<Run> {
  if (process === 'most-suitable-provider' && step === 3) {
    const candidates = Object.fromEntries(
      Object.entries(run.candidates).map(([id, candidate]) => [
        id,
        { ...candidate, assessed: false, meetsBasicSelectionCriteria: null },
      ]),
    );
    return { candidates, scoring: appointedAnew(run.scoring) };
  }
  if (process === 'competitive' && step === 3) {
    const offers = Object.fromEntries(Object.entries(run.offers).map(([id, offer]) => [id, { ...offer, stages: {} }]));
    return { offers, offersClosedAt: run.offersClosedAt, scoring: appointedAnew(run.scoring) };
  }
  return {};
}
