import { edge } from './statute.js';

/** What is done about exclusion: at any time, and it leaves the procurement where it is. */
export function exclusionEdges<T extends string | undefined>(state: T) {
  return {
    RequestSubcontractingInformation: edge(state, 'reg20AAsk'),
    RecordIntendedSubcontractors: edge(state, 'reg20AAsk'),
    RecordExclusionCheck: edge(state, 'reg20Excluded'),
    OfferSelfCleaning: edge(state, 'pa2023Opportunity'),
    RecordSelfCleaning: edge(state, 'pa2023SelfCleaning'),
    NotifyMinisterOfIntention: edge(state, 'reg20BNotifyMinister'),
    RecordMinistersView: edge(state, 'reg20BMinistersView'),
    NotifyOfIntendedExclusion: edge(state, 'reg20ANotify'),
    ReplaceSubcontractor: edge(state, 'reg20AReplace'),
    DecideExclusion: edge(state, 'reg20Excluded'),
    OverrideExclusion: edge(state, 'reg20PublicInterest'),
    NotifyMinister: edge(state, 'reg20CMinisterOfExclusion'),
    RecordRepresentationsOnExclusion: edge(state, 'reg20CContested'),
    RecordProceedings: edge(state, 'reg20CContested'),
    RecordProceedingsDetermined: edge(state, 'reg20CContested'),
  };
}
