import type { KnownPerson, ProviderOrganisation } from '../identity/index.js';
import { Denial, InvalidInput } from '../platform/errors.js';

/** The provider that somebody writes for: the only one that they belong to, or the one that they name. */
export function providerAmong(
  { memberships }: Pick<KnownPerson, 'memberships'>,
  organisation: string | undefined,
): ProviderOrganisation {
  const providers = memberships
    .filter(({ roles }) => roles.includes('provider'))
    .map(({ organisation: provider }) => provider);
  if (providers.length === 0) {
    throw new Denial(
      'not-permitted',
      'Only a provider may do this. What arrived by other means is put on record by those of the authority.',
    );
  }
  const own = organisation === undefined ? providers : providers.filter(({ id }) => id === organisation);
  const [provider, ...others] = own;
  if (!provider) throw new Denial('not-found', 'There is no such provider among those that you belong to.');
  if (others.length > 0) {
    const names = providers.map(({ id }) => id).join(', ');
    const message = `is missing; you belong to several providers, so name one of ${names}`;
    throw InvalidInput.field('representor.organisation', message);
  }
  return provider;
}
