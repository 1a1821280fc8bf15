import fc from 'fast-check';

/** What might stand where something else belongs. */
export const anything = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e300,
    '',
    ' ',
    'x',
    '2026-03-24',
    '2026-04-31',
    '2026-03-24T09:00:00Z',
    '2026-03-29T01:30',
    '0000-01-01T00:00',
    'constructor',
    '\u0000',
    '\ud800',
    'a\nb',
    [],
    {},
    [null],
    { id: 'owl' },
    'x'.repeat(10_001),
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
);

type Change = (value: unknown) => unknown;

/** Values like one that is well formed: as it is, or with a few of its fields left out, added, or replaced by anything. */
export function mutated(wellFormed: object): fc.Arbitrary<unknown> {
  return fc.array(changeWithin(), { maxLength: 3 }).map((changes) => {
    let value: unknown = structuredClone(wellFormed);
    for (const change of changes) value = change(value);
    return value;
  });
}

function changeWithin(): fc.Arbitrary<Change> {
  return fc
    .record({
      steps: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 4 }),
      how: fc.constantFrom('leave out', 'replace', 'add'),
      name: fc.oneof(
        fc.constantFrom('extra', '__proto__', 'constructor', 'toString', 'id'),
        fc.string({ maxLength: 8 }),
      ),
      value: anything,
    })
    .map(({ steps, how, name, value }): Change => {
      return (root) => {
        let parent: unknown = root;
        let key: string | undefined;
        for (const step of steps) {
          const inner = key === undefined ? parent : (parent as Record<string, unknown>)[key];
          if (typeof inner !== 'object' || inner === null) break;
          const keys = Object.keys(inner);
          if (keys.length === 0) break;
          parent = inner;
          key = keys[step % keys.length];
        }
        if (key === undefined || typeof parent !== 'object' || parent === null) return root;
        const holder = parent as Record<string, unknown>;
        if (how === 'leave out' && Array.isArray(parent)) parent.splice(Number(key), 1);
        else if (how === 'add' && Array.isArray(parent)) parent.push(structuredClone(value));
        else if (how === 'leave out') delete holder[key];
        else
          Object.defineProperty(holder, how === 'add' ? name : key, {
            // A copy: what stands for anything is used again, and must not come to hold itself.
            value: structuredClone(value),
            enumerable: true,
            configurable: true,
            writable: true,
          });
        return root;
      };
    });
}
