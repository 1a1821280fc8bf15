import { clauseAt, type Clause } from './clauses.js';
import type { DateExpression } from './date-expressions.js';

/** What a date in a notice is for, as far as the standstill goes. */
export interface DateRole {
  readonly about: 'representations' | 'standstill';
  readonly is: 'end' | 'start' | 'unsaid';
  /** The word that makes it an end: `by`, `before`, `deadline`. */
  readonly word: string | null;
  /** The text that leads up to the date: from the beginning of its clause, or from the date before it. */
  readonly lead: string;
  /** The text of the clause after it. */
  readonly trail: string;
}

/** What providers are told they may do, in whatever words: make representations, object, say that the Regulations were not followed. */
const SAYS_SO =
  'representations?|objections?|challenges?|complaints?|not (?:been )?(?:complied with|followed|applied)|fail(?:ed|ure) to (?:comply|apply|follow)|breach(?:ed)? of the regulations|disagrees? with|wish(?:es|ing)? to (?:object|challenge|dispute|comment)|(?:raise|raising|any) concerns';
const TOPIC = new RegExp(`\\b(?:${SAYS_SO})\\b|\\bstand[- ]?still\\b`, 'gi');
const REPRESENTATIONS = new RegExp(`\\b(?:${SAYS_SO})\\b`, 'i');
/** Whether a text may hold a deadline at all. */
export const MAY_STATE_A_DEADLINE = new RegExp(`\\b(?:${SAYS_SO})\\b|stand[- ]?still`, 'i');

