import {
  organisationKind,
  type Instant,
  type OrganisationCommand,
  type OrganisationEvidence,
  type OrganisationStanding,
} from '../../workflows/index.js';
import type { Database } from '../platform/database/database.js';
import type { Actor } from '../trail/index.js';
import type { EnginePorts } from './engine-ports.js';
import { acting } from './evidence.js';
import { GatesWay } from './gates-way.js';

/** What the engine does differently for organisations that are no authorities: who belongs to them, and what they are called. */
export class OrganisationWay extends GatesWay<OrganisationStanding, OrganisationCommand, OrganisationEvidence> {
  readonly kind = organisationKind;
  readonly noun = 'organisation';

  constructor(ports: EnginePorts, database: Database) {
    super(ports, database);
  }

  protected get evidencePorts() {
    return this.ports.organisationEvidence;
  }

  protected get views() {
    return this.ports.folded;
  }

  protected whole(parts: Partial<OrganisationEvidence>, _organisation: string, now: Instant, actor: Actor | null) {
    return { ...parts, ...acting(actor), now };
  }
}
