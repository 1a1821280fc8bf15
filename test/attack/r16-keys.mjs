// Keys of those without an account: nobody is hindered by another's, or reads a receipt by it.
import { randomUUID } from 'node:crypto';
import { openInstallation, send, serve } from './support/service.mjs';
import { populate } from './support/population.mjs';

export const name = 'R16: keys that others use too';

const letter = {
  standing: 'provider',
  failure: 'Regulation 6(4).',
  text: 'Ours.',
  contact: 'a@b.example',
  representor: { name: 'Elk' },
};

export async function run({ check }) {
  const { newReceiptCode } = await import(
    new URL('../../dist/src/representations/receipt-code.js', import.meta.url).href
  );
  const installation = await openInstallation();
  const { published } = await populate(installation);
  const service = await serve(installation, { PROBITY_TRUSTED_PROXIES: '127.0.0.1' });
  const lodge = (key, address, text = 'Ours.') =>
    send(`${service.api}/procurements/${published}/representations`, {
      body: { ...letter, text },
      headers: { 'idempotency-key': key, 'x-forwarded-for': address },
    });
  try {
    // The procurement has come to no decision to be aggrieved by, so all are answered 422; a key in use would be 409.
    const statuses = [];
    for (let n = 0; n < 5; n += 1) {
      statuses.push((await lodge('letter-of-bear-trust', `192.0.2.${n}`, `From ${n}`)).status);
    }
    check("another's key hinders nobody", !statuses.includes(409), [...new Set(statuses)].join(', '));
    check('a code without a key is drawn at random', newReceiptCode(null) !== newReceiptCode(null));
    const unknown = await send(`${service.api}/receipts/${newReceiptCode([published, 'letter-of-bear-trust', 'x'])}`, {
      method: 'GET',
    });
    check('a code that was worked out opens nothing', unknown.status === 404, String(unknown.status));
    const key = randomUUID();
    const again = [await lodge(key, '192.0.2.7'), await lodge(key, '192.0.2.8')].map(({ status }) => status);
    check('a random key is the same from wherever', again[0] === again[1], again.join(', '));
  } finally {
    await service.stop('SIGKILL');
    await installation.close();
  }
}
