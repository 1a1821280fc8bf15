import { Injectable } from '@nestjs/common';
import { HistoryReading } from '../history/history.reading.js';
import type { Principal } from '../identity/index.js';
import { Conflict } from '../platform/errors.js';

/** More than anybody reads before they look again. */
const MOST = 50;

/** Tells somebody who was overtaken, before they sent or while it was being decided, what was done since they looked. */
@Injectable()
export class Meanwhile {
  constructor(private readonly history: HistoryReading) {}

  /** Gives a failure back with what was done since, where something that the act rests on has moved; any other as it is. */
  async explained(error: unknown, who: Principal, procurementId: string): Promise<unknown> {
    if (!(error instanceof Conflict) || !saysWhatMoved(error.members)) return error;
    const { expected, version } = error.members;
    const from = Math.max(expected, version - MOST);
    const since = expected < version ? await this.history.since(who, procurementId, from) : [];
    return new Conflict(error.problem, error.message, { ...error.members, since });
  }
}

interface Moved {
  /** The version that they saw or, where they did not say, that was there when their command was first looked at. */
  readonly expected: number;
  readonly version: number;
}

const saysWhatMoved = (members: object): members is Moved => 'expected' in members && 'version' in members;
