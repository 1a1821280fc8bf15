import { entryOf, nameOf, namesOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

/** Only the providers identified in step 2 are assessed in step 3. */
export const providerWasIdentifiedAndKept = rule<'AssessProvider'>(
  'provider-was-identified-and-kept',
  ['reg10Step3'],
  ({ data, facts }, no) => {
    if (data === null || entryOf(facts.run.candidates, data.provider.id)?.outcome === 'kept') return null;
    const kept = Object.entries(facts.run.candidates)
      .filter(([, { outcome }]) => outcome === 'kept')
      .map(([id]) => id);
    return no({
      message: `${nameOf(facts, data.provider.id)} was not identified and kept in step 2.`,
      unblock: `Assess one of: ${namesOf(facts, kept)}.`,
      found: { kept },
      field: 'data.provider',
    });
  },
);
