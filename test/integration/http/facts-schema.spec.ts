import { writeFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { factsSchemas } from '../../../src/openapi/facts-schemas.js';
import { evolveFrom, factsSeenBy, nothingYet, type Facts } from '../../../workflows/index.js';
import { schemasOfFacts } from '../../support/http/facts-schema.js';
import { histories } from '../../support/law/golden/histories.js';

const FILE = 'src/openapi/facts-schemas.ts';

const HEAD = `/**
 * What is known of a procurement and of an authority, as schemas: made of the types of the law and of the comments beside them.
 * Written by \`RECORD_FACTS=1 npm test -- test/integration/http/facts-schema\`, and held to the types by the same test.
 */
export const factsSchemas: Readonly<Record<string, object>> = {
`;

describe('the schemas of the facts', () => {
  const made = schemasOfFacts();
  if (process.env['RECORD_FACTS'] === '1') {
    const lines = Object.entries(made).map(([name, schema]) => `  ${name}: ${JSON.stringify(schema)},\n`);
    writeFileSync(FILE, `${HEAD}${lines.join('')}};\n`);
  }

  it('are what the types of the law say', () => {
    expect(Object.keys(made)).toContain('Facts');
    expect(factsSchemas).toEqual(made);
  });
});

/** Whoever looks: somebody who evaluates in the stories, somebody else, and an auditor. */
const readers = [
  { person: 'eva', auditor: false },
  { person: 'nobody', auditor: false },
  { person: 'aud', auditor: true },
] as const;

describe('real facts', () => {
  const { facts: noFacts } = nothingYet;
  const validate = validatorOf(closed(factsSchemas));
  const faults = (facts: Facts): readonly string[] => {
    if (validate(JSON.parse(JSON.stringify(facts)))) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };

  it('begin with nothing', () => {
    expect(faults(noFacts)).toEqual([]);
  });

  // Every field that somebody is shown is documented, and is of the kind that is documented.
  it.each(histories())('are as documented, after every event: $name', ({ history }) => {
    let procurement = nothingYet;
    const events = history.map(({ event }) => event);
    events.forEach((event, index) => {
      procurement = evolveFrom(procurement, event, () => events.slice(0, index));
      for (const reader of readers) expect(faults(factsSeenBy(procurement.facts, reader))).toEqual([]);
    });
  });

  it('would be found out if they had what is not documented, or had it otherwise', () => {
    expect(faults({ ...noFacts, surprise: 1 } as Facts)).toHaveLength(1);
    expect(faults({ ...noFacts, closedAt: 'yesterday' })).toHaveLength(1);
    expect(faults({ ...noFacts, run: { ...noFacts.run, number: null } } as unknown as Facts)).toHaveLength(1);
  });
});

/** The schemas with no room for what they do not name. */
function closed(schemas: Readonly<Record<string, object>>): Readonly<Record<string, object>> {
  const text = JSON.stringify(schemas, (_, value: unknown) => {
    const isObject = typeof value === 'object' && value !== null && 'properties' in value && 'required' in value;
    return isObject ? { ...value, additionalProperties: false } : value;
  });
  return JSON.parse(text) as Record<string, object>;
}

function validatorOf(schemas: Readonly<Record<string, object>>): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  return ajv.compile({ $ref: '#/components/schemas/Facts', components: { schemas } });
}
