import { createTestDatabase, type TestDatabase } from '../../support/database.js';

describe('the database', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  it('works as the application role', async () => {
    const database = await test.connect();
    const [row] = await database.query<{ user: string; at: string }>(
      'SELECT current_user AS user, clock_timestamp() AS at',
    );
    expect(row?.user).toBe('probity_app');
    expect(row?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});
