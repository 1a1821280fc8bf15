// `npm run bench`: how fast, measured in one run on one machine, and as ratios to what the database and the processor could do at
// the most. Prints one JSON object. Nothing here is a test: a slow machine is not a defect.
//
//   --only a,b          only some parts: commands, pages, proof, growth, numbers, law (default: all)
//   --warm N            requests by which the service is warmed up first (default 5000)
//   --procurements N    that the commands go round (default 1000)
//   --rounds N          of slices that alternate: HTTP, the engine's statements, the one statement (default 5)
//   --seconds N         how long each slice takes (default 2)
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { decidePerSecond, replayEventsPerSecond } from './law.mjs';
import { EngineFloor, OneStatementFloor } from './floor-load.mjs';
import { byLength, byNumber } from './growth.mjs';
import { HttpLoad } from './http-load.mjs';
import { openInstallation } from './installation.mjs';
import { pageLoad } from './page-load.mjs';
import { residentMegabytes, spentBy } from './processor.mjs';
import { sha256EventsPerSecond, verifyEventsPerSecond } from './proof.mjs';
import { readLoad } from './read-load.mjs';
import { median, rounded } from './summary.mjs';

const PARTS = ['commands', 'pages', 'proof', 'growth', 'numbers', 'law'];
const text = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({
  options: {
    only: text(PARTS.join(',')),
    warm: text('5000'),
    procurements: text('1000'),
    rounds: text('5'),
    seconds: text('2'),
  },
});
const only = values.only.split(',');
const unknown = only.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) throw new Error(`there is no part ${unknown.join(', ')}; there are ${PARTS.join(', ')}`);
const wants = (...parts) => parts.some((part) => only.includes(part));
const [warm, count, rounds, seconds] = ['warm', 'procurements', 'rounds', 'seconds'].map((name) =>
  Number(values[name]),
);
const say = (line) => process.stderr.write(`${line}\n`);

const installation = await openInstallation();
const result = {
  node: process.version,
  fsync: await installation.setting('fsync'),
  synchronousCommit: await installation.setting('synchronous_commit'),
};
try {
  if (wants('commands', 'pages', 'proof', 'numbers')) {
    const server = await startServer(installation.environment);
    try {
      await measureServer(server);
    } finally {
      await server.stop();
    }
  }
  if (wants('growth')) {
    say('one procurement, a thousand events long …');
    result.growth = await byLength(installation);
  }
  if (wants('law')) {
    say('the law, in one thread …');
    result.law = {
      decidePerSecond: rounded(decidePerSecond()),
      replayEventsPerSecond: rounded(replayEventsPerSecond()),
    };
  }
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
} finally {
  await installation.close();
}

async function measureServer(server) {
  const { address } = server;
  const { token } = installation;
  say(`${count} procurements …`);
  const ids = await installation.openProcurements(wants('commands', 'proof') ? count : 64);
  if (wants('commands', 'proof')) {
    const procurements = await installation.withVersions(ids);
    // Each client has procurements of its own, so that one alone and sixteen at once can take turns.
    const [few, many] = [procurements.slice(0, Math.ceil(count / 17)), procurements.slice(Math.ceil(count / 17))];
    const http1 = HttpLoad.open({ address, token, procurements: few, clients: 1 });
    const http16 = HttpLoad.open({ address, token, procurements: many, clients: 16 });
    say(`warmed up by ${warm} requests …`);
    await http16.run({ requests: warm });
    await http1.run({ requests: Math.ceil(warm / 20) });
    if (wants('proof')) result.proof = await measureProof();
    if (wants('commands')) result.commands = await measureCommands({ server, http1, http16 });
  }
  if (wants('pages')) {
    say('60 pages a second …');
    const pages = { address, session: await installation.session(), procurements: ids, perSecond: 60 };
    await pageLoad({ ...pages, seconds: 2 });
    result.pages = await pageLoad({ ...pages, seconds: rounds * seconds });
  }
  if (wants('numbers')) {
    say('a hundred, ten thousand and a hundred thousand procurements …');
    result.numbers = await byNumber(installation, (id) => readLoad({ address, token }, id));
  }
}

async function measureProof() {
  say('the proof …');
  const verify = await verifyEventsPerSecond(installation);
  const sha256 = await sha256EventsPerSecond(installation);
  return {
    verifyEventsPerSecond: rounded(verify),
    sha256EventsPerSecond: rounded(sha256),
    verifyToSha256: rounded(verify / sha256, 3),
  };
}

/** Slices that alternate, so that what else the machine does meets all of them alike; the medians over the rounds. */
async function measureCommands({ server, http1, http16 }) {
  const floor1 = await EngineFloor.open({ installation, clients: 1, each: 8 });
  const floor16 = await EngineFloor.open({ installation, clients: 16, each: 8 });
  const one16 = await OneStatementFloor.open({ installation, clients: 16, size: await sizes() });
  const loads = { http16, floor16, one16, http1, floor1 };
  for (const load of [floor16, one16, floor1]) await load.run({ requests: 500 });
  const slices = Object.fromEntries(Object.keys(loads).map((name) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    say(`round ${round} of ${rounds} …`);
    for (const [name, load] of Object.entries(loads)) slices[name].push(await slice(load, server));
  }
  for (const load of [floor1, floor16, one16]) await load.close();
  const figure = (name, key) => median(slices[name].map((one) => one[key]));
  const ratio = (above, below) =>
    rounded(median(slices[above].map((one, round) => one.perSecond / slices[below][round].perSecond)), 3);
  const figures = Object.fromEntries(
    Object.keys(loads).map((name) => [
      name,
      {
        ...{
          perSecond: rounded(figure(name, 'perSecond')),
          p50ms: rounded(figure(name, 'p50ms'), 1),
          p99ms: rounded(figure(name, 'p99ms'), 1),
        },
        processorMs: Object.fromEntries(
          ['server', 'database', 'client'].map((who) => [
            who,
            rounded(median(slices[name].map((one) => one.processorMs[who])), 2),
          ]),
        ),
      },
    ]),
  );
  return {
    ...figures,
    ratios: {
      http16ToFloor16: ratio('http16', 'floor16'),
      http1ToFloor1: ratio('http1', 'floor1'),
      floor16ToOneStatement: ratio('floor16', 'one16'),
      http16ToOneStatement: ratio('http16', 'one16'),
    },
    residentMegabytes: residentMegabytes(server.pid),
  };
}

/** One load for a while, with the processor time of one command: of the server, of the database's processes, of the load itself. */
async function slice(load, server) {
  const groups = { server: () => [server.pid], database: () => installation.backends(), client: () => [process.pid] };
  const { result: ran, spent } = await spentBy(groups, () => load.run({ seconds }));
  const each = Object.entries(spent).map(([who, ms]) => [who, ms / ran.requests]);
  return { ...ran, processorMs: Object.fromEntries(each) };
}

/** How large the engine's rows are, so that the one statement writes as much. */
async function sizes() {
  const [row] = await installation.database.query(`SELECT
    (SELECT round(avg(length(canonical)))::int FROM (SELECT canonical FROM event WHERE type = 'ProcurementAmended' LIMIT 500) e) AS event,
    (SELECT round(avg(length(facts::text)))::int FROM (SELECT facts FROM standing WHERE kind = 'procurement' LIMIT 500) s) AS facts`);
  return row;
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
  return { address, stop, pid: child.pid };
}
