import {
  authorityKind,
  type AuthorityAct,
  type AuthorityEvidence,
  type AuthorityStanding,
  type Instant,
} from '../../workflows/index.js';
import type { Database } from '../platform/database/database.js';
import type { Actor } from '../trail/index.js';
import type { EnginePorts } from './engine-ports.js';
import { acting } from './evidence.js';
import { GatesWay } from './gates-way.js';

/** What the engine does differently for what an authority settles of itself, and for who belongs to it. */
export class AuthorityWay extends GatesWay<AuthorityStanding, AuthorityAct, AuthorityEvidence> {
  readonly kind = authorityKind;
  readonly noun = 'authority';

  constructor(ports: EnginePorts, database: Database) {
    super(ports, database);
  }

  protected get evidencePorts() {
    return this.ports.authorityEvidence;
  }

  protected get views() {
    return this.ports.folded;
  }

  protected whole(parts: Partial<AuthorityEvidence>, authority: string, now: Instant, actor: Actor | null) {
    return { ...parts, ...acting(actor), now, authority };
  }
}
