import helmet from '@fastify/helmet';
import { fastify } from 'fastify';
import { securityHeaders } from '../../../src/platform/http/security-headers.js';

/** The headers that helmet gives an answer, which it makes anew for each. */
async function ofHelmet(isSecure: boolean): Promise<Record<string, unknown>> {
  const app = fastify();
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: isSecure ? [] : null,
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.get('/', () => '');
  const { headers } = await app.inject('/');
  await app.close();
  const ofFastify = ['content-length', 'connection', 'date', 'content-type'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofFastify.includes(name)));
}

describe('the security headers', () => {
  it.each([false, true])('are those of helmet, with TLS in front: %s', async (isSecure) => {
    const directives = (policy: unknown): string[] => String(policy).split(';').sort();
    const { 'content-security-policy': policy, ...others } = securityHeaders(isSecure);
    const { 'content-security-policy': expected, ...othersExpected } = await ofHelmet(isSecure);
    expect(others).toEqual(othersExpected);
    expect(directives(policy)).toEqual(directives(expected));
  });
});
