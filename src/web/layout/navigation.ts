import type { Reader } from '../session/reader.js';
import { onlyAdministers } from '../session/home.js';
import type { Area } from './answer.js';

export interface NavigationEntry {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

/** Where somebody can go from every page: what they come for first. Each leads somewhere that they may see. */
export function navigationFor(reader: Reader | null, area: Area | undefined): readonly NavigationEntry[] {
  const entry = (of: Area, text: string, href: string): NavigationEntry => ({ text, href, current: of === area });
  if (!reader) {
    return [
      entry('register', 'Decisions', '/register'),
      entry('standstill', 'Standstill', '/standstill'),
      entry('law', 'Law', '/law'),
      entry('verify', 'Verify', '/verify'),
      { text: 'Sign in', href: '/sign-in', current: false },
    ];
  }
  const kinds = new Set(reader.memberships.map(({ organisation }) => organisation.kind));
  // Somebody who only evaluates sees what they score, and no procurement.
  const readsMore = reader.memberships.some(
    ({ organisation, roles }) => organisation.kind === 'authority' && roles.some((role) => role !== 'evaluator'),
  );
  return [
    ...(kinds.has('authority') && !onlyAdministers(reader) ? [entry('work', 'Work', '/work')] : []),
    ...(readsMore ? [entry('procurements', 'Procurements', '/procurements')] : []),
    ...(kinds.has('provider') ? [entry('provider', 'Your matters', '/provider')] : []),
    entry('register', 'Register', '/register'),
    ...(kinds.has('authority') ? [entry('authority', 'Authority', '/authority')] : []),
  ];
}
