import { isIP, isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';

/**
 * The network that a request came from, as far as one sender reaches: an IPv4 address, or the first half of an IPv6 address, of which
 * whoever has one has as many as they like. Where a trusted proxy passes on something that is no address, the sender is the proxy
 * itself: nobody gets a count of their own by making one up.
 */
export function networkOf({ ip, socket }: FastifyRequest): string {
  return canonical(ip) ?? canonical(socket.remoteAddress ?? '') ?? 'unknown';
}

function canonical(written: string): string | null {
  const address = withoutPort(written.trim()).split('%', 1)[0]!.toLowerCase();
  if (isIP(address) === 0) return null;
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(address) ? firstHalf(address) : address;
}

/** Some proxies write the port behind the address: `192.0.2.1:443`, `[2001:db8::1]:443`. */
function withoutPort(written: string): string {
  const bracketed = /^\[([^\]]{1,60})\](?::\d{1,5})?$/.exec(written)?.[1];
  if (bracketed !== undefined) return bracketed;
  return /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/.exec(written)?.[1] ?? written;
}

function firstHalf(address: string): string {
  const [head = '', tail] = address.split('::', 2);
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const rest = tail === '' ? [] : tail.split(':');
    groups.push(...Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0'), ...rest);
  }
  const half = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${half.join(':')}::/64`;
}
