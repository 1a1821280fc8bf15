// An issuer whose keys cannot be fetched any more, and somebody who forges key ids. Whose token the known keys verify is let in.
import http from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { openInstallation, pause, send, serve } from './support/service.mjs';

export const name = 'R8: forged key ids while the issuer is away';

export async function run({ check }) {
  const installation = await openInstallation();
  const good = await generateKeyPair('ES256', { extractable: true });
  const forged = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(good.publicKey)), kid: 'good', alg: 'ES256', use: 'sig' }];
  let away = false;
  const issuer = http.createServer((request, response) =>
    away ? request.socket.destroy() : response.end(JSON.stringify({ keys })),
  );
  await new Promise((resolve) => issuer.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${issuer.address().port}`;
  const sign = (key, kid, n) =>
    new SignJWT({ sub: `person-${n}` })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer(address)
      .setAudience('probity')
      .setExpirationTime('5m')
      .sign(key);
  const issuers = JSON.stringify([
    { issuer: address, audience: 'probity', jwksUri: `${address}/keys`, algorithms: ['ES256'] },
  ]);
  const service = await serve(installation, { PROBITY_OIDC_ISSUERS: issuers });
  const me = async (token) => (await send(`${service.api}/me`, { method: 'GET', token })).status;
  try {
    const first = await me(await sign(good.privateKey, 'good', 0));
    away = true;
    // The key set is asked for again half a minute after it was fetched, and not before.
    await pause(31_000);
    const statuses = [];
    for (let n = 1; n <= 20; n += 1) {
      await me(await sign(forged.privateKey, `forged-${n}`, n));
      statuses.push(await me(await sign(good.privateKey, 'good', n)));
    }
    check(
      '20 fresh tokens are let in beside 20 forged ones',
      statuses.every((status) => status === first),
      statuses.join(),
    );
  } finally {
    await service.stop('SIGKILL');
    issuer.closeAllConnections();
    issuer.close();
    await installation.close();
  }
}
