import type { AnyAct } from '../acts/commands.js';
import { acts as governanceActs } from '../acts/governance/index.js';
import { acts as interestActs } from '../acts/interests/index.js';
import type { Carried } from '../acts/shape.js';

/** What an authority settles of itself: its register of interests, and how it decides. */
export const authorityActs = { ...interestActs, ...governanceActs } as const;

type Acts = typeof authorityActs;

export type AuthorityCommandType = keyof Acts;

/** What each act carries. */
export type AuthorityCommandData = { readonly [T in AuthorityCommandType]: Carried<Acts[T]> };

/** A command about an authority as the law sees it. Who asks, and when, is evidence. */
export type AuthorityCommand<T extends AuthorityCommandType = AuthorityCommandType> = {
  [K in T]: { readonly type: K; readonly data: AuthorityCommandData[K] };
}[T];

export const authorityCommandTypes = Object.keys(authorityActs) as readonly AuthorityCommandType[];

/** The act by which a command is declared. */
export const authorityActOf = (type: AuthorityCommandType): AnyAct<unknown> =>
  authorityActs[type] as unknown as AnyAct<unknown>;

/** The event that each leaves behind. */
export const authorityEventOf = Object.fromEntries(
  authorityCommandTypes.map((type) => [type, authorityActOf(type).event]),
) as { readonly [T in AuthorityCommandType]: Acts[T]['event'] };

export type AuthorityEventType = (typeof authorityEventOf)[AuthorityCommandType];
