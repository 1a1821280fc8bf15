// Filling the disk and the register: from one address, from an account, from many addresses.
import { randomBytes } from 'node:crypto';
import { openInstallation, serve } from './support/service.mjs';
import { populate } from './support/population.mjs';

export const name = 'R9: uploads without end';

const pdf = (size) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(randomBytes(size / 2).toString('hex'))]);

export async function run({ check }) {
  const installation = await openInstallation();
  const { tokens, published } = await populate(installation);
  const service = await serve(installation, {
    PROBITY_TRUSTED_PROXIES: '127.0.0.1',
    PROBITY_PUBLIC_STORAGE_BYTES: '3000000',
    PROBITY_SENDER_STORAGE_BYTES: '2000000',
    PROBITY_INSTALLATION_PER_MINUTE: '30',
  });
  const upload = async (address, token, size = 200) => {
    const response = await fetch(`${service.api}/procurements/${published}/documents`, {
      method: 'POST',
      headers: {
        'content-type': 'application/pdf',
        'x-file-name': 'Letter.pdf',
        'x-forwarded-for': address,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: pdf(size),
    });
    await response.arrayBuffer();
    return response;
  };
  const statuses = async (count, ask) => {
    const found = [];
    for (let n = 0; n < count; n += 1) found.push((await ask(n)).status);
    return found;
  };
  const told = (found) => [...new Set(found)].join(', ');
  try {
    const one = await statuses(30, () => upload('192.0.2.1'));
    check('one address is held back', one.includes(429) && one[0] === 201, told(one));
    const garbage = await statuses(60, (n) => upload(`made-up-${n}`));
    check('an address that is none is no count of its own', garbage.includes(429), told(garbage));
    const account = await statuses(70, () => upload('192.0.2.2', tokens.provider));
    check('an account is held back', account.includes(429) && account[0] === 201, told(account));
    const many = await statuses(12, (n) => upload(`198.51.100.${n}`, undefined, 400_000));
    check('what all without an account send is bounded', many.includes(413) && many[0] === 201, told(many));
    const authority = await upload('192.0.2.3', tokens.commissioner, 400_000);
    check('and the authority still can', authority.status === 201, String(authority.status));
    const flood = await Promise.all(Array.from({ length: 60 }, (_, n) => upload(`203.0.113.${n % 4}`, undefined, 200)));
    check(
      'a flood from few addresses is held back',
      flood.some(({ status }) => status === 429),
    );
    const { status } = await fetch(`${service.api}/procurements/${published}/representations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.99' },
      body: '{}',
    });
    check('and somebody who was not heard before is let through to be read', status === 400, String(status));
  } finally {
    await service.stop('SIGKILL');
    await installation.close();
  }
}
