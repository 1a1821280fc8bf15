import type { Scored } from '../../../../workflows/index.js';
import type { EvaluationView, ScoreView, StageView } from '../../../evaluation/evaluation.views.js';
import { choiceInWords } from '../../words/choice-words.js';
import { doAddress } from '../../words/commands.js';

/** A score as it was sent and could not be taken, with what is wrong with it. */
export interface SentScore {
  readonly score: string;
  readonly comment: string;
  readonly errors: { readonly score?: string; readonly comment?: string };
}

export interface CriterionToScore {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly about: string;
  readonly status: 'Completed' | 'In progress' | 'Not yet started';
  /** The scores that there are to choose among; none where there are more than somebody chooses among. */
  readonly choices: readonly { readonly value: string; readonly checked: boolean }[];
  readonly maximum: number;
  readonly score: string;
  readonly comment: string;
  readonly scoreError: string | null;
  readonly commentError: string | null;
}

export interface ScoringView {
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly kicker: string;
  readonly stage: string;
  readonly offer: string;
  readonly offers: readonly {
    readonly text: string;
    readonly href: string;
    readonly current: boolean;
    readonly count: string;
  }[];
  /** The stages at which they score; none where there is only one. */
  readonly stages: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly criteria: readonly CriterionToScore[];
  readonly given: number;
  readonly all: number;
  /** Why the scores cannot be locked yet; null where they can be, or are. */
  readonly cannotLock: string | null;
  readonly locked: boolean;
  readonly mayLock: boolean;
  readonly experience: string | null;
  readonly declare: string;
  readonly amend: string;
  readonly next: { readonly text: string; readonly id: string } | null;
  readonly key: string;
  readonly saved: boolean;
  readonly errors: readonly { readonly text: string; readonly href: string }[];
  /** What stood in the way of what was sent; none where nothing did. */
  readonly refused: readonly string[];
}

/** More scores than are chosen among by one look. */
const MOST_CHOICES = 11;

/**
 * The stage that somebody scores at: the one that is asked for or, where none is, the first that is not locked, or else the first; null
 * where they score at none.
 */
export function ownStage({ stages }: EvaluationView, asked?: string): StageView | null {
  const mine = stages.filter(({ own }) => own !== null);
  if (asked !== undefined) return mine.find(({ stage }) => stage === asked) ?? null;
  return mine.find(({ own }) => own!.lockedAt === null) ?? mine[0] ?? null;
}

/** What an evaluator scores alone: one offer, criterion by criterion, with what they gave before. Nothing of others is in it. */
export function scoringView(
  view: EvaluationView,
  stage: StageView,
  personId: string,
  {
    offer: wanted,
    key,
    saved,
    sent = {},
    refused = [],
  }: {
    readonly offer: string | undefined;
    readonly key: string;
    readonly saved: boolean;
    readonly sent?: Readonly<Record<string, SentScore>>;
    readonly refused?: readonly string[];
  },
): ScoringView {
  const { id, title, criteria } = view;
  const at = Math.max(
    0,
    stage.offers.findIndex((one) => one.id === wanted),
  );
  const offer = stage.offers[at];
  const mine = stage.scores.filter(({ evaluator, counts }) => evaluator === personId && counts);
  const of = (provider: string): readonly ScoreView[] => mine.filter((one) => one.provider === provider);
  const all = stage.offers.length * criteria.length;
  const missing = stage.own?.unscored.length ?? 0;
  const locked = (stage.own?.lockedAt ?? null) !== null;
  const shown = criteria.map((one, index) => toScore(one, index, offer ? of(offer.id) : [], sent[one.id]));
  const next = stage.offers[at + 1];
  return {
    ...{ id, title, stage: stage.stage, offer: offer?.id ?? '', key, saved, locked, refused },
    heading: offer ? `Score the offer of ${offer.name}` : 'There is nothing to score yet',
    kicker: offer ? `${title} · offer ${at + 1} of ${stage.offers.length}` : title,
    offers: stage.offers.map((one, index) => ({
      text: `${index + 1} ${one.name}`,
      href: addressOf(view, stage, one.id),
      current: one === offer,
      count: `${of(one.id).length} of ${criteria.length}`,
    })),
    stages: stagesOf(view, stage),
    criteria: shown,
    given: mine.length,
    all,
    cannotLock:
      locked || missing === 0
        ? null
        : `${missing} ${missing === 1 ? 'score is' : 'scores are'} not given. Once you lock, you cannot change a score without saying why.`,
    mayLock: !locked && all > 0 && missing === 0,
    experience: stage.own?.experienced === false ? doAddress(id, 'RecordEvaluatorExperience') : null,
    declare: doAddress(id, 'DeclareConflict'),
    amend: doAddress(id, 'AmendScore'),
    next: next ? { text: `offer ${at + 2}`, id: next.id } : null,
    errors: shown.flatMap(({ number, scoreError, commentError }) => [
      ...(scoreError === null ? [] : [{ text: scoreError, href: `#score-${number}` }]),
      ...(commentError === null ? [] : [{ text: commentError, href: `#comment-${number}` }]),
    ]),
  };
}

const mineOf = ({ stages }: EvaluationView): readonly StageView[] => stages.filter(({ own }) => own !== null);

/** Where an offer is scored; with the stage, where there are several. */
export const addressOf = (view: EvaluationView, { stage }: StageView, offer: string): string =>
  `/procurements/${view.id}/evaluation?offer=${encodeURIComponent(offer)}${mineOf(view).length < 2 ? '' : `&stage=${encodeURIComponent(stage)}`}`;

function stagesOf(view: EvaluationView, current: StageView): ScoringView['stages'] {
  const mine = mineOf(view);
  if (mine.length < 2) return [];
  return mine.map((one) => ({
    text: `${choiceInWords(one.stage)}${(one.own?.lockedAt ?? null) === null ? '' : ', locked'}`,
    href: `/procurements/${view.id}/evaluation?mine=yes&stage=${encodeURIComponent(one.stage)}`,
    current: one === current,
  }));
}

function toScore(
  { id, name, weight, maximumScore }: Scored,
  index: number,
  given: readonly ScoreView[],
  sent: SentScore | undefined,
): CriterionToScore {
  const known = given.find(({ criterion }) => criterion === id);
  const score = sent?.score ?? (known ? String(known.score) : '');
  const comment = sent?.comment ?? known?.comment ?? '';
  const choices =
    maximumScore < MOST_CHOICES ? Array.from({ length: maximumScore + 1 }, (_none, value) => String(value)) : [];
  return {
    ...{ id, name, score, comment, maximum: maximumScore, number: index + 1 },
    about: `${weight === null ? 'No weight' : `Weight ${weight} of 100`} · scored from 0 to ${maximumScore}`,
    status: known ? 'Completed' : score !== '' || comment !== '' ? 'In progress' : 'Not yet started',
    choices:
      choices.includes(score) || score === '' ? choices.map((value) => ({ value, checked: value === score })) : [],
    scoreError: sent?.errors.score ?? null,
    commentError: sent?.errors.comment ?? null,
  };
}
