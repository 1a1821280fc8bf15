import { fieldInWords } from '../../acts/field-words.js';
import { correctionRule } from '../correction-rule.js';

/** A slip of record is put right; an act of will is taken again. What went out, or came in, stays as it is. */
export const correctionIsOfASlip = correctionRule(
  'correction-is-of-a-slip',
  ['reg24ActsOfWill'],
  ({ data, procurement, evidence }, no) => {
    const moved = procurement ? 'the procurement moved on by it' : 'what others have been told or may do rests on it';
    if (data === null) return null;
    return (evidence.corrected?.wrong ?? [])
      .filter(({ kind }) => kind === 'not-a-slip' || kind === 'not-to-be-struck')
      .map(({ kind, correction, event, label, path }) =>
        no({
          message:
            kind === 'not-a-slip'
              ? `“${fieldInWords(path ?? '')}” of step ${event} of the history (“${label}”) is no slip of record: it was decided, found, said or sent so.`
              : `Step ${event} of the history (“${label}”) cannot be struck: it was decided, or ${moved}.`,
          unblock:
            'Nothing makes it one. Take the act again by itself, with its own reasons, or add to the record what should be known of it.',
          instead: ['AddToRecord'],
          found: { event },
          field: `data.corrections[${correction}]`,
        }),
      );
  },
);
