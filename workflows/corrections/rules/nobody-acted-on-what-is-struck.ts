import type { NeverUnblocked } from '../../facts/outcome.js';
import type { Facts } from '../../facts/facts.js';
import { correctionRule } from '../correction-rule.js';

/** What is done where an act stays, because it has been acted on. */
function insteadOf(struck: string): NeverUnblocked {
  switch (struck) {
    case 'AppointEvaluator':
      return {
        unblock: 'Nothing strikes it: it stays. Withdraw the evaluator from a day, and say what becomes of the scores.',
        instead: ['WithdrawEvaluator'],
      };
    case 'NameParticipant':
      return {
        unblock:
          'Nothing strikes it: it stays. Withdraw an evaluator from a day; anybody else who takes no more part recuses themselves.',
        instead: ['WithdrawEvaluator', 'Recuse'],
      };
    case 'WithdrawEvaluator':
      return { unblock: 'Nothing strikes it: it stays. Appoint the evaluator again.', instead: ['AppointEvaluator'] };
    case 'RecordOffer':
      return {
        unblock:
          'Nothing strikes it: it stays. Where another offer on record is the same, say the same as which it is; what is wrong with an offer is decided on.',
        instead: ['CorrectRecord'],
      };
    case 'DeclareInterest':
      return {
        unblock: 'Nothing strikes it: it stays. An interest that has been dealt with is amended or ended.',
        instead: ['AmendInterest', 'EndInterest'],
      };
    case 'RegisterIndividual':
      return {
        unblock: 'Nothing strikes it: it stays. Whoever has left is put down as having left.',
        instead: ['RecordDeparture'],
      };
    case 'RecordDeparture':
      return {
        unblock: 'Nothing strikes it: it stays. Put right the day on which they left.',
        instead: ['CorrectRecord'],
      };
    case 'RenameOrganisation':
      return {
        unblock:
          'Nothing strikes it: it stays. Put right the day from which the name counts, or the name as it is now.',
        instead: ['CorrectRecord', 'CorrectOrganisationName'],
      };
    default:
      return { unblock: 'Nothing strikes it: it stays. What is wrong with it is decided on.', instead: [] };
  }
}

/** A criterion by its name, or a stage, as one that was scored or evaluated twice. */
function called({ run }: Facts, id: string): string {
  return run.criteria?.criteria.find((one) => one.id === id)?.name ?? `the stage “${id}”`;
}

/** What somebody has acted on was no mistake: it is not struck. Two scores for one offer are settled before it is one. */
export const nobodyActedOnWhatIsStruck = correctionRule(
  'nobody-acted-on-what-is-struck',
  ['reg24Corrected', 'reg24DecisionMakers'],
  ({ data, evidence, facts }, no) => {
    if (data === null) return null;
    return (evidence.corrected?.wrong ?? [])
      .filter(({ kind }) => kind === 'acted-since' || kind === 'scored-twice')
      .map(({ kind, correction, event, label, found }) =>
        kind === 'acted-since'
          ? no({
              message: `Step ${event} of the history (“${label}”) has been acted on since, in step ${String(found['event'])} (“${String(found['act'])}”), so it was no mistake.`,
              ...insteadOf(String(found['struck'])),
              found,
              field: `data.corrections[${correction}]`,
            })
          : no({
              message: `The two offers that are one were scored or evaluated differently: ${(found['scores'] as readonly string[]).map((id) => called(facts as Facts, id)).join(', ')}.`,
              unblock: 'Amend one of the scores first, so that each evaluator has one for the offer.',
              by: ['AmendScore'],
              found,
              field: `data.corrections[${correction}]`,
            }),
      );
  },
);
