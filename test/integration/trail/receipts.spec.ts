import pg from 'pg';
import { verifyEverything, type Verification } from '../../../src/cli/verification.js';
import { checkReceipts } from '../../../src/engine/index.js';
import { Receipts1767225795000 } from '../../../src/engine/migrations/1767225795000-receipts.js';
import { ownerDataSource } from '../../../src/platform/database/data-source.js';
import { representationProjection } from '../../../src/representations/representation.projection.js';
import { schema } from '../../../src/schema.js';
import { verifyTrail } from '../../../src/trail/index.js';
import { contentUnderC, inStandstill } from '../../support/law/places/procurements.js';
import { World } from '../engine/world.js';
import { publicLetter } from '../representations/parties.js';

const TABLES = ['reception', 'receipt', 'receipt_head'];

/** One thing that waits to be decided, one that was decided, one that was refused, and one that was nothing that could be received. */
describe('verify finds what somebody made of what was received', () => {
  let world: World;
  let waiting: string;

  beforeAll(async () => {
    world = await World.create({ change: (ports) => ports.addProjection(representationProjection) });
    const early = await world.plays(contentUnderC().recorded);
    await world.test.asOwner(`UPDATE procurement SET published_at = '2026-03-10T09:00:00Z' WHERE id = $1`, [early]);
    expect(await world.engine.submit(making(early))).toMatchObject({ accepted: false });
    const id = await world.plays(inStandstill('competitive').recorded);
    world.at('2026-03-26T10:00:00.000Z');
    expect(await world.engine.submit(making(id))).toMatchObject({ accepted: true });
    await world.engine.receptions.void((await putDown(id)).received);
    waiting = (await putDown(id)).received.id;
    // As it was published; the register is not what is looked at here.
    await world.test.asOwner(`UPDATE procurement SET published_at = NULL WHERE id = $1`, [early]);
    for (const table of TABLES) await above(`CREATE TABLE kept_${table} AS TABLE ${table}`);
  });
  afterAll(() => world.drop());

  const making = (id: string) =>
    world.request(id, 'MakeRepresentation', publicLetter, { principal: 'public', byFirstReceipt: true });
  const putDown = async (id: string) => (await world.engine.receptions.putDown(making(id), world.clock.simulated))!;

  /** As a superuser who has switched the triggers off. */
  async function above(...statements: readonly string[]): Promise<void> {
    const client = new pg.Client({ connectionString: world.test.url });
    await client.connect();
    await client.query(`SET session_replication_role = 'replica'`);
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  const verify = (expected: object = {}): Promise<Verification> => verifyEverything(world.database, expected, null);

  async function found(): Promise<readonly string[]> {
    const report = await checkReceipts(world.database);
    return report.findings.map(({ message }) => message);
  }

  const putBack = (): Promise<void> =>
    above(...TABLES.flatMap((table) => [`DELETE FROM ${table}`, `INSERT INTO ${table} SELECT * FROM kept_${table}`]));

  it('and nothing where nobody made anything of it', async () => {
    expect(await found()).toEqual([]);
    expect(await verify()).toMatchObject({ verified: true });
    const { looked, fromBefore } = await checkReceipts(world.database);
    expect({ looked, fromBefore }).toEqual({ looked: 5, fromBefore: 0 });
  });

  const reasons = `(SELECT reasons FROM refusal LIMIT 1)`;
  const letter = `jsonb_set(request, '{command,data,text}', '"We withdraw it."')`;

  // As whoever owns the tables: no trigger is in the way, and none helps.
  it.each([
    [
      'a millisecond later',
      /^what was received, or when, was altered/,
      `received_at = received_at + interval '1 millisecond'`,
    ],
    ['another letter', /^what was received is not as it was sent/, `request = ${letter}`],
    ['somebody else’s', /^what was received is not as it was sent/, `asker = 'urn:test mallory'`],
    ['another act', /^what was received, or when, was altered/, `command = 'WithdrawRepresentation'`],
    ['of another procurement', /^what was received, or when, was altered/, `procurement_id = 'another'`],
    ['with a salt of its own', /^what was received is not as it was sent/, `salt = 'salt'`],
    ['nothing', /^what was received, and is not decided, is not there any more/, `request = NULL`],
    ['something decided', /^something is called decided/, `status = 'decided', request = NULL, request_digest = ''`],
    ['something refused, for no reason', /^something is called refused/, `status = 'refused', reasons = '[]'`],
    [
      'something refused that was not, for reasons of others',
      /^something is called refused/,
      `status = 'refused', reasons = ${reasons}`,
    ],
    ['something void', /^something that was received was set aside/, `status = 'void', request = NULL`],
  ])('what waits, made into %s', async (_what, expected, altered) => {
    await world.test.asOwner(`UPDATE reception SET ${altered} WHERE id = '${waiting}'`);
    try {
      expect(await found()).toEqual([expect.stringMatching(expected)]);
      expect((await verify()).verified).toBe(false);
    } finally {
      await putBack();
    }
    expect(await found()).toEqual([]);
  });

  it.each([
    ['what waits, taken away', /was taken away$/, `DELETE FROM reception WHERE id = '${'waiting'}'`],
    [
      'what nobody sent',
      /^something is called received that nobody put down/,
      `INSERT INTO reception SELECT authority_id, gen_random_uuid(), procurement_id, received_at, status, asker, 'key', request_digest,
       command, command_id, request, reasons, decided_at, noted, attempts, claimed_until, salt FROM reception WHERE status = 'pending'`,
    ],
    [
      'what was refused, in other words',
      /not as it was sent/,
      `UPDATE reception SET request = ${letter} WHERE status = 'refused'`,
    ],
    [
      'what was refused, made to look erased',
      /no event says that it was erased/,
      `UPDATE reception SET salt = NULL, asker = 'erased' WHERE status = 'refused'`,
    ],
    ['a receipt', /^receipt 2 was altered/, `UPDATE receipt SET received_at = '2026-04-10' WHERE place = 2`],
    ['a receipt taken from the middle', /^receipt 2 is missing/, `DELETE FROM receipt WHERE place = 2`],
    ['the last receipts', /^\d receipts were taken away/, `DELETE FROM receipt WHERE place > 2`],
    ['where a chain ends', /^receipts are there, and their chain's end is gone/, `DELETE FROM receipt_head`],
  ])('%s', async (_what, expected, statement) => {
    await above(statement.replace('waiting', waiting));
    try {
      expect((await found()).some((said) => expected.test(said))).toBe(true);
    } finally {
      await putBack();
    }
    expect(await found()).toEqual([]);
  });

  it('receipts that are gone with what was received, by the digest that was noted', async () => {
    const { asOf, digest } = await verify();
    const noted = () => verify({ asOf, expect: digest });
    expect(await noted()).toMatchObject({ verified: true, digest });
    const ofStreams = (await verifyTrail(world.database, { asOf })).digest;
    await above(...TABLES.map((table) => `DELETE FROM ${table}`));
    expect(await found()).toEqual([]);
    expect(await noted()).toMatchObject({ verified: false, first: { message: expect.stringContaining('receipts') } });
    // What versions before noted speaks for less, and that is said.
    const { notLookedAt } = await verify({ asOf, expect: ofStreams });
    expect(notLookedAt).toContainEqual(expect.stringContaining('every refused attempt and every receipt'));
    await putBack();
    expect(await noted()).toMatchObject({ verified: true, digest });
  });

  it('chains what was received before there were receipts, and says how much that is', async () => {
    const owner = await ownerDataSource(world.test.url, schema).initialize();
    const queryRunner = owner.createQueryRunner();
    try {
      const migration = new Receipts1767225795000();
      await migration.down(queryRunner);
      await migration.up(queryRunner);
    } finally {
      await queryRunner.release();
      await owner.destroy();
    }
    const { looked, fromBefore, findings } = await checkReceipts(world.database);
    expect({ looked, fromBefore, findings }).toEqual({ looked: 5, fromBefore: 5, findings: [] });
    await world.test.asOwner(`UPDATE reception SET request = ${letter} WHERE id = '${waiting}'`);
    expect(await found()).toEqual([expect.stringMatching(/^what was received is not as it was sent/)]);
  });

  it('lets the application add to the chain, and change nothing in it', async () => {
    for (const sql of ['UPDATE receipt SET place = 9', 'DELETE FROM receipt', 'UPDATE receipt_head SET place = 0']) {
      await expect(world.database.query(sql)).rejects.toThrow('permission denied');
    }
    await expect(world.test.asOwner('DELETE FROM receipt')).rejects.toThrow(/only added to/);
  });
});
