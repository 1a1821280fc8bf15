import { wordsOf, type Evidence, type Sentence } from './sentences.js';

/** The five key criteria (reg 5), by the words with which authors name each. `value` alone may be the sum. */
const CRITERIA: readonly RegExp[] = [
  /\bquality\b|\binnovati/i,
  /(?<!\b(?:lifetime|contract|approximate|estimated|total|annual|lot|maximum|overall|initial|the) )\bvalue\b(?!\s{0,4}(?:of|:?\s{0,4}£|is\b|up\b|over\b|excluding\b|exc\b|added tax))(?!\s{0,4}for\s{0,4}the)|\bvalue for money\b/i,
  /\bintegrat|\bcollaborat|\bservice sustainab|\bsustainab/i,
  /\baccess\b|\baccessib|\binequalit|\bchoice\b/i,
  /\bsocial (?:value|impact)\b/i,
];
const BY_NAME = /\bkey[- ]criteri|\bfive criteria\b|\bpsr criteria\b/i;

/** What a provider was found to be, in words for each criterion that do not name it. */
const IN_SUBSTANCE: readonly RegExp[] = [
  /\boutcomes?\b|\bfeedback\b|\brating\b|\brated\b|\bCQC\b|\bKPIs?\b|\bsafe(?:ty)?\b/i,
  /\bpric(?:e|ed|ing)\b|\bcost|\bcheap|\btariff\b|\bbenchmark|\befficien|\bsaving/i,
  /\blinks?\b|\bjoined[- ]up\b|\bpartner|\bshared\b|\bpathway/i,
  /\bwait(?:s|ing)?\b|\bopening\b|\bsites?\b|\bdeprived\b|\boutreach\b|\breach/i,
  /\bvolunteer|\bapprentice|\btrainee|\bcarbon\b|\bemploy|\bliving wage\b/i,
];

/** A word that says that a reason follows, or that somebody was judged. */
const BECAUSE =
  /\bwhy\b|\bbecause\b|\breasons?\b|\brationale\b|\bbasis (?:of|for)\b|\bjustif|\bgrounds? (?:of|for)\b|\b(?:chosen|selected|preferred)\b|\bchoice of provider\b/i;
const JUDGED =
  /\bassess(?:ed|ment)\b|\bevaluat(?:ed|ion)\b|\bscor(?:ed?|es|ing)\b|\brank(?:ed|s)\b|\bfirst\b|\bhighest\b|\bstrong(?:est|er)?\b|\bbest\b|\bdemonstrat|\bsatisf|\bmeets?\b|\bmet\b|\bexceed|\bpass(?:ed|es)?\b|\bsuccessful|\bcontinuity\b|\boutperform|\bjudged\b|\bfound to\b|\bperform(?:s|ed|ance)?\b|\bwell\b|\b(?:above|below|better|lower|higher)\b|\badequate/i;
const WHO_IS_JUDGED =
  /\bproviders?\b|\bincumbents?\b|\bsuppliers?\b|\bbid(?:der)?s?\b|\boffers?\b|\borganisations?\b|\bit\b|\bits\b|\bthey\b|\btrust\b/i;

/** Words of the criteria themselves, their weights, and what joins them: what is left beside them is what was found. */
const NAMING = new Set(
  `key criteria criterion quality innovation value integration collaboration service sustainability sustainable improving access reducing
  health inequalities inequality facilitating patient choice social weight weighted weighting weightings importance equal equally each
  order high medium low very percent cent were was the and with following used these those this that which are for from under all five by
  on of to in is as has been have relative award awards selection provider providers psr most important`.split(/\s+/),
);

/** The basic selection criteria (reg 19) are no reason of reg 5. */
const BASIC = /\bbasic (?:selection )?criteria\b|\beconomic and financial standing\b/gi;

/** How much is said beyond the names of the criteria before it counts as saying why. */
const ENOUGH_WORDS = 8;

/** What a notice of intention says of why the provider was chosen. */
export interface ReasonsFound {
  readonly evidence: Evidence;
  /** Where absent: whether the criteria are listed, or a reason is given that refers to none of them. */
  readonly but: 'criteria listed' | 'no criterion' | null;
}

/**
 * The reasons for choosing the provider by reference to the key criteria. There, where criteria are named together with what was found;
 * absent, where nothing says why or the criteria stand there as a bare list.
 */
export function reasonsIn(sentences: readonly Sentence[]): ReasonsFound {
  const written = sentences.map(({ text }) => text.replace(BASIC, ' '));
  const about = written.filter((text) => criteriaIn(text) >= 1 || BY_NAME.test(text));
  const named = CRITERIA.filter((criterion) =>
    written.some((text) => criterion.test(text) && !isSum(text, criterion)),
  ).length;
  const marked =
    written.some((text) => BECAUSE.test(text)) || written.some((text) => JUDGED.test(text) && WHO_IS_JUDGED.test(text));
  const judged = about.some((text) => JUDGED.test(text));
  const byName = written.some((text) => BY_NAME.test(text));
  const said = about.reduce((sum, text) => sum + beyondNames(text), 0);
  if ((named >= 3 || byName) && (marked || judged)) return found('there');
  if (named >= 3) return said >= ENOUGH_WORDS ? found('there') : found('absent', 'criteria listed');
  if (byName) return said >= ENOUGH_WORDS ? found('unclear') : found('absent', 'criteria listed');
  if (!marked) return found('absent');
  const inSubstance = IN_SUBSTANCE.filter((pattern) => written.some((text) => pattern.test(text))).length;
  return named + inSubstance >= 2 ? found('unclear') : found('absent', 'no criterion');
}

function found(evidence: Evidence, but: ReasonsFound['but'] = null): ReasonsFound {
  return { evidence, but };
}

function criteriaIn(text: string): number {
  return CRITERIA.filter((criterion) => criterion.test(text)).length;
}

/** `Value: £450,000` names the sum and not the criterion. */
function isSum(text: string, criterion: RegExp): boolean {
  return criterion === CRITERIA[1] && criteriaIn(text) === 1 && /£|\bGBP\b|\d{3}/.test(text);
}

function beyondNames(text: string): number {
  return wordsOf(text).filter((word) => word.length > 2 && !/^\d/.test(word) && !NAMING.has(word)).length;
}
