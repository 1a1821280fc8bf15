import { Injectable } from '@nestjs/common';
import type { Instant } from '../../workflows/index.js';
import { Access, type Principal } from '../identity/index.js';
import { Denial } from '../platform/errors.js';
import { Database } from '../platform/database/database.js';

/** One representation of a provider, in the list of all that it has made. */
export interface OwnMatter {
  readonly reference: string;
  readonly procurementId: string;
  readonly title: string;
  readonly procurementReference: string;
  readonly authority: string;
  readonly publishedAt: Instant | null;
}

/** How many of them are shown at once, the last first. */
const SHOWN = 100;

/** All that the providers that somebody belongs to have before them, whichever procurement it is in. */
@Injectable()
export class ProvidersOwnReading {
  constructor(
    private readonly access: Access,
    private readonly database: Database,
  ) {}

  /** Their representations, the last ones first; in one statement. Refuses (403) whoever belongs to no provider. */
  async matters(who: Principal): Promise<readonly OwnMatter[]> {
    const organisations = await this.organisationsOf(who);
    return this.database.query<OwnMatter>(MATTERS, [organisations, SHOWN]);
  }

  /** The procurement that one of their representations is about. Refuses (404) a reference that is not theirs. */
  async procurementOf(who: Principal, reference: string): Promise<string> {
    const organisations = await this.organisationsOf(who);
    const [row] = await this.database.query<{ id: string }>(
      'SELECT procurement_id AS id FROM representation WHERE organisation = ANY ($1::text[]) AND receipt = $2',
      [organisations, reference.toUpperCase()],
    );
    if (!row) throw new Denial('not-found', 'There is no such representation among those of your organisation.');
    return row.id;
  }

  private async organisationsOf(who: Principal): Promise<readonly string[]> {
    const memberships = await this.access.membershipsOf(who);
    const own = memberships
      .filter(({ roles }) => roles.includes('provider'))
      .map(({ organisation }) => organisation.id);
    if (own.length === 0) throw new Denial('not-permitted', 'This is for people who act for a provider.');
    return own;
  }
}

const MATTERS = `
  SELECT r.receipt AS reference, p.id AS "procurementId", p.title, p.reference AS "procurementReference", o.name AS authority,
         p.published_at AS "publishedAt"
    FROM representation r
    JOIN procurement p ON p.authority_id = r.authority_id AND p.id = r.procurement_id
    JOIN organisation o ON o.id = r.authority_id
   WHERE r.organisation = ANY ($1::text[])
   ORDER BY p.published_at DESC NULLS LAST, p.id, r.version DESC
   LIMIT $2`;
