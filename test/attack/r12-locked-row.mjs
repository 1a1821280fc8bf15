// One row that somebody holds, and many who write to it: everybody else is answered as if nothing were the matter.
import pg from 'pg';
import { advise, commissioner, opening } from './support/people.mjs';
import { openInstallation, pause, send, serve } from './support/service.mjs';

export const name = 'R12: a locked row';

export async function run({ check }) {
  const installation = await openInstallation();
  const token = commissioner({ DATABASE_URL: installation.url, PROBITY_DATA_DIR: installation.dataDir });
  const service = await serve(installation);
  const holder = new pg.Client({ connectionString: installation.url });
  await holder.connect();
  const open = async (reference) =>
    (await send(`${service.api}/procurements`, { body: opening(reference), token })).json.id;
  const amend = (id, version, n) =>
    send(`${service.api}/procurements/${id}/commands`, {
      body: {
        type: 'AmendProcurement',
        data: { reason: `The estimate was revised, ${n}.`, lifetimeValue: 4_000_000 + n },
      },
      headers: { 'if-match': `"${version}"` },
      token,
      patience: 60_000,
    });
  try {
    await advise(service.api, token);
    const [held, other] = [await open('held'), await open('other')];
    await holder.query('BEGIN');
    await holder.query(`SELECT 1 FROM stream WHERE id = $1 FOR UPDATE`, [held]);
    const waiting = Array.from({ length: 100 }, (_, n) => amend(held, 1, n));
    await pause(500);
    const times = [];
    for (let version = 1; version <= 20; version += 1) {
      const { status, ms, text } = await amend(other, version, version);
      if (status !== 200) throw new Error(`another procurement was answered ${status}: ${text}`);
      times.push(ms);
    }
    const longest = Math.max(...times);
    check(
      'another procurement is answered at once',
      longest < 2000,
      `20 commands, the longest ${Math.round(longest)} ms`,
    );
    const read = await send(`${service.api}/procurements/${held}`, { method: 'GET', token });
    check('the held one can be read', read.status === 200 && read.ms < 2000, `${Math.round(read.ms)} ms`);
    const statuses = (await Promise.all(waiting)).map(({ status, ms }) => ({ status, ms }));
    check(
      'whoever waits for it is told',
      statuses.every(({ status }) => status === 503),
    );
    check(
      'within 20 s',
      statuses.every(({ ms }) => ms < 20_000),
      `${Math.round(Math.max(...statuses.map(({ ms }) => ms)))} ms`,
    );
    await holder.query('ROLLBACK');
    check('once it is let go a command is taken', (await amend(held, 1, 1)).status === 200);
  } finally {
    await holder.end();
    await service.stop('SIGKILL');
    await installation.close();
  }
}
