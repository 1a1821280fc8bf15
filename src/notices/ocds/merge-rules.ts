/** How a field of releases is merged, where it is not by the default: left out, or replaced as a whole. */
export type MergeRule = 'omit' | 'whole';

/** The rules by path: names joined with `/`, without places in lists (`tender/items`). */
export type MergeRules = ReadonlyMap<string, MergeRule>;

type Schema = Readonly<Record<string, unknown>>;

const DEEPEST = 20;

/**
 * The merge rules that a release schema sets (OCDS 1.1, "Merging": `omitWhenMerged`, `wholeListMerge`, and lists whose entries are not
 * objects or have no `id`).
 */
export function mergeRulesOf(schema: Schema): MergeRules {
  const rules = new Map<string, MergeRule>();
  const walk = (properties: unknown, path: string, depth: number): void => {
    if (depth > DEEPEST) return;
    for (const [name, written] of Object.entries((properties ?? {}) as Schema)) {
      const field = resolved(written as Schema, schema);
      const at = path === '' ? name : `${path}/${name}`;
      const types = typesOf(field);
      if (field['omitWhenMerged'] === true || field['mergeStrategy'] === 'ocdsOmit') rules.set(at, 'omit');
      else if (
        types.includes('array') &&
        (field['wholeListMerge'] === true || field['mergeStrategy'] === 'ocdsVersion')
      )
        rules.set(at, 'whole');
      else if (types.includes('object') && field['properties']) walk(field['properties'], at, depth + 1);
      else if (types.includes('array') && field['items']) {
        const items = resolved(field['items'] as Schema, schema);
        const inner = items['properties'] as Schema | undefined;
        const of = typesOf(items);
        if (of.some((type) => type !== 'object') || (inner && !('id' in inner))) rules.set(at, 'whole');
        else if (inner) walk(inner, at, depth + 1);
      }
    }
  };
  walk(schema['properties'], '', 0);
  return rules;
}

/** A `$ref` into the same document, followed; what stands beside it counts too. */
function resolved(field: Schema, schema: Schema): Schema {
  const ref = field['$ref'];
  if (typeof ref !== 'string' || !ref.startsWith('#/')) return field;
  const target = ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, part) => (at as Schema | undefined)?.[part], schema);
  return { ...(target as Schema), ...field };
}

function typesOf(field: Schema): readonly unknown[] {
  const type = field['type'];
  return Array.isArray(type) ? type : type === undefined ? [] : [type];
}
