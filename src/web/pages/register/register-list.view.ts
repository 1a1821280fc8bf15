import { processes } from '../../../../workflows/index.js';
import type { PublishedList, PublishingAuthority } from '../../../procurements/published.reading.js';
import { processName } from '../../words/processes.js';
import { registerLine } from './published.view.js';
import type { RegisterQuery } from './register-query.js';

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

/** What the public register shows: the filter as it was given, and a page of what was found. */
export function listView(found: PublishedList, authorities: readonly PublishingAuthority[], query: RegisterQuery) {
  const { q = '', authority, process, open, after } = query;
  const filtered = [q, authority, process, open].some(Boolean);
  const asked = { q, authority, process, open };
  return {
    q,
    open: open === 'yes',
    authorities: authorities.map(({ id, name }): Choice => ({ value: id, text: name, chosen: id === authority })),
    processes: processes.map((each): Choice => ({ value: each, text: processName(each), chosen: each === process })),
    filtered,
    total: found.total,
    isMore: found.isMore,
    lines: found.items.map((item) => registerLine(item, found.asOf)),
    first: after === undefined ? null : addressOf(asked),
    next: found.next === undefined ? null : addressOf({ ...asked, after: found.next }),
  };
}

/** The register with what somebody looks for, as an address. */
function addressOf(asked: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(asked).filter((each): each is [string, string] => Boolean(each[1]));
  return given.length === 0 ? '/register' : `/register?${new URLSearchParams(given).toString()}`;
}
