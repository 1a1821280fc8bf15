/** What a stream can be about. */
export type KindName = 'procurement' | 'authority' | 'organisation';

/**
 * Another stream that an act stands on: it moves with it, it must stand where it was seen when the act is written, or it is recorded as it
 * was found, and may have moved since.
 */
export interface Touch {
  readonly kind: KindName;
  readonly id: string;
  readonly as: 'moves' | 'held' | 'cited';
}

/** What follows from an act in another stream, as a command that nobody but the engine gives: it is decided by that stream's own kind. */
export interface Onward {
  readonly to: { readonly kind: KindName; readonly id: string } | { readonly begins: KindName };
  readonly command: { readonly type: string; readonly data: object };
}

/** What an act leaves behind in its own stream, from which what follows elsewhere is told. */
export interface LeftBehind {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What is said of an act about streams other than its own. */
export interface Elsewhere<D, K> {
  /** The streams that it stands on, told from what it carries and the id of its own (null where it is begun), so that one reading brings them all. */
  readonly touches: (data: D, own: string | null) => readonly Touch[];
  /** What follows in other streams; all of it is accepted with the act, or the act is refused with every reason. */
  readonly onward: (
    data: D,
    asking: { readonly facts: K; readonly events: readonly LeftBehind[] },
  ) => readonly Onward[];
}

/** An act that stands on no other stream, and from which nothing follows in any. */
export const nowhereElse = { touches: () => [], onward: () => [] } as const;
