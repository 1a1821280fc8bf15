import type { ProvisionKey } from '../../law/index.js';
import type { Principles } from '../../acts/decision.js';
import { rule } from '../../rules/rule.js';

const principles = {
  needs: ['reg4Needs', 'securing the needs of the people who use the services'],
  quality: ['reg4Quality', 'improving the quality of the services'],
  efficiency: ['reg4Efficiency', 'improving efficiency in the provision of the services'],
  fairness: ['reg4Fairly', 'acting transparently, fairly and proportionately'],
} as const satisfies Partial<Record<keyof Principles, readonly [ProvisionKey, string]>>;

/** The record says of each of the procurement principles how it was applied. */
export const eachPrincipleIsAddressed = rule<'RecordPrinciples'>(
  'each-principle-is-addressed',
  ['reg4Principles', 'reg4Needs', 'reg4Quality', 'reg4Efficiency', 'reg4Fairly'],
  ({ data }, no) => {
    if (data === null) return null;
    const entries = Object.entries(principles) as [keyof typeof principles, readonly [ProvisionKey, string]][];
    return entries
      .filter(([field]) => !data[field].trim())
      .map(([field, [provision, what]]) =>
        no({
          provision,
          message: `Nothing is said of ${what}.`,
          unblock: 'Say how this principle was applied.',
          field: `data.${field}`,
        }),
      );
  },
);
