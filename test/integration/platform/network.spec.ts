import type { FastifyRequest } from 'fastify';
import { networkOf } from '../../../src/platform/http/network.js';

const from = (ip: string, remoteAddress = '10.0.0.9'): string =>
  networkOf({ ip, socket: { remoteAddress } } as unknown as FastifyRequest);

describe('the network that a request is counted by', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:50123', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:0:1::7', '2001:db8:0:1::/64'],
    ['2001:0DB8::1', '2001:db8:0:0::/64'],
    ['[2001:db8:0:1::7]:443', '2001:db8:0:1::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s is %s', (ip, network) => expect(from(ip)).toBe(network));

  // Whoever makes one up anew for each request would otherwise have a count of their own each time.
  it.each(['garbage', '', '1.2.3', '999.1.1.1', 'x'.repeat(10_000), '<script>', '192.0.2.1, 192.0.2.2', '1.2.3.4:x'])(
    'is the proxy’s where it passes on something that is no address: %s',
    (ip) => expect(from(ip)).toBe('10.0.0.9'),
  );
});
