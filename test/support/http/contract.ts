import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly text: string;
}

/** The OpenAPI document as a promise to be held to: what is answered is compared with what is documented. */
export class Contract {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true, discriminator: false });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(readonly document: OpenAPIObject) {
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.ajv);
    this.ajv.addSchema({ $id: 'openapi', components: document.components });
  }

  /** The operation that a request reached; undefined for an address or a method that does not exist. */
  operationOf(method: string, url: string): Operation | undefined {
    const path = url.split('?', 1)[0]!;
    const found = Object.entries(this.document.paths).filter(([template]) => matches(template, path));
    // An address that is written out goes before one with a parameter in the same place.
    const [, item] = found.sort(([a], [b]) => a.split('{').length - b.split('{').length)[0] ?? [];
    return (item as Record<string, Operation> | undefined)?.[method.toLowerCase()];
  }

  /** What of an answer is not as documented; empty if all is. */
  breaches({ method, url, status, headers, text }: Exchange): readonly string[] {
    const operation = this.operationOf(method === 'HEAD' ? 'GET' : method, url);
    if (!operation || method === 'HEAD') return [];
    const response = operation.responses[status] as
      { content?: Record<string, { schema?: object }>; headers?: Record<string, object> } | undefined;
    if (!response) return [`${method} ${url} answered ${status}, which is not documented: ${text.slice(0, 300)}`];
    if (!headers['x-request-id']) return [`${method} ${url} answered without a request id`];
    const [mediaType = ''] = [headers['content-type'] ?? ''].flat().join().split(';', 1);
    if (text === '') return response.content ? [`${method} ${url} answered ${status} with nothing`] : [];
    const schema = response.content?.[mediaType]?.schema;
    if (!schema) return [`${method} ${url} answered ${status} as ${mediaType}, which is not documented`];
    if (!mediaType.endsWith('json')) return [];
    return this.faults(`${method} ${operation.operationId} ${status}`, schema, JSON.parse(text));
  }

  /** What is wrong with a value under a schema of the document. */
  faults(key: string, schema: object, value: unknown): readonly string[] {
    let validate = this.validators.get(key);
    if (!validate) {
      const text = JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/');
      validate = this.ajv.compile(JSON.parse(text) as object);
      this.validators.set(key, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).slice(0, 5).map((error) => `${key}: ${error.instancePath} ${error.message}`);
  }
}

function matches(template: string, path: string): boolean {
  return new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
}
