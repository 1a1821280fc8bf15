export {
  replayAuthority,
  replayOrganisation,
  type ReplayedAtGates,
  type ReplayedAuthority,
  type ReplayedOrganisation,
} from './replayed.js';
export { correcting, keepersOf, ownActs, ownLabelOf, type Correcting } from './corrected.js';
export { authorityKind, rulesOfAuthorityAct, type AuthorityAct, type AuthorityStanding } from './authority.js';
export {
  organisationKind,
  type OrganisationCommand,
  type OrganisationEvidence,
  type OrganisationFacts,
  type OrganisationStanding,
} from './organisation.js';
export { asRecorded, procurementKind, type ProcurementStanding } from './procurement.js';
export {
  doneAt,
  type AnyCommand,
  type DisclosedEvent,
  type PastEvent,
  type PlacedEvent,
  type Standing as StreamStanding,
  type StreamDraft,
  type StreamEvent,
} from '../facts/stream.js';
export * from './stream-kind.js';
