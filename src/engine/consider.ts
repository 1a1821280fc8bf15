import {
  authorityKind,
  decide,
  whetherItComesNow,
  type AuthorityAct,
  type AuthorityEvidence,
  type AuthorityStanding,
  type Command,
  type CommandData,
  type CommandType,
  type Evidence,
  type Instant,
  type Procurement,
  type ProcurementStanding,
  type Reason,
  type Warning,
} from '../../workflows/index.js';
import type { Actor } from '../trail/index.js';
import type { Ahead } from './deciding.js';
import type { AskingPrincipal } from './ports.js';

/** Somebody asks what would come of a command. */
export interface ConsiderRequest {
  readonly principal: AskingPrincipal;
  /** The authority to open a procurement for; null with any other command. */
  readonly authorityId: string | null;
  readonly procurementId: string | null;
  readonly type: CommandType;
  /** What it would carry; null where that is not known yet. */
  readonly data: CommandData[CommandType] | null;
  /** The version that the asker saw; null takes the procurement as it is. */
  readonly ifMatch: number | null;
}

/** What would come of it. */
export interface Considered {
  readonly authorityId: string;
  /** As whom the asker would act. */
  readonly actor: Actor;
  readonly evidence: Evidence;
  /** The version that it was considered on. */
  readonly version: number;
  /** As the procurement stands. */
  readonly procurement: Procurement;
  /** Everything that stands against it; none where it would be accepted. */
  readonly reasons: readonly Reason[];
  /** What it would lead to; null where it would be refused, or what it carries is not known. */
  readonly would: { readonly procurement: Procurement; readonly warnings: readonly Warning[] } | null;
}

/**
 * What would come of a command, from what a decision would rest on.
 *
 * @param isWhole whether it carries what it is to carry; otherwise it is only asked whether it comes now.
 */
export function considered(
  { authorityId, actor, before, command, evidence }: Ahead<ProcurementStanding, Command, Evidence>,
  isWhole: boolean,
): Considered {
  const seen = { authorityId, actor, evidence, version: before.version };
  if (!isWhole) {
    const { current, blockedBy } = whetherItComesNow(before, command.type, evidence);
    return { ...seen, procurement: current, reasons: blockedBy, would: null };
  }
  const outcome = decide(before, command, evidence);
  if (!outcome.accepted) return { ...seen, procurement: before, reasons: outcome.reasons, would: null };
  const { procurement, warnings } = outcome;
  return { ...seen, procurement: before, reasons: [], would: { procurement, warnings } };
}

/** Somebody asks what would come of something that an authority would settle of itself. */
export interface ConsiderSettling {
  readonly principal: AskingPrincipal;
  readonly authorityId: string;
  readonly command: AuthorityAct;
  /** The version of the authority's history that the asker saw; null takes it as it is. */
  readonly ifMatch: number | null;
}

/** What would come of it. */
export interface ConsideredSettling {
  readonly now: Instant;
  /** As the authority stands. */
  readonly before: AuthorityStanding;
  /** Everything that stands against it; none where it would be accepted. */
  readonly reasons: readonly Reason[];
  /** Where the authority would stand; null where it would be refused. */
  readonly would: AuthorityStanding | null;
}

/** What would come of something that an authority would settle of itself, from what a decision would rest on. */
export function consideredSettling({
  before,
  command,
  evidence,
}: Ahead<AuthorityStanding, AuthorityAct, AuthorityEvidence>): ConsideredSettling {
  const { now } = evidence;
  const outcome = authorityKind.decide(before, command, evidence);
  if (!outcome.accepted) return { now, before, reasons: outcome.reasons, would: null };
  // Only a correction is given its history, and reads all of it anew.
  const past = () => (evidence.history ?? []).map(({ event }) => event);
  const would = outcome.events.reduce(
    (standing, event) =>
      authorityKind.after(standing, { ...event, recordedAt: now, sealedNames: Object.keys(event.sealed) }, past),
    before,
  );
  return { now, before, reasons: [], would };
}
