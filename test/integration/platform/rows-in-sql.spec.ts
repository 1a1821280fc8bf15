import { withRowsIn } from '../../../src/platform/database/rows-in-sql.js';
import type { Database } from '../../../src/platform/database/database.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const SQL = `SELECT r.a, r.b, r.c, r.d, r.e, r.f FROM (SELECT 1) AS moved, jsonb_to_recordset(:rows)
  AS r(a text, b int, c jsonb, d timestamptz, e boolean, f uuid) ORDER BY r.b`;

describe('the rows of a statement', () => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await createTestDatabase();
    database = await test.connect();
  });
  afterAll(() => test.drop());

  const run = (rows: readonly unknown[], sql = SQL) => {
    const values: unknown[] = [];
    const put = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
    return database.query(withRowsIn(sql, rows, put).sql, values);
  };

  const rows = [
    { a: 'it\'s "quoted" \\ $1 :rows', b: 7, c: { x: [1, null] }, d: '2026-03-02T09:00:00.000Z', e: true, f: null },
    { a: '', b: -1, c: [], d: null, e: false, f: '00000000-0000-4000-8000-000000000001' },
    { a: null, b: 0, c: 'a text', d: '2026-03-02T09:00:00.123Z' },
    { a: '[1]', b: 2, c: null, e: null },
    { a: 'é\u2028😀', b: 3, c: 12.5 },
    { b: 4, c: false },
    {},
  ];

  it('says the same given one by one as given together', async () => {
    for (const row of rows) {
      const [alone] = await run([row]);
      const [first, second] = await run([row, row]);
      expect(alone).toEqual(first);
      expect(second).toEqual(first);
    }
  });

  it('gives a single row value by value, and several as one', () => {
    const parameters = (given: readonly unknown[], sql = SQL): number => {
      let count = 0;
      withRowsIn(sql, given, () => `$${(count += 1)}`);
      return count;
    };
    expect(parameters(rows.slice(0, 1))).toBe(6);
    expect(parameters(rows)).toBe(1);
    // Whatever takes its rows in another way is given them as they are.
    expect(parameters(rows.slice(0, 1), 'SELECT * FROM jsonb_array_elements(:rows)')).toBe(1);
  });
});
