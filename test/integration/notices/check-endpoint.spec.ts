import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../../src/app.module.js';
import { NoticesModule } from '../../../src/notices/notices.module.js';
import { readConfiguration } from '../../../src/platform/configuration/configuration.js';
import { createLogger } from '../../../src/platform/logging/logger.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { good, reworded } from '../../support/notices/good-notices.js';
import { lint } from '../../support/notices/lint.js';

describe('POST /api/v1/notices/check', () => {
  let app: NestFastifyApplication;
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
    app = await createApp({
      configuration: readConfiguration({}),
      database: await test.connect(2),
      logger: createLogger('silent'),
      furtherModules: [NoticesModule],
    });
  });

  afterAll(async () => {
    await app.close();
    await test.drop();
  });

  const check = async (payload: unknown): Promise<{ status: number; body: unknown; type: unknown }> => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/notices/check',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify(payload),
    });
    return { status: answer.statusCode, body: answer.json(), type: answer.headers['content-type'] };
  };

  it('answers anybody what the linter says of a notice', async () => {
    const notice = reworded('intention, C', 'by 8 April 2026', 'by 3 April 2026');
    const { status, body } = await check(notice);
    expect(status).toBe(200);
    expect(body).toEqual(lint(notice));
    expect(body).toMatchObject({
      notice: 'intention-to-award',
      process: 'direct-award-c',
      published: '2026-03-24',
      findings: [{ code: 'deadline-too-early', severity: 'error', found: '2026-04-03', expected: '2026-04-08' }],
    });
  });

  it('takes a package as Find a Tender publishes it, with members that it does not know', async () => {
    const package_ = { uri: 'https://x.example', version: '1.1', extensions: [], releases: [good('award, A')] };
    expect(await check(package_)).toMatchObject({ status: 200, body: { notice: 'award', findings: [] } });
  });

  it.each([
    [{}, 'body'],
    [[], 'body'],
    [null, 'body'],
    [{ releases: 'none' }, 'releases'],
    [{ releases: [good('award, A'), 1] }, 'releases[1]'],
  ])('refuses what is no notice, and names the place: %j', async (payload, field) => {
    expect(await check(payload)).toMatchObject({
      status: 400,
      type: expect.stringContaining('application/problem+json') as unknown,
      body: { type: expect.stringContaining('invalid-input') as unknown, errors: [{ field }] },
    });
  });
});
