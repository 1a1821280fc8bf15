import { edge } from './statute.js';

/** What is done about exclusion: at any time, and it leaves the procurement where it is. */
export function exclusionEdges<T extends string | undefined>(state: T) {
  return {
    RequestSubcontractingInformation: edge(state, 'reg20AAsk', 'Ask whether a provider intends to sub-contract'),
    RecordIntendedSubcontractors: edge(state, 'reg20AAsk', 'Record the answer about sub-contracting'),
    RecordExclusionCheck: edge(state, 'reg20Excluded', 'Record a check of a provider or sub-contractor'),
    OfferSelfCleaning: edge(state, 'pa2023Opportunity', 'Give the opportunity to be heard on a ground'),
    RecordSelfCleaning: edge(state, 'pa2023SelfCleaning', 'Record what came of that opportunity'),
    NotifyMinisterOfIntention: edge(state, 'reg20BNotifyMinister', 'Notify a Minister of an intended exclusion'),
    RecordMinistersView: edge(state, 'reg20BMinistersView', 'Record the Minister’s view'),
    NotifyOfIntendedExclusion: edge(state, 'reg20ANotify', 'Notify a provider of its intended exclusion'),
    ReplaceSubcontractor: edge(state, 'reg20AReplace', 'Record the replacement of a sub-contractor'),
    DecideExclusion: edge(state, 'reg20Excluded', 'Decide whether a provider is excluded'),
    OverrideExclusion: edge(state, 'reg20PublicInterest', 'Decide on an award in the public interest'),
    NotifyMinister: edge(state, 'reg20CMinisterOfExclusion', 'Give a Minister a notice'),
    RecordRepresentationsOnExclusion: edge(state, 'reg20CContested', 'Record representations about an exclusion'),
    RecordProceedings: edge(state, 'reg20CContested', 'Record proceedings about an exclusion'),
    RecordProceedingsDetermined: edge(state, 'reg20CContested', 'Record how proceedings were determined'),
  };
}
