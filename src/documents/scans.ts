import { createReadStream } from 'node:fs';
import { Injectable, Logger } from '@nestjs/common';
import { Configuration } from '../platform/configuration/configuration.js';
import { Database } from '../platform/database/database.js';
import { Denial, OperationalError, UnsupportedContent } from '../platform/errors.js';
import type { Arrival } from './document-store.js';
import { DocumentStore } from './document-store.js';
import { Scanner, type Verdict } from './scanner.js';

/** Whether a scanner has passed a document: `not-scanned` where none is set. */
export type ScanState = 'not-scanned' | 'held' | 'passed';

const BATCH = 20;

/** Holds documents back until a scanner has passed them, where one is set (PROBITY_SCANNER). */
@Injectable()
export class Scans {
  private readonly log = new Logger(Scans.name);
  private readonly scanner: Scanner | null;

  constructor(
    { scanner }: Configuration,
    private readonly database: Database,
    private readonly store: DocumentStore,
  ) {
    this.scanner = scanner === null ? null : new Scanner(scanner);
  }

  get isOn(): boolean {
    return this.scanner !== null;
  }

  /**
   * Has a document looked at as it arrives. Refuses (415) one in which something was found; one that the scanner could not look at
   * is taken and held, and looked at again.
   */
  async onArrival({ digest, file }: Arrival): Promise<void> {
    if (!this.scanner) return;
    const verdict = await this.scanner.scan(createReadStream(file));
    await this.note(digest, verdict);
    if ('found' in verdict && verdict.found !== null) {
      throw new UnsupportedContent(`The virus scanner found ${verdict.found} in the document, so it was not taken.`);
    }
  }

  async stateOf(digest: string): Promise<ScanState> {
    if (!this.scanner) return 'not-scanned';
    return (await this.verdictOn(digest)) === undefined ? 'held' : 'passed';
  }

  /** Refuses to hand out a document in which something was found (403), or that is held (503, to be asked for again). */
  async refuseUnpassed(digest: string): Promise<void> {
    const verdict = await this.verdictOn(digest);
    if (typeof verdict?.found === 'string') {
      throw new Denial(
        'not-permitted',
        `The virus scanner found ${verdict.found} in this document. It is given to nobody.`,
      );
    }
    if (this.scanner && verdict === undefined) {
      throw new OperationalError('This document is held back until the virus scanner has passed it. Ask again later.', {
        retryAfterSeconds: 60,
      });
    }
  }

  /** Has what is held looked at again, oldest first. Gives how many were looked at. */
  async again(): Promise<number> {
    if (!this.scanner) return 0;
    const held = await this.database.query<{ digest: string }>(HELD, []);
    let looked = 0;
    for (const { digest } of held) {
      const bytes = await this.store.read(digest);
      if (!bytes) continue;
      const verdict = await this.scanner.scan(bytes);
      // Where one could not be looked at, the others cannot either.
      if (!(await this.note(digest, verdict))) break;
      looked += 1;
    }
    return looked;
  }

  private async note(digest: string, verdict: Verdict): Promise<boolean> {
    if ('unsaid' in verdict) {
      this.log.warn(`a document is held back: ${verdict.unsaid}`);
      return false;
    }
    if (verdict.found !== null) this.log.warn(`${verdict.found} was found in the document ${digest}`);
    await this.database.prepared('documents.scanned', SCANNED, [digest, verdict.found]);
    return true;
  }

  /** Undefined for a document that no scanner has looked at. */
  private async verdictOn(digest: string): Promise<{ readonly found: string | null } | undefined> {
    const [row] = await this.database.prepared<{ found: string | null }>(
      'documents.scan',
      'SELECT found FROM document_scan WHERE digest = $1',
      [digest],
    );
    return row;
  }
}

const SCANNED = `
INSERT INTO document_scan (digest, found, scanned_at) VALUES ($1, $2, clock_timestamp())
ON CONFLICT (digest) DO UPDATE SET found = excluded.found, scanned_at = excluded.scanned_at`;

const HELD = `
SELECT digest FROM document d WHERE NOT EXISTS (SELECT 1 FROM document_scan s WHERE s.digest = d.digest)
GROUP BY digest ORDER BY min(uploaded_at) LIMIT ${BATCH}`;
