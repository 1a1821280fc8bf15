// Requests that never end, connections without number, and a service that is asked to stop meanwhile.
import net from 'node:net';
import { clearInterval, setInterval } from 'node:timers';
import { openInstallation, pause, serve } from './support/service.mjs';

export const name = 'R4: slow requests, and stopping';

const half =
  'POST /api/v1/notices/check HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{';

function talk(port, text) {
  const socket = net.connect(port, '127.0.0.1', () => socket.write(text));
  const began = performance.now();
  const talked = { socket, said: '', ended: null };
  socket.on('data', (data) => (talked.said += data)).on('error', () => undefined);
  talked.ended = new Promise((resolve) => socket.once('close', () => resolve(performance.now() - began)));
  return talked;
}

export async function run({ check }) {
  const installation = await openInstallation();
  try {
    await slow(check, await serve(installation, { PROBITY_CONNECTIONS_PER_ADDRESS: '50' }));
    await stopping(check, await serve(installation));
  } finally {
    await installation.close();
  }
}

async function slow(check, service) {
  const port = Number(new URL(service.base).port);
  const headless = talk(port, 'GET / HTTP/1.1\r\nHost: x\r\n');
  const trickling = talk(port, half);
  const drip = setInterval(() => trickling.socket.writable && trickling.socket.write(' '), 500);
  const limit = pause(60_000).then(() => Infinity);
  const cut = [await Promise.race([headless.ended, limit]), await Promise.race([trickling.ended, limit])];
  clearInterval(drip);
  check('headers that never end are cut off within 20 s', cut[0] < 20_000, `${Math.round(cut[0])} ms`);
  check('a body that trickles is cut off within 30 s', cut[1] < 30_000, `${Math.round(cut[1])} ms`);
  check('with the answer 408', trickling.said.includes(' 408 ') && trickling.said.includes('request-timeout'));
  const many = Array.from({ length: 200 }, () => talk(port, ''));
  await pause(1000);
  const open = many.filter(({ socket }) => !socket.destroyed).length;
  check('one address has no more connections than the setting says', open <= 50, `${open} of 200`);
  for (const { socket } of many) socket.destroy();
  await pause(200);
  check('and others are answered again', (await service.alive()) < 5000);
  await service.stop();
}

async function stopping(check, service) {
  const port = Number(new URL(service.base).port);
  const halves = Array.from({ length: 50 }, () => talk(port, half));
  const idle = Array.from({ length: 50 }, () => talk(port, 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n'));
  const live = idle.map(({ socket }) => new Promise((resolve) => socket.once('data', resolve)));
  await Promise.all(live);
  const whole = Array.from({ length: 20 }, () => talk(port, 'GET /api/v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n'));
  await Promise.all(whole.map(({ socket }) => new Promise((resolve) => socket.once('connect', resolve))));
  await pause(50);
  const began = performance.now();
  const { code } = await service.stop('SIGTERM');
  const took = performance.now() - began;
  check('stops within 10 s of SIGTERM, whatever is half sent', took < 10_000, `${Math.round(took)} ms, exit ${code}`);
  await Promise.all([...halves, ...idle, ...whole].map(({ ended }) => ended));
  const answered = whole.filter(({ said }) => said.startsWith('HTTP/1.1 200') && said.endsWith('}')).length;
  check(
    'what had been read whole was answered',
    answered === whole.length,
    `${answered} of ${whole.length}${answered < whole.length ? `: ${whole.find(({ said }) => !said.endsWith('}')).said.slice(0, 80)}` : ''}`,
  );
}
