import { clauseAt, clausesOf } from '../dates/clauses.js';
import { MONTH } from '../dates/words.js';
import { withoutOverlaps, type Span } from '../document/spans.js';
import type { TextField } from '../document/text-fields.js';

/** A gap or an instruction of the template that was published with the notice. */
export interface Placeholder {
  readonly path: string;
  readonly raw: string;
  /** The clause it stands in, which says what should have been filled in. */
  readonly clause: string;
  readonly is: 'gap' | 'instruction';
}

const TELLS = '(?:add|insert|enter|include|complete|delete|provide|specify|describe|state|select|choose|confirm)';
const NAMES_A_GAP =
  '(?:tb[cd]|to be (?:confirmed|advised)|xx+|dates?|names?|time|address|email|value|amount|number|details?|text)';

const GAPS: readonly RegExp[] = [
  new RegExp(`\\[\\s*(?:please )?${TELLS}\\b[^\\]\\n]{0,200}\\]`, 'gi'),
  new RegExp(`\\[[^\\]\\n\\d@]{0,60}\\b${NAMES_A_GAP}\\b[^\\]\\n\\d@]{0,80}\\]`, 'gi'),
  /\[\s{0,4}[.•●_?-]{0,200}\s{0,4}\]/g,
  /<<[^<>\n]{0,120}>>/g,
  new RegExp(`<\\s*(?:please )?(?:${TELLS}|${NAMES_A_GAP})\\b[^<>\\n]{0,120}>`, 'gi'),
  /\{\{?[^{}\n]{1,80}\}?\}/g,
  /\bdd\s?[/.-]\s?mm\s?[/.-]\s?yy(?:yy)?\b/gi,
  /\bdd\s+(?:month|mmm+)\s+y{2,4}\b/gi,
  /\bX{1,2}\s?[/.-]\s?X{1,2}\s?[/.-]\s?(?:X{2,4}|20\d\d)(?![A-Za-z])/gi,
  new RegExp(`\\bX{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTH}|month)\\b(?:\\s+(?:20\\d\\d|X+))?`, 'gi'),
  /\bX{3,}\b/g,
  /£\s?[Xx#?][Xx#?,.]*/g,
  /\b00\/00\/0000\b/g,
  /_{4,}|\.{6,}|\?{2,}/g,
  /\b(?:TBC|TBD|T\.B\.[CD]\.)(?![A-Za-z])/g,
  /\(\s*insert\b[^)\n]{0,80}\)/gi,
  /\binsert (?:the )?(?:date|name|time|value|details|text|number|reference)\b(?: here)?/gi,
  /\b(?:click|tap) (?:or tap )?here to enter (?:text|a date)\b\.?/gi,
  /\blorem ipsum\b/gi,
];

const INSTRUCTIONS: readonly RegExp[] = [
  /\bthe following (?:line|text|wording|statement|sentence)s? (?:should|must|needs? to) be (?:included|inserted|added|used)\b:?/gi,
  /\b(?:this|the following) (?:information|detail|statement|text|wording|sentence|line)s? (?:should|must) be (?:included|inserted|entered|added) (?:in|at|under|to) (?:this|the)\b[^.\n]{0,60}\b(?:section|box|field|notice)\b/gi,
  /\b(?:delete|strike out|amend) (?:as|where|if) (?:appropriate|applicable|necessary|required)\b/gi,
  /\b(?:drafting|guidance) notes?\s*:/gi,
  /\bplease (?:insert|delete|amend|replace)\b[^.\n]{0,80}/gi,
  /\bpotential steps may include\b/gi,
];

/** Words that stand for "not known yet". In an offer or a plan they may be all that can be said, so they count only beside an item. */
const NOT_YET_KNOWN = /\b(?:to be (?:confirmed|determined|advised|inserted|added|completed))\b/gi;
const BESIDE_AN_ITEM =
  /\brepresentations?\b|\bstand[- ]?still\b|\bdecision[- ]?makers?\b|\bconflicts?\b|\blifetime value\b|\bcontract value\b|\baddress\b/i;

export function placeholdersIn(texts: readonly TextField[]): readonly Placeholder[] {
  return texts.flatMap(({ path, text }) => {
    const clauses = clausesOf(text);
    const clause = (place: number): string => {
      const { start, end } = clauseAt(clauses, place) ?? { start: 0, end: text.length };
      return text.slice(Math.max(start, place - FURTHEST), Math.min(end, place + FURTHEST)).trim();
    };
    const spans = (pattern: RegExp, is: Placeholder['is']): readonly Found[] =>
      [...text.matchAll(pattern)].map(({ 0: raw, index }) => ({ raw, start: index, end: index + raw.length, is }));
    const found = [
      ...GAPS.flatMap((pattern) => spans(pattern, 'gap')),
      ...spans(NOT_YET_KNOWN, 'gap').filter(({ start }) => BESIDE_AN_ITEM.test(clause(start))),
      ...INSTRUCTIONS.flatMap((pattern) => spans(pattern, 'instruction')),
    ];
    return withoutOverlaps(text.length, found)
      .slice(0, MOST)
      .map(({ raw, start, is }) => ({ path, raw: raw.trim(), clause: clause(start), is }));
  });
}

/** A clause is read this far from a gap. */
const FURTHEST = 1000;

interface Found extends Span {
  readonly raw: string;
  readonly is: Placeholder['is'];
}

/** More than this in one text is one and the same fault. */
const MOST = 50;

/** Stands where a gap was: no letter, so that no pattern for what should be there takes it for that. */
const GAP = '∅';

/** A text without its gaps, so that `Decision-makers: [insert names]` does not pass for details of the decision-makers. */
export function withoutGaps(text: string): string {
  return GAPS.reduce((filled, pattern) => filled.replace(pattern, GAP), text);
}
