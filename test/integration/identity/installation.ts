import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../../src/app.module.js';
import { IdentityService, type NewMember, type Role } from '../../../src/identity/index.js';
import { readConfiguration } from '../../../src/platform/configuration/configuration.js';
import type { Database } from '../../../src/platform/database/database.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Record<string, unknown>;
}

/** A whole service on a database and in a data folder of its own, to which organisations can be added. */
export interface Installation {
  readonly test: TestDatabase;
  readonly database: Database;
  readonly app: NestFastifyApplication;
  readonly identity: IdentityService;
  readonly dataDir: string;
  /** A new authority with no members, and its id. */
  authority(): Promise<string>;
  /** A new provider, the Owl Centre, and its id. */
  provider(): Promise<string>;
  /** A new member with a token of the local issuer. */
  member(organisationId: string, roles: Role[], more?: Partial<NewMember>): Promise<{ id: string; token: string }>;
  ask(method: 'GET' | 'POST' | 'DELETE', url: string, token?: string, body?: object): Promise<Answer>;
  close(): Promise<void>;
}

export async function install(settings: Readonly<Record<string, string>> = {}): Promise<Installation> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'probity-identity-'));
  const test = await createTestDatabase();
  const database = await test.connect();
  const configuration = readConfiguration({ PROBITY_DATA_DIR: dataDir, PROBITY_LOG_LEVEL: 'silent', ...settings });
  const app = await createApp({ configuration, database });
  const identity = app.get(IdentityService);
  let number = 0;
  return {
    test,
    database,
    app,
    identity,
    dataDir,
    authority: async () => {
      number += 1;
      const icb = { kind: 'authority', authorityKind: 'integrated-care-board' } as const;
      return (await identity.registerOrganisation({ id: `icb-${number}`, name: `NHS ICB ${number}`, ...icb })).id;
    },
    provider: async () => {
      number += 1;
      const owl = { kind: 'provider', name: 'The Owl Centre Limited', address: '1 Wood Lane' } as const;
      return (await identity.registerOrganisation({ id: `owl-${number}`, ...owl })).id;
    },
    member: async (organisationId, roles, more = {}) => {
      number += 1;
      const { id } = await identity.addPerson({ organisationId, roles, name: `Person ${number}`, ...more });
      return { id, token: more.issuer ? '' : await identity.issueLocalToken(id, 1) };
    },
    ask: async (method, url, token, body) => {
      const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const response = await app.inject({ method, url, headers, ...(body && { payload: body }) });
      return {
        status: response.statusCode,
        headers: response.headers,
        body: response.body === '' ? {} : (JSON.parse(response.body) as Record<string, unknown>),
      };
    },
    close: async () => {
      await app.close();
      await test.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
