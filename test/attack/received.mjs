// Representations raced against the end of the standstill and against the contract, at midnight, on three instances over one
// database: never both, nothing lost, whoever dies in between. PROBITY_ATTACK_RACES says how many (10,000).
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { built, openInstallation, pause } from './support/service.mjs';

export const name = 'Received: representations against the end of the standstill and the contract';

const RACES = Number(process.env.PROBITY_ATTACK_RACES ?? 10_000);
const AT_ONCE = 12;
const LAST_MILLISECOND = '2026-04-08T22:59:59.999Z';
const MIDNIGHT = '2026-04-08T23:00:00.000Z';

const considered = {
  qualityAndInnovation: 'Outcomes above the national average.',
  value: 'Below the regional price.',
  integrationCollaborationAndSustainability: 'Works out of eleven practices.',
  accessInequalitiesAndChoice: 'Evening clinics.',
  socialValue: 'Trains twelve students a year.',
};
const owl = { id: 'owl', name: 'Owl Health Limited', address: '1 High Street, Leeds LS1 1AA' };
const { answers } = (await built('../workflows/index.js')).acts.ChooseProcess.example;
const answered = [
  ...['existingProvider', 'onlyExistingProviderCapable', 'patientChoice'],
  ...['existingContract', 'change', 'sufficientStandard'],
];
const reasons = Object.fromEntries(answered.map((each) => [each, `As the report says of ${each}.`]));

/** What leads to a standstill whose window closes at the end of 8 April 2026. */
const story = [
  ['2026-03-02T09:00:00.000Z', 'ChooseProcess', { process: 'direct-award-c', answers, reasons, reason: 'Stable.' }],
  [
    '2026-03-03T09:00:00.000Z',
    'RecordFindings',
    {
      provider: owl,
      past: { satisfied: true, keyCriteria: considered },
      future: { likelyToSatisfy: true, keyCriteria: considered },
      basicSelectionCriteria: { met: true, assessment: 'All are met.' },
      reasons: 'Both findings rest on the contract reviews.',
    },
  ],
  [
    '2026-03-24T08:00:00.000Z',
    'SubmitIntentionNotice',
    {
      content: {
        decisionMakers: 'The commissioning committee',
        approximateLifetimeValue: 4_300_000,
        reasons: considered,
        conflictsDeclared: 'None were declared.',
        conflictsManaged: 'There was nothing to manage.',
      },
    },
  ],
  ['2026-03-24T09:00:00.000Z', 'RecordIntentionNoticePublished', { publishedAt: '2026-03-24T09:00:00.000Z' }],
];
const terms = { lifetimeValue: 4_300_000, startsOn: '2026-09-01', endsOn: '2029-08-31', reasons: 'As reported.' };
const letter = {
  representor: { name: 'Elk Clinics LLP' },
  standing: 'would-be-provider',
  aggrieved: true,
  failure: 'Regulation 6(4).',
  text: 'We set out below why.',
  contact: 'elk@example.org',
};

