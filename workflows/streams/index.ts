export { replayAuthority, type ReplayedAuthority } from './replayed.js';
export { authorityKind, type AuthorityStanding } from './authority.js';
export { asRecorded, procurementKind, type ProcurementStanding } from './procurement.js';
export {
  doneAt,
  type AnyCommand,
  type DisclosedEvent,
  type PlacedEvent,
  type Standing as StreamStanding,
  type StreamDraft,
  type StreamEvent,
} from '../facts/stream.js';
export * from './stream-kind.js';
