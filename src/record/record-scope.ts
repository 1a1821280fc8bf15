import { readsProcurements, type MembershipView, type Role } from '../identity/index.js';

/** The authorities whose records somebody may read, by where they hold which roles; none for a provider. */
export function recordScope(memberships: readonly MembershipView[]): { readonly authorities: readonly string[] } {
  const reads: readonly Role[] = readsProcurements;
  const own = memberships.filter(
    ({ organisation, roles }) => organisation.kind === 'authority' && roles.some((role) => reads.includes(role)),
  );
  return { authorities: own.map(({ organisation }) => organisation.id) };
}