export async function run({ check }) {
  const installation = await openInstallation();
  const apps = [];
  const owner = new pg.Client({ connectionString: installation.url });
  try {
    const { Database } = await built('platform/database/database.js');
    const { readConfiguration } = await built('platform/configuration/configuration.js');
    const { createApp } = await built('app.module.js');
    const { schema } = await built('schema.js');
    const { Clock, Engine } = await built('engine/index.js');
    const { Sweeper } = await built('deadlines/sweeper.js');
    const { GovernanceService } = await built('governance/governance.service.js');
    const { IdentityService } = await built('identity/index.js');
    const environment = {
      ...{ DATABASE_URL: installation.url, PROBITY_DATA_DIR: installation.dataDir },
      ...{ PROBITY_LOG_LEVEL: 'silent', PROBITY_SWEEP_SECONDS: '3600' },
    };
    for (let n = 0; n < 3; n += 1) {
      const database = await Database.connect({ url: installation.url, schema });
      apps.push(await createApp({ configuration: readConfiguration(environment), database }));
    }
    await owner.connect();
    const identity = apps[0].get(IdentityService);
    const authority = { id: 'attacked', name: 'NHS Loomdale ICB', kind: 'authority' };
    await identity.registerOrganisation({ ...authority, authorityKind: 'integrated-care-board' });
    await apps[0].get(GovernanceService).setAssurance('attacked', 'advised', 'An attack.');
    const roles = ['commissioner', 'decision-maker'];
    const { issuer, subject } = await identity.addPerson({ organisationId: 'attacked', name: 'Someone', roles });

    const at = (app, simulated) => Object.assign(app.get(Clock), { simulated });
    const asking = (procurementId, type, data, more = {}) => ({
      ...{ principal: { issuer, subject }, authorityId: procurementId === null ? 'attacked' : null, procurementId },
      ...{ command: { type, data }, idempotencyKey: randomUUID(), ifMatch: null },
      ...more,
    });
    const ask = (app, ...given) => app.get(Engine).submit(asking(...given));
    const must = async (asked) => {
      const result = await asked;
      if (!result.accepted) throw new Error(JSON.stringify(result.reasons));
      return result;
    };
    const inBatches = async (list, work) => {
      for (let from = 0; from < list.length; from += AT_ONCE) {
        await Promise.all(list.slice(from, from + AT_ONCE).map((each, n) => work(each, from + n)));
      }
    };

    const ids = Array.from({ length: RACES }, () => null);
    at(apps[0], '2026-03-02T09:00:00.000Z');
    await inBatches(ids, async (_, n) => {
      const opening = { title: 'Diagnostics', reference: `RACE-${n}`, description: 'For adults', cpv: '85121200-5' };
      const more = { healthServicePurpose: true, lifetimeValue: 4_300_000 };
      ids[n] = (await must(ask(apps[0], null, 'OpenProcurement', { ...opening, ...more }))).procurementId;
    });
    for (const [when, type, data] of story) {
      at(apps[0], when);
      await inBatches(ids, (id) => must(ask(apps[0], id, type, data)));
    }

    const [lodger, ender, buyer] = apps;
    at(lodger, LAST_MILLISECOND);
    at(ender, MIDNIGHT);
    at(buyer, MIDNIGHT);
    let failed = 0;
    await inBatches(ids, async (id, n) => {
      const making = asking(id, 'MakeRepresentation', letter, { principal: 'public', byFirstReceipt: true });
      // Every tenth instance dies between receipt and decision.
      const dies = n % 10 === 9;
      const lodge = () =>
        dies ? lodger.get(Engine).receptions.putDown(making, LAST_MILLISECOND) : lodger.get(Engine).submit(making);
      const all = [
        lodge,
        () => ask(buyer, id, 'EnterIntoContract', terms),
        () => ask(ender, id, 'EndStandstill', {}, { principal: 'system', idempotencyKey: null }),
      ];
      const turned = [...all.slice(n % 3), ...all.slice(0, n % 3)];
      // In half of the races the letter sets out a little later, so that either side wins some.
      const wait = n % 2 === 0 ? 0 : Math.random() * 40;
      const begun = turned.map((begin) => (begin === lodge ? pause(wait).then(begin) : begin()));
      const done = await Promise.allSettled(begun);
      failed += done.filter(({ status, reason }) => status === 'rejected' && reason?.problem !== 'conflict').length;
    });
    await owner.query(`UPDATE reception SET claimed_until = '2020-01-01T00:00:00Z' WHERE status = 'pending'`);
    await Promise.all(apps.map((app) => app.get(Sweeper).sweepOnce()));

    const { rows: left } = await owner.query(`SELECT status, count(*)::int AS many FROM reception GROUP BY status`);
    const { rows } = await owner.query(
      `SELECT jsonb_array_length(p.facts -> 'contracts') AS contracts, count(r.value)::int AS representations,
         bool_or((r.value ->> 'inTime')::boolean) AS in_time
       FROM standing p LEFT JOIN LATERAL jsonb_each(p.facts #> '{run,hearing,representations}') r ON true
       GROUP BY p.id, p.facts`,
    );
    const held = rows.filter((row) => row.in_time).length;
    const bought = rows.filter((row) => row.contracts > 0).length;
    const both = rows.filter((row) => row.in_time && row.contracts > 0).length;
    const detail = `${rows.length} races: ${held} held by representations, ${bought} contracts, ${both} both`;
    check('never a contract beside a representation received in time', both === 0, detail);
    check(
      'every representation is on record, once',
      rows.every((row) => row.representations === 1),
    );
    check('everything received was decided', left.length === 1 && left[0].status === 'decided', JSON.stringify(left));
    check('nothing failed but lost races', failed === 0, `${failed}`);
    check('both sides won races', held > 0 && bought > 0);
  } finally {
    await owner.end().catch(() => undefined);
    for (const app of apps) await app.close().catch(() => undefined);
    await installation.close();
  }
}
