import {
  evaluatorsOf,
  marked,
  offersAt,
  opensTo,
  ranking,
  roundOf,
  scoredCriteria,
  sheetOf,
  stagesOf,
  unscored,
  type Facts,
  type Ranked,
  type Scored,
  type ScoreReader,
} from '../../workflows/index.js';
import type { Disclosures, TrailEvent } from '../trail/index.js';

export interface ScoreView {
  /** The version of the event: what makes one score another. */
  readonly version: number;
  readonly evaluator: string;
  readonly provider: string;
  readonly criterion: string;
  readonly score: number;
  readonly comment: string | null;
  readonly at: string;
  readonly altered: boolean;
  readonly late: boolean;
  readonly reason: string | null;
  /** Whether it counts no more, because its evaluator was withdrawn. */
  readonly setAside: boolean;
  /** Whether it is the last one that this evaluator gave for the offer and criterion, and was not set aside. */
  readonly counts: boolean;
}

export interface AgreedView {
  readonly version: number;
  readonly round: number;
  readonly provider: string;
  readonly criterion: string;
  readonly score: number;
  readonly reasons: string | null;
  readonly at: string;
}

export interface StageView {
  readonly stage: string;
  /** Whether the scores of others are shown. */
  readonly open: boolean;
  /** What whoever looks has to do with the stage; null for somebody who does not evaluate at it. */
  readonly own: {
    readonly lockedAt: string | null;
    readonly experienced: boolean;
    readonly unscored: readonly { readonly provider: string; readonly criterion: string }[];
  } | null;
  readonly offers: readonly { readonly id: string; readonly name: string }[];
  readonly evaluators: readonly {
    readonly person: string;
    readonly experienced: boolean;
    readonly lockedAt: string | null;
    /** The day from which they evaluate no more; null while they do. */
    readonly withdrawnFrom: string | null;
  }[];
  readonly round: number;
  readonly scores: readonly ScoreView[];
  readonly agreed: readonly AgreedView[];
}

/** Why an offer was given a score on a criterion, as it was agreed or recorded. */
export interface ReasonView {
  readonly version: number;
  readonly act: 'agreed' | 'recorded';
  readonly stage: string;
  readonly provider: string;
  /** What the provider is called. */
  readonly name: string;
  readonly criterion: string;
  readonly score: number;
  /** Null where it was erased. */
  readonly text: string | null;
  /** What an approver would stumble over, in words that follow "the reason". */
  readonly marks: readonly string[];
}

/** The reasons on one criterion, offer by offer. */
export interface ReasonsOnCriterion {
  readonly criterion: string;
  readonly name: string;
  readonly offers: readonly ReasonView[];
}

export interface EvaluationView {
  /** `own`: to somebody who is an evaluator and nothing else. */
  readonly view: 'own' | 'full';
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly process: string | null;
  readonly criteria: readonly Scored[];
  readonly stages: readonly StageView[];
  /** By the scores that were agreed; null where they are not open to whoever looks. */
  readonly ranking: readonly Ranked[] | null;
  /** The reasons side by side, for whoever approves; null where the scores are not open to whoever looks. */
  readonly reasons: readonly ReasonsOnCriterion[] | null;
}

/** What there is to work with: the procurement, its history, and who looks. */
export interface EvaluationSource {
  readonly id: string;
  readonly version: number;
  readonly facts: Facts;
  readonly events: readonly TrailEvent[];
  readonly disclosures: Disclosures;
}

