import type { NoticeDocument } from '../document/notice-document.js';
import type { NoticeKind, NoticeProcess } from '../types.js';

/** The process that a notice names: one, or several with no way to tell which is followed, or none. */
export interface NamedProcess {
  readonly process: NoticeProcess | null;
  /** Whether the text itself says so; a process can also follow from the kind of notice. */
  readonly stated: boolean;
  /** The processes that are named with equal force. */
  readonly rivals: readonly NoticeProcess[];
}

/** The letter of a direct award process. A capital may follow "Direct Award"; a small one only "process", "route" or "option". */
const DIRECT_AWARD = new RegExp(
  [
    '\\b(?:[Dd]irect(?:[ -][Aa]ward)?|DIRECT(?:[ -]AWARD)?|[Aa]ward|AWARD|PSR|DAP)s?\\b[ ,:"\'(-]{0,4}(?:[Pp]rocess|PROCESS|[Rr]oute|ROUTE|[Oo]pt(?:ion)?\\.?|OPT(?:ION)?)[ ,:"\'(-]{0,4}1?([ABC])\\b',
    '\\b(?:[Dd]irect[ -][Aa]ward|DIRECT[ -]AWARD)[ :"\'(-]{1,4}([ABC])\\b(?! (?:[Cc]ontract|CONTRACT|[Nn]ew|NEW)\\b)',
    '\\bDAP[ -]?([ABC])\\b',
    '\\b(?:[Dd]irect(?:[ -][Aa]ward)?|[Aa]ward|[Pp][Ss][Rr])[ ,:-]{1,3}(?:[Pp]rocess|[Rr]oute|[Oo]pt(?:ion)?)[ "\'(]{1,3}([abc])\\b(?= ?(?:[.,;:)"\'\\n]|$|(?:for|under|of|in|as|to|and|was|is|has|notice|award|with)\\b))',
  ].join('|'),
  'g',
);
const MOST_SUITABLE = /\bmost suitable provider\b|\bMSP\b/gi;
const COMPETITIVE =
  /\bcompetitive (?:process|procurement|tender(?:ing)?|procedure)\b|\bunder (?:the )?competitive\b|\bpsr competitive\b|\bmini[- ]competition\b/gi;
const CALL_OFF =
  /\bcall(?:ed|ing)?[- ]?offs?\b|\b(?:based on|under|from) (?:a|the|an existing|our) [^.]{0,60}?framework\b[^.]{0,80}?\b(?:without|no) (?:a )?(?:further |mini[- ])?competition\b|\bwithout (?:a )?(?:further |mini[- ])?competition\b[^.]{0,60}\bframework\b/gi;

const FOLLOWED =
  /\b(?:follow\w*|under|us(?:e|ed|es|ing)|via|through|accordance with|by way of|adopt\w*|route|applied|pursuant to|conducted|compliance with|intention to award|is a)\b[^.;]{0,60}$/i;
const NOT_FOLLOWED =
  /\b(?:not|nor|neither|rather than|instead of|unable to|cannot|ruled out|discounted|other than|do(?:es)? not apply|future|previous(?:ly)?|originally|will be done|move to)\b[^.;]{0,60}$/i;
const NOT_FOLLOWED_AFTER = /^[^.;]{0,30}\b(?:(?:do|does|did) not apply|(?:was|were|is|are) not|cannot|will be done)\b/i;

/** Which process a notice of a kind follows, by its text first and by its kind where only one process has such a notice. */
export function processOf(notice: NoticeDocument, kind: NoticeKind): NamedProcess {
  if (kind === 'urgent-award' || kind === 'urgent-modification') {
    return { process: 'urgent', stated: true, rivals: [] };
  }
  const weights = weigh(notice);
  const heaviest = Math.max(...weights.values(), 0);
  const named = [...weights].filter(([, weight]) => weight === heaviest && weight > 0).map(([process]) => process);
  if (named.length === 1) return { process: named[0]!, stated: true, rivals: [] };
  if (named.length > 1) return { process: null, stated: true, rivals: named };
  if (kind === 'intended-approach') return { process: 'most-suitable-provider', stated: false, rivals: [] };
  if (kind === 'invitation') return { process: 'competitive', stated: false, rivals: [] };
  return { process: null, stated: false, rivals: [] };
}

function weigh({ texts }: NoticeDocument): ReadonlyMap<NoticeProcess, number> {
  const weights = new Map<NoticeProcess, number>();
  const add = (process: NoticeProcess, text: string, index: number, length: number): void => {
    weights.set(process, (weights.get(process) ?? 0) + weightAt(text, index, length));
  };
  for (const { text } of texts) {
    for (const match of text.matchAll(DIRECT_AWARD)) {
      const letter = match.slice(1).find((group) => group !== undefined);
      add(`direct-award-${letter!.toLowerCase()}` as NoticeProcess, text, match.index, match[0].length);
    }
    for (const match of text.matchAll(MOST_SUITABLE)) add('most-suitable-provider', text, match.index, match[0].length);
    for (const match of text.matchAll(COMPETITIVE)) add('competitive', text, match.index, match[0].length);
    for (const match of text.matchAll(CALL_OFF)) add('call-off', text, match.index, match[0].length);
  }
  // A call-off by way of a competition follows the Competitive Process (reg 18(7)).
  if (texts.some(({ text }) => /\b(?:mini|further)[- ]competition\b/i.test(text)) && weights.has('competitive')) {
    weights.delete('call-off');
  }
  return weights;
}

/** A process that is said to be abandoned or followed weighs most; one that is said not to be followed, nothing. */
function weightAt(text: string, index: number, length: number): number {
  const before = text.slice(Math.max(0, index - 120), index);
  const after = text.slice(index + length, index + length + 60);
  if (/\babandon\w*(?: of)?(?: the| this| our| its)? $/i.test(before) || /^[^.;]{0,30}\babandon/i.test(after)) return 5;
  if (NOT_FOLLOWED.test(before) || NOT_FOLLOWED_AFTER.test(after)) return 0;
  return FOLLOWED.test(before) ? 3 : 1;
}
