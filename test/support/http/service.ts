import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { createApp, type AppOptions } from '../../../src/app.module.js';
import { Clock } from '../../../src/engine/index.js';
import { GovernanceService } from '../../../src/governance/governance.service.js';
import { IdentityService, type Role } from '../../../src/identity/index.js';
import { readConfiguration } from '../../../src/platform/configuration/configuration.js';
import type { FieldError } from '../../../src/platform/errors.js';
import type { Statechart } from '../../../src/history/statechart.js';
import {
  commandOf,
  type AvailableInShort,
  type Deadline,
  type Facts,
  type Instant,
  type Reason,
  type ReplayedEvent,
  type Warning,
} from '../../../workflows/index.js';
import { createTestDatabase, type TestDatabase } from '../database.js';
import { Contract } from './contract.js';

/** Who takes part: one person for each role in `icb-1`, and others who are elsewhere. */
const cast = {
  commissioner: [['icb-1', ['commissioner']]],
  decider: [['icb-1', ['decision-maker']]],
  guardian: [['icb-1', ['conflicts-guardian']]],
  eva: [['icb-1', ['evaluator']]],
  eli: [['icb-1', ['evaluator']]],
  una: [['icb-1', ['evaluator']]],
  auditor: [['icb-1', ['auditor']]],
  administrator: [['icb-1', ['administrator']]],
  stranger: [['icb-2', ['commissioner', 'decision-maker', 'auditor']]],
  both: [
    ['icb-1', ['commissioner']],
    ['icb-2', ['decision-maker']],
  ],
  owlRep: [['owl-health', ['provider']]],
} as const satisfies Record<string, readonly (readonly [string, readonly Role[]])[]>;

export type Person = keyof typeof cast;

export interface Asking {
  readonly as?: Person | null;
  /** A token in place of a person's. */
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Bytes to send as they are. */
  readonly raw?: string | Buffer;
}

type Header = string | string[] | number | undefined;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, Header>>;
  readonly text: string;
  /** The body, if it is JSON: whichever of these members this answer has. */
  readonly body: Body;
}

interface Body {
  readonly [member: string]: unknown;
  readonly id: string;
  readonly type: string;
  readonly detail: string;
  readonly version: number;
  readonly commandId: string;
  readonly next?: string;
  readonly facts: Facts;
  readonly items: readonly Item[];
  readonly events: readonly { readonly type: string }[];
  readonly errors: readonly FieldError[];
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Warning[];
  readonly deadlines: readonly Deadline[];
  readonly available: AvailableInShort;
  readonly edges: Statechart['edges'];
}

interface Item {
  readonly [member: string]: unknown;
  readonly id: string;
  readonly type: string;
  readonly version: number;
}

/** The whole service as HTTP shows it, on a database and in a folder of its own, under a clock that a test may set. */
export class Service {
  /** What was answered otherwise than the OpenAPI document says. A suite expects that nothing was. */
  readonly breaches: string[] = [];

  private constructor(
    readonly app: NestFastifyApplication,
    readonly test: TestDatabase,
    readonly tokens: Readonly<Record<Person, string>>,
    readonly contract: Contract,
    private readonly dataDir: string,
  ) {}

