// Erasures made by hand, by somebody who may write to the database: as the application, and above all grants.
import pg from 'pg';
import { above, findsEach, keep, playInto, probity } from './support/demonstration.mjs';
import { openInstallation } from './support/service.mjs';

export const name = 'R5: a forged erasure';

const ERASE = `INSERT INTO erasure (authority_id, stream_type, stream_id, version, name, erased_at, erased_by, reason, event_version)
  SELECT authority_id, stream_type, stream_id, version, name, now(), 'somebody', 'Asked for.'`;

/** An event of an erasure as somebody would write it who knows how one looks, but not what it follows. */
const EVENT = (authority) => `INSERT INTO event
  SELECT authority_id, 'erasures', '${authority}', 1, gen_random_uuid(), 'SealedValueErased', schema, recorded_at,
    replace(canonical, type, 'SealedValueErased'), hash FROM event WHERE authority_id = '${authority}' LIMIT 1`;

export async function run({ check }) {
  const installation = await openInstallation();
  const { url, dataDir } = installation;
  const env = { DATABASE_URL: url, PROBITY_DATA_DIR: dataDir, PROBITY_LOG_LEVEL: 'silent' };
  try {
    await playInto(installation, ['competitive', 'cr0001-24-representations']);
    const [value] = await above(
      url,
      `SELECT * FROM sealed_value WHERE stream_type = 'procurement' ORDER BY stream_id, version, name LIMIT 1`,
    );
    const { authority_id: authority, stream_id: id, version, name: field } = value;
    await asTheApplication(url, check, value);
    await byHand(
      { check, url, env },
      authority,
      `WHERE stream_id = '${id}' AND version = ${version} AND name = '${field}'`,
    );

    const administrator = ['--name', 'Ada Marsh', '--role', 'administrator', '--json'];
    const added = probity(env, ['user', 'add', '--organisation', authority, ...administrator]);
    const why = ['--by', JSON.parse(added.stdout).id, '--reason', 'Asked for under article 17, granted.'];
    const erased = probity(env, ['erase', id, String(version), field, ...why]);
    check('a value can be erased in the open', erased.code === 0, erased.said.split('\n')[0]);
    const after = probity(env, ['verify']);
    check('and then everything verifies', after.code === 0 && /1 erased/.test(after.said), after.said.split('\n')[0]);
    await afterwards({ check, url, env });
  } finally {
    await installation.close();
  }
}

/** What the service's own role may not do, whatever makes it try. */
async function asTheApplication(url, check, { authority_id, stream_type, stream_id, version, name: field }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET ROLE probity_app');
    const key = `'${authority_id}', '${stream_type}', '${stream_id}', ${version}, '${field}'`;
    for (const [what, sql] of [
      ['call what erases', `SELECT erase_sealed_value(${key}, 'somebody', 'Asked for.', now(), 1)`],
      ['note an erasure', `INSERT INTO erasure VALUES (${key}, now(), 'somebody', 'Asked for.', 1)`],
      ['empty a sealed value', `UPDATE sealed_value SET disclosure = NULL`],
      ['take a sealed value away', `DELETE FROM sealed_value`],
      ['alter an event', `UPDATE event SET canonical = ''`],
      ['take an event away', `DELETE FROM event`],
      ['switch triggers off', `SET session_replication_role = 'replica'`],
      ['write a function of its own', `CREATE FUNCTION mine() RETURNS void LANGUAGE sql AS 'SELECT 1'`],
    ]) {
      const code = await client.query(sql).then(
        () => 'done',
        (error) => error.code,
      );
      check(`the application may not ${what}`, code === '42501', code);
    }
  } finally {
    await client.end();
  }
}

/** What was never erased, made to look as if it had been. */
async function byHand(world, authority, where) {
  const restore = await keep(world.url, ['erasure', 'sealed_value', 'event', 'stream']);
  const emptied = `UPDATE sealed_value SET disclosure = NULL ${where}`;
  await findsEach({ ...world, restore }, [
    ['a sealed value taken away', /sealed value .* is missing/, `DELETE FROM sealed_value ${where}`],
    ['a sealed value emptied', /taken away, and no erasure is recorded/, emptied],
    ['an erasure without an event', /has no event/, `${ERASE}, NULL FROM sealed_value ${where}`, emptied],
    ['an erasure that names no event', /an event that there is not/, `${ERASE}, 1 FROM sealed_value ${where}`, emptied],
    [
      'an erasure with an event made up for it',
      /erasures .*the stored bytes of event 1/,
      EVENT(authority),
      `${ERASE}, 1 FROM sealed_value ${where}`,
      emptied,
    ],
    ['an erasure of what is still there', /is still there/, `${ERASE}, NULL FROM sealed_value ${where}`],
  ]);
}

/** Who erased, and why, told otherwise afterwards. */
async function afterwards(world) {
  const restore = await keep(world.url, ['erasure', 'event', 'stream']);
  await findsEach({ ...world, restore }, [
    ['another who erased', /otherwise than its event says/, `UPDATE erasure SET erased_by = 'somebody else'`],
    ['another reason', /otherwise than its event says/, `UPDATE erasure SET reason = 'No reason.'`],
    ['another time', /otherwise than its event says/, `UPDATE erasure SET erased_at = erased_at - interval '1 day'`],
    ['an erasure that is no longer noted', /no erasure is noted|no erasure is recorded/, 'DELETE FROM erasure'],
    [
      'another reason in the event',
      /do not have the stored hash/,
      `UPDATE event SET canonical = replace(canonical, 'article 17', 'article 99') WHERE stream_type = 'erasures'`,
    ],
    [
      'that its event was taken away',
      /erasures .*names an event that there is not/,
      `DELETE FROM event WHERE stream_type = 'erasures'`,
    ],
  ]);
}
