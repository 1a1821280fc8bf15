import type { CommandType } from '../../../../workflows/index.js';
import type { EvaluationView, StageView } from '../../../evaluation/evaluation.views.js';
import { permissions, type Role } from '../../../identity/index.js';
import type { StandingInFull } from '../../../procurements/procurements.reading.js';
import { headOf, type ProcurementHead } from '../../components/procurement-head.js';
import { doAddress } from '../../words/commands.js';
import { dayAndTime } from '../../words/moments.js';
import { ordinal } from '../../components/day-strip.js';
import type { Looking } from '../procurement/overview.view.js';

interface Link {
  readonly text: string;
  readonly href: string;
}

export interface StageShown {
  readonly name: string | null;
  readonly open: boolean;
  readonly evaluators: readonly { readonly name: string; readonly experience: string; readonly standing: string }[];
  /** Each offer and criterion with what everybody gave and what was agreed; none while scores are not open to whoever looks. */
  readonly scores: readonly {
    readonly offer: string;
    readonly criterion: string;
    readonly given: string;
    readonly agreed: string;
  }[];
}

export interface ProgressView {
  readonly head: ProcurementHead;
  readonly lead: string;
  readonly own: string | null;
  readonly stages: readonly StageShown[];
  readonly ranking: readonly {
    readonly place: string;
    readonly name: string;
    readonly total: string;
    readonly working: string;
  }[];
  readonly reasons: readonly {
    readonly name: string;
    readonly offers: readonly {
      readonly name: string;
      readonly score: number;
      readonly text: string;
      readonly marks: readonly string[];
    }[];
  }[];
  readonly acts: readonly Link[];
}

/** Whose acts the evaluation consists of, in its order. */
const ofEvaluation: readonly CommandType[] = [
  'RecordOffer',
  'CloseOffers',
  'AppointEvaluator',
  'WithdrawEvaluator',
  'OpenModerationRound',
  'ModerateCriterion',
  'RecordEvaluation',
  'SelectProviders',
  'ChooseMostSuitableProvider',
];

/** How an evaluation goes, for those of the authority: who has locked; and, once they are open, the scores, the order and the reasons. */
export function progressView(standing: StandingInFull, { roles }: Looking, view: EvaluationView): ProgressView {
  const { id, people, actions } = standing;
  const mine = view.stages.some(({ own }) => own !== null);
  return {
    head: headOf(standing, 'evaluation', 'Evaluation', roles.includes('auditor')),
    lead: leadOf(view),
    own: mine ? `/procurements/${id}/evaluation?mine=yes` : null,
    stages: view.stages.map((stage) => stageShown(stage, view, people)),
    ranking: (view.ranking ?? []).map(({ place, tied, name, total, working }) => ({
      place: place === null ? '–' : `${ordinal(place)}${tied ? ', shared' : ''}`,
      ...{ name, total: total === null ? 'a score is missing' : String(total), working },
    })),
    reasons: (view.reasons ?? [])
      .filter(({ offers }) => offers.length > 0)
      .map(({ name, offers }) => ({
        name,
        offers: offers.map(({ name: offer, score, text, marks }) => ({
          name: offer,
          score,
          text: text ?? 'Erased',
          marks,
        })),
      })),
    acts: actsOf(id, actions, roles),
  };
}

function leadOf({ stages }: EvaluationView): string {
  const evaluators = stages.flatMap((stage) => stage.evaluators).filter(({ withdrawnFrom }) => withdrawnFrom === null);
  if (evaluators.length === 0) return 'No evaluators have been appointed.';
  const locked = evaluators.filter(({ lockedAt }) => lockedAt !== null).length;
  if (stages.every(({ open }) => open)) return 'The scores are open.';
  return `${locked} of ${evaluators.length} have locked their scores. Until all have, nobody sees the scores of others.`;
}

function stageShown(
  stage: StageView,
  { criteria, stages }: EvaluationView,
  people: ReadonlyMap<string, string>,
): StageShown {
  const nameOf = (person: string): string => people.get(person) ?? 'Somebody';
  const counting = stage.scores.filter(({ counts }) => counts);
  const rows = stage.open
    ? stage.offers.flatMap((offer) =>
        criteria.map((criterion) => {
          const same = (one: { readonly provider: string; readonly criterion: string }): boolean =>
            one.provider === offer.id && one.criterion === criterion.id;
          const agreed = stage.agreed.findLast(same);
          return {
            offer: offer.name,
            criterion: criterion.name,
            given:
              counting
                .filter(same)
                .map(({ evaluator, score }) => `${nameOf(evaluator)}: ${score}`)
                .join('; ') || 'None given',
            agreed: agreed ? String(agreed.score) : 'Not agreed',
          };
        }),
      )
    : [];
  return {
    name: stages.length > 1 ? stage.stage : null,
    open: stage.open,
    evaluators: stage.evaluators.map(({ person, experienced, lockedAt, withdrawnFrom }) => ({
      name: nameOf(person),
      experience: experienced ? 'On record' : 'Not on record yet',
      standing:
        withdrawnFrom !== null ? 'Withdrawn' : lockedAt === null ? 'Not locked' : `Locked, ${dayAndTime(lockedAt)}`,
    })),
    scores: rows,
  };
}

function actsOf(id: string, actions: StandingInFull['actions'], roles: readonly Role[]): readonly Link[] {
  return ofEvaluation.flatMap((type) => {
    const action = actions.find((one) => one.type === type && one.available);
    const mine = permissions[type].some((role) => roles.includes(role));
    return action && mine ? [{ text: action.label, href: doAddress(id, type) }] : [];
  });
}
