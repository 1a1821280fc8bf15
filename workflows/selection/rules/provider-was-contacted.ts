import { entryOf, namesOf } from '../../facts/facts.js';
import { commencedUnder } from '../../rules/step.js';
import { rule } from '../../rules/rule.js';

/** Under A and B the contact with a provider is what commences the procurement, and so what fixes its law. */
export const providerWasContacted = rule<'EnterIntoContract'>(
  'provider-was-contacted',
  ['si2025Reg34AOrB', 'reg29CommencedByContact'],
  ({ data, facts, procurement: { regime } }, no) => {
    const contacted = (id: string) => (entryOf(facts.providers, id)?.awareSince ?? null) !== null;
    const missing = data?.providers?.map(({ id }) => id).filter((id) => !contacted(id)) ?? [];
    if (facts.commencement && missing.length === 0) return null;
    return no({
      message: facts.commencement
        ? `No contact is on record with ${namesOf(facts, missing)}.`
        : 'No contact with a provider is on record, so nothing says when the procurement commenced.',
      unblock: 'Record the contact.',
      by: ['ContactProvider'],
      ...(missing.length > 0 ? { about: { ContactProvider: missing } } : {}),
      provision: commencedUnder('ContactProvider', regime),
      ...(missing.length > 0 ? { field: 'data.providers' } : {}),
    });
  },
);
