import { finding, undetermined, type Check, type CheckContext, type Reported } from './check.js';

const MENTION =
  /\bconflicts?\b|\bCOIs?\b|\binterests? (?:was|were|has been|have been) declared\b|\bdeclar\w+ of interests?\b/i;
const NONE =
  /\b(?:no(?! (?:other|further|additional|longer)\b)|nil|without(?: any)?|not any|nor any|zero)\b[^.\n]{0,60}\b(?:conflicts?|COIs?)\b|\b(?:conflicts?(?: of interests?)?|COIs?)\b[^.\n]{0,80}(?::|-|\b(?:was|were|is|are|there|have|has)\b)[^.\n]{0,30}\b(?:none|nil|n\/a|no\b|not (?:identified|declared|applicable|been))|\bnone (?:was|were|has been|have been)? ?(?:declared|identified|noted|raised|disclosed)\b|\bdid not (?:declare|have|identify)\b[^.\n]{0,40}\bconflicts?\b|\bconflicts?[^.\n]{0,60}\n?\s*none\b/i;
const DECLARED =
  /\b(?:conflicts?|COIs?|interests?)\b[^.\n]{0,80}\b(?:was|were|has been|have been|is|are)\b[^.\n]{0,20}\b(?:declared|identified|disclosed|raised|noted|recorded)\b|\b(?:declared|disclosed|identified|raised|noted)\b (?:a|an|the|one|two|three|his|her|their|that)\b[^.\n]{0,60}\b(?:conflicts?|interests?)\b|\bconflicts?(?: of interests?)? (?:declared|identified)\s?[:-]|\bhas an? (?:conflict|interest)\b|\bregisters? of interests?\b/i;
const MANAGED =
  /\brecus\w*|\bexcluded from\b|\b(?:did|does|do|will|would) not (?:participate|take part|vote|score|evaluate|attend)|\btook no part\b|\bwithdr(?:e|a)w\w*|\bleft the (?:room|meeting)\b|\bnot (?:been )?involved\b|\bno involvement\b|\bstepped (?:aside|down|out)\b|\bremoved from\b|\bmitigat\w*|\bmanag(?:ed|ement|ing)\b/i;

/**
 * The two statements on conflicts of interest: those declared, or that there were none; and how any were managed. They are
 * items of the notices of intention, of award and of modification, and of no others. Where there were none, nothing was to be managed.
 */
export const conflictsCheck: Check = (context) => {
  const { requirements, written } = context;
  if (requirements.provisionFor('conflictsDeclared') === null) return [];
  const text = written.replace(/\bnon-conflicted\b[^.\n]*/gi, ' ');
  if (!MENTION.test(text) || isHeadingAlone(text)) return [missing(context), unmanaged(context, false)];
  if (NONE.test(text)) return [];
  const managed = MANAGED.test(aroundConflicts(text));
  if (DECLARED.test(text)) return managed ? [] : [unmanaged(context, true)];
  return [
    undetermined(
      'conflicts-missing',
      'The text speaks of conflicts of interest without saying whether there were any; that is left to the reader.',
    ),
  ];
};

/** `Conflicts of interest:` at the beginning of a sentence, and nothing after it. */
function isHeadingAlone(text: string): boolean {
  const mentions = [...text.matchAll(/\b(?:conflicts?|COIs?)\b[^.\n]*/gi)];
  return (
    mentions.length > 0 &&
    mentions.every(
      (mention) =>
        HEADING.test(mention[0]) &&
        /(?:^|[.\n;])\W{0,100}$/.test(text.slice(Math.max(0, mention.index - 100), mention.index)),
    )
  );
}

const HEADING =
  /^(?:conflicts?|COIs?)(?: of interests?)?\s{0,4}(?:\([^)]{0,200}\))?\s{0,4}[:∅-]{0,20}\s{0,4}∅?\s{0,4}$/i;

/** How conflicts were managed is said near them; "managed" elsewhere is about the service. */
function aroundConflicts(text: string): string {
  return [...text.matchAll(/\b(?:conflicts?|COIs?|interests?)\b/gi)]
    .map(({ index }) => text.slice(Math.max(0, index - 200), index + 400))
    .join('\n');
}

function missing({ requirements, notice }: CheckContext): Reported {
  const provision = requirements.provisionFor('conflictsDeclared');
  return finding('conflicts-missing', 'error', `${notice.prefix}description`, {
    expected: 'any declared or potential conflicts of interest, or that there were none',
    provision,
    message: `The notice says nothing on declared or potential conflicts of interest, not even that there were none (${provision}).`,
  });
}

function unmanaged({ requirements, notice }: CheckContext, declared: boolean): Reported {
  const provision = requirements.provisionFor('conflictsManaged');
  return finding('conflict-management-missing', 'error', `${notice.prefix}description`, {
    expected: 'how any conflicts or potential conflicts of interest were managed',
    provision,
    message: declared
      ? `A conflict of interest is declared, and the notice does not say how it was managed (${provision}).`
      : `The notice does not say how any conflicts of interest were managed (${provision}).`,
  });
}
