import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { verifyEverything, type Verification } from '../../../src/cli/verification.js';
import { documentEvidence } from '../../../src/documents/document.input.js';
import { DocumentQueries } from '../../../src/documents/document.queries.js';
import { FolderDocumentStore } from '../../../src/documents/folder-document-store.js';
import { verifyTrail } from '../../../src/trail/index.js';
import { representationProjection } from '../../../src/representations/representation.projection.js';
import { inStandstill } from '../../support/law/places/procurements.js';
import { removeFolders, temporaryFolder } from '../../support/processes.js';
import { personId, World } from '../engine/world.js';

const touched = [
  ...['erasure', 'sealed_value', 'standing', 'procurement', 'due_date', 'representation'],
  ...['organisation', 'person', 'membership'],
  ...['holiday_calendar', 'refusal', 'refusal_head', 'command_outcome', 'document'],
];

/** Everything that a decision rests on and that is not an event itself, altered as somebody would who is above all grants. */
describe('verify finds what was altered beside the events', () => {
  let world: World;
  let id: string;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    world = await World.create({
      change: (ports) => ports.addEvidence(documentEvidence).addProjection(representationProjection),
    });
    id = await world.plays(inStandstill('competitive').recorded);
    folder = temporaryFolder();
    const store = new FolderDocumentStore(folder);
    const arrival = await store.receive(Readable.from([Buffer.from('What the provider wrote.')]), 1000);
    await arrival.keep();
    const { digest, size } = arrival;
    file = path.join(folder, digest.slice(0, 2), digest.slice(2));
    await new DocumentQueries(world.database).add({
      ...{ authorityId: 'icb-1', procurementId: id, digest, size, name: 'letter.txt', mediaType: 'text/plain' },
      ...{ uploadedBy: 'icb-1', personId: personId('commissioner'), simulated: null },
    });
    await world.at('2026-03-26T10:00:00.000Z').does(
      id,
      'RecordRepresentation',
      {
        representor: { name: 'Bear Trust' },
        grounds: 'The key criteria were not applied as the notice said they would be.',
        receivedAt: '2026-03-26T09:00:00.000Z',
        channel: 'email',
        documents: [{ name: 'letter.txt', digest }],
      } as never,
      { idempotencyKey: 'received-1' },
    );
    for (let times = 0; times < 3; times += 1) {
      const refused = await world.engine.submit(world.request(id, 'EndStandstill', {}, { principal: 'system' }));
      expect(refused.accepted).toBe(false);
    }
    const evaluated = (await world.trail.load({ authority: 'icb-1', type: 'procurement', id })).find(
      ({ sealed }) => Object.keys(sealed).length > 0,
    )!;
    const [name] = Object.keys(evaluated.sealed);
    await world.test.erase(evaluated.stream, evaluated.version, name!, personId('auditor'), 'Asked for.');
    for (const table of touched) await above(`CREATE TABLE kept_${table} AS TABLE ${table}`);
  });
  afterAll(async () => {
    await world.drop();
    removeFolders();
  });

  /** As a superuser who has switched the triggers off. */
  async function above(...statements: readonly string[]): Promise<void> {
    const client = new pg.Client({ connectionString: world.test.url });
    await client.connect();
    await client.query(`SET session_replication_role = 'replica'`);
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  const verify = (): Promise<Verification> => verifyEverything(world.database, {}, folder);

  /** What was found, by where: the check or the view, and what it says. */
  async function found(): Promise<readonly string[]> {
    const report = await verify();
    const said = [
      ...report.findings.map(({ message }) => `events: ${message}`),
      ...report.register.map(({ message }) => `register: ${message}`),
      ...(report.views ?? []).flatMap(({ view, different }) => (different > 0 ? [`${view}: ${different}`] : [])),
      ...report.checks.flatMap(({ check, findings }) => findings.map(({ message }) => `${check}: ${message}`)),
    ];
    expect(report.verified).toBe(said.length === 0);
    return said;
  }

  it('finds nothing where nothing was', async () => {
    expect(await found()).toEqual([]);
    expect((await verify()).notLookedAt).toEqual([]);
    expect(Object.fromEntries((await verify()).checks.map(({ check, looked }) => [check, looked]))).toEqual({
      ...{ erasures: 1, calendars: 1, refusals: 3, receipts: 0, answers: 1, documents: 1 },
    });
  });

  const forgeErasure = `INSERT INTO erasure (authority_id, stream_type, stream_id, version, name, erased_at, erased_by, reason)
    SELECT authority_id, stream_type, stream_id, version, name, now(), 'somebody', 'because' FROM sealed_value
    WHERE disclosure IS NOT NULL LIMIT 1`;
  const first = 'WHERE ctid = (SELECT min(ctid) FROM';

  const alterations: readonly (readonly [string, RegExp, ...string[]])[] = [
    [
      'an erasure that was forged',
      /^erasures: .*has no event/,
      forgeErasure,
      `UPDATE sealed_value v SET disclosure = NULL
      FROM erasure x WHERE (v.stream_id, v.version, v.name) = (x.stream_id, x.version, x.name)`,
    ],
    ['an erasure of what is still there', /^erasures: .*still there/, forgeErasure],
    ['who erased', /^erasures: .*otherwise/, `UPDATE erasure SET erased_by = 'somebody else'`],
    ['why it was erased', /^erasures: .*otherwise/, `UPDATE erasure SET reason = 'No reason.'`],
    ['when it was erased', /^erasures: .*otherwise/, `UPDATE erasure SET erased_at = erased_at - interval '1 day'`],
    ['an erasure that was taken away', /^erasures: .*no erasure is noted/, 'DELETE FROM erasure'],
    ['a role that was granted', /^membership: 2$/, `UPDATE membership SET role = 'administrator' ${first} membership)`],
    [
      'a role that was added',
      /^membership: 1$/,
      `INSERT INTO membership SELECT organisation_id, person_id, 'administrator',
      granted_at, NULL FROM membership LIMIT 1`,
    ],
    ['a role that was given back', /^membership: 1$/, `UPDATE membership SET revoked_at = now() ${first} membership)`],
    ['whose token is whose', /^person: 1$/, `UPDATE person SET subject = 'mallory' ${first} person)`],
    [
      'two people whose tokens were exchanged',
      /^person: 2$/,
      `UPDATE person SET subject = subject || '-'`,
      `UPDATE person p SET subject = k.subject FROM kept_person k
       WHERE k.subject = CASE p.subject WHEN 'commissioner-' THEN 'decider' WHEN 'decider-' THEN 'commissioner' ELSE rtrim(p.subject, '-') END`,
    ],
    [
      'what an authority is',
      /^organisation: 1$/,
      `UPDATE organisation SET authority_kind = 'nhs-england' WHERE id = 'icb-1'`,
    ],
    [
      'an authority that nobody registered',
      /^organisation: 1$/,
      `INSERT INTO organisation SELECT 'icb-9', kind, name, address,
      authority_kind, registered_at FROM organisation LIMIT 1`,
    ],
    ['the state in the register', /^register: .*state/, `UPDATE procurement SET state = 'closed'`],
    [
      'a fact that decisions rest on',
      /^standing: 1$/,
      `UPDATE standing SET facts = jsonb_set(facts, '{opening,cpv}', '"1"') WHERE kind = 'procurement'`,
    ],
    ['the title in the register', /^procurement: 1$/, `UPDATE procurement SET title = 'Another'`],
    ['when it was published', /^procurement: 1$/, `UPDATE procurement SET published_at = NULL`],
    ['a due date', /^due_date: \d+$/, `UPDATE due_date SET at = at + interval '1 day'`],
    ['a due date that has gone', /^due_date: \d+$/, `DELETE FROM due_date`],
    ['a representation', /^representation: 1$/, `UPDATE representation SET receipt = 'ABCD'`],
    ['a representation that has gone', /^representation: 1$/, `DELETE FROM representation`],
    [
      'a holiday list that was emptied',
      /^calendars: .*not as it was/,
      `UPDATE holiday_calendar SET contents =
      jsonb_set(contents, '{holidays}', '[]')`,
    ],
    ['a holiday list that has gone', /^calendars: .*is gone/, 'DELETE FROM holiday_calendar'],
    [
      'a holiday list that nobody brought',
      /^calendars: .*past the history/,
      `INSERT INTO holiday_calendar SELECT id || '/2',
      as_of + 1, contents, stored_at, stored_by FROM holiday_calendar`,
    ],
    [
      'who brought a holiday list',
      /^calendars: .*not as it was/,
      `UPDATE holiday_calendar SET stored_by = '{"personId":"x"}'`,
    ],
    ['why something was refused', /^refusals: .*altered/, `UPDATE refusal SET reasons = '[]' WHERE place = 2`],
    ['who was refused', /^refusals: .*altered/, `UPDATE refusal SET actor = '{"public":true}' WHERE place = 3`],
    ['a refusal taken from the middle', /^refusals: .*2 is missing/, 'DELETE FROM refusal WHERE place = 2'],
    ['the last refusal', /^refusals: 1 refused attempts were taken/, 'DELETE FROM refusal WHERE place = 3'],
    ['every refusal', /^refusals: 3 refused attempts were taken/, 'DELETE FROM refusal'],
    ['the end of a chain of refusals', /^refusals: .*end is gone/, 'DELETE FROM refusal_head'],
    [
      'a refusal put among others',
      /^refusals: /,
      `INSERT INTO refusal SELECT authority_id, gen_random_uuid(), procurement_id, version,
      at, command, actor, request_digest, reasons, request_id, 4, hash, hash FROM refusal WHERE place = 3`,
    ],
    [
      'the answer to a repeated request',
      /^answers: .*otherwise/,
      `UPDATE command_outcome SET answer =
      jsonb_set(answer, '{state}', '"closed"')`,
    ],
    [
      'warnings in an answer',
      /^answers: .*altered/,
      `UPDATE command_outcome SET answer = jsonb_set(answer, '{warnings}', '[1]')`,
    ],
    ['what an answer was given to', /^answers: .*altered/, `UPDATE command_outcome SET request_digest = 'x'`],
    ['whose key it is', /^answers: .*altered/, `UPDATE command_outcome SET key = 'another'`],
    ['an answer made to look as if from before', /^answers: .*altered/, `UPDATE command_outcome SET salt = NULL`],
    ['an answer that is none', /^answers: /, `UPDATE command_outcome SET answer = '[]'`],
    ['an answer that has gone', /^answers: .*taken away/, 'DELETE FROM command_outcome'],
    ['what a document is called', /^documents: .*otherwise/, `UPDATE document SET name = 'other.txt'`],
    ['who sent a document', /^documents: .*otherwise/, `UPDATE document SET uploaded_by = 'public'`],
    ['a document that is no longer noted', /^documents: .*no longer/, 'DELETE FROM document'],
    ['how large a document is', /^documents: .*size/, 'UPDATE document SET size = size + 1'],
  ];

  it.each(alterations.map(([what, expected, ...statements]) => ({ what, expected, statements })))(
    '$what',
    async (altered) => {
      const { expected, statements } = altered;
      await above(...statements);
      try {
        expect((await found()).some((said) => expected.test(said))).toBe(true);
      } finally {
        await above(
          ...touched.flatMap((table) => [`DELETE FROM ${table}`, `INSERT INTO ${table} SELECT * FROM kept_${table}`]),
        );
      }
      expect(await found()).toEqual([]);
    },
  );

  it('refused attempts that are gone with their whole chain, by the digest that was noted', async () => {
    const { asOf, digest } = await verify();
    const noted = () => verifyEverything(world.database, { asOf, expect: digest }, folder);
    expect(await noted()).toMatchObject({ verified: true, digest, notLookedAt: [] });
    const ofStreams = (await verifyTrail(world.database, { asOf })).digest;
    await above('DELETE FROM refusal', 'DELETE FROM refusal_head');
    expect(await noted()).toMatchObject({
      verified: false,
      first: { fault: 'digest', message: expect.stringContaining('refused attempts') },
    });
    // What versions before noted speaks for the streams alone, and that is said.
    const before = await verifyEverything(world.database, { asOf, expect: ofStreams }, folder);
    expect(before).toMatchObject({ verified: true, notLookedAt: [expect.stringContaining('refused attempt')] });
    await above(...['refusal', 'refusal_head'].map((table) => `INSERT INTO ${table} SELECT * FROM kept_${table}`));
    expect(await noted()).toMatchObject({ verified: true, digest });
  });

  it('people, roles and representations, and a rebuild puts them right', async () => {
    await above(
      `UPDATE person SET subject = CASE subject WHEN 'commissioner' THEN 'x' ELSE subject || '-' END`,
      `UPDATE person SET subject = CASE subject WHEN 'x' THEN 'decider' WHEN 'decider-' THEN 'commissioner' ELSE subject END`,
      `INSERT INTO organisation SELECT 'icb-9', kind, name, address, authority_kind, registered_at FROM organisation LIMIT 1`,
      `INSERT INTO membership SELECT 'icb-9', person_id, 'administrator', granted_at, NULL FROM membership LIMIT 1`,
      'DELETE FROM representation',
    );
    const { historyOf } = await import('../../../src/cli/stored-history.js');
    const { rebuild } = await historyOf(world.database);
    expect(await rebuild.repair()).toMatchObject({ equal: false, repaired: true });
    expect(await found()).toEqual([]);
  });

  it('takes nothing for altered that the version before wrote in its own words and shapes', async () => {
    const { renewViews } = await import('../../../src/engine-parts.js');
    await above(
      `UPDATE due_date SET label = 'as it was called before'`,
      `UPDATE standing SET facts = facts - 'record' WHERE kind = 'procurement'`,
    );
    expect((await found()).length).toBeGreaterThan(0);
    await renewViews(world.test.url);
    expect(await found()).toEqual([]);
  });

  it('the bytes of a document, altered or gone', async () => {
    writeFileSync(file, 'What the provider never wrote.');
    expect(await found()).toEqual([expect.stringMatching(/^documents: .*bytes were altered/)]);
    rmSync(file);
    expect(await found()).toEqual([expect.stringMatching(/^documents: .*bytes are gone/)]);
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  it('does not let the application do what finds its place by itself', async () => {
    const other = randomUUID();
    await world.database.query(
      `INSERT INTO refusal (authority_id, id, procurement_id, version, at, command, actor, request_digest, reasons, place, hash)
       VALUES ('icb-1', '${other}', '${id}', 1, now(), 'Abandon', '{}', '', '[]', 77, 'forged')`,
    );
    expect(await world.database.query(`SELECT place FROM refusal WHERE id = '${other}'`)).toEqual([{ place: 4 }]);
    for (const sql of [
      'UPDATE refusal_head SET place = 0',
      'DELETE FROM refusal',
      'UPDATE command_outcome SET salt = NULL',
      `SELECT erase_sealed_value('a', 'b', 'c', 1, 'd', 'e', 'f', now(), 1)`,
      `INSERT INTO installation VALUES ('restored', 'null', now())`,
    ]) {
      await expect(world.database.query(sql)).rejects.toThrow('permission denied');
    }
  });
});
