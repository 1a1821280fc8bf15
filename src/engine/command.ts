import type {
  AuthorityAct,
  AvailableInShort,
  Command,
  CommandType,
  Deadline,
  Instant,
  OrganisationCommand,
  Procurement,
  Reason,
  Warning,
} from '../../workflows/index.js';
import type { Settled } from './settled.js';
import type { Asking } from './ports.js';
import type { Received } from './received.js';
import type { WrittenEvent } from './written.js';

/** A command as it reaches the engine. */
export interface CommandRequest {
  /** Who asks, as a verified token says; the system, for what time brings about; or somebody without an account. */
  readonly principal: Asking;
  /** Leave out of account what the asker may do as a provider: for a way in whose answers are the authority's own. */
  readonly withinAuthority?: boolean;
  /** The authority to open a procurement for. With any other command it may be left null; the procurement knows. */
  readonly authorityId: string | null;
  /** Null for `OpenProcurement`, and for nothing else: the engine gives a new procurement its id. */
  readonly procurementId: string | null;
  readonly command: Command;
  /** A repeated request with the same key gets the first answer again. Null where nothing is repeated. */
  readonly idempotencyKey: string | null;
  /**
   * The version that the asker saw. If something that the command rests on has moved since, that is a conflict, and the decision
   * is not taken on facts that nobody looked at. Null takes the procurement as it is.
   */
  readonly ifMatch: number | null;
  /**
   * When a race is run again, decide by when the command first arrived, and do not give up: for what must be received in time,
   * and must not be lost.
   */
  readonly byFirstReceipt?: boolean;
  /** Where it was put down before it was decided: which, and when it was received. The engine does that by itself. */
  readonly received?: Received;
  /** The id that the events of the command are to carry, where the asker has a use for knowing it; a new one, if left out. */
  readonly commandId?: string;
  readonly requestId?: string;
}

/** The law allowed it, and it is recorded. */
export interface Accepted {
  readonly accepted: true;
  readonly authorityId: string;
  readonly procurementId: string;
  readonly commandId: string;
  /** The version, state, machine and law it led to. */
  readonly version: number;
  readonly state: string;
  readonly machine: Procurement['machine'];
  readonly regime: Procurement['regime'];
  readonly warnings: readonly Warning[];
  /** What was recorded, in order. */
  readonly events: readonly { readonly id: string; readonly type: string; readonly version: number }[];
  /**
   * The first answer, given again for its idempotency key. Everything above is as it was then; what follows is as the
   * procurement stands now.
   */
  readonly repeated: boolean;
  /** The same events whole, with their sealed values; null where the answer is given again. */
  readonly written: readonly WrittenEvent[] | null;
  readonly procurement: Procurement;
  readonly deadlines: readonly Deadline[];
  readonly available: AvailableInShort;
}

/** The law, or the state of the procurement, said no. Nothing was recorded but the attempt. */
export interface Refused {
  readonly accepted: false;
  readonly authorityId: string;
  /** Null where a procurement was to be opened. */
  readonly procurementId: string | null;
  readonly command: CommandType;
  readonly reasons: readonly Reason[];
  /** As they stand; 0 and `unopened` where there is no procurement. */
  readonly version: number;
  readonly state: string;
  readonly at: Instant;
  /** Where it was received before it was refused: it is kept, with the reasons. */
  readonly received?: Received;
}

export type CommandResult = Accepted | Refused;

/** Somebody asks for something to be settled of an authority itself. */
export interface AuthorityRequest<C = AuthorityAct> {
  readonly principal: Asking;
  readonly authorityId: string;
  readonly command: C;
  readonly idempotencyKey: string | null;
  /** The version of the authority's history that the asker saw; null takes it as it is. */
  readonly ifMatch?: number | null;
  readonly requestId?: string;
}

/** The same of an organisation that is no authority. */
export interface OrganisationRequest extends Omit<AuthorityRequest<OrganisationCommand>, 'authorityId'> {
  readonly organisationId: string;
}

export type SettledResult =
  | { readonly accepted: true; readonly settled: Settled }
  | { readonly accepted: false; readonly reasons: readonly Reason[] };
