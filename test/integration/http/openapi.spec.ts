import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { guide } from '../../../src/cli/guide/index.js';
import { webPolicy } from '../../../src/web/layout/page-renderer.js';
import { RouteTable } from '../../../src/platform/http/route-table.js';
import { problemTypes } from '../../../src/platform/http/problems.js';
import { givenCommands } from '../../../src/openapi/commands.js';
import { processCheckExample } from '../../../src/openapi/process-check-example.js';
import { readProcessAnswers } from '../../../src/law/read-process-answers.js';
import { readCommand, readOpening } from '../../../src/commands/procurement.commands.js';
import { acts, commandTypes, stepOf } from '../../../workflows/index.js';
import { Service } from '../../support/http/service.js';
import { openApiShape } from '../../support/http/openapi-shape.js';
import { examples } from '../../support/law/examples/all-examples.js';
import { mutated } from './mutations.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security?: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Record<string, { schema: object; example?: object; examples?: object }> };
  readonly responses: Readonly<
    Record<string, { description: string; headers?: object; content?: Record<string, { schema: unknown }> }>
  >;
}

const PROCUREMENT = '/api/v1/procurements/ID';
/** What looks like an address and is a path of the machine, or the end of one that is named before it. */
const ELSEWHERE =
  /^\/(?:backups|srv|etc)\/|^\/api\/v1\/docs$|^\/(?:answer|information-requests|withdrawal|panel-requests|documents\/ID)$/;

