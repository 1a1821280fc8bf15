export { appending, type Also, type Held, type Writing } from './append.js';
export { canonicalText, sha256Hex } from './canonical.js';
export {
  noHead,
  type Citation,
  type Actor,
  type EventDraft,
  type Head,
  type PersonActor,
  type StreamName,
  type TrailEvent,
} from './event.js';
export { eraseSealedValue, type ErasureData, type SealedValueName } from './erase.js';
export { disclosedText } from './disclosure.js';
export { eachStream } from './each-stream.js';
export { erasuresOf, installationStream, noteIn } from './own-streams.js';
export { PagedCursor } from './paged-cursor.js';
export { recordAfter, type Batch } from './record.js';
export {
  discloseFrom,
  loadEvents,
  readEvent,
  Trail,
  type Disclosed,
  type Disclosures,
  type Slice,
  type Until,
} from './trail.js';
export { TrailModule } from './trail.module.js';
export { whatWasBefore, type Before } from './verify/before.js';
export { Findings, type CheckFinding, type CheckReport } from './verify/check-report.js';
export { checkErasures } from './verify/erasures.js';
export type { Finding, TrailReport } from './verify/finding.js';
export { verifyTrail, type VerifyOptions } from './verify/verify-trail.js';
