import { asIdentifier, asObject, asText, objectsOf, type JsonObject } from '../document/json.js';
import type { NoticeDocument } from '../document/notice-document.js';

/** Which law a notice says it is under, as far as that decides whether the English Regulations judge it. */
export type Regime = 'england' | 'wales' | 'another';

const WALES =
  /\bpsr\s{0,4}\(?wales\b|\bprovider selection regime\s{0,4}\(?\s{0,4}wales\b|\(wales\) regulations 20\d\d\b|\bw?si 2025\/99\b|\bprovider selection regime\b[^.]{0,40}\bin wales\b/i;
const WELSH_AUTHORITY =
  /\bnhs wales\b|\b(?:university|teaching) health board\b|\bbwrdd iechyd\b|\bvelindre\b|\bpublic health wales\b/i;
const NAMED = /\bprovider selection regime\b|\bhealth? ?care services \(provider selection|\b2023\/1348\b/i;
const ABBREVIATED = /\bPSR\b/;
const PROCESS_NAMED =
  /\bdirect award (?:process|route|option) ["'(]?[abc]\b|\bmost suitable provider process\b|\bdap[ -]?[abc]\b/i;

/**
 * The regime of a notice. Find a Tender has no code for this one: notices under it carry the code of Directive 2014/24/EU, so
 * what the text says decides. Wales has a regime of the same name (SI 2025/99 (W.)), with another clock.
 */
export function regimeOf(notice: NoticeDocument): Regime {
  const { allText, data } = notice;
  const named = NAMED.test(allText) || PROCESS_NAMED.test(allText) || ABBREVIATED.test(allText);
  if (WALES.test(allText)) return 'wales';
  if (!named && !legalBasisIsOurs(data)) return 'another';
  return WELSH_AUTHORITY.test(buyerOf(data)) ? 'wales' : 'england';
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
