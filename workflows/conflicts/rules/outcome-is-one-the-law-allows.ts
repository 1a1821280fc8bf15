import { atMoment } from '../../calendar/index.js';
import { mustRecuse } from '../recusal.js';
import { conflictOutcomes } from '../../acts/conflicts/conflicts.words.js';
import type { ManageConflict } from '../../acts/conflicts/manage-conflict.js';
import type { Conflict } from '../../facts/conflicts.facts.js';
import { rule, type Say } from '../../rules/rule.js';

/**
 * An interest that might be perceived to compromise impartiality and independence means recusal from the decision-making process,
 * and nothing less (reg 21(2)(b)). What is not such an interest may be found to be no conflict, or be met with a restriction out
 * of caution; each with its reason. A recusal is not taken back in the procurement it was made in.
 */
export const outcomeIsOneTheLawAllows = rule<'ManageConflict'>(
  'outcome-is-one-the-law-allows',
  ['reg21Recuse', 'reg21Interest', 'reg21IcbCompetitive', 'reg24ConflictsManaged'],
  ({ data, facts, procurement, evidence }, no) => {
    const conflict = facts.conflicts.conflicts.find(({ reference }) => reference === data?.conflict);
    if (data === null || !conflict) return null;
    const compulsory = data.outcome !== 'recused' && mustRecuse(conflict.person, { procurement, evidence });
    return [
      ...(data.reason.trim() === '' ? [reasonMissing(no)] : []),
      ...(compulsory ? [boardMember(conflict, no)] : []),
      ...softerThanTheLaw(data, conflict, no),
      ...softerThanBefore(data, conflict, no),
    ];
  },
);

const reasonMissing = (no: Say) =>
  no({
    provision: 'reg24ConflictsManaged',
    message: 'It is not said why the conflict is managed in this way.',
    unblock: 'Give the reason: it is the record of how the conflict was managed.',
    field: 'data.reason',
  });

const boardMember = ({ reference, person }: Conflict, no: Say) =>
  no({
    provision: 'reg21IcbCompetitive',
    message: `${reference} is of a member of the integrated care board with a post in a provider that takes part in this Competitive Process.`,
    unblock: 'Recusal is compulsory: decide that the person is recused.',
    found: { conflict: reference, person },
    field: 'data.outcome',
  });

function softerThanTheLaw({ outcome, mightBePerceived }: ManageConflict, { reference }: Conflict, no: Say) {
  if (outcome === 'recused') return [];
  const perceived = mightBePerceived ?? outcome === 'restricted';
  if (!perceived) return [];
  const softer = outcome === 'restricted' ? 'A restriction' : 'A finding of no conflict';
  return [
    no({
      message: `${reference} is to be taken as an interest that might be perceived to compromise impartiality and independence. ${softer} is not enough: such a person must recuse themselves from the decision-making process.`,
      unblock:
        'Decide that the person is recused; or, where the interest could not be so perceived, say so and give the reason.',
      found: { outcome, mightBePerceived: perceived },
      field: 'data.outcome',
    }),
  ];
}

function softerThanBefore({ outcome }: ManageConflict, { reference, managed }: Conflict, no: Say) {
  if (!managed || conflictOutcomes.indexOf(outcome) >= conflictOutcomes.indexOf(managed.outcome)) return [];
  return [
    no({
      provision: 'reg24ConflictsManaged',
      message: `It was decided on ${reference} ${atMoment(managed.recordedAt)}: ${managed.outcome.replace('-', ' ')}. Decisions were taken in reliance on it.`,
      unblock:
        'Leave it as it is, or decide something stricter. Probity takes it that a measure is not softened within the procurement.',
      found: { before: managed.outcome, now: outcome },
      field: 'data.outcome',
    }),
  ];
}
