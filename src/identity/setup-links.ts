import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Instant } from '../../workflows/index.js';
import { Database } from '../platform/database/database.js';
import { Denial } from '../platform/errors.js';

/** Long enough to be sent to whoever is to run the authority, and to be filled in. */
const GOOD_FOR = `interval '1 hour'`;

const CODE = /^[\w-]{43}$/;

/** Where an address of {@link SetupLinks} leads, below the address of the installation. */
export const setupLinkPath = (code: string): string => `/setup/${code}`;

/**
 * Addresses at which a new authority is set up with its first administrator: each once, within an hour by the database's clock. Whoever
 * operates the installation gives them out; all the rest is done in the browser.
 */
@Injectable()
export class SetupLinks {
  constructor(private readonly database: Database) {}

  /** A new address, as a path of this installation which is kept nowhere, and until when it is good. */
  async make(): Promise<{ readonly path: string; readonly until: Instant }> {
    const code = randomBytes(32).toString('base64url');
    await this.database.query('DELETE FROM setup_link WHERE ends_at <= clock_timestamp()');
    const [link] = await this.database.query<{ until: Instant }>(
      `INSERT INTO setup_link (code_digest, ends_at) VALUES ($1, clock_timestamp() + ${GOOD_FOR}) RETURNING ends_at AS until`,
      [digestOf(code)],
    );
    return { path: setupLinkPath(code), until: link!.until };
  }

  /** Leaves it as it is. Refuses (404) one that was used, is too old, or never was. */
  async look(code: string): Promise<void> {
    await this.found(code, 'SELECT 1 FROM setup_link WHERE code_digest = $1 AND ends_at > clock_timestamp()');
  }

  /**
   * The same, and it is used up by what is done with it; should that fail, it can be used again, as long as it would have been good.
   * Two who open it at once do not both get through: the second is refused.
   */
  async use<T>(code: string, work: () => Promise<T>): Promise<T> {
    const link = await this.found(
      code,
      'DELETE FROM setup_link WHERE code_digest = $1 AND ends_at > clock_timestamp() RETURNING ends_at AS until',
    );
    try {
      return await work();
    } catch (error) {
      await this.database.query('INSERT INTO setup_link (code_digest, ends_at) VALUES ($1, $2)', [
        digestOf(code),
        link['until'],
      ]);
      throw error;
    }
  }

  private async found(code: string, sql: string): Promise<Readonly<Record<string, unknown>>> {
    const [link] = CODE.test(code) ? await this.database.query(sql, [digestOf(code)]) : [];
    if (!link) {
      throw new Denial('not-found', 'This address has been used, or it is older than an hour. Ask for another.');
    }
    return link;
  }
}

const digestOf = (code: string): string => createHash('sha256').update(code, 'utf8').digest('hex');
