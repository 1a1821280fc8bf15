import { isIP, isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';

/**
 * The network that a request came from, as far as one sender reaches: an IPv4 address, or the first half of an IPv6 address, of which
 * whoever has one has as many as they like. Where a trusted proxy passes on something that is no address, the sender is the proxy
 * itself: nobody gets a count of their own by making one up.
 */
export function networkOf({ ip, socket }: FastifyRequest): string {
  return networkOfAddress(ip) ?? networkOfAddress(socket.remoteAddress) ?? UNKNOWN;
}

/** What senders count as whose address cannot be read: one for all of them. */
export const UNKNOWN = 'unknown';

/** The network of an address as somebody wrote it; null where it is none. */
export function networkOfAddress(written: string | undefined): string | null {
  const address = plainAddress(written);
  return address !== null && isIPv6(address) ? firstHalf(address) : address;
}

/** An address without its port and zone, and of the fourth version where it is one that was written in the sixth; null where it is none. */
export function plainAddress(written = ''): string | null {
  const address = withoutPort(written.trim()).split('%', 1)[0]!.toLowerCase();
  if (isIP(address) === 0) return null;
  return /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(address)?.[1] ?? address;
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
