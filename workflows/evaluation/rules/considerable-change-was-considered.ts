import { fewestWords, sameWords } from '../../acts/key-criteria.js';
import { inPounds, penceOf } from '../../process-check/money.js';
import { rule } from '../../rules/rule.js';

/**
 * Direct award process C rests on the threshold of considerable change not being met, and that it was considered is on record:
 * which contracts, what they were worth, what changes in character, whose doing it is, and on what evidence. Its absence is what
 * the Panel found in CR0016-25, where three contracts became one.
 */
export const considerableChangeWasConsidered = rule<'ChooseProcess'>(
  'considerable-change-was-considered',
  ['reg6Choice3Threshold', 'reg6Threshold', 'reg24Reasons'],
  ({ data }, no) => {
    if (data?.process !== 'direct-award-c') return null;
    const sheet = data.considerableChange;
    if (!sheet) {
      return no({
        message: 'Nothing shows that the considerable change threshold was considered.',
        unblock: 'Say how it was: each existing contract, its character, attribution and evidence.',
        field: 'data.considerableChange',
      });
    }
    const thin = (text: string) => sameWords(text).split(' ').length < fewestWords;
    const [only, ...others] = sheet.contracts;
    const stated = data.answers.existingContract?.lifetimeValueAtEntry;
    return [
      ...(only
        ? []
        : [wants('contracts', 'No existing contract is named.', 'Name each contract that would be replaced.')]),
      ...(only && others.length === 0 && only.lifetimeValueAtEntry !== stated
        ? [
            wants(
              'contracts',
              `The contract ${only.reference} is given as ${pounds(only.lifetimeValueAtEntry)}, the answers as ${pounds(stated)}.`,
              'Give the lifetime value when the contract was entered into, the same in both.',
            ),
          ]
        : []),
      ...(others.length > 0 && thin(sheet.comparedHow ?? '')
        ? [
            wants(
              'comparedHow',
              `${sheet.contracts.length} contracts would become one, and nothing says how they were compared with it.`,
              'Say how they were compared; the Regulations speak of one existing contract and do not say.',
            ),
          ]
        : []),
      ...(thin(sheet.character)
        ? [
            wants(
              'character',
              'Nothing says how the character of the arrangements compares with the contract as entered into.',
              'Compare the two: services, patients, places, ways of delivery.',
            ),
          ]
        : []),
      ...(thin(sheet.attribution) || sameWords(sheet.attribution) === sameWords(sheet.character)
        ? [
            wants(
              'attribution',
              'Nothing says of its own to whose decision the changes are attributable.',
              'Say what changes, and whether by a decision of the authority or by factors beyond its control.',
            ),
          ]
        : []),
      ...(sheet.evidence.some((one) => one.trim() !== '')
        ? []
        : [wants('evidence', 'No evidence is named.', 'Name the documents and figures that it rests on.')]),
    ];

    function wants(field: string, message: string, unblock: string) {
      return no({ message, unblock, field: `data.considerableChange.${field}` });
    }
  },
);

function pounds(amount: number | undefined): string {
  const pence = amount === undefined ? null : penceOf(amount);
  return pence === null ? 'nothing' : inPounds(pence);
}
