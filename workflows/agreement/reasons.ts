import type { CommandType } from '../acts/commands.js';
import { scoreOf, evaluatorsOf, stageMeant } from '../evaluation/scoring.js';
import { cite } from '../law/index.js';
import type { Warning } from '../facts/outcome.js';
import { keyCriteria } from '../acts/key-criteria.words.js';
import type { StepContext } from '../rules/step.js';
import { sameText, whyNoReason } from './empty-texts.js';

/** The fields that must be reasons, wherever they stand in a command; texts in them are looked at one by one. */
const fields = ['reasons', 'reason', 'whySuccessful', 'whyUnsuccessful', 'comment', 'keyCriteria'];
const MOST_TEXTS = 200;

/**
 * What a reader of reasons would stumble over: texts that only refer to something else, have no words or a single one, or are the same
 * for several things. Nothing is refused for it, and nothing is asked of their length.
 */
export function warningsOfReasons<T extends CommandType>(type: T, context: StepContext<T>): readonly Warning[] {
  if (!context.evidence.governance) return [];
  const texts = textsIn(context.data, false).slice(0, MOST_TEXTS);
  const thin = texts.flatMap((text) => {
    const why = whyNoReason(text);
    return why === null ? [] : [`“${text.trim().slice(0, 80)}” ${why}`];
  });
  const repeated = texts.filter((text, index) => texts.findIndex((other) => sameText(other, text)) !== index);
  const said = [
    ...new Set([...thin, ...repeated.map((text) => `“${text.trim().slice(0, 80)}” stands more than once`)]),
  ];
  return [
    ...(said.length > 0
      ? [
          {
            code: 'reasons-say-little',
            provision: cite('reg24Reasons'),
            message: `Somebody who asks for the reasons will be given these: ${said.slice(0, 5).join('; ')}.`,
          },
        ]
      : []),
    ...saidBefore(context),
    ...outsideTheScores(type, context),
  ];
}

/** The same reasons in earlier acts: of another offer, another criterion or another decision. */
function saidBefore<T extends CommandType>({
  evidence: { saidBefore: acts = [] },
}: StepContext<T>): readonly Warning[] {
  if (acts.length === 0) return [];
  return [
    {
      code: 'reasons-are-repeated',
      provision: cite('reg24Reasons'),
      message: `The very same reasons were given before in this procurement, in ${acts.length === 1 ? 'an earlier act' : `${acts.length} earlier acts`}. Reasons are those of this decision, and of this offer.`,
    },
  ];
}

function textsIn(value: unknown, within: boolean): readonly string[] {
  // An award criterion lists the key criteria that it serves under the same name; that list gives no reasons.
  if (typeof value === 'string') return within && !(keyCriteria as readonly string[]).includes(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, within || fields.includes(key)));
}

/** A score that was agreed below the lowest or above the highest that anybody gave (reg 24(f)). */
function outsideTheScores<T extends CommandType>(type: T, { facts, data }: StepContext<T>): readonly Warning[] {
  if (type !== 'ModerateCriterion') return [];
  const {
    provider,
    criterion,
    score,
    stage: named,
  } = data as unknown as {
    provider: { id: string };
    criterion: string;
    score: number;
    stage?: string;
  };
  const stage = stageMeant(facts, named);
  const given = Object.keys(evaluatorsOf(facts, stage)).flatMap((evaluator) => {
    const one = scoreOf(facts, { stage, provider: provider.id, criterion, evaluator });
    return one === undefined ? [] : [one];
  });
  const [least, most] = [Math.min(...given), Math.max(...given)];
  if (given.length === 0 || (score >= least && score <= most)) return [];
  return [
    {
      code: 'agreed-score-is-outside-those-given',
      provision: cite('reg24CriteriaCompetitive'),
      message: `The score agreed is ${score}, and those given were from ${least} to ${most}. The reasons should say what moved everybody; the record shows both.`,
    },
  ];
}
