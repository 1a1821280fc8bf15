// Kills the service and its database, again and again, while commands with idempotency keys are under way; then counts.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { advise, commissioner, opening, verified } from './support/people.mjs';
import { freePort, pause } from './support/service.mjs';

export const name = 'Kills: the service and its database, under load';

const WORKERS = 6;

/** The command line as it was built: a start need not look whether it is what the sources say. */
const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

/** The longest that a random moment is waited for before the next kill. */
const MOMENT_MS = 700;

export async function run({ check, options }) {
  if (options.kills === 0) return;
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'probity-kills-'));
  chmodSync(dataDir, 0o755);
  const env = { PROBITY_DATA_DIR: dataDir, PROBITY_LOG_LEVEL: 'silent', PROBITY_PORT: String(await freePort()) };
  delete process.env.DATABASE_URL;
  const token = commissioner(env);
  const world = new World(env, token);
  try {
    await world.start();
    await advise(`${world.base}/api/v1`, token);
    const workers = Array.from({ length: WORKERS }, (_, n) =>
      world.work(n).catch((error) => (world.failures.push(error), [])),
    );
    const began = performance.now();
    for (let kill = 1; kill <= options.kills; kill += 1) {
      await pause(Math.random() * MOMENT_MS);
      await world.kill(['service', 'database', 'both'][kill % 3]);
    }
    world.stopping = true;
    const acknowledged = (await Promise.all(workers)).flat();
    const seconds = Math.round((performance.now() - began) / 1000);
    const found = await world.found();
    const lost = acknowledged.filter(({ id, version }) => (found.get(id)?.version ?? 0) < version);
    const numbers = acknowledged.filter(({ kind }) => kind === 'opened').map(({ reference }) => reference);
    const references = [...found.values()].map(({ reference }) => reference);
    const doubled = references.filter((reference, at) => references.indexOf(reference) !== at);
    const wrong = world.ledger.filter(({ id, version }) => found.get(id)?.version !== version);
    check(
      `${options.kills} kills, ${acknowledged.length} commands acknowledged`,
      acknowledged.length > 0,
      `${seconds} s`,
    );
    check('every answer was one that could be', world.failures.length === 0, String(world.failures[0] ?? ''));
    check('no acknowledged command was lost', lost.length === 0, `${lost.length}`);
    check(
      'none was done twice',
      doubled.length === 0 && wrong.length === 0,
      `${doubled.length} opened twice, ${wrong.length} amended otherwise than acknowledged`,
    );
    check(
      'each that was opened is there',
      numbers.every((reference) => references.includes(reference)),
    );
    await world.stop();
    const verify = verified(env);
    check('verify finds nothing', verify.clean, verify.said.split('\n').at(-1));
  } finally {
    await world.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

class World {
  stopping = false;
  failures = [];
  /** What each procurement should stand at, by what was acknowledged. */
  ledger = [];

  constructor(env, token) {
    this.env = env;
    this.token = token;
    this.base = `http://127.0.0.1:${env.PROBITY_PORT}`;
  }

  async start() {
    this.child = spawn(process.execPath, [MAIN, 'serve'], { env: { ...process.env, ...this.env }, stdio: 'ignore' });
    const { child } = this;
    this.ended = new Promise((resolve) => child.once('exit', resolve));
    await this.ready();
  }

  async ready() {
    for (let tries = 0; tries < 1200; tries += 1) {
      if (this.child.exitCode !== null) await this.start();
      const answer = await fetch(`${this.base}/health/ready`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
      if (answer?.status === 200) return;
      await pause(25);
    }
    throw new Error('the service did not come back within a minute');
  }

  databasePid() {
    try {
      return Number(
        readFileSync(path.join(this.env.PROBITY_DATA_DIR, 'postgres/postmaster.pid'), 'utf8').split('\n')[0],
      );
    } catch {
      return null;
    }
  }

  async kill(which) {
    const pid = this.databasePid();
    if (which !== 'service' && pid) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It was gone already.
      }
    }
    if (which !== 'database') {
      this.child.kill('SIGKILL');
      await this.ended;
      await this.start();
    } else await this.ready();
  }

  async stop() {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    await this.ended;
  }

  /** Opens a procurement and amends it a few times, and so on. Each command is repeated with its key until it has an answer. */
  async work(worker) {
    const acknowledged = [];
    for (let n = 0; !this.stopping; n += 1) {
      const reference = `worker-${worker}-${n}`;
      const opened = await this.until('procurements', opening(reference), {});
      const standing = { id: opened.id, version: opened.version };
      acknowledged.push({ kind: 'opened', reference, ...standing });
      for (let amendment = 1; amendment <= 5 && !this.stopping; amendment += 1) {
        const data = { reason: `The estimate was revised, ${amendment}.`, lifetimeValue: 4_000_000 + amendment };
        const headers = { 'if-match': `"${standing.version}"` };
        const { version } = await this.until(
          `procurements/${opened.id}/commands`,
          { type: 'AmendProcurement', data },
          headers,
        );
        if (version !== standing.version + 1) throw new Error(`amended from ${standing.version} to ${version}`);
        standing.version = version;
        acknowledged.push({ kind: 'amended', ...standing });
      }
      this.ledger.push(standing);
    }
    return acknowledged;
  }

  async until(where, body, more) {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${this.token}`,
      'idempotency-key': randomUUID(),
      ...more,
    };
    for (;;) {
      try {
        const url = `${this.base}/api/v1/${where}`;
        const signal = AbortSignal.timeout(30_000);
        const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal });
        const said = await answer.json();
        if (answer.status < 300) return said;
        if (answer.status !== 503) throw new Refused(`${answer.status} ${JSON.stringify(said)}`);
      } catch (error) {
        if (error instanceof Refused) throw error;
      }
      await pause(20);
    }
  }

  /** Every procurement, as it stands. */
  async found() {
    const found = new Map();
    for (let after = ''; ;) {
      const url = `${this.base}/api/v1/procurements?limit=100${after}`;
      const page = await (await fetch(url, { headers: { authorization: `Bearer ${this.token}` } })).json();
      for (const { id, version, reference } of page.items) found.set(id, { version, reference });
      if (page.next === undefined) return found;
      after = `&after=${encodeURIComponent(page.next)}`;
    }
  }
}

class Refused extends Error {}
