// Pages at a steady rate, whatever the answers take: as many people looking, not as fast as one can go. How long each took is counted
// from the moment at which it was due, so that a service that falls behind shows it.
import http from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** The pages that people look at, in turn. */
const pagesOf = (procurements) => [
  '/work',
  '/procurements',
  '/authority',
  '/register',
  ...procurements
    .slice(0, 8)
    .flatMap((id) => [
      `/procurements/${id}`,
      `/procurements/${id}/history`,
      `/procurements/${id}/not-yet`,
      `/procurements/${id}/do/choose-process`,
    ]),
];

/** Asks for `perSecond` pages a second, for so many seconds. Gives the percentiles over all and the slowest page's. */
export async function pageLoad({ address, session, procurements, perSecond, seconds }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const pages = pagesOf(procurements);
  const taken = new Map(pages.map((page) => [page.replace(/[0-9a-f-]{36}/, 'ID'), []]));
  const headers = { cookie: `__Host-probity=${session}`, accept: 'text/html', 'accept-encoding': 'br' };
  const ask = (page, due) =>
    new Promise((resolve, reject) => {
      http
        .get(`${address}${page}`, { agent, headers }, (answer) => {
          answer.resume();
          answer.on('end', () => {
            if (answer.statusCode !== 200) reject(new Error(`${page} was answered ${answer.statusCode}`));
            taken.get(page.replace(/[0-9a-f-]{36}/, 'ID')).push(performance.now() - due);
            resolve();
          });
        })
        .on('error', reject);
    });
  const asked = [];
  const began = performance.now();
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = began + (n * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await setTimeout(early);
    asked.push(ask(pages[n % pages.length], due));
  }
  await Promise.all(asked);
  agent.destroy();
  const each = Object.fromEntries([...taken].map(([page, times]) => [page, percentiles(times)]));
  return { perSecond, ...percentiles([...taken.values()].flat()), pages: each };
}

function percentiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1));
  return { p50ms: at(0.5), p95ms: at(0.95), p99ms: at(0.99) };
}
