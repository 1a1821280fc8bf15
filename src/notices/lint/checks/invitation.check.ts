import { asArray, asObject, asText, objectsOf, type JsonObject } from '../document/json.js';
import type { FindingCode } from '../codes.js';
import type { RequiredItem } from '../items/requirements.js';
import { finding, undetermined, type Check, type CheckContext, type Reported } from './check.js';

const CRITERIA = /\bcriteri(?:a|on)\b|\bweight(?:ing|ed)s?\b/i;
const HOW_TO_OFFER =
  /\bportal\b|\bwebsite\b|\bhttps?:\/\/|\bwww\.|\be-?tender\w*|\be-?sourc\w*|\belectronic\w*|\bonline\b|\bsubmit\w*\b|\bsubmission\b|\bemail\w*\b|@[a-z]|\binstructions\b/i;
const HOW_ASSESSED =
  /\bassess\w*|\bevaluat\w*|\bscor(?:e|ed|es|ing)\b|\bstages?\b|\bstaged\b|\bshortlist\w*|\bmoderat\w*|\bcriteri(?:a|on)\b[^.\n]{0,80}\b(?:procurement|tender) documents\b/i;

const ELSEWHERE =
  /\b(?:procurement|tender|itt|bid(?:ding)?|all|further|full) (?:pack|documents?|documentation|details|instructions|information)\b|\bdocuments (?:are|is|will be|can be)\b/i;

/** What only the notice inviting offers must say (Schedule 8): the award criteria, how to make an offer, how offers are assessed. */
export const invitationCheck: Check = (context) => {
  const { notice, written } = context;
  const tender = asObject(notice.data['tender']) ?? {};
  return [
    ...absent(context, 'awardCriteria', 'award-criteria-missing', hasCriteria(tender) || CRITERIA.test(written), {
      path: 'tender.lots',
      what: 'the award criteria',
    }),
    ...absent(context, 'howToSubmitOffers', 'offer-method-missing', hasMethod(tender) || HOW_TO_OFFER.test(written), {
      path: 'tender.submissionMethodDetails',
      what: 'how offers must be made, which is by electronic means',
    }),
    ...absent(context, 'howOffersAreAssessed', 'assessment-method-missing', HOW_ASSESSED.test(written), {
      path: 'tender.description',
      what: 'how offers will be assessed, including whether in stages',
    }),
  ];
};

function absent(
  { requirements, notice }: CheckContext,
  item: RequiredItem,
  code: FindingCode,
  present: boolean,
  { path, what }: { readonly path: string; readonly what: string },
): readonly Reported[] {
  const provision = requirements.provisionFor(item);
  if (provision === null || present) return [];
  if (ELSEWHERE.test(notice.allText)) {
    return [
      undetermined(
        code,
        `The notice refers to documents elsewhere; whether it gives ${what} (${provision}) is left to the reader.`,
      ),
    ];
  }
  return [
    finding(code, 'error', `${notice.prefix}${path}`, {
      expected: what,
      provision,
      message: `The notice does not give ${what} (${provision}).`,
    }),
  ];
}

function hasCriteria(tender: JsonObject): boolean {
  const holders = [tender, ...objectsOf(tender['lots']).map(([, lot]) => lot)];
  return holders.some((holder) => {
    const criteria = asObject(holder['awardCriteria']);
    return (
      asText(holder['awardCriteriaDetails']) !== null ||
      asText(criteria?.['description']) !== null ||
      asArray(criteria?.['criteria']).length > 0
    );
  });
}

function hasMethod(tender: JsonObject): boolean {
  return asText(tender['submissionMethodDetails']) !== null || asArray(tender['submissionMethod']).length > 0;
}