  static async start(
    settings: Readonly<Record<string, string>> = {},
    further: Pick<AppOptions, 'demonstration'> = {},
  ): Promise<Service> {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'probity-http-'));
    const test = await createTestDatabase();
    const quiet = { PROBITY_LOG_LEVEL: 'silent', PROBITY_SWEEP_SECONDS: '3600' };
    const configuration = readConfiguration({ PROBITY_DATA_DIR: dataDir, ...quiet, ...settings });
    const app = await createApp({ configuration, database: await test.connect(16), ...further });
    const tokens = await admit(app.get(IdentityService));
    for (const id of ['icb-1', 'icb-2'])
      await app.get(GovernanceService).setAssurance(id, 'advised', 'A test of something else.');
    return new Service(app, test, tokens, await contractOf(app, settings), dataDir);
  }

  /** Sets the clock of decisions; `2026-03-02` is nine o'clock that day. Null goes by the database's own again. */
  at(instant: Instant | null): this {
    const simulated = instant?.length === 10 ? `${instant}T09:00:00.000Z` : instant;
    Object.assign(this.app.get(Clock), { simulated });
    return this;
  }

  async ask(method: string, url: string, { as = 'decider', token, headers, body, raw }: Asking = {}): Promise<Answer> {
    const bearer = token ?? (as === null ? undefined : this.tokens[as]);
    const response = await this.app.inject({
      method: method as 'GET',
      url: url.startsWith('/') ? url : `/api/v1/${url}`,
      headers: {
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(raw === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(raw !== undefined ? { payload: raw } : body !== undefined ? { payload: body as object } : {}),
    });
    const exchange = { method, url: url.startsWith('/') ? url : `/api/v1/${url}`, status: response.statusCode };
    const { body: text } = response;
    const answered = response.headers as Answer['headers'];
    this.breaches.push(...this.contract.breaches({ ...exchange, headers: answered, text }));
    const isJson = String(answered['content-type']).includes('json') && text !== '';
    const read = (isJson ? JSON.parse(text) : undefined) as Body;
    return { status: response.statusCode, headers: answered, text, body: read };
  }

  /** Opens a procurement and gives its id. */
  async opens(data: object, as: Person = 'commissioner'): Promise<string> {
    const answer = await this.ask('POST', 'procurements', { as, body: data });
    if (answer.status !== 201) throw new Error(`not opened: ${answer.text}`);
    return answer.body.id;
  }

  /** Gives a command on the version that the procurement stands at, whatever comes of it. */
  async tries(id: string, type: string, data: object = {}, asking: Asking = {}): Promise<Answer> {
    const { headers } = await this.ask('GET', `procurements/${id}`, { as: 'decider' });
    return this.ask('POST', `procurements/${id}/commands`, {
      body: { type, data },
      ...asking,
      headers: {
        'idempotency-key': randomUUID(),
        'if-match': typeof headers['etag'] === 'string' ? headers['etag'] : '"1"',
        ...asking.headers,
      },
    });
  }

  /** Gives an act of authority icb-1 about itself on the version that its history stands at, whatever comes of it. */
  async settles(
    which: 'governance' | 'interests' | 'corrections',
    type: string,
    data: object,
    asking: Asking = {},
  ): Promise<Answer> {
    const { headers } = await this.ask('GET', 'authorities/icb-1/governance', { as: 'decider' });
    return this.ask('POST', `authorities/icb-1/${which}/commands`, {
      body: { type, data },
      ...asking,
      headers: { 'idempotency-key': randomUUID(), 'if-match': String(headers['etag']), ...asking.headers },
    });
  }

  /** Gives a command that is to be accepted. */
  async does(id: string, type: string, data: object = {}, asking: Asking = {}): Promise<Answer> {
    const answer = await this.tries(id, type, data, asking);
    if (answer.status !== 200) throw new Error(`${type} was answered ${answer.status}: ${answer.text}`);
    return answer;
  }

  /** Does over HTTP what a story does in the law alone; the system's part is left to time. Gives the procurement's id. */
  async plays(recorded: readonly ReplayedEvent[]): Promise<string> {
    let id = '';
    for (const { type, data: given, disclosed, recordedAt } of recorded) {
      const command = commandOf(type)!;
      if (command === 'EndStandstill') continue;
      const { derived: _derived, ...open } = given;
      this.at(recordedAt);
      if (command === 'OpenProcurement') id = await this.opens({ ...open, ...disclosed });
      else await this.does(id, command, { ...open, ...disclosed });
    }
    return id;
  }

  /** How many events the histories of all procurements have. */
  async eventCount(): Promise<number> {
    const [row] = await this.test.asOwner<{ count: string }>(
      `SELECT count(*)::text AS count FROM event WHERE stream_type = 'procurement'`,
    );
    return Number(row!.count);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.test.drop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

const contracts = new Map<string, Contract>();

/** What a service promises, read from it once for each settings: building the document takes longer than most tests. */
async function contractOf(app: NestFastifyApplication, settings: Readonly<Record<string, string>>): Promise<Contract> {
  const key = JSON.stringify(settings);
  const known = contracts.get(key);
  if (known) return known;
  const document = await app.inject({ method: 'GET', url: '/api/v1/openapi.json' });
  const contract = new Contract(JSON.parse(document.body) as OpenAPIObject);
  contracts.set(key, contract);
  return contract;
}

async function admit(identity: IdentityService): Promise<Readonly<Record<Person, string>>> {
  for (const id of ['icb-1', 'icb-2']) {
    const name = `NHS ${id.toUpperCase()}`;
    await identity.registerOrganisation({ id, kind: 'authority', name, authorityKind: 'integrated-care-board' });
  }
  await identity.registerOrganisation({ id: 'owl-health', kind: 'provider', name: 'Owl Health Limited' });
  const tokens: Partial<Record<Person, string>> = {};
  for (const [person, memberships] of Object.entries(cast) as [Person, (typeof cast)[Person]][]) {
    const id = randomUUID();
    for (const [organisationId, roles] of memberships) {
      const subject = person;
      const member = await identity.addPerson({ organisationId, name: person, roles: [...roles], subject, id });
      tokens[person] ??= await identity.issueLocalToken(member.id, 1);
    }
  }
  return tokens as Readonly<Record<Person, string>>;
}
