import { dateInWords } from '../calendar/index.js';
import { cite } from '../law/index.js';
import type { Warning } from '../facts/outcome.js';
import type { StepContext } from '../rules/step.js';

/** What a choice of A or C leaves open of the existing provider, and of the day on which its contract ends. */
export function warningsOfTheExisting({ facts, data, evidence }: StepContext<'ChooseProcess'>): readonly Warning[] {
  if (!evidence.governance || (data.process !== 'direct-award-a' && data.process !== 'direct-award-c')) return [];
  const ends = data.answers.existingContract?.endsOn ?? null;
  const starts = facts.opening?.serviceStartsOn ?? null;
  return [
    ...(data.existingProviders?.length
      ? []
      : [
          {
            code: 'existing-provider-is-not-named',
            provision: cite('reg2ExistingProvider'),
            message:
              'Nobody is named as the existing provider, to whom alone this process awards: whoever is contacted or assessed will be taken for it.',
          },
        ]),
    ...(data.process === 'direct-award-c' && ends === null
      ? [
          {
            code: 'end-of-the-existing-contract-is-not-given',
            provision: cite('reg6Choice3Expiring'),
            message: 'The last day of the existing contract, at which the new one is to replace it, is not given.',
          },
        ]
      : []),
    ...(ends !== null && starts !== null && starts <= ends
      ? [
          {
            code: 'services-begin-before-the-existing-contract-ends',
            provision: cite('reg6Choice3Expiring'),
            message: `The services are to begin on ${dateInWords(starts)}, and the existing contract ends on ${dateInWords(ends)}: a new contract replaces it at the end of its term.`,
          },
        ]
      : []),
  ];
}
