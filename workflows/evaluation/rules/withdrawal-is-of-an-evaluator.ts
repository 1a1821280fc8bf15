import { londonDateOf, dateInWords } from '../../calendar/index.js';
import { evaluatesAt, evaluatorsOf, sheetOf, stageCalled } from '../scoring.js';
import { entryOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

/** Whoever is withdrawn evaluates, and did nothing as an evaluator after the day from which they are. */
export const withdrawalIsOfAnEvaluator = rule<'WithdrawEvaluator'>(
  'withdrawal-is-of-an-evaluator',
  ['reg24CriteriaCompetitive', 'reg24DecisionMakers'],
  ({ data, facts, evidence }, no) => {
    if (data === null) return null;
    const { person, stage, from } = data;
    const stages = evaluatesAt(facts, person, stage);
    if (stages.length === 0) {
      return no({
        message:
          stage === undefined
            ? 'This person does not evaluate, or was withdrawn already.'
            : `This person does not evaluate at ${stageCalled(facts, stage)}, or was withdrawn already.`,
        unblock: 'Nothing is due.',
        instead: [],
        field: stage === undefined ? 'data.person' : 'data.stage',
      });
    }
    const today = londonDateOf(evidence.now);
    if (from > today) {
      return no({
        message: `The withdrawal is from ${dateInWords(from)} on, and today is ${dateInWords(today)}.`,
        unblock: `Withdraw them on ${dateInWords(from)}, or from today on.`,
        found: { from, today },
        field: 'data.from',
      });
    }
    const own = stages.map((one) => entryOf(evaluatorsOf(facts, one), person)!);
    const first = own.map(({ appointedAt }) => londonDateOf(appointedAt)).sort()[0]!;
    const done = [
      ...own.flatMap(({ lockedAt }) => lockedAt ?? []),
      ...stages.flatMap((one) => sheetOf(facts, one, person)?.lastAt ?? []),
    ];
    const last = done.map(londonDateOf).sort().at(-1);
    if (last !== undefined && from < last) {
      return no({
        message: `This evaluator still scored, or locked their scores, on ${dateInWords(last)}.`,
        unblock: `Withdraw them from ${dateInWords(last)} on, or from a later day.`,
        found: { from, last },
        field: 'data.from',
        provision: 'reg24DecisionMakers',
      });
    }
    if (from >= first) return null;
    return no({
      message: `This evaluator was appointed on ${dateInWords(first)}, after the day from which they are to be withdrawn.`,
      unblock:
        'Give the day from which they evaluate no more. Somebody named by mistake, who has done nothing, is struck: correct the record.',
      by: ['WithdrawEvaluator', 'CorrectRecord'],
      found: { from, appointed: first },
      field: 'data.from',
    });
  },
);
