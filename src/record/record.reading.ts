import { Injectable } from '@nestjs/common';
import type { PerformanceOnRecord } from '../../workflows/index.js';
import { Access, readsInConfidence, type Principal } from '../identity/index.js';
import { Denial, InvalidInput } from '../platform/errors.js';
import { readVersionOrInstant } from '../platform/http/fields/version-or-instant.js';
import type { Seen } from '../procurements/procurement.views.js';
import { Readers } from '../procurements/readers.queries.js';
import { RecordQueries, type PerformanceIn, type RecordView } from './record.queries.js';

/** Records of regulation 24, as whoever asks may see them: of their authority, without what is kept from them. */
@Injectable()
export class RecordReading {
  constructor(
    private readonly access: Access,
    private readonly queries: RecordQueries,
    private readonly readers: Readers,
  ) {}

  /** The record as it stood at a version or an instant; as it stands now, where none is given. */
  async record(who: Principal, id: string, at: string | undefined): Promise<Seen<RecordView>> {
    const { person, memberships } = await this.access.personOf(who);
    const scope = await this.readers.scopeOf(who);
    const standing = await this.queries.standing(id, scope);
    if (!standing) throw notTheirs();
    const until = readVersionOrInstant(at, standing.version, standing.now);
    const record = await this.queries.record(id, until, scope, (authority) => {
      const roles = memberships.find(({ organisation }) => organisation.id === authority)?.roles ?? [];
      const confidant = readsInConfidence.some((role) => roles.includes(role));
      return { person: person.id, auditor: roles.includes('auditor'), confidant };
    });
    if (!record) throw InvalidInput.field('query.at', 'is before the procurement was opened');
    return { version: standing.version, seen: record };
  }

  /** How the contracts of a procurement performed, or one of them, oldest first. */
  async performance(
    who: Principal,
    id: string,
    contract: string | undefined,
  ): Promise<Seen<readonly PerformanceOnRecord[]>> {
    const scope = await this.readers.scopeOf(who);
    const standing = await this.queries.standing(id, scope);
    const performed = await this.queries.performed(id, contract, scope);
    if (!performed || !standing) throw notTheirs();
    return { version: standing.version, seen: performed };
  }

  /** How the contracts of an authority performed, whichever procurement awarded them. Refuses (404) one that is not theirs. */
  async performedIn(who: Principal, authorityId: string): Promise<readonly PerformanceIn[]> {
    const { authorities } = await this.readers.scopeOf(who);
    if (!authorities.includes(authorityId)) throw notTheirs();
    return this.queries.performedIn(authorityId);
  }
}

/** There is no such procurement, as far as whoever asks may know. */
const notTheirs = (): Denial => new Denial('not-found', 'There is no such procurement among those of your authority.');