/** Something else that happens on a day: once it is said after the topic, the date is its date. */
const SOMETHING_ELSE =
  /\b(?:contracts?|services?|agreement|awards?|mobilisation|extension)\s(?:(?!by\b|before\b|until\b)[\w'()-]+\s){0,4}(?:start|commenc|begin|goes? live|signed|awarded|entered|executed|concluded|run|expir|end)\w*\b|\bsignature\b|\bsigned\b|\b(?:was|were) (?:made|taken|approved|agreed|endorsed|held)\b/i;
/** Words after which the sentence is about what providers do again. */
const BACK_TO_THE_TOPIC = /\b(?:made|received|submitted|sent|lodged|raised)\b/i;
const PUBLICATION = /\bpublished\b|\bpublication\b/i;
const OTHER_NOUN = /\b(?:services?|contracts?|term|extension|mobilisation|agreement)\b/i;

const STARTS =
  /\b(?:begins?|beginning|began|starts?|starting|started|commenc\w+|from|opens?|opening|between|effective)\b/gi;
const ENDS =
  /\b(?:by|before|until|till|'til|prior to|no later than|not later than|on or before|up to|ends?|ending|ended|clos(?:es?|ing|ure)|deadlines?|expir\w+|conclud\w+|finish\w*|latest|last (?:day|date)|due)\b/gi;

const PREPOSITION = /^(?:by|before|prior to|until|till|'til|up to|due|latest)$/i;

/** What may stand between a preposition and its date: a time, an article, the day of the week. */
const FILLER =
  /^(?:[\s,:()[\]*_'".-]|\d(?:am|pm|hrs)?|\b(?:the|on|of|at|is|will|be|day|[a-z]{3,8}day|date|midnight|noon|end|start|beginning|close|business|play|cob|hrs|hours|hour|am|pm|a\.m|p\.m|and|including|inclusive|bst|gmt|uk|time|local|london|latest|eod)\b)*$/i;

/** `by 8 April any provider may make representations`, `deadline: 8 April for representations`. */
const FOR_REPRESENTATIONS = /^[^.;\n]{0,80}\brepresentations?\b/i;
const OTHER_DEADLINE =
  /\b(?:tenders?|bids?|offers?|clarifications?|questions?|submissions?|expressions? of interest)\b/i;

/** `Representations: 8 April`, `representations must be received on 8 April`: nothing else comes between. */
const STANDS_BESIDE =
  /\brepresentations?(?:\s|[,:()-]|\b(?:must|should|to|can|may|be|is|are|made|received|submitted|sent|in|writing|on|at|the|of|end|midnight|noon|day|deadline|period|window|dates?|authority|relevant|providers?|from)\b|\d{1,2}[:.]\d{2}|\d{1,2}(?:am|pm))*$/i;

const TRAILING_END =
  /^[\s,()-]*(?:is |being |will be |as )?(?:the )?(?:deadline|closing date|last (?:day|date)|end(?:s| date)?(?: of)?)\b[^.]{0,60}\b(?:representations?|stand[- ]?still)/i;
const TRAILING_STANDSTILL_END = /^[\s,()-]*(?:is )?(?:the )?stand[- ]?still (?:period )?(?:end|clos|expir|finish)/i;
const OPENS_WITH_AN_EDGE =
  /^[\s•*·-]*(?:the )?(?:it |this |period |window ){0,4}(?:will )?(?:start|begin|commenc|end|clos|from|to|until|deadline|expir|by\b|last d)/i;

const RANGE =
  /^\s*(?:\([^)]{0,40}\)\s*)?(?:,\s*)?(?:-|to|until|till|through|and|up to)(?:\s|\b(?:and|including|midnight|noon|on|at|the|end|of|close|business|\d{1,2}[:.]\d{2}|\d{1,2}(?:am|pm))\b)*$/i;

/** Clauses are read this far from a date, in characters: what stands further away does not speak of it, and reading stays quick. */
const FURTHEST = 3000;

/** What each date of a text is for; null for those that have nothing to do with representations or standstill. */
export function rolesOf(
  text: string,
  clauses: readonly Clause[],
  dates: readonly DateExpression[],
): readonly (DateRole | null)[] {
  const roles: (DateRole | null)[] = [];
  let previous: { readonly date: DateExpression; readonly clause: Clause; readonly role: DateRole | null } | null =
    null;
  for (const date of dates) {
    const clause = clauseAt(clauses, date.start);
    if (!clause) {
      roles.push(null);
      continue;
    }
    const before = previous?.clause === clause ? previous : null;
    const lead = text.slice(Math.max(before ? before.date.end : clause.start, date.start - FURTHEST), date.start);
    const trail = text.slice(date.end, Math.min(clause.end, date.end + FURTHEST));
    const role = roleOf({
      date,
      lead,
      trail,
      clause,
      clauses,
      text,
      before: before?.role ?? null,
      first: before === null,
    });
    roles.push(role);
    if (!date.weak || role) previous = { date, clause, role };
  }
  return roles;
}

interface Place {
  readonly date: DateExpression;
  readonly lead: string;
  readonly trail: string;
  readonly clause: Clause;
  readonly clauses: readonly Clause[];
  readonly text: string;
  readonly before: DateRole | null;
  /** Whether it is the first date of its clause. */
  readonly first: boolean;
}

function roleOf(place: Place): DateRole | null {
  const { lead, trail, before, date, first } = place;
  if (!first && RANGE.test(lead)) {
    return before && before.is !== 'end' ? { about: before.about, is: 'end', word: null, lead, trail } : null;
  }
  const { is, word } = edgeIn(lead);
  if (date.weak && is !== 'end') return null;
  const about = topicOf(place, is);
  if (about === null || (is === 'unsaid' && !isBeside(place, about))) return null;
  return { about, is: is === 'unsaid' && beginsARange(trail) ? 'start' : is, word, lead, trail };
}

/** Without a word that makes it an end, a date near "representations" is their deadline only if nothing else comes between. */
function isBeside({ lead, trail }: Place, about: DateRole['about']): boolean {
  return about === 'standstill' || STANDS_BESIDE.test(lead) || TRAILING_END.test(trail);
}

function beginsARange(trail: string): boolean {
  return /^\s*(?:\([^)]{0,40}\)\s*)?(?:-|to|until|till|through)\s/i.test(trail);
}

/** Whether what leads up to a date makes it an end or a beginning: the nearest such word decides. */
function edgeIn(lead: string): Pick<DateRole, 'is' | 'word'> {
  const start = lastMatch(lead, STARTS);
  const end = lastMatch(lead, ENDS);
  if (end && (!start || end.index > start.index || isPartOfTheEnd(lead.slice(end.index, start.index)))) {
    const between = lead.slice(end.index + end[0].length);
    if (!PREPOSITION.test(end[0]) || FILLER.test(between)) return { is: 'end', word: end[0].toLowerCase() };
  }
  return { is: start ? 'start' : 'unsaid', word: null };
}

/** `by midnight at the beginning of 9 April`: the beginning of the day is where the window ends. */
function isPartOfTheEnd(between: string): boolean {
  return /\bmidnight\b[^.]{0,20}$|\bat the (?:very )?$/i.test(between) && between.length < 60;
}

function lastMatch(text: string, pattern: RegExp): (RegExpMatchArray & { index: number }) | null {
  return ([...text.matchAll(pattern)].at(-1) as (RegExpMatchArray & { index: number }) | undefined) ?? null;
}

function topicOf(place: Place, edge: DateRole['is']): DateRole['about'] | null {
  const { lead, trail, clause, text, date, before } = place;
  const named = lastMatch(lead, TOPIC);
  if (named) return isAboutSomethingElse(lead.slice(named.index + named[0].length), edge) ? null : aboutOf(named[0]);
  if (SOMETHING_ELSE.test(lead)) return null;
  if (before && edge !== 'unsaid' && !OTHER_NOUN.test(lead)) return before.about;
  const from = Math.max(clause.start, date.start - FURTHEST);
  const ofClause = lastMatch(text.slice(from, date.start), TOPIC);
  if (ofClause && edge === 'end') {
    return isAboutSomethingElse(text.slice(from + ofClause.index, date.start), edge) ? null : aboutOf(ofClause[0]);
  }
  if (TRAILING_STANDSTILL_END.test(trail)) return 'standstill';
  const trailing = TRAILING_END.exec(trail);
  if (trailing) return aboutOf(trailing[0]);
  if (edge === 'end' && FOR_REPRESENTATIONS.test(trail) && !OTHER_DEADLINE.test(lead)) return 'representations';
  return carriedOver(place);
}

function isAboutSomethingElse(words: string, edge: DateRole['is']): boolean {
  const other = SOMETHING_ELSE.exec(words);
  if (other && !BACK_TO_THE_TOPIC.test(words.slice(other.index + other[0].length))) return true;
  return edge !== 'end' && PUBLICATION.test(words);
}

/** `Standstill period` on one line, `End: 8 April 2026` on the next. */
function carriedOver({ clause, clauses }: Place): DateRole['about'] | null {
  if (!OPENS_WITH_AN_EDGE.test(clause.text)) return null;
  const at = clause.index;
  for (const earlier of clauses.slice(Math.max(0, at - 3), at).reverse()) {
    const words = earlier.text.slice(-FURTHEST);
    const named = lastMatch(words, TOPIC);
    if (named) return isAboutSomethingElse(words.slice(named.index), 'end') ? null : aboutOf(named[0]);
    if (earlier.text.trim() !== '' && !OPENS_WITH_AN_EDGE.test(earlier.text)) return null;
  }
  return null;
}

function aboutOf(words: string): DateRole['about'] {
  return REPRESENTATIONS.test(words) ? 'representations' : 'standstill';
}
