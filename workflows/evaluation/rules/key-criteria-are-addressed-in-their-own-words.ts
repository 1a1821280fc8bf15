import { copied, shortcomings, type AddressedKeyCriteria, pathInWords } from '../../acts/key-criteria.js';
import { rule, type Say } from '../../rules/rule.js';

type Assessment = 'RecordFindings' | 'AssessProvider' | 'SetAwardCriteria';

/**
 * Each of the five key criteria is answered part by part, with evidence, and not by one text for all; for the existing provider
 * both looking back and looking forward. The Panel found an analysis too thin to show that they had been considered (CR0016-25).
 */
export const keyCriteriaAreAddressedInTheirOwnWords = rule<Assessment>(
  'key-criteria-are-addressed-in-their-own-words',
  ['reg24CriteriaDirect', 'reg24CriteriaCompetitive', 'reg5KeyCriteria'],
  ({ type, data }, no) => {
    if (data === null) return null;
    if (!('past' in data)) return wanting(data.addressed, 'data.addressed', type, no);
    const { past, future } = data;
    const again = past.addressed && future.addressed ? copied(past.addressed, future.addressed) : [];
    return [
      ...wanting(past.addressed, 'data.past.addressed', type, no),
      ...wanting(future.addressed, 'data.future.addressed', type, no),
      ...again.map((path) =>
        no({
          message: `What is said of the proposed contract on ${pathInWords(path)} is what was said of the existing one, word for word.`,
          unblock: 'Say what makes it likely that the proposed contract will be satisfied.',
          field: `data.future.addressed.${path}`,
          provision: 'reg24CriteriaDirect',
        }),
      ),
    ];
  },
);

function wanting(addressed: AddressedKeyCriteria | undefined, at: string, type: Assessment, no: Say) {
  const provision = type === 'SetAwardCriteria' ? 'reg24CriteriaCompetitive' : 'reg24CriteriaDirect';
  if (!addressed) {
    return [
      no({
        message: 'The key criteria are not addressed one by one, with evidence.',
        unblock: 'Address each part of each key criterion in words of its own.',
        field: at,
        provision,
      }),
    ];
  }
  return shortcomings(addressed).map(({ path, message, unblock }) =>
    no({ message, unblock, field: `${at}.${path}`, provision }),
  );
}
