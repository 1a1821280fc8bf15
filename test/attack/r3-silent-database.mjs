// A database that falls silent under load: everybody is told within a bounded time, and the service is well within seconds of its end.
import { commissioner, opening } from './support/people.mjs';
import { lineTo } from './support/line.mjs';
import { openInstallation, pause, send, serve } from './support/service.mjs';

export const name = 'R3: a database that falls silent';

export async function run({ check }) {
  const installation = await openInstallation();
  const line = await lineTo(installation.url);
  const env = { DATABASE_URL: installation.url, PROBITY_DATA_DIR: installation.dataDir };
  const token = commissioner(env);
  const service = await serve({ url: line.url, dataDir: installation.dataDir });
  const open = (reference) =>
    send(`${service.api}/procurements`, { body: opening(reference), token, patience: 60_000 });
  try {
    check('a command is taken before', (await open('before')).status === 201);
    line.fallSilent();
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => open(`silent-${n}`)));
    const longest = Math.max(...answers.map(({ ms }) => ms));
    check(
      '60 commands are all answered 503',
      answers.every(({ status }) => status === 503),
    );
    check('each within 30 s', longest < 30_000, `${Math.round(longest)} ms`);
    const ready = await send(`${service.base}/health/ready`, { method: 'GET' });
    check(
      'not ready meanwhile, and says so at once',
      ready.status === 503 && ready.ms < 8000,
      `${Math.round(ready.ms)} ms`,
    );
    check('alive meanwhile', (await service.alive()) < 5000);
    const hanging = Array.from({ length: 30 }, (_, n) => open(`hanging-${n}`));
    await pause(1000);
    line.recover();
    const healed = performance.now();
    while ((await send(`${service.base}/health/ready`, { method: 'GET' })).status !== 200) await pause(100);
    const after = await open('after');
    const took = performance.now() - healed;
    check('a command is taken within 10 s of the end', after.status === 201 && took < 10_000, `${Math.round(took)} ms`);
    await Promise.all(hanging);
  } finally {
    await service.stop('SIGKILL');
    await line.close();
    await installation.close();
  }
}
