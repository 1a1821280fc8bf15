import { Membership } from './identity/membership.entity.js';
import { Identity1767225620000 } from './identity/migrations/1767225620000-identity.js';
import { Organisation } from './identity/organisation.entity.js';
import { Person } from './identity/person.entity.js';
import type { Schema } from './platform/database/data-source.js';
import { ErasureEntity } from './trail/erasure.entity.js';
import { EventEntity } from './trail/event.entity.js';
import { Trail1767225601000 } from './trail/migrations/1767225601000-trail.js';
import { SealedValueEntity } from './trail/sealed-value.entity.js';
import { StreamEntity } from './trail/stream.entity.js';

/**
 * What every module puts into the database, in one place: the entities it maps, and the migrations in the order in which they
 * run (by the timestamp that ends their name).
 */
export const schema: Schema = {
  entities: [StreamEntity, EventEntity, SealedValueEntity, ErasureEntity, Organisation, Person, Membership],
  migrations: [Trail1767225601000, Identity1767225620000],
};
