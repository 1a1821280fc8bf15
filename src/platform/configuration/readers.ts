import { isIP } from 'node:net';
import { SetupError } from '../errors.js';

/** Turns the text of a setting into its value, or throws what is wrong with it. The text itself is never repeated. */
export type Reader<T> = (text: string) => T;

/** What is wrong with a value; becomes a {@link SetupError} that names the setting. */
export class Unusable extends Error {}

export const text: Reader<string> = (value) => value;

export function wholeNumber(from: number, to: number): Reader<number> {
  return (value) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= from && number <= to) return number;
    throw new Unusable(`must be a whole number from ${from} to ${to}`);
  };
}

export function oneOf<const T extends string>(choices: readonly T[]): Reader<T> {
  return (value) => {
    const choice = choices.find((known) => known === value);
    if (choice !== undefined) return choice;
    throw new Unusable(`must be one of ${choices.join(', ')}`);
  };
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** An http or https address without a user, a query or a fragment. */
export const webAddress: Reader<string> = (value) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Unusable('must be an http or https address');
  if (url.username || url.password || url.search || url.hash) {
    throw new Unusable('must be an address without a user, a query or a fragment');
  }
  return value;
};

/** Where keys and identities come from must not be open to change on the way; only this machine may do without TLS. */
export const trustedAddress: Reader<string> = (value) => {
  const { protocol, hostname } = new URL(webAddress(value));
  if (protocol === 'http:' && !isLoopback(hostname)) throw new Unusable('must be an https address');
  return value;
};

export const databaseAddress: Reader<string> = (value) => {
  if (/^postgres(ql)?:\/\/[^\s]+$/.test(value)) return value;
  throw new Unusable('must be an address like postgres://user:password@host:5432/database');
};

/** Prefixes that are others': the one of the standard's examples, and Find a Tender's. */
const OTHERS_PREFIXES = ['ocds-213czf', 'ocds-h6vhtk'];

/** A registered prefix of identifiers of contracting processes. */
export const ocidPrefix: Reader<string> = (value) => {
  if (!/^ocds-[a-z0-9]{6}$/.test(value)) throw new Unusable('must be `ocds-` and six small letters or digits');
  if (OTHERS_PREFIXES.includes(value)) {
    throw new Unusable(
      'must be the prefix registered for this publisher, not that of the standard’s examples or of Find a Tender',
    );
  }
  return value;
};

/** `HOST:PORT`, or the absolute path of a Unix socket. */
export const socketAddress: Reader<{ readonly path: string } | { readonly host: string; readonly port: number }> = (
  value,
) => {
  if (value.startsWith('/')) return { path: value };
  const found = /^(\[[0-9a-f:.]{2,45}\]|[^\s:/]{1,253}):(\d{1,5})$/i.exec(value);
  const port = Number(found?.[2]);
  if (!found || !(port >= 1 && port <= 65_535)) throw new Unusable('must be HOST:PORT, or the path of a socket');
  return { host: found[1]!.replace(/^\[|\]$/g, ''), port };
};

/** IP addresses and networks (`10.0.0.0/8`), by commas. */
export const addresses: Reader<readonly string[]> = (value) => {
  const list = value.split(',').map((one) => one.trim());
  for (const one of list) {
    const [address = '', bits, ...more] = one.split('/');
    const longest = { 4: 32, 6: 128 }[isIP(address)];
    const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (longest ?? -1));
    if (longest === undefined || !isNetwork || more.length > 0) {
      throw new Unusable('must be IP addresses or networks such as 10.0.0.0/8, by commas');
    }
  }
  return list;
};

/** Reads one setting; an empty one counts as not set. */
export function read<T>(name: string, value: string | undefined, reader: Reader<T>, otherwise: () => T): T {
  if (value === undefined || value.trim() === '') return otherwise();
  try {
    return reader(value.trim());
  } catch (error) {
    if (error instanceof Unusable) throw new SetupError(name, error.message);
    throw error;
  }
}
