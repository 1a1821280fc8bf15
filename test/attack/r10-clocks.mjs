// A database whose clock is not that of the instances. An instance is given a clock of its own, so that the difference is real.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { commissioner, opening } from './support/people.mjs';
import { openInstallation, pause, send, serve } from './support/service.mjs';

export const name = 'R10: clocks that differ';

export async function run({ check }) {
  const installation = await openInstallation();
  const env = { DATABASE_URL: installation.url, PROBITY_DATA_DIR: installation.dataDir };
  const token = commissioner(env);
  const skewed = async (seconds) => {
    const file = path.join(installation.dataDir, `skew-${seconds}.mjs`);
    await writeFile(file, `const real = Date.now; Date.now = () => real() + ${seconds * 1000};\n`);
    return serveSkewed(installation, file);
  };
  const open = (service, reference) => send(`${service.api}/procurements`, { body: opening(reference), token });
  try {
    for (const [seconds, status] of [
      [0, 201],
      [-10, 201],
      [-120, 503],
      [120, 503],
    ]) {
      const service = await skewed(seconds);
      await pause(1500);
      const ready = await send(`${service.base}/health/ready`, { method: 'GET' });
      const opened = await open(service, `skew-${seconds}`);
      const metrics = await send(`${service.base}/metrics`, { method: 'GET' });
      await service.stop('SIGKILL');
      check(`${seconds} s: a command is answered ${status}`, opened.status === status, opened.json?.detail ?? '');
      check(`${seconds} s: ready accordingly`, ready.status === (status === 201 ? 200 : 503));
      check(`${seconds} s: shown`, seconds === 0 || /clock_difference_seconds -?(1|9|12|11)/.test(metrics.text));
    }
    const right = await serve(installation);
    check('what was refused is taken where the clocks agree', (await open(right, 'skew-120')).status === 201);
    await right.stop('SIGKILL');
  } finally {
    await installation.close();
  }
}

/** The instance is not ready where the clocks differ, so it is alive that is waited for. */
async function serveSkewed(installation, file) {
  const { spawn } = await import('node:child_process');
  const { freePort, launch } = await import('./support/service.mjs');
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', file, launch, 'serve'], {
    env: {
      ...process.env,
      DATABASE_URL: installation.url,
      PROBITY_DATA_DIR: installation.dataDir,
      PROBITY_PORT: String(port),
      PROBITY_LOG_LEVEL: 'silent',
    },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries += 1) {
    if (await fetch(`${base}/health/live`).catch(() => null)) break;
    await pause(100);
  }
  return { base, api: `${base}/api/v1`, stop: (signal) => (child.kill(signal), ended) };
}
