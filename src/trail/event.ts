/**
 * What a stream is about. One stream holds one thing's whole history, its conflicts and notices included; what was erased from the
 * history of an authority or a provider, and what happened to the installation, are streams of their own.
 */
export const streamTypes = [
  ...(['procurement', 'authority', 'organisation', 'provider', 'contract'] as const),
  ...(['erasures', 'installation'] as const),
] as const;

export type StreamType = (typeof streamTypes)[number];

/** Which stream. The authority is part of the name, so that an event cannot be moved under another. */
export interface StreamName {
  readonly authority: string;
  readonly type: StreamType;
  readonly id: string;
}

/** Where a stream ends: its last version, that event's hash, and when it was recorded. */
export interface Head {
  readonly version: number;
  readonly hash: string | null;
  readonly at: string | null;
}

/** The head of a stream that has not begun. */
export const noHead: Head = { version: 0, hash: null, at: null };

/** A person, in a role within an organisation. */
export interface PersonActor {
  readonly personId: string;
  readonly organisationId: string;
  readonly role: string;
}

/**
 * Who did it: a person; the system, for what time brings about; or somebody of the public without an account, who says within
 * the event who they are. An event without an actor is not recorded.
 */
export type Actor = PersonActor | { readonly system: true } | { readonly public: true };

/** An event of another stream, as it stood when something came to rest on it: its hash says which, whatever comes after. */
export interface Citation extends StreamName {
  readonly version: number;
  readonly hash: string;
}

/** An event before it has a place in the history. */
export interface EventDraft {
  readonly type: string;
  /** Version of the shape of `data`, per type. */
  readonly schema: number;
  readonly regime: string | null;
  readonly actor: Actor;
  /** The same for all events of one command. */
  readonly commandId: string;
  /** The state that the event led to. */
  readonly state: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** What else the decision rested on, as small references that it can be decided again from; never personal data. */
  readonly evidence: Readonly<Record<string, unknown>>;
  /** Personal and commercially confidential values, by name. They are stored beside the event; it holds their digests. */
  readonly sealed: Readonly<Record<string, unknown>>;
  /** Events of other streams that it rests on; left out where there are none. */
  readonly cites?: readonly Citation[];
  /** The digest of the answer that is kept for whoever repeats the request; on the first event of the command. */
  readonly answerDigest?: string;
}

/** Everything in an event but its hash: what is written as canonical JSON, stored, and hashed. */
export interface EventContent extends Omit<EventDraft, 'sealed'> {
  readonly id: string;
  readonly stream: StreamName;
  /** 1, 2, … without gaps. */
  readonly version: number;
  /** The database's clock, UTC, milliseconds. Never earlier than the event before it. */
  readonly recordedAt: string;
  /** Digests of the sealed values, by name. */
  readonly sealed: Readonly<Record<string, string>>;
  /** The hash of the event before it; null in the first. */
  readonly previousHash: string | null;
}

/** An event of the history. */
export interface TrailEvent extends EventContent {
  /** SHA-256 (lower-case hexadecimal) of the canonical JSON of everything else in the event. */
  readonly hash: string;
}
