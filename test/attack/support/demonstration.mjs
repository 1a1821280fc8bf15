// Decisions of the demonstration, played through the product's own engine into an installation, so that it has a history to attack.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { built, launch } from './service.mjs';

/** Plays scenarios, by the names of their files without the ending, and gives nothing back: what there is stands in the database. */
export async function playInto({ url, dataDir }, names) {
  const { Database } = await built('platform/database/database.js');
  const { schema } = await built('schema.js');
  const { demonstrate, demonstrationScenarios } = await built('cli/scenario/demonstration.js');
  const all = await demonstrationScenarios();
  const wanted = all.filter(({ file }) => names.includes(path.basename(file, '.yaml')));
  if (wanted.length !== names.length) throw new Error(`not every scenario is there: ${names.join(', ')}`);
  const database = await Database.connect({ url, schema, poolSize: 4 });
  const failed = [];
  try {
    await demonstrate(wanted, database, dataDir, {
      begins: () => undefined,
      step: () => undefined,
      ends: ({ file }, tally) => tally.failed > 0 && failed.push(file),
    });
  } finally {
    await database.close();
  }
  if (failed.length > 0) throw new Error(`steps were not as expected in ${failed.join(', ')}`);
}

/** The command line on an installation: its exit code, and what it said. */
export function probity(env, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launch, ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr, said: `${stdout}${stderr}`.trim() };
}

/** Statements as a superuser who has switched every trigger off. */
export async function above(url, ...statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = 'replica'`);
    let rows = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

let keptBefore = 0;

/** Keeps tables as they are, and gives what puts them back. */
export async function keep(url, tables) {
  keptBefore += 1;
  const kept = (table) => `kept_${keptBefore}_${table}`;
  const names = tables.map((table) => [table, kept(table)]);
  await above(url, ...names.map(([table, copy]) => `CREATE TABLE ${copy} AS TABLE ${table}`));
  return () =>
    above(url, ...names.flatMap(([table, copy]) => [`DELETE FROM ${table}`, `INSERT INTO ${table} TABLE ${copy}`]));
}

/** Alters something, has `probity verify` look, puts it back, and checks that what was said is what was to be said. */
export async function findsEach({ check, url, env, restore }, alterations) {
  for (const [what, says, ...statements] of alterations) {
    await above(url, ...statements);
    const { code, said } = probity(env, ['verify']);
    const line = said.split('\n').find((each) => says.test(each));
    check(`verify finds ${what}`, code === 1 && line !== undefined, line ?? `${code}: ${said.split('\n').at(-1)}`);
    await restore();
  }
  const { code, said } = probity(env, ['verify']);
  check('and nothing once all of it is put back', code === 0, code === 0 ? '' : said);
}
