import { decisionMakersIn } from '../evidence/decision-makers.js';
import { reasonsIn } from '../evidence/reasons.js';
import { finding, undetermined, type Check, type CheckContext, type Reported } from './check.js';

/** Who decided, and why: the decision-makers, the reasons by reference to the key criteria, and the reasons for urgency. */
export const decisionCheck: Check = (context) => [
  ...decisionMakers(context),
  ...reasons(context),
  ...urgencyReasons(context),
];

function decisionMakers({ requirements, sentences, notice }: CheckContext): readonly Reported[] {
  const provision = requirements.provisionFor('decisionMakers');
  if (provision === null) return [];
  const evidence = decisionMakersIn(sentences);
  if (evidence === 'there') return [];
  if (evidence === 'unclear') {
    const message =
      'The text speaks of a decision, or of somebody who may have made it; whether it says who the decision-makers are is left to the reader.';
    return [undetermined('decision-makers-missing', message)];
  }
  return [
    finding('decision-makers-missing', 'error', `${notice.prefix}description`, {
      expected: 'details of the decision-makers; the name of a committee or job titles will do',
      provision,
      message: `The notice gives no details of the decision-makers (${provision}).`,
    }),
  ];
}

function reasons({ requirements, sentences, notice, kind }: CheckContext): readonly Reported[] {
  const provision = requirements.provisionFor('reasons');
  if (provision === null || kind !== 'intention-to-award') return [];
  const { evidence, but } = reasonsIn(sentences);
  if (evidence === 'there') return [];
  if (evidence === 'unclear') {
    const message = `Whether what is said of the provider gives the reasons for choosing it by reference to the key criteria (${provision}) is left to the reader.`;
    return [undetermined('reasons-missing', message)];
  }
  const path = `${notice.prefix}description`;
  const expected = "the decision-makers' reasons for choosing the provider, with reference to the key criteria";
  if (but === 'no criterion') {
    const message = `Reasons seem to be given, but not with reference to the key criteria (${provision}).`;
    return [finding('reasons-missing', 'warning', path, { expected, provision, message })];
  }
  const message =
    but === 'criteria listed'
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
