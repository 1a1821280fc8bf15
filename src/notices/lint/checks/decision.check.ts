import { clausesOf } from '../dates/clauses.js';
import { finding, undetermined, type Check, type CheckContext, type Reported } from './check.js';

/** Who decided, and why: the decision-makers, the reasons by reference to the key criteria, and the reasons for urgency. */
export const decisionCheck: Check = (context) => [
  ...decisionMakers(context),
  ...reasons(context),
  ...urgencyReasons(context),
];

/** Sentences that name decision-makers as people to write to, or as people who might have an interest, and not who they are. */
const NOT_DETAILS =
  /\brepresentations?\b[^.\n]{0,80}\bdecision[- ]?makers?\b(?: by)?|\bconflicts?\b[^.\n]{0,80}\b(?:individuals?|those|persons?|people) making (?:the )?decisions?\b|\bdecision[- ]?makers?'? reasons?\b/gi;
const BODY =
  '(?:board|committee|group|team|executives?|director|manager|officer|panel|chief|head|chair|governing body|cabinet|council(?:lor)?|leadership|meeting|members?|trustees?|governors?)';
const DETAILS: readonly RegExp[] = [
  /\bdecision[- ]?mak(?:ers?|ing)\b[^.\n]{0,60}?(?:\s?[:;]|\s-|\b(?:is|are|was|were|being|includ\w+|comprise\w*|consist\w*)\b)\s{0,4}(?:[A-Za-z"'(]{2,}|\n\s{0,4}\S)/i,
  /\bdecision[- ]?makers?\s+(?:[A-Z][a-z]+|[A-Z]{2,})/,
  /\bdecisions?\b[^.\n]{0,80}?\b(?:made|taken|approved|agreed|endorsed|ratified|authorised|confirmed)\b[^.\n]{0,40}?\b(?:by|at)\s+\S/i,
  /\bindividual(?:s|\(s\))? (?:who )?(?:making|made|taking)\b[^.\n]{0,40}\bdecisions?\b\s{0,4}(?::|-|\b(?:is|are|was|were)\b|\n)\s{0,4}\S/i,
  new RegExp(
    `\\b(?:approv\\w+|authoris\\w+|ratified|agreed|endorsed|signed off|reviewed)\\b[^.\\n]{0,60}\\bby\\b[^.\\n]{0,80}\\b${BODY}\\b`,
    'i',
  ),
  /\bapproved by (?:the )?(?:relevant|authorised|appropriate) (?:persons?|people|officers?)\b/i,
];

function decisionMakers({ requirements, written, notice }: CheckContext): readonly Reported[] {
  const provision = requirements.provisionFor('decisionMakers');
  if (provision === null) return [];
  const text = written.replace(NOT_DETAILS, ' ');
  if (DETAILS.some((pattern) => pattern.test(text))) return [];
  if (
    /\bdecision[- ]?makers?\b[^.\n]{0,4}\w{3,}/i.test(text) &&
    !/\bdecision[- ]?makers?\s{0,4}[:-]?\s{0,4}(?:\n|$)/i.test(text)
  ) {
    return [
      undetermined(
        'decision-makers-missing',
        'The text speaks of the decision-makers; whether it says who they are is left to the reader.',
      ),
    ];
  }
  return [
    finding('decision-makers-missing', 'error', `${notice.prefix}description`, {
      expected: 'details of the decision-makers; the name of a committee or job titles will do',
      provision,
      message: `The notice gives no details of the decision-makers (${provision}).`,
    }),
  ];
}

const KEY_CRITERIA = /\bkey[- ]criteria\b|\bkey criterion\b/i;
const EACH_CRITERION: readonly RegExp[] = [
  /\bquality (?:and|&) innovation\b/i,
  /\bvalue\b/i,
  /\bintegration\b/i,
  /\bimproving access\b|\bhealth inequalit/i,
  /\bsocial value\b/i,
];
const REASON_GIVEN =
  /\bbecause\b|\breasons? for\b|\brationale\b|\bjustif\w+|\b(?:selected|chosen) (?:as|due|on|for|since)\b/i;
const JUDGED =
  /\bassess(?:ed|ment)\b|\bevaluat(?:ed|ion)\b|\bscor(?:ed?|es|ing)\b|\bdemonstrat\w+|\bsatisf(?:y|ies|ied|ying)\b|\bmeets?\b|\bmet\b|\bpass(?:ed|es|ing)?\b|\bhighest\b|\bstrongest\b|\bbest placed\b|\bsuccessfully (?:provid|deliver)\w+|\bcontinuity\b/i;
const WHO_IS_JUDGED =
  /\bproviders?\b|\bincumbents?\b|\bsuppliers?\b|\bbidders?\b|\boffers?\b|\borganisations?\b|\bthey\b|\bkey[- ]criteri/i;
const BASIC_CRITERIA = /\bbasic (?:selection )?criteria\b|\beconomic and financial standing\b/gi;

/** Whether the text says that a provider was judged, or gives a reason; a description of the service may use the same words. */
function saysWhy(text: string): boolean {
  if (REASON_GIVEN.test(text)) return true;
  return clausesOf(text).some((clause) => JUDGED.test(clause.text) && WHO_IS_JUDGED.test(clause.text));
}

function reasons({ requirements, written, notice, kind }: CheckContext): readonly Reported[] {
  const provision = requirements.provisionFor('reasons');
  if (provision === null || kind !== 'intention-to-award') return [];
  const named = EACH_CRITERION.filter((pattern) => pattern.test(written)).length;
  const byCriteria = KEY_CRITERIA.test(written) || named >= 3;
  const reasoned = saysWhy(written.replace(BASIC_CRITERIA, ' '));
  if (reasoned && byCriteria) return [];
  const path = `${notice.prefix}description`;
  const expected = "the decision-makers' reasons for choosing the provider, with reference to the key criteria";
  if (reasoned) {
    const message = `Reasons seem to be given, but not with reference to the key criteria (${provision}).`;
    return [finding('reasons-missing', 'warning', path, { expected, provision, message })];
  }
  const message = byCriteria
    ? `The key criteria are listed, but not why the provider was chosen by reference to them (${provision}).`
    : `The notice does not say why the provider was chosen (${provision}).`;
  return [finding('reasons-missing', 'error', path, { expected, provision, message })];
}

const WHY_URGENT =
  /\b(?:un)?foresee\w*|\bunforeseen\b|\b(?:patient|public) safety\b|\brisks? (?:to|of)\b|\bat risk\b|\bpose[sd]?\b[^.]{0,30}\brisk\b|\bshort notice\b|\bcontinuity\b|\burgent(?:ly)?\b[^.]{0,30}\b(?:due to|because|as|since|in order to|to (?:avoid|ensure|maintain|prevent))\b|\bbecause\b|\bdue to\b|\breasons?\b|\bto (?:avoid|prevent)\b|\bcollapse\b|\binsolven\w+|\bwithdr[ae]w\w*/i;

function urgencyReasons({ requirements, written, notice }: CheckContext): readonly Reported[] {
  const provision = requirements.provisionFor('urgencyReasons');
  if (provision === null || WHY_URGENT.test(written)) return [];
  return [
    finding('reasons-missing', 'error', `${notice.prefix}description`, {
      expected: 'the reasons why reg 14 applied',
      provision,
      message: `The notice does not say why reg 14 applied: what made it urgent, unforeseeable, and a risk to patients or the public (${provision}).`,
    }),
  ];
}
