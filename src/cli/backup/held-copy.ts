import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { withSettings } from '../../platform/database/data-source.js';
import { CliExit, EXIT } from '../exit.js';

/** How long transactions that were under way when the backup began may take to end. */
const LONGEST_MS = 60_000;
const LOOK_AGAIN_MS = 100;

/** The names of the first and the last journal file that a copy needs. */
export interface Journal {
  readonly first: string;
  readonly last: string;
  /** Files that the server wants to find in a copy, by their names; empty ones are left out. */
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * A running server that lets its files be copied: from {@link HeldCopy.begin} until {@link HeldCopy.end} it writes into its
 * journal all that a copy needs to become whole, and keeps that. When the connection ends, so does all of it.
 */
export class HeldCopy {
  private constructor(
    private readonly client: pg.Client,
    /** When it began, by the server's clock (UTC). */
    readonly begunAt: string,
    private readonly first: string,
  ) {}

  static async begin(url: string): Promise<HeldCopy> {
    const client = new pg.Client({
      connectionString: withSettings(url, {
        timezone: 'UTC',
        statement_timeout: 0,
        default_transaction_read_only: 'off',
      }),
      application_name: 'probity backup',
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await mustBeCopied(client);
      // The slot keeps the journal from being taken away meanwhile, and goes with the connection.
      await client.query(`SELECT pg_create_physical_replication_slot($1, true, true)`, [
        `probity_backup_${process.pid}`,
      ]);
      const { rows } = await client.query<{ first: string; at: string }>(
        `SELECT pg_walfile_name(pg_backup_start('probity backup', true)) AS first,
          to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`,
      );
      return new HeldCopy(client, rows[0]!.at, rows[0]!.first);
    } catch (error) {
      await client.end();
      throw error;
    }
  }

  /** Waits until everything is over that was being written when the backup began. */
  async settled(): Promise<void> {
    for (const until = Date.now() + LONGEST_MS; Date.now() < until; await delay(LOOK_AGAIN_MS)) {
      const { rows } = await this.client.query<{ going: boolean }>(
        `SELECT EXISTS (SELECT FROM pg_stat_activity
          WHERE pid <> pg_backend_pid() AND backend_xid IS NOT NULL AND xact_start < $1) AS going`,
        [this.begunAt],
      );
      if (!rows[0]!.going) return;
    }
  }

  /** Ends the copying of the data files, and says what of the journal goes with them. The journal is kept until {@link release}. */
  async end(): Promise<Journal> {
    const { rows } = await this.client.query<{ last: string; labelfile: string; spcmapfile: string }>(
      'SELECT pg_walfile_name(lsn) AS last, labelfile, spcmapfile FROM pg_backup_stop(false)',
    );
    const { last, labelfile, spcmapfile } = rows[0]!;
    const labels = { backup_label: labelfile, ...(spcmapfile && { tablespace_map: spcmapfile }) };
    return { first: this.first, last, labels };
  }

  async release(): Promise<void> {
    await this.client.end();
  }
}

async function mustBeCopied(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ level: string; spaces: number }>(
    `SELECT current_setting('wal_level') AS level, (SELECT count(*)::int FROM pg_tablespace) AS spaces`,
  );
  const { level, spaces } = rows[0]!;
  if (level === 'minimal')
    throw new CliExit(EXIT.no, 'the embedded server runs with wal_level=minimal, with which no backup can be made');
  if (spaces > 2)
    throw new CliExit(EXIT.no, 'the embedded server keeps data outside PROBITY_DATA_DIR, which a backup would lack');
}