describe('the OpenAPI document', () => {
  let service: Service;
  let operations: readonly (readonly [string, string, Operation])[];
  const document = (): Service['contract']['document'] => service.contract.document;
  const schemas = (): Readonly<Record<string, Record<string, unknown>>> =>
    document().components!.schemas as unknown as Record<string, Record<string, unknown>>;

  beforeAll(async () => {
    service = await Service.start();
    operations = Object.entries(document().paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Operation>).map(
        ([method, operation]) => [path, method, operation] as const,
      ),
    );
  });
  afterAll(() => service.stop());

  it('describes every route there is but those of pages, and no other', () => {
    const forPrograms = / \/(?:api\/v1\/.*|health\/.*|metrics|problems|problems\/:code|\.well-known\/.*)?$/;
    const routes = service.app
      .get(RouteTable)
      .list()
      .filter((route) => forPrograms.test(route) && !/ (\/?\*|\/api\/v1\/docs.*)$/.test(route));
    const described = operations.map(
      ([path, method]) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
    );
    expect([...described].sort()).toEqual([...new Set(routes)].sort());
  });

  // README and guide are read by people who try what they say.
  it('has every address that the README and the guide name', () => {
    const texts = [readFileSync('README.md', 'utf8'), ...guide.map(({ text }) => text.replaceAll('$P', PROCUREMENT))];
    const pages = service.app.get(RouteTable).list();
    const known = [
      ...operations.map(([path]) => path.replaceAll(/\{\w{1,20}\}/g, 'ID')),
      ...pages.map((route) => route.split(' ')[1]!.replaceAll(/:\w{1,20}/g, 'ID')),
    ];
    const named = texts.flatMap((text) =>
      [...text.matchAll(/(?<![\w./$}])(?:(?:GET|POST|DELETE) )?(\/[a-z][\w./{}-]{2,80})/g)].map(([, address]) =>
        address!.replace(/[.]$/, '').replaceAll(/\{\w{1,20}\}|\b[A-Z]{2,10}\b/g, 'ID'),
      ),
    );
    const within = (address: string): boolean => named.includes(address);
    expect(within('/api/v1/procurements/ID/commands')).toBe(true);
    expect(named.filter((address) => !known.includes(address) && !ELSEWHERE.test(address))).toEqual([]);
  });

  it('is led to from the address without a path, by a page for people and by JSON for programs', async () => {
    const page = await service.ask('GET', '/', { as: null, headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      vary: expect.stringMatching(/Accept/),
    });
    expect(page.headers['content-security-policy']).toBe(webPolicy);
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    const { status, body } = await service.ask('GET', '/', { as: null, headers: { accept: 'application/json' } });
    expect([status, body['openapi']]).toEqual([200, '/api/v1/openapi.json']);
    const { name: _name, about: _about, ...addresses } = body as unknown as Record<string, string>;
    for (const address of Object.values(addresses)) {
      expect([address, (await service.ask('GET', address, { as: null })).status]).toEqual([address, 200]);
    }
  });

  it('is OpenAPI 3.1: its schemas are JSON Schema 2020-12, and its references lead somewhere', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.validate(openApiShape, document());
    expect(ajv.errors).toBeNull();
    const text = JSON.stringify(document());
    expect(text).not.toContain('"nullable"');
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]*)"/g))
      expect(Object.keys(schemas())).toContain(name);
    for (const [name, schema] of Object.entries(schemas())) {
      expect([name, ajv.validateSchema(schema), ajv.errors]).toEqual([name, true, null]);
    }
    for (const [, , { parameters = [], requestBody, responses }] of operations) {
      const all = [
        ...parameters.map((parameter) => (parameter as unknown as { schema: object }).schema),
        ...Object.values(requestBody?.content ?? {}).map(({ schema }) => schema),
        ...Object.values(responses).flatMap(({ content = {} }) => Object.values(content).map(({ schema }) => schema)),
      ];
      for (const schema of all) expect(ajv.validateSchema(schema as object)).toBe(true);
    }
  });

  it('says of every operation what it is, under a name of its own', () => {
    const names = operations.map(([, , { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const [path, , { summary, tags, parameters = [], responses }] of operations) {
      expect(summary).toBeTruthy();
      expect(tags).toHaveLength(1);
      const inPath = parameters.filter((each) => each.in === 'path').map(({ name }) => name);
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true);
      for (const { description, headers } of Object.values(responses)) {
        expect(typeof description).toBe('string');
        expect(headers).toHaveProperty('X-Request-Id');
      }
    }
  });

  it('lists every problem type, and for each operation those that it can answer with', () => {
    const types = Object.keys(problemTypes).map((code) => `/problems/${code}`);
    const listed = (schemas()['ProblemType']!['oneOf'] as { const: string }[]).map((each) => each.const);
    expect(listed).toEqual(types);
    for (const code of types) expect(document().info.description).toContain(`\`${code}\``);
    for (const [path, method, { responses, security = [], requestBody }] of operations) {
      const statuses = Object.keys(responses).map(Number);
      expect([path, method, statuses]).toEqual([path, method, expect.arrayContaining([500, 503])]);
      if (security.length > 0) expect(statuses).toEqual(expect.arrayContaining([401, 403]));
      if (requestBody) expect(statuses).toEqual(expect.arrayContaining([400, 413, 415]));
      for (const [status, { content }] of Object.entries(responses)) {
        const own = (
          content?.['application/problem+json']?.schema as { properties: { type: { enum: string[] } } } | undefined
        )?.properties.type.enum;
        if (Number(status) < 400) continue;
        expect(own!.length).toBeGreaterThan(0);
        for (const type of own!) {
          expect(problemTypes[type.replace('/problems/', '') as keyof typeof problemTypes].status).toBe(Number(status));
        }
      }
    }
  });

  it('knows the bearer token, and what needs none', () => {
    expect(document().components!.securitySchemes).toMatchObject({ bearer: { type: 'http', scheme: 'bearer' } });
    const open = operations.filter(([, , { security = [] }]) => security.length === 0).map(([path]) => path);
    expect(open.filter((path) => /members|\/me$|organisations|procurements/.test(path))).toEqual([]);
  });

  it('has the headers that a command needs and answers with', () => {
    const submit = document().paths['/api/v1/procurements/{id}/commands']!.post as unknown as Operation;
    expect(submit.parameters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }),
        expect.objectContaining({ name: 'If-Match', in: 'header', required: false }),
      ]),
    );
    expect(submit.responses['200']!.headers).toHaveProperty('ETag');
    expect(Object.keys(submit.responses)).toEqual(expect.arrayContaining(['400', '404', '409', '412', '422', '428']));
    const open = document().paths['/api/v1/procurements']!.post as unknown as Operation;
    expect(Object.keys(open.responses['201']!.headers!)).toEqual(expect.arrayContaining(['Location', 'ETag']));
  });

  describe('of the commands', () => {
    it('has one schema for each that a person gives in a procurement', () => {
      const people = commandTypes.filter((type) => type !== 'OpenProcurement' && !stepOf(type).system);
      expect([...givenCommands].sort()).toEqual([...people].sort());
      const { oneOf, discriminator } = schemas()['Command'] as unknown as {
        oneOf: { $ref: string }[];
        discriminator: { propertyName: string; mapping: Record<string, string> };
      };
      expect(discriminator.propertyName).toBe('type');
      expect(Object.keys(discriminator.mapping)).toEqual(givenCommands);
      expect(oneOf.map(({ $ref }) => $ref)).toEqual(Object.values(discriminator.mapping));
    });

    it.each(givenCommands)('shows an example of %s that is accepted as well formed, and fits its schema', (type) => {
      const { content } = (document().paths['/api/v1/procurements/{id}/commands']!.post as unknown as Operation)
        .requestBody!;
      const shown = (
        content['application/json']!.examples as Record<string, { value: { type: string; data: unknown } }>
      )[type]!;
      expect(readCommand(shown.value.type, shown.value.data)).toHaveProperty('command');
      expect(shown.value.data).toEqual(JSON.parse(JSON.stringify(acts[type].example)));
      expect(service.contract.faults('Command', schemas()['Command']!, shown.value)).toEqual([]);
    });

    it('shows an opening and a set of answers that are accepted', async () => {
      expect(readOpening(acts.OpenProcurement.example)).toHaveProperty('command');
      expect(await readProcessAnswers(processCheckExample)).toMatchObject({ ok: true });
      for (const path of ['/api/v1/procurements', '/api/v1/process-check']) {
        const { schema, example } = (document().paths[path]!.post as unknown as Operation).requestBody!.content[
          'application/json'
        ]!;
        expect(service.contract.faults(path, schema, example)).toEqual([]);
      }
    });

    it('takes in whatever is accepted as well formed', () => {
      const kinds = givenCommands.map((type) =>
        fc.record({ type: fc.constant(type), data: mutated(examples[type][0]) }),
      );
      fc.assert(
        fc.property(fc.oneof(...kinds), ({ type, data }) => {
          if ('errors' in readCommand(type, data)) return;
          expect(service.contract.faults(type, schemas()[`${type}Command`]!, { type, data })).toEqual([]);
        }),
        { numRuns: 1500 },
      );
    });

    it('has no room for unknown fields in what is sent', () => {
      for (const name of [
        'Abandon',
        'AbandonCommand',
        'OpenRequest',
        'ProviderRef',
        'KeyCriteria',
        'NewMember',
        'ProcessCheck',
      ]) {
        expect([name, schemas()[name]!['additionalProperties']]).toEqual([name, false]);
      }
    });
  });

  it('can be read and tried in a browser, under the content security policy', async () => {
    const page = await service.ask('GET', '/api/v1/docs', { as: null });
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    const scripts = [...page.text.matchAll(/<script([^>]*)>([^<]*)/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, inline] of scripts) {
      expect(inline!.trim()).toBe('');
      const source = /src="\.\/([^"]+)"/.exec(attributes!)![1]!.trim();
      const script = await service.ask('GET', `/api/v1/${source}`, { as: null });
      expect([source, script.status]).toEqual([source, 200]);
    }
    for (const [, source] of page.text.matchAll(/href="\.\/([^"]+)"/g)) {
      expect((await service.ask('GET', `/api/v1/${source}`, { as: null })).status).toBe(200);
    }
  });

  it('is the same text for everybody, and needs no token', async () => {
    const answer = await service.ask('GET', 'openapi.json', { as: null });
    expect(answer.status).toBe(200);
    expect(answer.body.paths).toEqual(document().paths);
  });
});
