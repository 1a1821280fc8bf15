import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LightMyRequestResponse } from 'fastify';
import { exportJWK, generateKeyPair } from 'jose';
import { createApp } from '../../../src/app.module.js';
import { IdentityService } from '../../../src/identity/index.js';
import { readConfiguration } from '../../../src/platform/configuration/configuration.js';
import { createTestDatabase, type TestDatabase } from '../database.js';
import { temporaryFolder } from '../processes.js';
import { Browser } from './browser.js';
import { Issuer } from './issuer.js';

const OURS = 'http://127.0.0.1:3000';

/** Where issuers send people back to. */
export const BACK = `${OURS}/sign-in/return`;

/** The service beside two issuers that sign people in: `care`, which can be asked again, and `works`, which cannot. */
export class OidcStage {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly test: TestDatabase,
    readonly care: Issuer,
    readonly works: Issuer,
  ) {}

  static async start(): Promise<OidcStage> {
    const { Provider } = await import('oidc-provider');
    const folder = temporaryFolder();
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const [clientKeyFile, clientSecretFile] = [path.join(folder, 'client.jwk.json'), path.join(folder, 'secret')];
    const kid = { kid: 'ours', alg: 'ES256' };
    await writeFile(clientKeyFile, JSON.stringify({ ...(await exportJWK(privateKey)), ...kid }), { mode: 0o600 });
    await writeFile(clientSecretFile, 'a secret of a test\n', { mode: 0o600 });
    const keys = [{ ...(await exportJWK(publicKey)), ...kid, use: 'sig' }];
    const care = await Issuer.start(
      Provider,
      { token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256' },
      BACK,
      keys,
    );
    const works = await Issuer.start(Provider, { client_secret: 'a secret of a test' }, BACK);
    const client = { audience: 'probity', clientId: 'pages' };
    const issuers = [
      { ...client, issuer: care.issuer, name: 'Care Identity', clientKeyFile, stepUp: ['strong'] },
      { ...client, issuer: works.issuer, name: 'Works', clientSecretFile },
      { issuer: 'https://programs.example', audience: 'probity' },
    ];
    const configuration = readConfiguration({
      PROBITY_DATA_DIR: folder,
      PROBITY_LOG_LEVEL: 'silent',
      PROBITY_SWEEP_SECONDS: '3600',
      PROBITY_PUBLIC_PER_MINUTE: '1000',
      PROBITY_OIDC_ISSUERS: JSON.stringify(issuers),
    });
    const test = await createTestDatabase();
    const app = await createApp({ configuration, database: await test.connect(8) });
    const identity = app.get(IdentityService);
    await identity.registerOrganisation({
      id: 'icb',
      kind: 'authority',
      name: 'NHS ICB',
      authorityKind: 'integrated-care-board',
    });
    const member = { organisationId: 'icb', name: 'Amara Okafor', roles: ['commissioner' as const] };
    await identity.addPerson({ ...member, issuer: care.issuer, subject: 'amara' });
    await identity.addPerson({ ...member, name: 'Another Amara', issuer: works.issuer, subject: 'amara' });
    return new OidcStage(app, test, care, works);
  }

  /** Nobody is signed in at an issuer, and Amara is who signs in there next. */
  anew(): void {
    for (const issuer of [this.care, this.works]) {
      issuer.forget();
      issuer.next = { accountId: 'amara' };
    }
  }

  browser(): Browser {
    return new Browser(this.app.getHttpAdapter().getInstance());
  }

  /** Where a page of ours sends the browser. */
  async leaves(from: Browser, url: string): Promise<string> {
    const { statusCode, headers, body } = await from.get(url);
    if (statusCode !== 303) throw new Error(`${url} was answered ${statusCode}: ${body}`);
    return String(headers.location);
  }

  /** Goes to an issuer, signs in there, and comes back. */
  async signIn(as: Browser, issuer = this.care, url = '/sign-in/care-identity'): Promise<LightMyRequestResponse> {
    return as.get(await issuer.visit(await this.leaves(as, url), BACK), { 'sec-fetch-site': 'cross-site' });
  }

  /** The name of whoever is signed in. */
  async who(browser: Browser): Promise<string | undefined> {
    return /p-header__who">([^<,]+)/.exec((await browser.get('/account')).body)?.[1];
  }

  async stop(): Promise<void> {
    await this.app.close();
    await Promise.all([this.care.stop(), this.works.stop(), this.test.drop()]);
  }
}
