// A throw-away installation and the service on it, as processes of their own, for the attacks.
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const launch = fileURLToPath(new URL('../../../src/cli/launch.mjs', import.meta.url));
export const built = (file) => import(new URL(`../../../dist/src/${file}`, import.meta.url).href);
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A PostgreSQL of its own, migrated, with a folder for documents. `url` is its address; `close` leaves nothing behind. */
export async function openInstallation() {
  const build = spawnSync(process.execPath, [launch, '--build-only'], { encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`the build failed: ${build.stderr}`);
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'probity-attack-'));
  const { startThrowaway } = await built('platform/embedded-postgres/embedded-postgres.js');
  const { migrate } = await built('platform/database/migrate.js');
  const { schema } = await built('schema.js');
  const server = await startThrowaway({ durable: true });
  await migrate(server.url, schema);
  return {
    dataDir,
    url: server.url,
    server,
    async close() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** One instance of the service on an installation; ready once this returns. More settings are given by their names. */
export async function serve({ url, dataDir }, settings = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, [launch, 'serve'], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      PROBITY_DATA_DIR: dataDir,
      PROBITY_PORT: String(port),
      PROBITY_LOG_LEVEL: 'silent',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const base = `http://127.0.0.1:${port}`;
  const instance = {
    base,
    api: `${base}/api/v1`,
    child,
    ended,
    said: () => said,
    /** How many milliseconds `/health/live` takes to answer; Infinity where it does not within `patience`. */
    async alive(patience = 5000) {
      const start = performance.now();
      try {
        await fetch(`${base}/health/live`, { signal: AbortSignal.timeout(patience) });
        return performance.now() - start;
      } catch {
        return Infinity;
      }
    },
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      return ended;
    },
  };
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the service did not start: ${said}`);
    const ready = await fetch(`${base}/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (ready?.status === 200) return instance;
    await pause(100);
  }
  await instance.stop('SIGKILL');
  throw new Error(`the service was not ready within a minute: ${said}`);
}

/** Sends JSON and gives the answer with its status, headers, JSON (if it is) and how long it took. */
export async function send(url, { method = 'POST', body, raw, headers = {}, token, patience = 30_000 } = {}) {
  const start = performance.now();
  const response = await fetch(url, {
    method,
    headers: {
      ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    signal: AbortSignal.timeout(patience),
  });
  const text = await response.text();
  const json = (response.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, text, json, ms: performance.now() - start };
}
