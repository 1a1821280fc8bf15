const text = { type: 'string' };
const texts = { type: 'array', items: text };
const flag = { type: 'boolean' };
const ref = (name: string): object => ({ $ref: `#/$defs/${name}` });
const mapOf = (name: string): object => ({ type: 'object', additionalProperties: ref(name) });

/** An object with these members and no others; those in `required` are there. */
const shape = (properties: Readonly<Record<string, unknown>>, ...required: string[]): object => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const operation = ref('operation');
const example = {
  example: {},
  examples: { type: 'object', additionalProperties: shape({ summary: text, description: text, value: {} }) },
};

/** The shape of an OpenAPI 3.1 document as far as ours uses the specification: every object with its fixed fields and no others. */
export const openApiShape = {
  ...shape(
    {
      openapi: { const: '3.1.0' },
      info: shape(
        { title: text, summary: text, description: text, version: text, contact: {}, license: ref('license') },
        'title',
        'version',
      ),
      servers: { type: 'array', items: shape({ url: text, description: text }, 'url') },
      tags: { type: 'array', items: shape({ name: text, description: text }, 'name') },
      paths: { type: 'object', patternProperties: { '^/': ref('path') }, additionalProperties: false },
      components: shape({
        schemas: {
          type: 'object',
          propertyNames: { pattern: '^[A-Za-z0-9._-]+$' },
          additionalProperties: { type: 'object' },
        },
        headers: mapOf('header'),
        securitySchemes: {
          type: 'object',
          additionalProperties: shape(
            { type: { const: 'http' }, scheme: text, bearerFormat: text, description: text },
            'type',
            'scheme',
          ),
        },
      }),
    },
    'openapi',
    'info',
    'paths',
  ),
  $defs: {
    license: {
      ...shape({ name: text, identifier: text, url: text }, 'name'),
      not: { required: ['identifier', 'url'] },
    },
    path: shape({ get: operation, put: operation, post: operation, delete: operation, patch: operation }),
    operation: shape(
      {
        tags: texts,
        summary: text,
        description: text,
        operationId: text,
        parameters: { type: 'array', items: ref('parameter') },
        requestBody: shape({ description: text, content: mapOf('media'), required: flag }, 'content'),
        responses: {
          type: 'object',
          patternProperties: { '^[1-5]\\d\\d$': ref('response') },
          additionalProperties: false,
          minProperties: 1,
        },
        deprecated: flag,
        security: { type: 'array', items: { type: 'object', additionalProperties: texts } },
      },
      'responses',
    ),
    parameter: {
      ...shape(
        {
          name: text,
          in: { enum: ['query', 'header', 'path'] },
          description: text,
          required: flag,
          schema: {},
          ...example,
        },
        'name',
        'in',
        'schema',
      ),
      if: { properties: { in: { const: 'path' } } },
      then: { properties: { required: { const: true } }, required: ['required'] },
    },
    response: shape({ description: text, headers: mapOf('header'), content: mapOf('media') }, 'description'),
    media: { ...shape({ schema: {}, ...example }), not: { required: ['example', 'examples'] } },
    header: {
      oneOf: [
        shape({ $ref: { type: 'string', pattern: '^#/components/headers/' } }, '$ref'),
        shape({ description: text, required: flag, schema: {}, ...example }, 'schema'),
      ],
    },
  },
};
