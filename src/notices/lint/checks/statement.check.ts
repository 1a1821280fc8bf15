import { clausesOf } from '../dates/clauses.js';
import { cite, processTitles } from '../../../../workflows/index.js';
import { finding, undetermined, type Check, type CheckContext, type Reported } from './check.js';

/** What a notice says of the law it is under: the process it follows (paragraph 1 of most Schedules), and no other regime. */
export const statementCheck: Check = (context) => [...process(context), ...regime(context)];

function process({ kind, process, requirements, notice }: CheckContext): readonly Reported[] {
  if (process.rivals.length > 0) {
    const named = process.rivals.map((rival) =>
      rival in processTitles ? processTitles[rival as keyof typeof processTitles].title : rival,
    );
    return [
      undetermined('process', `The text names ${named.join(' and ')} alike; which of them is followed cannot be told.`),
    ];
  }
  if (process.stated || kind === 'unknown') return [];
  const provision = requirements.provisionFor('statement');
  const practice = kind === 'abandonment';
  if (provision === null && !practice) return [];
  return [
    finding('process-unstated', practice ? 'info' : 'error', `${notice.prefix}description`, {
      provision,
      expected: practice ? 'the process that is abandoned' : 'a statement of the process that is followed',
      message: practice
        ? 'The notice does not say which process is abandoned. No Schedule requires it; a reader needs it.'
        : `The notice does not say which process is followed (${provision}).`,
    }),
  ];
}

const OTHER_REGIMES =
  /\bpublic contracts? regulations?(?: 2015)?\b|\bPCR ?(?:20)?15\b|\bPCRs?\b|\bprocurement act(?: 2023)?\b|\bPA ?(?:20)?23\b|\butilities contracts regulations\b|\bconcession contracts regulations\b|\blight[- ]touch regime\b/gi;
const CLAIMS =
  /\b(?:under|in accordance with|pursuant to|subject to|governed by|in (?:full )?compliance with|complies with|compliant with|in line with|conducted|regulated by|regulation \d[\d()a-z]{0,20}[^.]{0,20} of|section \d[\d()a-z]{0,20}[^.]{0,20} of|by virtue of|meaning of)\b[^.;]{0,80}$/i;
const APPLIES = /^[^.;]{0,30}\bappl(?:y|ies|ied)\b/i;
const DENIES =
  /\b(?:not|nor|neither|rather than|instead of|outside|exempt\w*|excluded from|disappl\w*|replac\w*|no longer)\b|n't\b/i;
/** What the other regimes still rightly have to do with a notice under this one: exclusions, older frameworks and contracts. */
const RIGHTLY =
  /\bexclu(?:ded|dable|sions?)\b|\bdebar\w*|\bdebarment\b|\bframework\b|\boriginal(?:ly)?\b|\bprevious(?:ly)?\b|\bexisting contract\b|\binitial(?:ly)?\b|\bexpir\w+\b|\bformer(?:ly)?\b/i;

function regime({ notice }: CheckContext): readonly Reported[] {
  for (const { path, text } of notice.texts) {
    for (const clause of clausesOf(text)) {
      const claim = [...clause.text.matchAll(OTHER_REGIMES)].find(
        (match) =>
          CLAIMS.test(clause.text.slice(Math.max(0, match.index - 200), match.index)) ||
          APPLIES.test(clause.text.slice(match.index + match[0].length)),
      );
      if (!claim || DENIES.test(clause.text) || RIGHTLY.test(clause.text)) continue;
      return [
        finding('wrong-regime-cited', 'error', path, {
          found: claim[0],
          expected: 'the Health Care Services (Provider Selection Regime) Regulations 2023',
          provision: cite('reg3Applies'),
          message: `The text says that the award is under ${claim[0]} ("${shortened(clause.text)}"). An award to which these Regulations apply is made under them.`,
        }),
      ];
    }
  }
  return [];
}

function shortened(text: string): string {
  const trimmed = text.trim();
  return trimmed.length <= 160 ? trimmed : `${trimmed.slice(0, 157)}...`;
}
