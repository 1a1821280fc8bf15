import { Injectable } from '@nestjs/common';
import { commandOf, labelOf } from '../../workflows/index.js';
import { Access, type Principal } from '../identity/index.js';
import { Conflict } from '../platform/errors.js';
import { Trail, type Actor, type TrailEvent } from '../trail/index.js';
import { ProcurementQueries } from '../procurements/procurement.queries.js';
import { Readers } from '../procurements/readers.queries.js';

/** More than anybody reads before they look again. */
const MOST = 50;

/** One thing that was done since somebody looked. */
export interface DoneMeanwhile {
  /** The version that it led to. */
  readonly place: number;
  /** What was done, in plain English. */
  readonly label: string;
  /** In which role: one of an authority, `provider`, `public`, or `system`. */
  readonly role: string;
}

/** Tells somebody whose version was overtaken what was done since they looked. */
@Injectable()
export class Meanwhile {
  constructor(
    private readonly access: Access,
    private readonly queries: ProcurementQueries,
    private readonly readers: Readers,
    private readonly trail: Trail,
  ) {}

  /** Gives a failure back with what was done since, where it is a version that was overtaken; any other as it is. */
  async explained(error: unknown, who: Principal, procurementId: string): Promise<unknown> {
    if (!(error instanceof Conflict) || error.problem !== 'version-conflict') return error;
    const { expected, version } = error.members as { readonly expected: number; readonly version: number };
    const from = Math.max(expected, version - MOST);
    const since = expected < version ? await this.since(who, procurementId, from) : [];
    return new Conflict('version-conflict', error.message, { ...error.members, since });
  }

  /** What was done after a version, as far as somebody may see it. An evaluator sees their own acts. */
  private async since(who: Principal, id: string, version: number): Promise<readonly DoneMeanwhile[]> {
    const owner = await this.queries.ownerOf(id);
    if (owner === null) return [];
    const { person } = await this.access.personOf(who);
    const { authorities } = await this.readers.scopeOf(who);
    const stream = { authority: owner, type: 'procurement', id } as const;
    const events = await this.trail.load(stream, {}, { after: version });
    const seen = authorities.includes(owner) ? events : events.filter((event) => isBy(event, person.id));
    return seen.map(asDone);
  }
}

const isBy = ({ actor }: TrailEvent, personId: string): boolean => 'personId' in actor && actor.personId === personId;

function asDone({ version, type, actor }: TrailEvent): DoneMeanwhile {
  const command = commandOf(type);
  return { place: version, label: command ? labelOf(command) : type, role: roleOf(actor) };
}

function roleOf(actor: Actor): string {
  if ('role' in actor) return actor.role;
  return 'system' in actor ? 'system' : 'public';
}
