import { createHash } from 'node:crypto';
import type { Principal } from '../principal.js';

interface Entry {
  readonly principal: Principal;
  /** Milliseconds since 1970 at which the entry stops counting, exclusive. */
  readonly until: number;
}

/**
 * Remembers whom a verified token belongs to, so that a busy person's signature is not checked on every request.
 * Tokens are kept only as their SHA-256, so a memory dump holds no usable token. Bounded: the entry unused for longest
 * goes first.
 */
export class VerifiedTokenCache {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly capacity = 10_000) {}

  /** The principal of a token verified before, unless its time is up at `now` (milliseconds since 1970). */
  get(token: string, now: number): Principal | undefined {
    const key = digestOf(token);
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.entries.delete(key);
    if (entry.until <= now) return undefined;
    this.entries.set(key, entry);
    return entry.principal;
  }

  set(token: string, principal: Principal, until: number): void {
    this.entries.set(digestOf(token), { principal, until });
    if (this.entries.size <= this.capacity) return;
    for (const oldest of this.entries.keys()) {
      this.entries.delete(oldest);
      return;
    }
  }

  get size(): number {
    return this.entries.size;
  }
}

const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64');
