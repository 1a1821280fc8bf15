import type { CastMember } from './scenario/cast.js';

/** For a person of a throw-away installation, the command line that gives a token, run from the checkout. */
export function tokenOf(dataDir: string): (member: CastMember) => string {
  const aside = ['DATABASE_URL', 'PROBITY_OIDC_ISSUERS']
    .filter((name) => process.env[name])
    .map((name) => ` -u ${name}`);
  const environment = `${aside.length > 0 ? `env${aside.join('')} ` : ''}PROBITY_DATA_DIR=${dataDir}`;
  return ({ principal }) => `${environment} npm run --silent probity -- token ${principal.subject}`;
}

/** Everybody by organisation, each with what they may do and how to get their token. */
export function tokensInWords(people: readonly CastMember[], token: (member: CastMember) => string): readonly string[] {
  const organisations = [...new Set(people.map(({ organisation }) => organisation.name))];
  return organisations.flatMap((name) => [
    '',
    `  ${name}`,
    ...people
      .filter(({ organisation }) => organisation.name === name)
      .flatMap((each) => [`    ${each.person.name} (${each.person.roles.join(', ')})`, `      ${token(each)}`]),
  ]);
}
