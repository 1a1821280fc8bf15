// Whether an evaluator, a provider or a stranger learns that a procurement exists: by what is answered, and by how long it takes.
import { randomUUID } from 'node:crypto';
import { openInstallation, send, serve } from './support/service.mjs';
import { populate } from './support/population.mjs';

export const name = 'R14: learning that a procurement exists';

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

export async function run({ check }) {
  const installation = await openInstallation();
  const { tokens, hidden } = await populate(installation);
  const service = await serve(installation);
  try {
    for (const who of ['evaluator', 'provider', undefined]) {
      for (const path of [
        '',
        '/representations',
        `/documents/${'0'.repeat(64)}`,
        '/record',
        '/events',
        '/evaluation',
      ]) {
        const ask = (id) =>
          send(`${service.api}/procurements/${id}${path}`, { method: 'GET', ...(who && { token: tokens[who] }) });
        const shown = ({ status, text }, id) =>
          `${status} ${text.replaceAll(id, 'ID').replace(/"requestId":"[^"]*"/, '')}`;
        const times = { hidden: [], absent: [] };
        let differ = '';
        for (let n = 0; n < 15; n += 1) {
          const absent = randomUUID();
          const [one, other] = [await ask(hidden), await ask(absent)];
          if (shown(one, hidden) !== shown(other, absent)) differ = `${one.status} and ${other.status}`;
          times.hidden.push(one.ms);
          times.absent.push(other.ms);
        }
        const [a, b] = [median(times.hidden), median(times.absent)];
        const detail = differ || `${a.toFixed(1)} and ${b.toFixed(1)} ms`;
        check(
          `${who ?? 'nobody'} asks for ${path || 'the procurement'}`,
          differ === '' && Math.abs(a - b) < 25,
          detail,
        );
      }
    }
  } finally {
    await service.stop('SIGKILL');
    await installation.close();
  }
}
