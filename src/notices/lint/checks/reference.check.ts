import { asIdentifier, asObject, asText } from '../document/json.js';
import { finding, type Check, type Reported } from './check.js';

const REFERENCE_IN_PROSE =
  /\b(?:ref(?:erence)?(?: (?:no|number))?|contract (?:no|number|ref)|project (?:no|number|ref))\.?\s?[:#-]?\s*[A-Z0-9][A-Z0-9/_-]{2,60}\b/i;

/** The title and the reference of the contract or framework agreement. */
export const referenceCheck: Check = ({ notice, requirements }) => {
  const provision = requirements.provisionFor('titleAndReference');
  if (provision === null) return [];
  const tender = asObject(notice.data['tender']);
  const reported: Reported[] = [];
  if (asText(tender?.['title']) === null) {
    reported.push(
      finding('title-missing', 'error', `${notice.prefix}tender.title`, {
        expected: 'the title of the contract or framework agreement',
        provision,
        message: `The notice gives no title of the contract or framework agreement (${provision}).`,
      }),
    );
  }
  const reference = asIdentifier(tender?.['id']);
  const ofItsOwn = reference !== null && reference !== notice.ocid;
  if (!ofItsOwn && !REFERENCE_IN_PROSE.test(notice.allText)) {
    // The platform's identifier is a reference of a sort; whether it is the contract's is not settled, so this is no error.
    reported.push(
      finding('reference-missing', 'warning', `${notice.prefix}tender.id`, {
        found: reference,
        expected: 'the reference of the contract or framework agreement',
        provision,
        message: `The notice gives the contract no reference of its own${reference === null ? '' : "; the platform's identifier stands in its place"} (${provision}).`,
      }),
    );
  }
  return reported;
};
