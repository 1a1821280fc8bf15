import { Database } from '../../../src/platform/database/database.js';
import { requestLimits } from '../../../src/platform/database/limits.js';
import { migrate } from '../../../src/platform/database/migrate.js';
import { OperationalError } from '../../../src/platform/errors.js';
import { schema } from '../../../src/schema.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { TcpProxy } from '../../support/tcp-proxy.js';

const brief = { ...requestLimits, connectMs: 700, answerMs: 500 };

/** Nothing gives up by itself within a test. */
const patient = { ...requestLimits, connectMs: 100_000, answerMs: 100_000 };

describe('a database that falls silent', () => {
  let test: TestDatabase;
  let line: TcpProxy;
  let database: Database | undefined;
  beforeAll(async () => (test = await createTestDatabase()));
  beforeEach(async () => (line = await TcpProxy.to(test.url)));
  afterEach(async () => {
    await database?.close();
    database = undefined;
    await line.close();
  });
  afterAll(() => test.drop());

  const connect = async (limits: typeof brief, poolSize = 3): Promise<Database> => {
    database = await Database.connect({ url: line.url, schema, poolSize, limits });
    return database;
  };

  const ask = (at: Database): Promise<unknown> => at.query('SELECT 1 AS fine');
  const fine = [{ fine: 1 }];

  it('is told to everybody who asks, more of them than there are connections', async () => {
    const asked = await connect(brief);
    expect(await Promise.all([1, 2, 3, 4].map(() => ask(asked)))).toEqual([fine, fine, fine, fine]);
    line.fallSilent();
    const answers = await Promise.allSettled(Array.from({ length: 12 }, () => ask(asked)));
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 'rejected', reason: expect.any(OperationalError) as unknown });
    }
    line.recover();
    // The connections on which nothing came back were given up, so that these are new.
    expect(await Promise.all([1, 2, 3, 4].map(() => ask(asked)))).toEqual([fine, fine, fine, fine]);
  });

  it('takes a transaction with it, and the next one works', async () => {
    const asked = await connect(brief);
    const work = asked.transaction(async (tx) => {
      await tx.query('SELECT 1');
      line.fallSilent();
      await tx.query('SELECT 2');
    });
    await expect(work).rejects.toThrow('did not answer in time');
    line.recover();
    expect(await asked.transaction((tx) => tx.query('SELECT 1 AS fine'))).toEqual(fine);
  });

  it('gives up the connections that were idle beside the one that went', async () => {
    const asked = await connect(brief);
    expect(await Promise.all([1, 2, 3].map(() => ask(asked)))).toEqual([fine, fine, fine]);
    line.fallSilent();
    await expect(ask(asked)).rejects.toThrow('did not answer in time');
    line.recover();
    expect(await ask(asked)).toEqual(fine);
  });

  it('holds nothing any longer once it has been seen to answer again', async () => {
    const asked = await connect(patient);
    line.fallSilent();
    // One has the connection that there is, two wait for one that is being made, and two for their turn.
    const hanging = [1, 2, 3, 4, 5].map(() => ask(asked).catch((error: unknown) => error));
    expect(await asked.watch.look()).toMatchObject({ away: 'The database does not answer.' });
    line.recover();
    expect(await asked.watch.look()).toMatchObject({ away: null, readOnly: null });
    // Three were cut off; the others get a connection that was made since.
    const answers = await Promise.all(hanging);
    expect(answers.filter((answer) => answer instanceof OperationalError)).toHaveLength(3);
    expect(answers.filter((answer) => !(answer instanceof Error))).toEqual([fine, fine]);
    expect(await ask(asked)).toEqual(fine);
  });

  it('does not keep the service from closing', async () => {
    const asked = await connect(patient);
    let waits = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (waits = resolve));
    const hanging = asked
      .transaction(async (tx) => {
        await tx.query('SELECT 1');
        line.fallSilent();
        waits();
        await tx.query('SELECT 2');
      })
      .catch((error: unknown) => error);
    await waiting;
    await asked.close();
    database = undefined;
    expect(await hanging).toBeInstanceOf(OperationalError);
  });

  it('is not waited for by migrations without an end', async () => {
    line.fallSilent();
    const work = migrate(line.url, schema, 'DATABASE_URL', { ...requestLimits, connectMs: 300 });
    await expect(work).rejects.toThrow(/timeout/);
  });
});
