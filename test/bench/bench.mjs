// `npm run bench`: how fast, measured in one run on one machine, and as ratios to what the database and the processor could do at
// the most. Prints one JSON object. Nothing here is a test: a slow machine is not a defect.
//
//   --seconds N   how long each of the loads runs (default 5)
//   --warm N      how long each is warmed up first (default 2)
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { decidePerSecond, replayEventsPerSecond } from './law.mjs';
import { FloorLoad } from './floor-load.mjs';
import { HttpLoad } from './http-load.mjs';
import { openInstallation } from './installation.mjs';
import { pageLoad } from './page-load.mjs';
import { sha256EventsPerSecond, verifyEventsPerSecond } from './proof.mjs';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '5' }, warm: { type: 'string', default: '2' } },
});
const seconds = Number(values.seconds);
const warm = Number(values.warm);
const say = (text) => process.stderr.write(`${text}\n`);
const rounded = (number, digits = 0) => Number(number.toFixed(digits));

const installation = await openInstallation();
try {
  const server = await startServer(installation.environment);
  try {
    const procurements = await installation.openProcurements(64);
    const measured = {};
    for (const clients of [1, 16]) {
      say(`${clients} client${clients > 1 ? 's' : ''} through HTTP …`);
      const load = await HttpLoad.open({ address: server.address, token: installation.token, procurements, clients });
      await load.run(warm);
      measured[`http${clients}`] = await load.run(seconds);
      load.close();
    }
    say('60 pages a second …');
    const pages = { address: server.address, session: await installation.session(), procurements, perSecond: 60 };
    await pageLoad({ ...pages, seconds: warm });
    measured.pages = await pageLoad({ ...pages, seconds });
    await server.stop();
    for (const clients of [1, 16]) {
      say(`${clients} raw connection${clients > 1 ? 's' : ''} with the same statements …`);
      const load = await FloorLoad.open({ installation, clients });
      await load.run(warm);
      measured[`floor${clients}`] = await load.run(seconds);
      await load.close();
    }
    say('the law and the proof, in one thread …');
    const verifyPerSecond = await verifyEventsPerSecond(installation);
    const sha256PerSecond = await sha256EventsPerSecond(installation);
    const result = {
      node: process.version,
      secondsPerLoad: seconds,
      fsync: await installation.setting('fsync'),
      synchronousCommit: await installation.setting('synchronous_commit'),
      http1: measured.http1,
      http16: measured.http16,
      pages: measured.pages,
      floor1: measured.floor1,
      floor16: measured.floor16,
      decidePerSecond: rounded(decidePerSecond()),
      replayEventsPerSecond: rounded(replayEventsPerSecond()),
      verifyEventsPerSecond: rounded(verifyPerSecond),
      sha256EventsPerSecond: rounded(sha256PerSecond),
      ratios: {
        http16ToFloor16: rounded(measured.http16.perSecond / measured.floor16.perSecond, 3),
        http1ToFloor1: rounded(measured.http1.perSecond / measured.floor1.perSecond, 3),
        verifyToSha256: rounded(verifyPerSecond / sha256PerSecond, 3),
      },
    };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await server.stop();
  }
} finally {
  await installation.close();
}

/** The product as it is run, in a process of its own, on the installation's database. */
async function startServer(environment) {
  const launcher = fileURLToPath(new URL('../../src/cli/launch.mjs', import.meta.url));
  const child = spawn(process.execPath, [launcher, 'serve'], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  const address = await new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      told += chunk;
      const found = /listening on (http:\S+?);/.exec(told);
      if (found) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`the server did not start:\n${told}`)));
  });
  let stopped;
  const stop = () => {
    stopped ??= once(child, 'exit');
    if (child.exitCode === null) child.kill('SIGTERM');
    return child.exitCode === null ? stopped : undefined;
  };
  return { address, stop };
}
