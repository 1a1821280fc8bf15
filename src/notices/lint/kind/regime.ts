import { clausesOf } from '../dates/clauses.js';
import { asIdentifier, asObject, asText, objectsOf, type JsonObject } from '../document/json.js';
import type { NoticeDocument } from '../document/notice-document.js';

/** Which law a notice says it is under, as far as that decides whether the English Regulations judge it. */
export type Regime = 'england' | 'wales' | 'another';

const WALES =
  /\bpsr\s{0,4}\(?wales\b|\bprovider selection regime\s{0,4}\(?\s{0,4}wales\b|\(wales\) regulations 20\d\d\b|\bw?si 2025\/99\b|\bprovider selection regime\b[^.]{0,40}\bin wales\b/i;
/** The Welsh regime by its names, taken out before the English one is looked for. */
const WELSH_NAME =
  /\b(?:health services )?\(?(?:psr|provider selection regime)\)?\s{0,4}\(?\s{0,4}(?:in )?wales\b\)?|\bhealth services \(provider selection regime\) \(wales\) regulations(?: 20\d\d)?|\b\(wales\) regulations 20\d\d\b/gi;
const WELSH_AUTHORITY =
  /\bnhs wales\b|\b(?:university|teaching) health board\b|\bbwrdd iechyd\b|\bvelindre\b|\bpublic health wales\b/i;
const NAMED = /\bprovider selection regime\b|\bhealth? ?care services \(provider selection|\b2023\/1348\b/i;
const ABBREVIATED = /\bPSR\b/;
const PROCESS_NAMED =
  /\bdirect award (?:process|route|option) ["'(]?[abc]\b|\bmost suitable provider process\b|\bdap[ -]?[abc]\b/i;

/** What a sentence says does not apply is no law of the notice. */
const DENIES = /\b(?:not|nor|neither|rather than|instead of|outside|exclud\w*|no longer|other than)\b|n't\b/i;
const NOT_OURS_BEFORE =
  /\b(?:(?:not|nor|neither)(?: \w+){0,2} (?:under|subject to|governed by|within|covered by)|outside|exempt from|excluded from|rather than|instead of)(?: the)?(?: nhs| health care services \()?\s{0,4}$/i;
const NOT_OURS_AFTER =
  /^([^.;\n]{0,60})\b(?:(?:do|does|did|will) not|is not|are not|never)\b[^.;\n]{0,20}\b(?:appl|govern|relevant|engaged|used|followed)/i;
/** Before the denial something else is named, or ours is said to apply: the denial is not of ours. */
const OF_ANOTHER =
  /\bappl(?:y|ies|ied)\b|\bPCR\b|\bpublic contracts\b|\bprocurement act\b|\bPA ?(?:20)?23\b|\bwales\b|\bwelsh\b|\band\b/i;

/**
 * The regime of a notice. Find a Tender has no code for this one: notices under it carry the code of Directive 2014/24/EU, so
 * what the text says decides. Wales has a regime of the same name (SI 2025/99 (W.)), with another clock: to name it, or to say that it
 * does not apply, is not to be under it, and a notice under both is judged by the English Regulations.
 */
export function regimeOf(notice: NoticeDocument): Regime {
  const { allText, data } = notice;
  const clauses = clausesOf(allText).map(({ text }) => text);
  const welsh = clauses.some((clause) => WALES.test(clause) && !DENIES.test(clause));
  const says = (patterns: readonly RegExp[]): boolean =>
    clauses.some((clause) => saysOurs(clause.replace(WELSH_NAME, ' '), patterns));
  const english = says([NAMED]);
  if (WELSH_AUTHORITY.test(buyerOf(data)))
    return english || welsh || says([PROCESS_NAMED, ABBREVIATED]) ? 'wales' : 'another';
  if (english || legalBasisIsOurs(data)) return 'england';
  if (welsh) return 'wales';
  return says([PROCESS_NAMED, ABBREVIATED]) ? 'england' : 'another';
}

/** Whether a clause names the English Regulations, or a process that only they know, and not to say that they do not apply. */
function saysOurs(clause: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => {
    const named = pattern.exec(clause);
    if (!named) return false;
    const before = clause.slice(Math.max(0, named.index - 120), named.index);
    const denied = NOT_OURS_AFTER.exec(clause.slice(named.index + named[0].length));
    return !NOT_OURS_BEFORE.test(before) && (denied === null || OF_ANOTHER.test(denied[1]!));
  });
}

function legalBasisIsOurs(data: JsonObject): boolean {
  const id = asIdentifier(asObject(asObject(data['tender'])?.['legalBasis'])?.['id']);
  return id !== null && id.includes('2023/1348');
}

function buyerOf(data: JsonObject): string {
  const names = objectsOf(data['parties'])
    .filter(([, party]) => Array.isArray(party['roles']) && party['roles'].includes('buyer'))
    .map(([, party]) => asText(party['name']));
  return [asText(asObject(data['buyer'])?.['name']), ...names].join('\n');
}