/** The evaluation of the current run, as somebody may see it: for a mere evaluator their own part of it and nothing else. */
export function evaluationView(source: EvaluationSource, reader: ScoreReader, view: 'own' | 'full'): EvaluationView {
  const { id, version, facts } = source;
  const all = stagesOf(facts);
  const mine = all.filter((stage) => reader.person in evaluatorsOf(facts, stage));
  const stages = (view === 'own' ? mine : all).map((stage) => stageView(source, stage, reader, view));
  const own = mine.flatMap((stage) => evaluatorsOf(facts, stage)[reader.person]!);
  const theirs = own.some(({ criteria }) => criteria === null) ? null : own.flatMap(({ criteria }) => criteria ?? []);
  const criteria = scoredCriteria(facts).filter((one) => view === 'full' || (theirs?.includes(one.id) ?? true));
  const open = view === 'full' && all.every((stage) => opensTo(facts, stage, reader));
  const { title = '' } = facts.opening ?? {};
  return {
    ...{ view, id, version, title, process: facts.choice?.process ?? null, criteria, stages },
    ranking: open ? ranking(facts) : null,
    reasons: open ? reasonsSideBySide(source, all) : null,
  };
}

function stageView(source: EvaluationSource, stage: string, reader: ScoreReader, view: 'own' | 'full'): StageView {
  const { facts } = source;
  const evaluators = evaluatorsOf(facts, stage);
  const own = Object.hasOwn(evaluators, reader.person) ? evaluators[reader.person]! : null;
  const open = view === 'full' && opensTo(facts, stage, reader);
  const offers = offersAt(facts, stage)
    .filter((provider) => view === 'full' || (own?.offers?.includes(provider) ?? true))
    .map((provider) => ({ id: provider, name: facts.providers[provider]?.name ?? provider }));
  const people = Object.entries(evaluators).filter(([person]) => view === 'full' || person === reader.person);
  return {
    stage,
    open,
    own: own && {
      lockedAt: own.lockedAt,
      experienced: own.experienced,
      unscored: unscored(facts, stage, reader.person),
    },
    offers,
    evaluators: people.map(([person, { experienced, lockedAt, withdrawn }]) => ({
      ...{ person, experienced, lockedAt },
      withdrawnFrom: withdrawn?.from ?? null,
    })),
    round: roundOf(facts, stage),
    scores: scoresOf(source, stage).filter(({ evaluator }) => open || evaluator === reader.person),
    agreed: open ? agreedAt(source, stage) : [],
  };
}

interface OfScore {
  readonly provider: { readonly id: string };
  readonly criterion: string;
  readonly score: number;
  readonly derived: {
    readonly at: string;
    readonly stage: string;
    readonly run: number;
    readonly evaluator: string;
    readonly round: number;
    readonly altered?: boolean;
    readonly late?: boolean;
  };
}

function scoresOf(source: EvaluationSource, stage: string): readonly ScoreView[] {
  const given = ofStage(source, stage, ['ScoreRecorded', 'ScoreAmended']).map(({ version, data }) => {
    const { provider, criterion, score, derived } = data;
    const { evaluator, at, altered = false, late = false } = derived;
    const said = (name: string) => disclosedText(source, version, name);
    const texts = { comment: said('comment'), reason: said('reason') };
    const one = { evaluator, provider: provider.id, criterion, score, at };
    return { version, ...one, altered, late, ...texts, setAside: isSetAside(source, stage, { evaluator, version }) };
  });
  const same = (a: (typeof given)[number], b: (typeof given)[number]) =>
    a.evaluator === b.evaluator && a.provider === b.provider && a.criterion === b.criterion;
  return given.map((one) => ({
    ...one,
    counts: !one.setAside && given.findLast((other) => same(one, other)) === one,
  }));
}

/** What somebody scored before they were withdrawn may count no more; what they scored since, if they were appointed again, does. */
function isSetAside(
  { facts }: EvaluationSource,
  stage: string,
  { evaluator, version }: Pick<ScoreView, 'evaluator' | 'version'>,
): boolean {
  const upTo = sheetOf(facts, stage, evaluator)?.setAsideUpTo;
  return upTo !== undefined && version <= upTo;
}

