import type { Evidence, Sentence } from './sentences.js';

/** Words for the matter itself. An expression of interest, or what is in the interest of patients, is another. */
const SPOKEN_OF =
  /\b(?:non-)?conflict(?:s|ed)?\b(?! resolution)|\bCOIs?\b|\b(?:declar\w+|register\w*|potential|pecuniary|financial|personal|competing|declarable)(?: or potential| or actual| of| and)? interests?\b|\binterests? (?:was|were|is|are|has been|have been|had been)?\s?(?:declared|disclosed|registered|recorded)\b|\binterests?\s?:|\b(?:declar|disclos)\w{0,4}\b[^.\n]{0,60}\binterests?\b|\binterests? to (?:declare|disclose)\b|\b(?:held|holds?|had|has) (?:an? |any )?interests? in\b|\bnothing to declare\b|\bnil returns?\b|\bdeclarations?\b/i;
const NON_CONFLICTED = /\bnon-conflicted\b[^.\n]{0,300}/gi;

/** Somebody's tie to a provider or bidder, told of one of those who take part. */
const TIES =
  /\b(?:spouse|wife|husband|sibling|brother|sister|daughter|son|cousin|in-law|friend|friendship|married|related) \b|\b(?:holds?|held|has|had|owns?) (?:an? |some |the )?(?:\w+ ){0,3}(?:posts?|roles?|position|shares?|shareholding|stake|links?|ties|interest|directorship|appointment)\b|\b(?:employed|engaged|paid|retained) by (?:a|the|one|an)\b[^.]{0,40}\b(?:bidder|provider|supplier|offer|tenderer)|\bis (?:also )?(?:an? )?(?:\w+ ){0,3}(?:employee|executive|director|trustee|governor|shareholder|partner|member|consultant)s? (?:of|at|with|in) (?:the |a |one )?(?:\w+ ){0,2}(?:provider|bidder|supplier|trust|practice|company)|\b(?:past|former|previous|current|family|personal|close) (?:link|ties?|connection|relationship|employ\w+)\b|\b(?:works?|worked) (?:for|at|with) (?:a|the|one of the) (?:\w+ ){0,2}(?:provider|bidder|supplier)|\bsits? on\b[^.\n]{0,40}\bboard\b|\b(?:shareholder|trustee|employee|director|partner) (?:of|at|in) (?:the |a |one of the )?(?:provider|bidder|supplier|practice)\b/i;
const ONE_OF_US =
  /\b(?:members?|directors?|evaluators?|moderators?|panel(?:list|ist)?s?|officers?|managers?|colleagues?|individuals?|persons?|governors?|trustees?|councillors?|chair\w*|executives?|doctors?|drs?|gps?|mr|mrs|ms|s?he|who|staff|adviser|commissioner|conflicts?)\b/i;

/** That there were none: a word of denial beside the matter. */
const NO =
  '(?:no(?! (?:other|further|additional|longer|contract|agreement|award)\\b)|nil|none|nobody|no-one|no one|nothing|not any|without(?: any)?|zero|neither|never|free (?:of|from))';
const NONE: readonly RegExp[] = [
  new RegExp(`\\b${NO}\\b[^.\\n]{0,120}\\b(?:conflict(?:s|ed)?|COIs?|interests?|declar\\w+)\\b`, 'i'),
  new RegExp(
    `\\b(?:conflict(?:s|ed)?|COIs?|interests?)\\b[^.\\n]{0,160}\\b(?:none|nil|n/a|nothing|not (?:identified|declared|applicable|been|found|arise|exist|any)|no(?! (?:other|further|additional)\\b))\\b`,
    'i',
  ),
  /\b(?:conflicts?|COIs?|interests?)\b[^.\n]{0,60}\b(?:(?:did|do|does|was|were) not (?:arise|exist|declare|identify|identified|declared|find|found|disclose|present)|not applicable)\b/i,
  /\bnone (?:was|were|has been|have been)? ?(?:declared|identified|noted|raised|disclosed|found|recorded|reported|known|arose)\b/i,
  /\b(?:did|do|does|have|has|had) not (?:declare|have|identify|identified|declared|disclose|find|found)\b[^.\n]{0,60}\bconflicts?\b/i,
  /\bnil returns?\b|\bnothing to declare\b/i,
];

/** That there was one. */
const DECLARED =
  /\b(?:conflicts?|COIs?|interests?)\b[^.\n]{0,80}\b(?:was|were|has been|have been|is|are)\b[^.\n]{0,20}\b(?:declared|identified|disclosed|raised|noted|recorded)\b|\b(?:declared|disclosed|identified|raised|noted)\b (?:a|an|the|one|two|three|his|her|their|that)\b[^.\n]{0,60}\b(?:conflicts?|interests?)\b|\bconflicts?(?: of interests?)? (?:declared|identified)\s?[:-]|\b(?:one|two|three|four|five|\d{1,2}|an?|some|several)\b[^.\n]{0,40}\b(?:declared|disclosed)\b[^.\n]{0,60}\b(?:interests?|conflicts?|friendship|relationship|links?)\b|\bhas an? (?:conflict|interest)\b|\bregisters? of interests?\b|\b(?:one|two|three|four|\d|an?|several|some)\b[^.\n]{0,30}\b(?:conflicts?|interests?)\b[^.\n]{0,60}\b(?:declared|identified|disclosed|recorded|reported)\b/i;

