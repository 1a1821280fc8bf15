// People and procurements on an installation, put there through the product's own engine.
import { randomUUID } from 'node:crypto';
import { opening } from './people.mjs';
import { built } from './service.mjs';

/** An authority with a commissioner and an evaluator, a provider, and two procurements: one that counts as published, one hidden. */
export async function populate({ url, dataDir }) {
  const { Database } = await built('platform/database/database.js');
  const { readConfiguration } = await built('platform/configuration/configuration.js');
  const { createApp } = await built('app.module.js');
  const { schema } = await built('schema.js');
  const { Engine } = await built('engine/index.js');
  const { IdentityService } = await built('identity/index.js');
  const environment = { DATABASE_URL: url, PROBITY_DATA_DIR: dataDir, PROBITY_LOG_LEVEL: 'silent' };
  const database = await Database.connect({ url, schema });
  const app = await createApp({ configuration: readConfiguration(environment), database });
  try {
    const identity = app.get(IdentityService);
    const engine = app.get(Engine);
    await identity.registerOrganisation({
      id: 'attacked',
      name: 'NHS Loomdale ICB',
      kind: 'authority',
      authorityKind: 'integrated-care-board',
    });
    await identity.registerOrganisation({ id: 'owl', name: 'Owl Care', kind: 'provider' });
    const tokens = {};
    const people = {};
    for (const [who, organisationId, roles] of [
      ['commissioner', 'attacked', ['commissioner', 'decision-maker']],
      ['evaluator', 'attacked', ['evaluator']],
      ['provider', 'owl', ['provider']],
    ]) {
      people[who] = await identity.addPerson({ organisationId, name: who, roles });
      tokens[who] = await identity.issueLocalToken(people[who].id);
    }
    const { issuer, subject } = people.commissioner;
    const ids = [];
    for (const reference of ['PUBLIC', 'HIDDEN']) {
      const { procurementId } = await engine.submit({
        principal: { issuer, subject },
        authorityId: 'attacked',
        procurementId: null,
        command: { type: 'OpenProcurement', data: opening(reference) },
        idempotencyKey: randomUUID(),
        ifMatch: null,
      });
      ids.push(procurementId);
    }
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('UPDATE procurement SET published_at = now() WHERE id = $1', [ids[0]]);
    await client.end();
    return { tokens, published: ids[0], hidden: ids[1] };
  } finally {
    await app.close();
    await database.close();
  }
}
