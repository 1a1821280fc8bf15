import type { Readable } from 'node:stream';

/** Bytes that have arrived and are not kept yet. One of `keep` and `discard` must follow. */
export interface Arrival {
  /** SHA-256 of the bytes, in lower-case hexadecimal: the name under which they are kept. */
  readonly digest: string;
  readonly size: number;
  /** Where they are until then: a file on this machine, to look into. */
  readonly file: string;
  /** Keeps them: once this has returned they survive a loss of power. Keeping the same bytes twice is keeping them once. */
  keep(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Where the bytes of documents are. They are known by their digest and by nothing else, so they cannot be changed, only be missing. */
export abstract class DocumentStore {
  /**
   * Takes in bytes to their end. Throws `PayloadTooLarge` where there are more than `limit`, and whatever the source throws; either
   * way nothing is left behind.
   */
  abstract receive(source: AsyncIterable<Uint8Array>, limit: number): Promise<Arrival>;

  /** The bytes with this digest; null if there are none. Throws a `Defect` where they are no longer those that were kept. */
  abstract read(digest: string): Promise<Readable | null>;

  /** Puts the bytes with this digest into the trash, from where they are still read, and brought back by keeping the same again. */
  abstract discard(digest: string): Promise<void>;

  /** Brings bytes back from the trash, if they are there. */
  abstract recover(digest: string): Promise<void>;

  /** Removes what has been in the trash for an hour, if `mayGo` says so of its digest; what may not go is brought back. */
  abstract emptyTrash(mayGo: (digest: string) => Promise<boolean>): Promise<void>;
}
