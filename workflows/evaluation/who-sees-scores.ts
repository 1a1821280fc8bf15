import { entryOf, type Facts, type Run } from '../facts/facts.js';
import type { Scoring } from '../facts/evaluation.facts.js';
import { notLocked } from './scoring.js';

/** Whoever looks: a person, and whether they look as an auditor. */
export interface ScoreReader {
  readonly person: string;
  readonly auditor: boolean;
}

/**
 * Whether the scores of others at a stage are open to somebody. To an evaluator of the stage once they have locked their own; to an
 * auditor who does not evaluate at any time; to everybody else of the authority once every evaluator has locked, because whoever
 * has seen scores cannot un-see them before they are asked to evaluate.
 */
export function opensTo(facts: Facts, stage: string, reader: ScoreReader): boolean {
  return opens(facts, facts.run, stage, reader);
}

function opens(facts: Facts, run: Run, stage: string, { person, auditor }: ScoreReader): boolean {
  const own = entryOf(entryOf(run.scoring.evaluators, stage), person);
  // Appointed for no offer is to be stood down: whoever was, or was withdrawn, sees what others see.
  if (own && own.offers?.length !== 0 && !own.withdrawn) return own.lockedAt !== null;
  return auditor || notLocked({ ...facts, run }, stage).length === 0;
}

/** What tells of scores, or of what was made of them. */
export const scoreEvents: readonly string[] = [
  'ScoreRecorded',
  'ScoreAmended',
  'ModerationRoundOpened',
  'CriterionModerated',
  'EvaluationRecorded',
];

/** Whether somebody may see what an event carried: one of a score only if it is their own, or open to them. */
export function eventOpensTo(
  { type, data }: { readonly type: string; readonly data: { readonly derived?: unknown } },
  reader: ScoreReader,
  now: Facts,
): boolean {
  if (type === 'RecordCorrected') return restatedOpenTo(data.derived, reader, now);
  if (!scoreEvents.includes(type)) return true;
  const { stage, evaluator } = (data.derived ?? {}) as { readonly stage?: string; readonly evaluator?: string };
  return evaluator === reader.person || stage === undefined || opensTo(now, stage, reader);
}

/** A correction holds how later events read, and so what scores among them carry. */
function restatedOpenTo(derived: unknown, reader: ScoreReader, now: Facts): boolean {
  const { restated = [] } = (derived ?? {}) as {
    readonly restated?: readonly { readonly derived: { readonly stage?: unknown; readonly evaluator?: unknown } }[];
  };
  return restated.every(({ derived: { stage, evaluator } }) => {
    if (typeof stage !== 'string' || evaluator === reader.person) return true;
    return opensTo(now, stage, reader);
  });
}

/** What is said in place of a score that is not open. */
export const withheldScore = 'Scores of others are shown once every score of your own is locked.';

/**
 * The facts as somebody may see them: without the scores of others, and what was made of them, where those are not open.
 *
 * @param facts as they stand, or as they stood: what was closed then and is open now may be seen.
 * @param now as they stand, which is what decides. Who has yet to score in a repeated assessment sees nothing of the one before it.
 */
export function factsSeenBy(facts: Facts, reader: ScoreReader, now: Facts = facts): Facts {
  const asTheyStand = [...now.earlierRuns, now.run];
  const open = (run: Run) => (stage: string) =>
    opens(now, now.run, stage, reader) &&
    opens(now, asTheyStand.find(({ number }) => number === run.number) ?? run, stage, reader);
  const seen = (run: Run): Run => (closedIn(run, open(run)) ? withoutScores(run, open(run), reader) : run);
  return { ...facts, run: seen(facts.run), earlierRuns: facts.earlierRuns.map(seen) };
}

function closedIn({ scoring, offers }: Run, open: (stage: string) => boolean): boolean {
  const stages = [
    ...Object.keys(scoring.evaluators),
    ...Object.keys(scoring.sheets),
    ...Object.values(offers).flatMap((offer) => Object.keys(offer.stages)),
  ];
  return stages.some((stage) => !open(stage));
}

/** The sheets of the stages that are open, and of the others one's own. */
function sheetsSeen({ sheets }: Scoring, open: (stage: string) => boolean, person: string): Scoring['sheets'] {
  const seen = Object.entries(sheets).flatMap(([stage, of]) => {
    if (open(stage)) return [[stage, of] as const];
    const own = entryOf(of, person);
    return own ? [[stage, { [person]: own }] as const] : [];
  });
  return Object.fromEntries(seen);
}

function withoutScores(run: Run, open: (stage: string) => boolean, { person }: ScoreReader): Run {
  const { scoring, offers } = run;
  return {
    ...run,
    scoring: {
      ...scoring,
      sheets: sheetsSeen(scoring, open, person),
      agreed: scoring.agreed.filter(({ stage }) => open(stage)),
    },
    offers: Object.fromEntries(
      Object.entries(offers).map(([id, offer]) => [
        id,
        { ...offer, stages: Object.fromEntries(Object.entries(offer.stages).filter(([stage]) => open(stage))) },
      ]),
    ),
  };
}
