import pg from 'pg';
import { COPY_MARK } from './copy-mark.js';
import { applicationUrl, MIGRATIONS_TABLE } from './data-source.js';
import { isNotListening, isSilence, takesNoChanges } from './database-errors.js';
import { clockDifference, obstacles, type Finding } from './finding.js';
import { clientSettings, watchLimits, type Limits } from './limits.js';

export interface WatchOptions {
  readonly url: string;
  /** The migrations of this version, by name. */
  readonly migrations: readonly string[];
  readonly limits?: Limits;
  /** This instance's own clock, in milliseconds since 1970. */
  readonly now?: () => number;
  readonly revive?: () => Promise<void>;
  /**
   * Told when the database answers, or takes changes, again: connections on which something has been waiting since `then` or
   * longer, by this instance's clock, are of no more use, nor are those that were idle meanwhile.
   */
  readonly recovered?: (then: number) => void;
}

interface Row {
  readonly now: string;
  readonly standby: boolean;
  readonly read_only: boolean;
  readonly copy: boolean;
  readonly migrations: readonly string[];
}

const LOOK = `SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8::text AS now, pg_is_in_recovery() AS standby,
  current_setting('transaction_read_only') = 'on' AS read_only,
  coalesce(current_setting('${COPY_MARK}', true), '') = 'on' AS copy,
  (SELECT jsonb_agg(m.name ORDER BY m.id) FROM ${MIGRATIONS_TABLE} m) AS migrations`;

/** Takes room of its own on the disk each time, as what is recorded does. */
const TRY_A_CHANGE = [
  'BEGIN',
  'TRUNCATE write_probe',
  `INSERT INTO write_probe (filler) VALUES (convert_to(repeat('x', 65536), 'UTF8'))`,
  'COMMIT',
] as const;

const AWAY = 'The database cannot be reached.';
const SILENT = 'The database does not answer.';

/**
 * Looks at how the database is, on a connection of its own and with short limits, so that whoever asks is answered also when
 * every other connection waits for an answer that never comes.
 */
export class DatabaseWatch {
  private client: pg.Client | undefined;
  private underway: Promise<Finding> | undefined;
  private away = false;
  private changesFail = false;
  private wasReadOnly = false;
  private found: { readonly finding: Finding; readonly at: number } | undefined;
  private closed = false;
  private readonly now: () => number;
  private readonly limits: Limits;

  constructor(private readonly options: WatchOptions) {
    this.now = options.now ?? Date.now;
    this.limits = options.limits ?? watchLimits;
  }

  /** This instance's own clock. */
  clock(): number {
    return this.now();
  }

  /** Looks now. Whoever asks while somebody looks is told what that one finds. Never throws. */
  look(): Promise<Finding> {
    this.underway ??= this.once().finally(() => (this.underway = undefined));
    return this.underway;
  }

  /** What was found no longer than `ms` ago; otherwise looks. */
  async recent(ms = 1_500): Promise<Finding> {
    const { found } = this;
    return found && Math.abs(this.now() - found.at) <= ms ? found.finding : this.look();
  }

  /** Notes an error that something met which was asked of the database. */
  met(error: unknown): void {
    if (takesNoChanges(error)) this.changesFail = true;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.underway?.catch(() => undefined);
    this.hangUp();
  }

  private async once(): Promise<Finding> {
    const began = this.now();
    const finding = await this.ask().catch((error: unknown): Finding => {
      this.hangUp();
      this.away = true;
      const away = isSilence(error) ? SILENT : AWAY;
      return { away, readOnly: null, clock: null, missing: [], unknown: [] };
    });
    this.found = { finding, at: this.now() };
    // While anything is the matter each look is made anew, as a newcomer would find it: an address may lead elsewhere by now.
    if (obstacles(finding).length > 0) this.hangUp();
    this.tellOfRecovery(finding, began);
    return finding;
  }

  private tellOfRecovery({ away, readOnly }: Finding, began: number): void {
    if (away !== null) return;
    const again = this.away || (this.wasReadOnly && readOnly === null);
    this.away = false;
    this.wasReadOnly = readOnly !== null;
    if (again) this.options.recovered?.(began);
  }

  private async ask(): Promise<Finding> {
    const client = await this.connected();
    const before = this.now();
    const { rows } = await client.query<Row>(LOOK);
    const after = this.now();
    const { now, standby, read_only, copy, migrations } = rows[0]!;
    const ran = new Set(migrations ?? []);
    const readOnly = standby ? 'standby' : copy ? 'copy' : read_only ? 'read-only' : null;
    return {
      away: null,
      readOnly: readOnly ?? (await this.takesNone(client)),
      clock: clockDifference(Math.floor(Number(now)), before, after),
      missing: this.options.migrations.filter((name) => !ran.has(name)),
      unknown: [...ran].filter((name) => !this.options.migrations.includes(name)),
    };
  }

  /** After a change that was not taken: tries one out, as long as none is. */
  private async takesNone(client: pg.Client): Promise<'changes-fail' | null> {
    if (!this.changesFail) return null;
    try {
      for (const sql of TRY_A_CHANGE) await client.query(sql);
      this.changesFail = false;
      return null;
    } catch (error) {
      if (isSilence(error)) throw error;
      this.hangUp();
      return 'changes-fail';
    }
  }

  private async connected(): Promise<pg.Client> {
    if (this.client) return this.client;
    try {
      return await this.connect();
    } catch (error) {
      if (!this.options.revive || this.closed || !isNotListening(error)) throw error;
      await this.options.revive();
      return this.connect();
    }
  }

  private async connect(): Promise<pg.Client> {
    const { limits } = this;
    const client = new pg.Client({
      connectionString: applicationUrl(this.options.url, limits),
      application_name: 'probity watch',
      ...clientSettings(limits),
    });
    const gone = (): void => {
      if (this.client === client) this.client = undefined;
    };
    client.on('error', gone).on('end', gone);
    try {
      await client.connect();
    } catch (error) {
      destroy(client);
      throw error;
    }
    this.client = client;
    return client;
  }

  private hangUp(): void {
    if (this.client) destroy(this.client);
    this.client = undefined;
  }
}

/** Gives a connection up at once. Saying goodbye would wait for a peer that may not be there. */
export function destroy(client: pg.ClientBase): void {
  streamOf(client)?.destroy();
}

/** Whether a connection was given up, by whoever. */
export function isDestroyed(client: pg.ClientBase): boolean {
  return streamOf(client)?.destroyed ?? false;
}

function streamOf(client: pg.ClientBase): { destroy(): void; readonly destroyed: boolean } | undefined {
  return (client as unknown as { connection?: { stream?: { destroy(): void; readonly destroyed: boolean } } })
    .connection?.stream;
}
