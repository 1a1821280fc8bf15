import { atMoment, momentInWords } from '../../../../workflows/index.js';
import type { FeedView } from '../../../feeds/feeds.commands.js';
import type { Reader } from '../../session/reader.js';
import type { SessionView } from '../../session/stored-sessions.js';
import { roleWords, rolesInWords } from '../../words/roles.js';

export interface AccountView {
  readonly name: string;
  readonly organisations: readonly {
    readonly name: string;
    readonly roles: string;
    readonly may: readonly string[];
  }[];
  readonly sessions: readonly { readonly since: string; readonly lastSeen: string; readonly isThisOne: boolean }[];
  readonly feeds: readonly { readonly id: string; readonly made: string; readonly read: string }[];
  /** The address of a calendar feed that was just made; shown this once. */
  readonly newFeed: string | null;
}

/** What somebody is here, which programs read their deadlines, and where they are signed in. */
export function accountView(
  { name, memberships }: Reader,
  sessions: readonly SessionView[],
  feeds: readonly FeedView[],
  newFeed: string | null = null,
): AccountView {
  return {
    name,
    organisations: memberships.map(({ organisation, roles }) => ({
      name: organisation.name,
      roles: rolesInWords(roles),
      may: roles.map((role) => roleWords[role].may),
    })),
    sessions: sessions.map(({ since, lastSeen, isThisOne }) => ({
      since: atMoment(since),
      lastSeen: atMoment(lastSeen),
      isThisOne,
    })),
    feeds: feeds.map(({ id, createdAt, lastReadAt }) => ({
      id,
      made: momentInWords(createdAt),
      read: lastReadAt === null ? 'not yet' : momentInWords(lastReadAt),
    })),
    newFeed,
  };
}
