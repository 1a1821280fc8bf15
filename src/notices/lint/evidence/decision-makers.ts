import { anyOf, anyStem, placeOfStem, type Evidence, type Sentence } from './sentences.js';

/** Words for a decision, by their beginnings. */
const DECIDES = [
  'decid',
  'decis',
  'approv',
  'authoris',
  'authoriz',
  'ratif',
  'agreed',
  'endors',
  'sanction',
  'resolv',
  'determin',
  'delegat',
  'sign-off',
  'signed-off',
  'signoff',
];
/** Words for a choice, which somebody makes who may be the decision-maker. */
const CHOOSES = [
  'chose',
  'select',
  'award',
  'taken',
  'made',
  'pick',
  'responsib',
  'accountab',
  'rest',
  'concluded',
  'consider',
  'recommend',
  'support',
  'adopt',
];

/** A body or an office that can decide: the name of a committee or a job title is detail enough. */
const OFFICES: ReadonlySet<string> = new Set(
  `board boards committee committees subcommittee sub-committee group team panel executive executives exec director directors
  directorate manager managers officer officers chief head heads chair chairman chairwoman chairperson cabinet councillor councillors
  cllr leadership trustee trustees governor governors lead leads partnership forum secretary president senate assembly minister
  ministers cfo ceo coo cno cmo cio sro mayor leader commissioner holder treasurer professor prof dr mr mrs ms miss sir dame
  commission superintendent registrar portfolio owner deputy principal dean controller administrator collaborative alliance
  accountant pharmacist`.split(/\s+/),
);
/** What says less: a meeting of whom, members of what. */
const VAGUE: ReadonlySet<string> = new Set(
  'meeting members member office department division unit function body persons people officers'.split(' '),
);

const CONFLICT = ['conflict', 'coi', 'interest'];
/** People to write to are not decision-makers for that. */
const ADDRESSED = ['representation', 'contact', 'email', 'e-mail', 'queries', 'enquir', 'correspond'];
/** Whoever scored or advised did not decide for that. */
const ADVISES = ['evaluat', 'moderat', 'recommend', 'advis', 'consult'];

/** After these an agent is named: `decided by the Board`, `Decision-maker: Director of Place`. */
const NAMES =
  /(?:\bby\b|\bis\b|\bare\b|\bwas\b|\bwere\b|\bcompris\w*|\binclud\w*|\bof\b|\bat\b|[:;]|\s-)\s{0,4}(?:the\s{1,4}|an?\s{1,4})?["'(]?([A-Z][A-Za-z'&-]*)/g;
const LABEL =
  /\bdecision[- ]?mak(?:ers?|ing)\b(?:\s{0,4}\(s\))?[^.\n:;]{0,60}?(?:\s?[:;]|\s-|\b(?:is|are|was|were|being|includ\w+|compris\w*|consist\w*)\b)\s{0,4}(\S[^\n]{0,200})/i;
const LABEL_AND_NAME = /\bdecision[- ]?makers?\s{1,4}(?:[A-Z][a-z]+|[A-Z]{2,})/;
const BY_SOMEBODY =
  /\b(?:decided|decisions?|approv\w+|authoris\w+|ratified|agreed|endorsed|sanctioned|signed off)\b[^.\n]{0,80}?\bby\s{1,4}(?!(?:the )?(?:end|close|midnight|noon|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|email|e-mail|post|writing|reference|virtue|way|means)\w*\b)([a-z"'(∅][^\n]{0,120})/i;
const THE_AUTHORITY =
  /^(?:the |our |this )?(?:relevant |contracting )?(?:authority|icb|council|trust|commissioners?|nhs england|organisation|us)\b\W*(?:$|on\b|in\b|at\b|to\b|and\b)/i;
const SAYS_NOTHING = /^(?:∅|n\/?a\b|none\b|not (?:stated|given|known|applicable)|tb[cd]\b|unknown)/i;

/**
 * Whether a notice says who decided. Absent only where no sentence speaks of a decision with somebody in it; a body or an office that
 * is named in another connection, or a decision-maker called by no more than the authority's own name, is left to the reader.
 */
export function decisionMakersIn(sentences: readonly Sentence[]): Evidence {
  const told = sentences.map(saidBy);
  return told.includes('there') ? 'there' : told.includes('unclear') ? 'unclear' : 'absent';
}

function saidBy(sentence: Sentence): Evidence {
  const { words, text } = sentence;
  const decided = placeOfStem(words, DECIDES);
  if (decided === -1) return chosenBy(sentence);
  const conflict = placeOfStem(words, CONFLICT);
  const office = words.findIndex(isOffice);
  const labelled = LABEL.exec(text)?.[1] ?? null;
  if (anyStem(words, ADDRESSED) && !BY_SOMEBODY.test(text)) return 'absent';
  if (conflict !== -1 && conflict < decided) return 'absent';
  if (labelled !== null) return named(labelled);
  const agent = BY_SOMEBODY.exec(text)?.[1] ?? null;
  if (agent !== null) return named(agent);
  if (office !== -1 && (conflict === -1 || office < conflict))
    return anyStem(words, ADVISES) && decided > office + 6 ? 'unclear' : 'there';
  if (LABEL_AND_NAME.test(text)) return 'there';
  if (/^\W*decisions?\s{0,4}(?:\([^)]{0,60}\)\s{0,4})?[:-]\s{0,4}[A-Z]/i.test(text)) return 'unclear';
  return anyOf(words, VAGUE) ? 'unclear' : 'absent';
}

/** `sub-group` is a group. */
function isOffice(word: string): boolean {
  return OFFICES.has(word) || word.split('-').some((part) => OFFICES.has(part));
}

/** What stands after `Decision-makers:` or `decided by`. */
function named(who: string): Evidence {
  const said = who.trim();
  if (said === '' || SAYS_NOTHING.test(said)) return 'absent';
  return THE_AUTHORITY.test(said) ? 'unclear' : 'there';
}

/** No word of a decision: `Chosen by the Place Committee` still says who decided, a panel of evaluators may not. */
function chosenBy({ words, text }: Sentence): Evidence {
  if (!anyStem(words, CHOOSES) || anyStem(words, ADDRESSED) || anyStem(words, CONFLICT)) return 'absent';
  if (!/\bby\b|\bat\b|\bwith\b|\brests?\b/i.test(text) || !words.some(isOffice)) return 'absent';
  const names = [...text.matchAll(NAMES)].some((match) => match[1] !== undefined);
  if (!names) return 'absent';
  return anyStem(words, ADVISES)
    ? 'unclear'
    : /\b(?:chosen|selected|made|taken|awarded)\b[^.]{0,40}\bby\b/i.test(text)
      ? 'there'
      : 'unclear';
}
