import { anywhere } from '../../../src/openapi/vocabulary/anywhere.js';
import { anywhereElse, inSchemas } from '../../../src/openapi/vocabulary/anywhere-else.js';
import { schemaOf } from '../../../src/openapi/title-fields.js';
import { ofFacts } from '../../../src/openapi/vocabulary/of-facts.js';
import { acts, shapesIn, type Fields } from '../../../workflows/index.js';
import { Service } from '../../support/http/service.js';

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
  readonly example?: unknown;
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

/** Every field of a schema, with those of what stands in it, by the way that leads there. */
function fieldsOf(schema: Schema, at: string): readonly (readonly [string, Schema])[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]): (readonly [string, Schema])[] => [
    [`${at}.${name}`, field],
    ...fieldsOf(field, `${at}.${name}`),
  ]);
  const parts = [schema.items, ...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  return [...own, ...parts.flatMap((part) => (part ? fieldsOf(part, at) : []))];
}

describe('every field of the interface', () => {
  let service: Service;
  let fields: readonly (readonly [string, Schema])[];
  let schemas: Readonly<Record<string, Schema>>;
  beforeAll(async () => {
    service = await Service.start();
    const { components, paths } = service.contract.document;
    schemas = components!.schemas as unknown as Record<string, Schema>;
    fields = [
      ...Object.entries(schemas).flatMap(([name, schema]) => fieldsOf(schema, name)),
      ...fieldsOf({ properties: schemasIn(paths) }, '').filter(([at]) => at.split('.').length > 2),
    ];
  });
  afterAll(() => service.stop());

  it('is described', () => {
    expect(fields.length).toBeGreaterThan(500);
    const bare = fields.filter(([, { description }]) => (description ?? '').trim().length < 3);
    expect(bare.map(([at]) => at)).toEqual([]);
  });

  it('of an act, and of what it holds, is titled by what a person is asked for it', () => {
    const asked = Object.values<{ readonly type: string; readonly carries: Fields; readonly system: boolean }>(acts)
      .filter(({ system }) => !system)
      .flatMap(({ type, carries }) => [{ name: schemaOf(type), carries }, ...shapesIn(carries)])
      .flatMap(({ name, carries }) =>
        Object.entries(carries).map(([field, { question }]) => ({ name, field, question })),
      );
    expect(asked.length).toBeGreaterThan(400);
    const titles = asked.map(({ name, field }) => ({
      name,
      field,
      question: schemas[name]?.properties?.[field]?.title,
    }));
    expect(titles).toEqual(asked);
  });

  it('says, where it is an instant or a day, by which clock', () => {
    const wanted: Readonly<Record<string, string>> = { 'date-time': 'UTC', date: 'London' };
    const told = fields.filter(([, { format }]) => format !== undefined && format in wanted);
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter(([, { format, description }]) => !description!.includes(wanted[format!]!))).toEqual([]);
  });

  it('that has an example has one that fits it', () => {
    const shown = fields.filter(([, field]) => field.example !== undefined);
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.flatMap(([at, field]) => service.contract.faults(at, field, field.example))).toEqual([]);
    const ofAddresses = Object.entries(schemasIn(service.contract.document.paths)).filter(
      ([, schema]) => schema.example !== undefined,
    );
    expect(ofAddresses.length).toBeGreaterThan(10);
    expect(ofAddresses.flatMap(([at, schema]) => service.contract.faults(at, schema, schema.example))).toEqual([]);
  });

  it('that shares its words with others of the same name exists', () => {
    const names = new Set(fields.map(([at]) => at.split('.').at(-1)));
    expect(Object.keys({ ...anywhere, ...anywhereElse }).filter((name) => !names.has(name))).toEqual([]);
    const known = new Set(fields.filter(([at]) => /^\w*Facts\./.test(at)).map(([at]) => at.split('.').at(-1)));
    expect(Object.keys(ofFacts).filter((name) => !known.has(name))).toEqual([]);
    const places = new Set(fields.map(([at]) => at));
    expect(Object.keys(inSchemas).filter((place) => !places.has(place))).toEqual([]);
  });
});

/** The schemas that stand in addresses themselves, by where they stand. */
function schemasIn(node: unknown, at = 'paths', found: Record<string, Schema> = {}): Record<string, Schema> {
  if (typeof node !== 'object' || node === null) return found;
  for (const [name, part] of Object.entries(node)) {
    if (name === 'schema') found[at.replaceAll('.', '_')] = part as Schema;
    else schemasIn(part, `${at}/${name}`, found);
  }
  return found;
}
