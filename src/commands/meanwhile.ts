import { Injectable } from '@nestjs/common';
import { HistoryReading } from '../history/history.reading.js';
import type { Principal } from '../identity/index.js';
import { Conflict } from '../platform/errors.js';

/** More than anybody reads before they look again. */
const MOST = 50;

/** Tells somebody whose version was overtaken what was done since they looked. */
@Injectable()
export class Meanwhile {
  constructor(private readonly history: HistoryReading) {}

  /** Gives a failure back with what was done since, where it is a version that was overtaken; any other as it is. */
  async explained(error: unknown, who: Principal, procurementId: string): Promise<unknown> {
    if (!(error instanceof Conflict) || error.problem !== 'version-conflict') return error;
    const { expected, version } = error.members as { readonly expected: number; readonly version: number };
    const from = Math.max(expected, version - MOST);
    const since = expected < version ? await this.history.since(who, procurementId, from) : [];
    return new Conflict('version-conflict', error.message, { ...error.members, since });
  }
}
