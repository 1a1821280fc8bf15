import { amendedLawGoverns } from '../governing-law.js';
import { entryOf, nameOf } from '../../facts/facts.js';
import { contractProviders } from '../../notices/award-reference.js';
import { rule } from '../../rules/rule.js';

type Award = 'EnterIntoContract' | 'ConcludeFramework';

/** As part of every process each provider awarded to was asked whether it intends to sub-contract, and what came of it recorded. */
export const subcontractingWasAskedAbout = rule<Award>(
  'subcontracting-was-asked-about',
  ['reg20AAsk', 'reg20ADebarmentList'],
  (context, no) => {
    const { data, facts } = context;
    if (data === null || !amendedLawGoverns(context)) return null;
    return contractProviders(facts, data.providers).flatMap((provider) => {
      const known = entryOf(facts.exclusions.subcontracting, provider);
      if (known?.answer) return [];
      return [
        no({
          message: known
            ? `${nameOf(facts, provider)} was asked whether it intends to sub-contract, and no answer is on record.`
            : `${nameOf(facts, provider)} has not been asked whether it intends to sub-contract.`,
          unblock: known ? 'Record the answer, or that none was given.' : 'Ask it and record the answer.',
          by: known ? ['RecordIntendedSubcontractors'] : ['RequestSubcontractingInformation'],
          about: { [known ? 'RecordIntendedSubcontractors' : 'RequestSubcontractingInformation']: [provider] },
          found: { provider },
          field: 'data.providers',
          provision: known ? 'reg20ADebarmentList' : 'reg20AAsk',
        }),
      ];
    });
  },
);
