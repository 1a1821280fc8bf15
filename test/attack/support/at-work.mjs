// An installation of its own with an embedded server, at work: people who open procurements as long as the attack lasts, and commands
// that are killed half-way.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { clearTimeout } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { probity } from './demonstration.mjs';
import { advise, commissioner, opening } from './people.mjs';
import { freePort, pause, send } from './service.mjs';

/** The command line as it was built, so that what is killed is the command and nothing before it. */
const MAIN = fileURLToPath(new URL('../../../dist/src/cli/main.js', import.meta.url));

/** How often each command is killed, at moments that lie evenly over the time that it takes. */
export const ROUNDS = 4;
const WORKERS = 3;
const MANY = { PROBITY_ACCOUNT_PER_MINUTE: '1000000', PROBITY_INSTALLATION_PER_MINUTE: '1000000' };

export class AtWork {
  services = [];
  /** References of procurements whose opening was acknowledged, in that order. */
  acknowledged = [];
  failures = [];

  constructor(folder, check) {
    Object.assign(this, { folder, check, file: path.join(folder, 'backup.tar.gz') });
    this.original = this.settings('original');
  }

  settings(name) {
    const dataDir = path.join(this.folder, name);
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    return { PROBITY_DATA_DIR: dataDir, PROBITY_LOG_LEVEL: 'silent', ...MANY, DATABASE_URL: undefined };
  }

  async begin() {
    this.token = commissioner(this.original);
    const administrator = ['--name', 'Ada Marsh', '--role', 'administrator', '--json'];
    const added = probity(this.original, ['user', 'add', '--organisation', 'attacked', ...administrator]);
    this.administrator = JSON.parse(added.stdout).id;
    this.service = await this.serve(this.original);
    await advise(this.service.api, this.token);
    await this.open(this.service, 'first');
    this.load = Array.from({ length: WORKERS }, (_, n) => this.work(n));
  }

  async serve(env) {
    const port = await freePort();
    const child = spawn(process.execPath, [MAIN, 'serve'], {
      env: { ...process.env, ...env, PROBITY_PORT: String(port) },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const base = `http://127.0.0.1:${port}`;
    const service = { base, api: `${base}/api/v1`, child, ended };
    this.services.push(service);
    for (let tries = 0; tries < 1200 && child.exitCode === null; tries += 1) {
      const answer = await fetch(`${base}/health/ready`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
      // A copy is never ready, and serves.
      if (answer !== null) return { ...service, ready: answer.status, condition: await answer.json() };
      await pause(50);
    }
    throw new Error('the service did not come up');
  }

  async stop({ child, ended }) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  }

  open({ api }, reference, token = this.token) {
    return send(`${api}/procurements`, { body: opening(reference), token, patience: 60_000 });
  }

  async references({ api }, token = this.token) {
    const found = [];
    for (let after = ''; ;) {
      const page = await send(`${api}/procurements?limit=100${after}`, { method: 'GET', token });
      if (page.status !== 200) throw new Error(`not listed: ${page.text}`);
      found.push(...page.json.items.map(({ reference }) => reference));
      if (page.json.next === undefined) return found;
      after = `&after=${encodeURIComponent(page.json.next)}`;
    }
  }

  /** Opens one procurement after another, as long as the attack lasts. */
  async work(worker) {
    for (let n = 0; !this.stopping; n += 1) {
      const reference = `worker-${worker}-${n}`;
      const { status, text } = await this.open(this.service, reference).catch((error) => ({ text: String(error) }));
      if (status === 201) this.acknowledged.push(reference);
      else this.failures.push(text);
      await pause(100);
    }
  }

  /** Runs a command and kills it after a while; `after` null lets it end. Gives how long it took, and its exit code. */
  async killed(env, args, after) {
    const began = performance.now();
    const child = spawn(process.execPath, [MAIN, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (data) => (said += data));
    const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
    const timer = after === null ? null : setTimeout(() => child.kill('SIGKILL'), after);
    const code = await ended;
    clearTimeout(timer);
    return { code, said, ms: performance.now() - began };
  }

  /** Kills a command again and again, each time at a later moment, and has `look` see what it left. */
  async rounds(what, before, whole, look) {
    let halfWay = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { env, args } = await before(round);
      const { code } = await this.killed(env, args, ((round + 0.5) / ROUNDS) * whole);
      if (code === null) halfWay += 1;
      const wrong = await look(env, round, code);
      this.check(`killed in ${what}, ${round + 1} of ${ROUNDS}: what it leaves is sound`, wrong === null, wrong ?? '');
    }
    this.check(`${what} was killed half-way`, halfWay > 0, `${halfWay} of ${ROUNDS}`);
  }

  async end() {
    this.stopping = true;
    await Promise.all(this.load ?? []);
    for (const service of this.services) await this.stop(service);
  }
}