/** What was done about one. */
const MANAGED =
  /\brecus\w*|\bexclu(?:ded|sion) from\b|\bwas excluded\b|\b(?:did|does|do|will|would|could|was|were|has|have) (?:not|neither) (?:\w+ )?(?:participat\w*|tak\w* part|vot\w*|scor\w*|evaluat\w*|attend\w*|see|seen|receiv\w*|access|given|discuss\w*|decid\w*|sit|present|contribut\w*|advis\w*|in the room)|\b(?:took|taking|take|played|had|has|have|with) no (?:further )?(?:part|role|access|involvement|say|vote|papers)\b|\b(?:received|given|saw|sent|had sight of) (?:no|none)\b|\bwithdr(?:e|a)w\w*|\bleft (?:the |for )?(?:the )?(?:room|meeting|item|discussion|call)\b|\bnot (?:been )?involved\b|\bno involvement\b|\bst(?:epped|ood|ands|eps) (?:aside|down|out|back|away)\b|\bremoved\b|\breplac(?:ed|ement)\b|\bsubstitut\w*|\babsent\w*|\babstain\w*|\bmitigat\w*|\bmanag(?:ed|ement|ing)\b|\b(?:ring-?fenc|firewall|ethical wall)\w*|\bkept (?:apart|out|away|separate)\b|\bindependent(?:ly)? (?:chair|scrutin|review|moderat|observ|advis)\w*|\brestricted\b|\bdid not\b[^.\n]{0,60}\bvote\b|\bwithout (?:his|her|their|that|the) (?:\w+ ){0,3}(?:present|involvement|participation)\b|\b(?:disregarded|discounted|not counted|set aside|blocked|barred|denied|debarred)\b|\bnot (?:present|in attendance)\b|\brelinquish\w*|\bresign\w*|\bdivest\w*|\bsafeguards?\b|\b(?:another|a different|an alternate|alternate|deputy)\b[^.\n]{0,60}\b(?:instead|in (?:his|her|their) place|took (?:his|her|their) place|chaired|scored|sat)\b/i;

/** A sentence that carries on about somebody, so that what stands there may be how the conflict was managed. */
const CARRIES_ON =
  /^\W{0,4}(?:s?he|they|(?:that|the|this) (?:member|person|director|individual|evaluator|colleague|panel member|panellist|officer|chair|governor|trustee|councillor)|this (?:was|has been|is being)|it was|both|all)\b/i;
const CARRIES_ON_WITHIN =
  /[;,-]\s{0,4}(?:and |but |so ){0,2}(?:s?he|they|who|whose|that (?:member|person|director|individual)|the (?:member|person|director|individual|evaluator|colleague))\b (?!(?:was|were|is|are) (?:declared|recorded|noted))\w+/i;

/** What a notice says of conflicts of interest. */
export interface ConflictsFound {
  /** Whether it says that there were some, or none. */
  readonly declared: Evidence;
  /** How they were managed; `there` where there were none to manage. */
  readonly managed: Evidence;
}

/**
 * The two statements on conflicts. Absent only where no word of the matter, no tie of anybody to a provider and no step against one
 * stands in the notice, or a heading with nothing after it.
 */
export function conflictsIn(sentences: readonly Sentence[]): ConflictsFound {
  const cleaned = sentences.map((sentence) => ({ ...sentence, text: sentence.text.replace(NON_CONFLICTED, ' ') }));
  const spoken = cleaned.filter(({ text }) => SPOKEN_OF.test(text) || isTied(text));
  if (spoken.every(({ text }) => isHeadingAlone(text))) {
    const stepped = cleaned.some(({ text }) => /\brecus\w*|\bst(?:epped|ood) (?:aside|down)\b/i.test(text));
    return stepped ? { declared: 'unclear', managed: 'there' } : { declared: 'absent', managed: 'absent' };
  }
  const tied = cleaned.some(({ text }) => isTied(text) && !saysNone(text));
  const declares = cleaned.some(({ text }) => DECLARED.test(text) && !saysNone(text));
  if (!tied && spoken.some(({ text }) => saysNone(text)) && !declares) return { declared: 'there', managed: 'there' };
  const around = nearby(cleaned, spoken);
  const managed = around.some(({ text }) => MANAGED.test(text));
  if (tied || declares)
    return { declared: 'there', managed: managed ? 'there' : carriedOn(around, spoken) ? 'unclear' : 'absent' };
  return spoken.some(({ text }) => saysNone(text))
    ? { declared: 'there', managed: 'there' }
    : { declared: 'unclear', managed: 'there' };
}

function isTied(text: string): boolean {
  const tie = TIES.exec(text);
  return tie !== null && ONE_OF_US.test(text.slice(0, tie.index));
}

function saysNone(text: string): boolean {
  return NONE.some((pattern) => pattern.test(text));
}

const HEADING =
  /^\W{0,100}(?:any |declared |declaration of |potential |or |and ){0,8}(?:conflicts?|COIs?)(?: of interests?)?\s{0,4}(?:\([^)]{0,200}\))?\s{0,4}[:∅-]{0,20}\s{0,4}∅?\W{0,20}$/i;

function isHeadingAlone(text: string): boolean {
  return HEADING.test(text);
}

/** The sentences beside those that speak of it, one before and two after: there it is said how a conflict was managed. */
function nearby(all: readonly Sentence[], spoken: readonly Sentence[]): readonly Sentence[] {
  const places = new Set(spoken.flatMap((sentence) => [-1, 0, 1, 2].map((step) => all.indexOf(sentence) + step)));
  return all.filter((_, place) => places.has(place));
}

/** Whether something that is not understood may say what was done: words after the declaration that carry on about whoever made it. */
function carriedOn(around: readonly Sentence[], spoken: readonly Sentence[]): boolean {
  return around.some((sentence) =>
    spoken.includes(sentence) ? CARRIES_ON_WITHIN.test(sentence.text) : CARRIES_ON.test(sentence.text),
  );
}
