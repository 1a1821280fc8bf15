import type { NamedSubcontractor } from '../../acts/exclusions/exclusions.fields.js';
import { intendedSubcontractors } from '../status.js';
import { rule } from '../../rules/rule.js';

/** A provider that intends to sub-contract says to whom, each once; one that does not names nobody. */
export const answerNamesTheSubcontractors = rule<'RecordIntendedSubcontractors' | 'ReplaceSubcontractor'>(
  'answer-names-the-subcontractors',
  ['reg20AAsk', 'reg20ADebarmentList'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    if (!('answer' in data)) {
      const { provider, replacement } = data;
      if (!replacement || !intendedSubcontractors(facts, provider.id).includes(replacement.id)) return null;
      return no({
        message: `${replacement.name ?? replacement.id} is an intended sub-contractor already.`,
        unblock: 'Name another, or name none.',
        field: 'data.replacement.id',
      });
    }
    const named: readonly NamedSubcontractor[] = data.subcontractors ?? [];
    if (data.answer === 'intends' && named.length === 0) {
      return no({
        message: 'The provider intends to sub-contract, and no sub-contractor is named.',
        unblock: 'Name the sub-contractors, so that each can be looked for in the debarment list.',
        field: 'data.subcontractors',
      });
    }
    if (data.answer !== 'intends' && named.length > 0) {
      return no({
        message: 'Sub-contractors are named, and the answer is not that the provider intends to sub-contract.',
        unblock: 'Say that the provider intends to sub-contract, or name no sub-contractors.',
        field: 'data.subcontractors',
      });
    }
    const twice = named.findIndex(({ id }, index) => named.findIndex((other) => other.id === id) !== index);
    if (twice < 0) return null;
    return no({
      message: `The identifier ${named[twice]!.id} is given twice.`,
      unblock: 'Give each sub-contractor an identifier of its own.',
      field: `data.subcontractors[${twice}].id`,
    });
  },
);