function agreedAt(source: EvaluationSource, stage: string): readonly AgreedView[] {
  return ofStage(source, stage, ['CriterionModerated']).map(({ version, data }) => {
    const { provider, criterion, score, derived } = data;
    const reasons = disclosedText(source, version, 'reasons');
    return { version, round: derived.round, provider: provider.id, criterion, score, reasons, at: derived.at };
  });
}

/** The reasons of what was agreed last and of the evaluations recorded, criterion by criterion, the offers beside each other. */
function reasonsSideBySide(source: EvaluationSource, stages: readonly string[]): readonly ReasonsOnCriterion[] {
  const { facts } = source;
  const nameOf = (provider: string): string => facts.providers[provider]?.name ?? provider;
  const criteria = scoredCriteria(facts);
  const criterionOf = (id: string): string => criteria.find((one) => one.id === id)?.name ?? id;
  const given = stages.flatMap((stage) => [...agreedLast(source, stage), ...recordedReasons(source, stage)]);
  const all = marked(
    given.map((one) => ({ ...one, name: nameOf(one.provider) })),
    ({ name, criterion }) => `${name} on ${criterionOf(criterion)}`,
  );
  const ids = [...new Set([...criteria.map(({ id }) => id), ...all.map(({ criterion }) => criterion)])];
  return ids.map((id) => ({
    criterion: id,
    name: criterionOf(id),
    offers: all.filter(({ criterion }) => criterion === id),
  }));
}

type Given = Omit<ReasonView, 'name' | 'marks'>;

function agreedLast(source: EvaluationSource, stage: string): readonly Given[] {
  const agreed = agreedAt(source, stage);
  return agreed
    .filter((one) => agreed.findLast((other) => isOfTheSame(one, other)) === one)
    .map(({ version, provider, criterion, score, reasons: text }) => ({
      ...{ version, act: 'agreed', stage, provider, criterion, score, text },
    }));
}

/** What the evaluations of a stage say of each score; each offer’s last one. */
function recordedReasons({ events, facts, disclosures }: EvaluationSource, stage: string): readonly Given[] {
  const since = events.findLast(({ type }) => type === 'ReturnedToStep')?.version ?? 0;
  const recorded = events.filter(({ type, version, data }) => {
    const { derived } = data as { derived?: { stage?: string } };
    return type === 'EvaluationRecorded' && derived?.stage === stage && version > since;
  });
  const providerOf = ({ data }: TrailEvent): string => (data as unknown as OfScore).provider.id;
  const last = recorded.filter(
    (one) =>
      recorded.findLast((other) => providerOf(other) === providerOf(one)) === one &&
      providerOf(one) in facts.run.offers,
  );
  return last.flatMap((event) => {
    const found = disclosures.get(event.version)?.['scores'];
    const scores = found && 'value' in found && Array.isArray(found.value) ? (found.value as RecordedScore[]) : [];
    return scores.map(({ criterion, score, reasons: text }) => ({
      ...{
        version: event.version,
        act: 'recorded' as const,
        stage,
        provider: providerOf(event),
        criterion,
        score,
        text,
      },
    }));
  });
}

interface RecordedScore {
  readonly criterion: string;
  readonly score: number;
  readonly reasons: string;
}

const isOfTheSame = (
  one: { readonly provider: string; readonly criterion: string },
  other: { readonly provider: string; readonly criterion: string },
): boolean => one.provider === other.provider && one.criterion === other.criterion;

/** The events of these types at a stage of the current run. */
function ofStage({ events, facts }: EvaluationSource, stage: string, types: readonly string[]) {
  return events
    .filter(({ type }) => types.includes(type))
    .map(({ version, data }) => ({ version, data: data as unknown as OfScore }))
    .filter(({ data }) => data.derived.stage === stage && data.derived.run === facts.run.number);
}

function disclosedText({ disclosures }: EvaluationSource, version: number, name: string): string | null {
  const found = disclosures.get(version)?.[name];
  return found && 'value' in found && typeof found.value === 'string' ? found.value : null;
}
