import type { Bar, NeverUnblocked } from '../../facts/outcome.js';
import { fieldInWords } from '../../acts/field-words.js';
import type { Wrong } from '../../facts/corrected.js';
import { correctionRule } from '../correction-rule.js';

const kinds: readonly Wrong['kind'][] = ['no-such-event', 'nothing-there', 'no-change', 'no-such-offer', 'erased'];

/** What is put right is on record, and is something else than what is said to be right. */
export const correctionIsOfWhatIsOnRecord = correctionRule(
  'correction-is-of-what-is-on-record',
  ['reg24Corrected', 'reg24Record'],
  ({ data, procurement, evidence }, no) => {
    if (data === null) {
      if (!procurement || procurement.version > 0) return null;
      return no({
        message: 'Nothing is on record yet.',
        unblock: 'Open a procurement first.',
        by: ['OpenProcurement'],
      });
    }
    if (!evidence.corrected) {
      return no({
        message: 'The history that is to be corrected was not at hand.',
        unblock: 'Give the correction again.',
        by: ['CorrectRecord'],
      });
    }
    return evidence.corrected.wrong
      .filter(({ kind }) => kinds.includes(kind))
      .map((wrong) =>
        no({
          ...said(wrong),
          field: `data.corrections[${wrong.correction}]`,
          found: { ...wrong.found, ...(wrong.event === null ? {} : { event: wrong.event }) },
        }),
      );
  },
);

type Said = Pick<Bar, 'message'> & (NeverUnblocked | { readonly unblock: string });

function said({ kind, event, label, path, found }: Wrong): Said {
  const place = `step ${event} of the history${label ? ` (“${label}”)` : ''}`;
  if (kind === 'no-such-event') {
    return {
      message: `There is no ${place} that could be corrected; it has ${String(found['events'])} steps, without those that have been struck.`,
      unblock: 'Name a step by its number in the history.',
    };
  }
  if (kind === 'no-change') {
    return {
      message: `In ${place}, “${fieldInWords(path ?? '')}” is already on record as it is said to be right.`,
      unblock: 'Nothing is due.',
      instead: [],
    };
  }
  if (kind === 'no-such-offer') {
    return {
      message: `What is struck in ${place} is no offer of which another of that provider is on record.`,
      unblock: 'Name the provider under which the same offer stays on record.',
    };
  }
  if (kind === 'erased') {
    return {
      message: `What was sealed in ${place} has been erased, so nothing can be put right in it.`,
      unblock: 'Nothing brings it back. Add to the record what is right.',
      instead: ['AddToRecord'],
    };
  }
  return event === null
    ? {
        message: `No ${String(found['of'])} of this identifier is on record with ${path === 'name' ? 'a name' : `its ${fieldInWords(path ?? '')}`} that could be put right.`,
        unblock: 'Give the identifier as it is on record, and say whether the name, the address or the role is wrong.',
      }
    : {
        message: `In ${place} there is no place for “${fieldInWords(path ?? '')}”.`,
        unblock: 'Name what is wrong as it stands in what was given.',
      };
}
