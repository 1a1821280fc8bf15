import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CommandType, Instant } from '../../../workflows/index.js';
import { Database } from '../../platform/database/database.js';

type Entries = readonly (readonly [name: string, value: string])[];

/** Whose draft it is, and of what: one person has one for each act of each procurement. */
export interface DraftKey {
  readonly personId: string;
  /** The procurement or, where one is to be opened, the authority. */
  readonly about: string;
  readonly command: CommandType;
}

export interface Draft {
  readonly id: string;
  readonly answers: Entries;
  readonly shared: boolean;
  /** By the database's clock. */
  readonly savedAt: Instant;
}

/** For how long a draft is kept that nobody comes back to. */
const GOOD_FOR = `make_interval(days => 30)`;

/** Answers that people keep to come back to. Seen by whoever wrote them and, once they say so, by whoever is given the address. */
@Injectable()
export class ActDrafts {
  constructor(private readonly database: Database) {}

  /** Keeps answers in place of those kept before. What was shared stays shared. */
  async save({ personId, about, command }: DraftKey, answers: Entries): Promise<void> {
    await this.database.query(`DELETE FROM act_draft WHERE saved_at <= clock_timestamp() - ${GOOD_FOR}`);
    await this.database.query(
      `INSERT INTO act_draft (person_id, about, command, id, shared, answers, saved_at)
       VALUES ($1, $2, $3, $4, false, $5::jsonb, clock_timestamp())
       ON CONFLICT (person_id, about, command) DO UPDATE SET answers = excluded.answers, saved_at = excluded.saved_at`,
      [personId, about, command, randomUUID(), JSON.stringify(answers)],
    );
  }

  async of({ personId, about, command }: DraftKey): Promise<Draft | undefined> {
    const [draft] = await this.database.prepared<Draft>(
      'drafts.of',
      `SELECT id, answers, shared, saved_at AS "savedAt" FROM act_draft
       WHERE person_id = $1 AND about = $2 AND command = $3 AND saved_at > clock_timestamp() - ${GOOD_FOR}`,
      [personId, about, command],
    );
    return draft;
  }

  /** Lets whoever is given its address see it. */
  async share({ personId, about, command }: DraftKey): Promise<void> {
    await this.database.query(
      'UPDATE act_draft SET shared = true WHERE person_id = $1 AND about = $2 AND command = $3',
      [personId, about, command],
    );
  }

  /** One that was shared, about this and of this act; undefined where there is none. */
  async shared(id: string, about: string, command: CommandType): Promise<(Draft & { personId: string }) | undefined> {
    const [draft] = await this.database.query<Draft & { personId: string }>(
      `SELECT id, answers, shared, saved_at AS "savedAt", person_id AS "personId" FROM act_draft
       WHERE id = $1 AND about = $2 AND command = $3 AND shared AND saved_at > clock_timestamp() - ${GOOD_FOR}`,
      [id, about, command],
    );
    return draft;
  }

  /** Removes what has been sent. */
  async remove({ personId, about, command }: DraftKey): Promise<void> {
    await this.database.query('DELETE FROM act_draft WHERE person_id = $1 AND about = $2 AND command = $3', [
      personId,
      about,
      command,
    ]);
  }
}
