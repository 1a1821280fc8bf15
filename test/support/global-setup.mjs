// Once per run of the tests: builds what the command-line tests run, starts one throw-away PostgreSQL, and migrates a template
// database that every test file clones. With TEST_DATABASE_URL the tests run on that server instead.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = (path) => new URL(`../../dist/src/${path}`, import.meta.url).href;

/** The law is tested without a database or a build; asked for only that, the tests start at once. */
const onlyLaw = (patterns) =>
  patterns.length > 0 && patterns.every((pattern) => /^(\.\/)?test\/workflows\b/.test(pattern));

export default async function globalSetup(globalConfig) {
  if (onlyLaw(globalConfig.testPathPatterns.patterns)) return;
  const build = spawnSync(process.execPath, ['src/cli/launch.mjs', '--build-only'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (build.status !== 0) {
    throw new Error(build.stderr);
  }
  const { startThrowaway } = await import(built('platform/embedded-postgres/embedded-postgres.js'));
  const { migrate } = await import(built('platform/database/migrate.js'));
  const { schema } = await import(built('schema.js'));

  const given = process.env.TEST_DATABASE_URL;
  const server = given ? undefined : await startThrowaway({ durable: false, settings: ['max_connections=300'] });
  const url = given ?? server.url;
  const template = `probity_template_${process.pid}`;
  globalThis.probityTestServer = { server, url, template };

  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${template}`);
  await admin.end();
  const templateUrl = new URL(url.replace('@/', '@localhost/'));
  templateUrl.pathname = `/${template}`;
  const address = url.includes('@/') ? templateUrl.href.replace('@localhost/', '@/') : templateUrl.href;
  await migrate(address, schema);

  process.env.TEST_SERVER_URL = url;
  process.env.TEST_TEMPLATE_DATABASE = template;
}
