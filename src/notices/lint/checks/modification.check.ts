import { dateExpressionsIn } from '../dates/date-expressions.js';
import { asArray, asText, objectsOf } from '../document/json.js';
import { finding, type Check, type Reported } from './check.js';

const DESCRIBED =
  /\bmodifications?\b[^.\n]{0,30}(?::|\b(?:is (?:to|for|an?)|adds?|extends?|includ\w+|increas\w+|reduc\w+|remov\w+|chang\w+|relates? to|consists?|comprises?|means|will|allows?|provides?)\b)|\b(?:variation|varied|extend\w*|extension|increas\w*|decreas\w*|reduc\w*|chang\w+|amend\w*)\b[^.\n]{0,120}\b(?:to|of|by|from|until|includ\w+|add\w*|remov\w*|value|term|scope|months?|years?)|\bmodified to\b/i;

/** What only the notices of a modification must say (Schedules 12 and 14): when it takes effect, and what it is. */
export const modificationCheck: Check = ({ requirements, notice, written }) => {
  const effective = requirements.provisionFor('effectiveDate');
  const description = requirements.provisionFor('modification');
  if (effective === null || description === null) return [];
  const amendments = objectsOf(notice.data['contracts']).flatMap(([, contract]) => objectsOf(contract['amendments']));
  const reported: Reported[] = [];
  const dated =
    amendments.some(([, amendment]) => asText(amendment['date']) !== null) ||
    dateExpressionsIn(written).some(({ weak }) => !weak);
  if (!dated) {
    reported.push(
      finding('modification-date-missing', 'error', `${notice.prefix}description`, {
        expected: 'the effective date of the modification',
        provision: effective,
        message: `The notice gives no date on which the modification takes effect (${effective}).`,
      }),
    );
  }
  const described = amendments.some(
    ([, amendment]) =>
      asText(amendment['description']) !== null ||
      asText(amendment['rationale']) !== null ||
      asArray(amendment['changes']).length > 0,
  );
  if (!described && !DESCRIBED.test(written)) {
    reported.push(
      finding('modification-undescribed', 'error', `${notice.prefix}contracts`, {
        expected: 'a description of the modification',
        provision: description,
        message: `The notice does not say what the modification is (${description}).`,
      }),
    );
  }
  return reported;
};
