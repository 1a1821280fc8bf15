// Bodies that cost more to look at than to send. The count comes before them, and what is absurd is refused before it is looked at.
import { randomUUID } from 'node:crypto';
import { openInstallation, send, serve } from './support/service.mjs';

export const name = 'R2: bodies that cost more to look at than to send';

const members = (count) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`m${n}`, 1]));
const nested = (depth) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

export async function run({ check }) {
  const installation = await openInstallation();
  const service = await serve(installation);
  const representations = `${service.api}/procurements/${randomUUID()}/representations`;
  const many = JSON.stringify(members(80_000));
  /** Sends, and says how long others had to wait meanwhile. */
  const measured = async (url, raw) => {
    const answered = send(url, { raw });
    let slowest = 0;
    for (let done = false; !done;) {
      slowest = Math.max(slowest, await service.alive());
      done = await Promise.race([answered.then(() => true), new Promise((resolve) => setTimeout(resolve, 5, false))]);
    }
    return { ...(await answered), slowest };
  };
  try {
    const unknown = await measured(representations, many);
    check(
      '80,000 unknown members to a procurement that is none',
      unknown.status === 404 && unknown.ms < 1500,
      `${unknown.status} in ${Math.round(unknown.ms)} ms`,
    );
    const bodies = {
      '80,000 unknown members': many,
      '10,000 entries of a list': JSON.stringify({ existingContract: Array(10_000).fill({}) }),
      '300,000 entries of a list': JSON.stringify({ existingContract: Array(300_000).fill(1) }),
      'nested 40,000 deep': nested(40_000),
      'a list in a list, 500 by 500': JSON.stringify({ a: Array(500).fill(Array(500).fill(1)) }),
      'what is no JSON': 'x'.repeat(900_000),
      'a million open brackets': '['.repeat(1_000_000),
    };
    for (const [what, raw] of Object.entries(bodies)) {
      const { status, ms, slowest } = await measured(`${service.api}/process-check`, raw);
      const detail = `${status} in ${Math.round(ms)} ms, others waited ${Math.round(slowest)} ms at most`;
      check(`${what} to a body that is checked`, status === 400 && ms < 5000 && slowest < 2000, detail);
    }
    const statuses = [];
    for (let n = 0; n < 30; n += 1) statuses.push((await send(representations, { raw: 'garbage' })).status);
    check('garbage is counted too', statuses.includes(429), [...new Set(statuses)].join(', '));
    const held = await send(representations, { raw: many });
    const told = ['retry-after', 'ratelimit', 'ratelimit-policy'].map((each) => held.headers.get(each));
    check('who is held back is told for how long', held.status === 429 && told.every(Boolean), told.join(' | '));
    check('and is answered at once', held.ms < 1000, `${Math.round(held.ms)} ms`);
    const forged = await send(representations, { raw: many, token: 'x.y.z' });
    check('a token that is none is refused before the body is read', forged.status === 401 && forged.ms < 1000);
  } finally {
    await service.stop('SIGKILL');
    await installation.close();
  }
}
