import { readConfiguration } from '../../../src/platform/configuration/configuration.js';
import { SetupError } from '../../../src/platform/errors.js';

const issuer = { issuer: 'https://login.example/realm', audience: 'probity' };
const issuers = (...list: unknown[]): NodeJS.ProcessEnv => ({ PROBITY_OIDC_ISSUERS: JSON.stringify(list) });

function complaintOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof SetupError) return error.message;
    throw error;
  }
  return 'nothing';
}

describe('the configuration', () => {
  it('is complete with nothing set', () => {
    expect(readConfiguration({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      databaseUrl: undefined,
      poolSize: 16,
      logLevel: 'info',
      bodyLimitBytes: 1_048_576,
      sweepSeconds: 1,
      oidcIssuers: [],
      tokenAudience: 'probity',
      documentLimitBytes: 20_971_520,
      scanner: null,
      senderStorageBytes: 524_288_000,
      publicStorageBytes: 2_147_483_648,
      freeDiskBytes: 1_073_741_824,
      trustedProxies: [],
      publicPerMinute: 20,
      accountPerMinute: 60,
      installationPerMinute: 600,
      noticeChecksPerMinute: 60,
      informationWorkingDays: null,
    });
  });

  it('keeps documents beside everything else, unless they have a folder of their own', () => {
    expect(readConfiguration({ PROBITY_DATA_DIR: '/srv/probity' }).documentsDir).toBe('/srv/probity/documents');
    const shared = { PROBITY_DATA_DIR: '/srv/probity', PROBITY_DOCUMENTS_DIR: '/mnt/shared' };
    expect(readConfiguration(shared).documentsDir).toBe('/mnt/shared');
  });

  it('reads the proxies that are trusted, of both families', () => {
    const proxies = { PROBITY_TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.7,2001:db8::/32' };
    expect(readConfiguration(proxies).trustedProxies).toEqual(['10.0.0.0/8', '192.0.2.7', '2001:db8::/32']);
  });

  it('takes an empty setting for one that is not set', () => {
    expect(readConfiguration({ PROBITY_PORT: '', DATABASE_URL: ' ' })).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
    });
  });

  it('reads issuers, with signatures only their own key can make', () => {
    const [read] = readConfiguration(issuers({ ...issuer, jwksUri: 'http://127.0.0.1:4000/jwks' })).oidcIssuers;
    expect(read).toMatchObject({ ...issuer, jwksUri: 'http://127.0.0.1:4000/jwks' });
    expect(read?.algorithms).not.toContain('HS256');
  });

  it('reads how an issuer signs people in with a browser, and that it does not where nothing is said of it', () => {
    const [alone] = readConfiguration(issuers(issuer)).oidcIssuers;
    expect(alone?.client).toBeUndefined();
    const given = { ...issuer, clientId: 'probity', clientKeyFile: '/keys/client.jwk.json' };
    expect(readConfiguration(issuers(given)).oidcIssuers[0]?.client).toEqual({
      name: new URL(issuer.issuer).hostname,
      clientId: 'probity',
      credential: { kind: 'key', file: '/keys/client.jwk.json' },
      scopes: ['openid'],
      stepUp: [],
    });
    const { clientKeyFile: _, ...secret } = { ...given, clientSecretFile: '/keys/secret', name: 'Care Identity' };
    const further = { ...secret, scopes: ['openid', 'nationalrbacaccess'], stepUp: ['AAL3'] };
    expect(readConfiguration(issuers(further)).oidcIssuers[0]?.client).toMatchObject({
      name: 'Care Identity',
      credential: { kind: 'secret', file: '/keys/secret' },
      scopes: ['openid', 'nationalrbacaccess'],
      stepUp: ['AAL3'],
    });
  });

  it.each([
    [
      issuers({ ...issuer, name: 'Care Identity' }),
      'PROBITY_OIDC_ISSUERS: [0].name says how people sign in with a browser',
    ],
    [
      issuers({ ...issuer, clientId: 'a' }),
      'PROBITY_OIDC_ISSUERS: [0] must have clientKeyFile or clientSecretFile, and',
    ],
    [
      issuers({ ...issuer, clientId: 'a', clientKeyFile: '/a', clientSecretFile: '/b' }),
      'PROBITY_OIDC_ISSUERS: [0] must have clientKeyFile or clientSecretFile, and not both',
    ],
    [
      issuers({ ...issuer, clientId: 'a', clientKeyFile: '/a', scopes: ['profile'] }),
      'PROBITY_OIDC_ISSUERS: [0].scopes must include openid',
    ],
    [
      issuers({ ...issuer, clientId: 'a', clientKeyFile: '/a', stepUp: 'AAL3' }),
      'PROBITY_OIDC_ISSUERS: [0].stepUp must be an array of words',
    ],
    [
      issuers(
        { ...issuer, clientId: 'a', clientKeyFile: '/a', name: 'Login' },
        { ...issuer, issuer: 'https://other.example', clientId: 'a', clientKeyFile: '/a', name: 'login' },
      ),
      'PROBITY_OIDC_ISSUERS: gives two issuers the same name',
    ],
    [{ PROBITY_PORT: '-1' }, 'PROBITY_PORT: must be a whole number from 0 to 65535'],
    [{ PROBITY_PORT: '3e3' }, 'PROBITY_PORT: must be a whole number from 0 to 65535'],
    [{ PROBITY_POOL_SIZE: '1' }, 'PROBITY_POOL_SIZE: must be a whole number from 2 to 500'],
    [{ PROBITY_PUBLIC_URL: 'probity.example' }, 'PROBITY_PUBLIC_URL: must be an http or https address'],
    [{ PROBITY_LOG_LEVEL: 'INFO' }, 'PROBITY_LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent'],
    [
      { DATABASE_URL: 'localhost/db' },
      'DATABASE_URL: must be an address like postgres://user:password@host:5432/database',
    ],
    [{ PROBITY_OIDC_ISSUERS: '{' }, 'PROBITY_OIDC_ISSUERS: must be JSON: an array of'],
    [issuers(), 'PROBITY_OIDC_ISSUERS: must be a JSON array with at least one issuer'],
    [issuers({ ...issuer, audience: '' }), 'PROBITY_OIDC_ISSUERS: [0].audience must be a text that is not empty'],
    [
      issuers({ ...issuer, issuer: 'http://login.example' }),
      'PROBITY_OIDC_ISSUERS: [0].issuer must be an https address',
    ],
    [issuers({ ...issuer, algorithms: ['HS256'] }), 'PROBITY_OIDC_ISSUERS: [0].algorithms must be an array of'],
    [issuers({ ...issuer, algorithms: ['none'] }), 'PROBITY_OIDC_ISSUERS: [0].algorithms must be an array of'],
    [
      issuers(issuer, { ...issuer, jwksURI: 'https://x.example' }),
      'PROBITY_OIDC_ISSUERS: [1] has a member that is not one of',
    ],
    [issuers(issuer, issuer), 'PROBITY_OIDC_ISSUERS: names the same issuer twice'],
    [{ PROBITY_TRUSTED_PROXIES: 'proxy.example' }, 'PROBITY_TRUSTED_PROXIES: must be IP addresses or networks'],
    [{ PROBITY_TRUSTED_PROXIES: '10.0.0.0/33' }, 'PROBITY_TRUSTED_PROXIES: must be IP addresses or networks'],
    [{ PROBITY_TRUSTED_PROXIES: '10.0.0.1,' }, 'PROBITY_TRUSTED_PROXIES: must be IP addresses or networks'],
    [{ PROBITY_DOCUMENT_LIMIT_BYTES: '20MB' }, 'PROBITY_DOCUMENT_LIMIT_BYTES: must be a whole number from 1024 to'],
    [{ PROBITY_SCANNER: 'clamd' }, 'PROBITY_SCANNER: must be HOST:PORT, or the path of a socket'],
    [{ PROBITY_PUBLIC_PER_MINUTE: '0' }, 'PROBITY_PUBLIC_PER_MINUTE: must be a whole number from 1 to 1000000'],
    [
      { PROBITY_INFORMATION_WORKING_DAYS: '31' },
      'PROBITY_INFORMATION_WORKING_DAYS: must be a whole number from 1 to 30',
    ],
    [{ PROBITY_DATADIR: '/tmp' }, 'PROBITY_DATADIR: is not a setting; the settings are'],
  ])('fails with the name of the setting: %j', (environment, said) => {
    expect(complaintOf(environment)).toContain(said);
  });

  it('never repeats what a setting was set to', () => {
    expect(complaintOf({ DATABASE_URL: 'mysql://me:hunter2@db' })).not.toContain('hunter2');
    expect(complaintOf({ PROBITY_OIDC_ISSUERS: 'hunter2' })).not.toContain('hunter2');
  });
});
