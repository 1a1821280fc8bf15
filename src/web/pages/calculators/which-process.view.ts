import { authorityKinds, dateInWords, processCheck, type ProcessCheckResult } from '../../../../workflows/index.js';
import type { Answers } from '../../forms/answers.js';
import { noChoices } from '../../forms/choices.js';
import { hrefOf, type FormError } from '../../forms/form-errors.js';
import type { Unread } from '../../forms/read-form.js';
import { questionsFor } from '../../forms/written-form.js';
import { anyOfThem, pounds } from '../../../platform/words/amounts.js';
import { lawAddress } from '../../words/commands.js';
import { processName } from '../../words/processes.js';

const cited = (cite: string) => ({ cite, href: lawAddress(cite) });

/** The form of regs 3 and 6 with what was answered, and what follows from it. */
export function whichProcessView(
  answers: Answers,
  errors: readonly FormError[],
  unread: readonly Unread[],
  result: ProcessCheckResult | null,
) {
  return {
    errors: errors.map((error) => ({ text: error.text, href: hrefOf(error) })),
    questions: questionsFor(processCheck.carries, { answers, choices: noChoices, errors, unread }),
    kinds: authorityKinds.length,
    result: result && resultView(result),
  };
}

/** What follows from the answers to regulations 3 and 6, with why. */
export function resultView({
  inScope,
  regime,
  must,
  may,
  gateway,
  considerableChange,
  reasons,
  warnings,
}: ProcessCheckResult) {
  return {
    answer: answerOf(inScope, must, may),
    gateway: gateway === null ? null : cited(`reg ${gateway}`),
    law: regime === null ? null : `Under the law in force from ${dateInWords(regime).split(' ').slice(1).join(' ')}.`,
    change: considerableChange && {
      met: considerableChange.met
        ? 'The considerable change threshold is met.'
        : 'The considerable change threshold is not met.',
      increase: `The lifetime value changes by ${pounds(considerableChange.increase)}${considerableChange.increasePercent === null ? '' : `, ${considerableChange.increasePercent.toLocaleString('en-GB')}%`}.`,
    },
    reasons: reasons.map(({ provision, holds, because }) => ({ holds, because, ...cited(provision) })),
    warnings: warnings.map(({ message, provision }) => ({ message, ...cited(provision) })),
  };
}

function answerOf(inScope: boolean, must: ProcessCheckResult['must'], may: ProcessCheckResult['may']): string {
  if (!inScope) return 'The Regulations do not apply.';
  if (must !== null) return `${withArticle(processName(must))} must be followed.`;
  return `${withArticle(anyOfThem(may.map(processName)))} may be followed.`;
}

const withArticle = (name: string): string => (name.startsWith('Direct') ? name : `The ${name}`);
