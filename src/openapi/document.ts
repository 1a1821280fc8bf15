import type { INestApplication } from '@nestjs/common';
import { acts } from '../../workflows/index.js';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ErasedDto } from '../history/dto/history.dto.js';
import { ProviderRefDto } from '../platform/http/fields/provider.js';
import { authorityBodyExamples, authorityCommandSchemas, authorityModels } from './authority-commands.js';
import { describeFields } from './describe-fields.js';
import { commandBodyExamples, commandModels, commandSchemas } from './commands.js';
import { factsSchemas } from './facts-schemas.js';
import { processCheckExample } from './process-check-example.js';
import { titleFields } from './title-fields.js';
import { addProblems, problemSchemas, problemTable } from './problems.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const DESCRIPTION = `Decisions of the Provider Selection Regime (SI 2023/1348), taken in the order that the Regulations require.

Sign in with a bearer token. A procurement changes by commands; each says which version it was decided on (\`If-Match\`) and has
a key of its own (\`Idempotency-Key\`). What the law does not allow is answered with 422 and every reason, with its provision.

Moments are RFC 3339, or London time where no offset is given. Amounts are in pounds.

The examples of commands tell of one procurement. Each is accepted as it stands in the state in which it belongs, also where the
authority requires assurance of itself; only the ids of people are to be those of your installation.

## Problems

Whatever goes wrong is answered as a problem document (RFC 9457).

`;

/** The OpenAPI 3.1 document of the whole interface. Everything in it comes from what the interface itself is made of. */
export function buildDocument(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Probity')
    .setDescription(DESCRIPTION + problemTable())
    .setVersion('v1')
    .setLicense('MIT', 'https://spdx.org/licenses/MIT.html')
    .addServer('/', 'This installation')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  const scanned = SwaggerModule.createDocument(app, settings, {
    extraModels: [...commandModels, ...authorityModels, ProviderRefDto, ErasedDto],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const document = withPlainNames(scanned);
  const schemas = (document.components ??= {}).schemas ?? {};
  document.components.schemas = {
    ...schemas,
    ...commandSchemas(schemas),
    ...authorityCommandSchemas(schemas),
    ...problemSchemas,
    ...structuredClone(factsSchemas),
  };
  addOwnAddress(document);
  addExamples(document);
  closeRequests(document);
  addProblems(document);
  titleFields(document.components.schemas);
  describeFields(document.components.schemas, document.paths);
  addRequestIds(document);
  return document;
}

/** The names of classes as readers of the document want them: without what they are called for in the code. */
function withPlainNames(document: OpenAPIObject): OpenAPIObject {
  const text = JSON.stringify(document).replace(/(#\/components\/schemas\/\w+?)Dto"/g, '$1"');
  const renamed = JSON.parse(text) as OpenAPIObject;
  const schemas: Schemas = {};
  for (const [name, schema] of Object.entries(renamed.components?.schemas ?? {})) {
    const plain = name.replace(/Dto$/, '');
    if (plain in schemas) throw new Error(`Two classes are called ${plain} in the OpenAPI document`);
    schemas[plain] = schema;
  }
  renamed.components = { ...renamed.components, schemas };
  return renamed;
}

function addOwnAddress(document: OpenAPIObject): void {
  document.paths['/api/v1/openapi.json'] = {
    get: {
      operationId: 'OpenApi.document',
      summary: 'This document',
      tags: ['documentation'],
      security: [],
      responses: {
        200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } },
      },
    },
  };
}

function addExamples(document: OpenAPIObject): void {
  const bodies: Readonly<Record<string, object>> = {
    '/api/v1/procurements/{id}/commands': { examples: commandBodyExamples() },
    '/api/v1/procurements': { example: acts.OpenProcurement.example },
    '/api/v1/process-check': { example: processCheckExample },
    ...authorityBodyExamples(),
  };
  for (const [path, example] of Object.entries(bodies)) {
    const body = document.paths[path]?.post?.requestBody as { content?: Record<string, object> } | undefined;
    Object.assign(body?.content?.['application/json'] ?? {}, example);
  }
}

/** Unknown fields are refused wherever something is sent, so the schemas of what is sent have no room for them. */
function closeRequests(document: OpenAPIObject): void {
  const schemas = document.components?.schemas ?? {};
  const sent = new Set<string>();
  const follow = (node: unknown): void => {
    for (const [, name = ''] of JSON.stringify(node ?? null).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (sent.has(name)) continue;
      sent.add(name);
      follow(schemas[name]);
    }
  };
  for (const { post, put, patch } of Object.values(document.paths)) {
    follow([post?.requestBody, put?.requestBody, patch?.requestBody]);
  }
  for (const name of sent) {
    const schema = schemas[name] as Schemas[string] & { properties?: object; additionalProperties?: boolean };
    if (schema.properties) schema.additionalProperties = false;
  }
}

function addRequestIds(document: OpenAPIObject): void {
  document.components = {
    ...document.components,
    headers: { RequestId: { description: 'The id of the request, for the log', schema: { type: 'string' } } },
  };
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item) as { responses: Record<string, { headers?: object }> }[]) {
      for (const response of Object.values(operation.responses)) {
        response.headers = { ...response.headers, 'X-Request-Id': { $ref: '#/components/headers/RequestId' } };
      }
    }
  }
}
