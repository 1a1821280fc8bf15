/** What stands in the inputs of a form, by their names, in order; a name as often as it was sent. */
export class Answers {
  private readonly byName = new Map<string, string[]>();

  constructor(readonly entries: readonly (readonly [name: string, value: string])[]) {
    for (const [name, value] of entries) {
      const known = this.byName.get(name);
      if (known) known.push(value);
      else this.byName.set(name, [value]);
    }
  }

  /** The first value of an input; undefined where it was not sent. */
  one(name: string): string | undefined {
    return this.byName.get(name)?.[0];
  }

  /** The first value of an input without what stands around it; empty where there is none. */
  text(name: string): string {
    return (this.one(name) ?? '').trim();
  }

  all(name: string): readonly string[] {
    return this.byName.get(name) ?? [];
  }

  /** The places in a list of which anything was sent, in order: of `data.criteria[3].name` it is 3. */
  places(list: string): readonly number[] {
    const start = `${list}[`;
    const found = new Set<number>();
    for (const name of this.byName.keys()) {
      if (!name.startsWith(start)) continue;
      const place = /^\d{1,3}(?=\])/.exec(name.slice(start.length));
      if (place) found.add(Number(place[0]));
    }
    return [...found].sort((a, b) => a - b);
  }

  /** The same with some entries more. */
  with(...more: readonly (readonly [name: string, value: string])[]): Answers {
    return new Answers([...this.entries, ...more]);
  }

  /** The same without an input and everything below it: `data.criteria[3]`. */
  without(path: string): Answers {
    return new Answers(this.entries.filter(([name]) => name !== path && !isBelow(name, path)));
  }
}

const isBelow = (name: string, path: string): boolean => name.startsWith(`${path}.`) || name.startsWith(`${path}[`);
