import { subcontractorName } from '../providers-and-subcontractors.js';
import { entryOf, nameOf } from '../../facts/facts.js';
import type { Subject } from '../../acts/exclusions/exclusions.fields.js';
import { subjectKey } from '../../facts/exclusions.facts.js';
import { intendedSubcontractors } from '../status.js';
import { actsDo, rule } from '../../rules/rule.js';

type About =
  | 'RecordExclusionCheck'
  | 'OfferSelfCleaning'
  | 'RecordSelfCleaning'
  | 'NotifyMinisterOfIntention'
  | 'RecordMinistersView'
  | 'NotifyOfIntendedExclusion'
  | 'ReplaceSubcontractor'
  | 'DecideExclusion'
  | 'OverrideExclusion';

/** Regs 20A and 20B are about sub-contractors that the provider intends to use; one that was replaced is none any more. */
export const subcontractorIsAnIntendedOne = rule<About>(
  'subcontractor-is-an-intended-one',
  ['reg20AInformation'],
  ({ type, data, facts }, no) => {
    const { provider, subcontractor } = (data ?? {}) as Partial<Subject>;
    if (!provider || subcontractor === undefined) return null;
    const intended = intendedSubcontractors(facts, provider.id);
    if (intended.includes(subcontractor)) return null;
    // What was decided because of a sub-contractor may be decided again once it has been replaced.
    const known = entryOf(facts.exclusions.subjects, subjectKey(provider.id, subcontractor));
    if (type === 'DecideExclusion' && known) return null;
    return no({
      message: `${subcontractor} is no intended sub-contractor of ${nameOf(facts, provider.id)}.`,
      ...(intended.length > 0
        ? actsDo(
            `Name one of: ${intended.map((id) => subcontractorName(facts, provider.id, id)).join(', ')}; or record another.`,
            type,
            'RecordIntendedSubcontractors',
          )
        : actsDo('Record the intended sub-contractors first.', 'RecordIntendedSubcontractors')),
      about: { RecordIntendedSubcontractors: [provider.id] },
      found: { intended },
      field: 'data.subcontractor',
    });
  },
);
