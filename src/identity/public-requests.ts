import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../platform/configuration/configuration.js';
import { Database } from '../platform/database/database.js';
import { TooManyRequests } from '../platform/errors.js';

/** What can be sent without an account. */
export type PublicRequestKind = 'representation' | 'document';

/**
 * Holds back a single address that sends without end, over all instances: one row for each address and minute, in the database. The
 * minute is short on purpose. Windows for representations close at midnight, and nobody may be made late by being told to wait.
 */
@Injectable()
export class PublicRequests {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  /** Counts one more. Refuses (429, with the seconds to wait) what goes beyond the limit of the minute. */
  async count(kind: PublicRequestKind, address: string): Promise<void> {
    const [row] = await this.database.prepared<{ count: number; wait: number }>('identity.public-request', COUNT, [
      kind,
      bucketOf(address),
    ]);
    const most = this.configuration.publicPerMinute;
    if (!row || row.count <= most) return;
    throw new TooManyRequests(
      `One address may send ${most} of these in a minute without an account. What was sent has not been received; send it again in ${row.wait} seconds.`,
      row.wait,
    );
  }
}

/** Whoever has one IPv6 address has as many as they like with the same first half. */
function bucketOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.toLowerCase().split('::', 2);
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const rest = tail === '' ? [] : tail.split(':');
    groups.push(...Array<string>(8 - groups.length - rest.length).fill('0'), ...rest);
  }
  return `${groups.slice(0, 4).join(':')}::/64`;
}

const COUNT = `
WITH forgotten AS (
  DELETE FROM public_request WHERE minute < clock_timestamp() - interval '1 hour'
)
INSERT INTO public_request (kind, address, minute, count) VALUES ($1, $2, date_trunc('minute', clock_timestamp()), 1)
ON CONFLICT (kind, address, minute) DO UPDATE SET count = public_request.count + 1
RETURNING count, greatest(1, ceil(extract(epoch FROM minute + interval '1 minute' - clock_timestamp())))::int AS wait`;
