import type { MergeRules } from './merge-rules.js';

export type Json = Readonly<Record<string, unknown>>;

/** One value of a field in a versioned release: from which release, of which day and tag. */
interface Version {
  readonly releaseID: unknown;
  readonly releaseDate: unknown;
  readonly releaseTag: unknown;
  readonly value: unknown;
}

/**
 * The compiled release of a contracting process: what its releases say together, the later over the earlier (OCDS 1.1, "Merging").
 * Objects are merged field by field, lists of objects by `id`, other lists as a whole; a null takes a field away.
 *
 * @param releases of one `ocid`, each with `id` and `date`, in any order. At least one.
 */
export function compiledRelease(releases: readonly Json[], rules: MergeRules): Json {
  const ordered = byDate(releases);
  const merged = new Branch();
  for (const { tag: _, id: _id, date: _date, ocid: _ocid, ...said } of ordered) {
    merged.take(said, rules, '', (_held, value) => value);
  }
  const last = ordered.at(-1)!;
  const values = merged.value() as Json;
  const id = `${String(last['ocid'])}-${String(last['date'])}`;
  return { tag: ['compiled'], id, date: last['date'], ocid: last['ocid'], ...values };
}

/** The versioned release: of each field every value that it has had, with the release that gave it. */
export function versionedRelease(releases: readonly Json[], rules: MergeRules): Json {
  const ordered = byDate(releases);
  const merged = new Branch();
  for (const { tag, id, date, ocid: _, ...said } of ordered) {
    merged.take(said, rules, '', (held, value) => {
      const versions = (held ?? []) as readonly Version[];
      if (versions.length > 0 && isSame(versions.at(-1)!.value, value)) return versions;
      return [...versions, { releaseID: id, releaseDate: date, releaseTag: tag, value }];
    });
  }
  return { ocid: ordered.at(-1)!['ocid'], ...(merged.value() as Json) };
}

function byDate(releases: readonly Json[]): readonly Json[] {
  return [...releases].sort((a, b) =>
    String(a['date']) < String(b['date']) ? -1 : String(a['date']) > String(b['date']) ? 1 : 0,
  );
}

type Put = (held: unknown, value: unknown) => unknown;

/** An object that is being merged. */
class Branch {
  private readonly fields = new Map<string, { leaf?: unknown; has: boolean; below: Branch | List | null }>();
  /** The `id` of an entry of a list, which identifies it and so is never merged. */
  constructor(private readonly id: unknown = null) {}

  take(said: Json, rules: MergeRules, path: string, put: Put): void {
    for (const [name, value] of Object.entries(said)) {
      const at = path === '' ? name : `${path}/${name}`;
      const rule = rules.get(at);
      if (rule === 'omit' || (name === 'id' && this.id !== null)) continue;
      const field = this.fields.get(name) ?? { has: false, below: null };
      if (isLeaf(value) || rule === 'whole') {
        field.leaf = put(field.leaf, value);
        field.has = true;
      } else if (Object.keys(value as object).length > 0) {
        field.below ??= Array.isArray(value) ? new List() : new Branch();
        if (field.below instanceof List) field.below.take(asEntries(value), rules, at, put);
        else field.below.take(value as Json, rules, at, put);
      } else {
        continue;
      }
      this.fields.set(name, field);
    }
  }

  /** Whether no release said anything in it: empty objects within empty objects. */
  isEmpty(): boolean {
    return this.id === null && [...this.fields.values()].every(({ has, below }) => !has && (below?.isEmpty() ?? true));
  }

  value(): unknown {
    const entries = [...this.fields].flatMap(([name, { leaf, has, below }]): readonly [string, unknown][] => {
      if (below !== null) return below.isEmpty() ? [] : [[name, below.value()]];
      return has && leaf !== null ? [[name, leaf]] : [];
    });
    return this.id === null ? Object.fromEntries(entries) : { id: this.id, ...Object.fromEntries(entries) };
  }
}

/** A list of objects, merged by `id`; an entry without one is a new one each time. */
class List {
  private readonly entries: { readonly key: string | null; readonly branch: Branch }[] = [];

  take(said: readonly Json[], rules: MergeRules, path: string, put: Put): void {
    for (const entry of said) {
      const id = entry['id'] ?? null;
      const key = id === null ? null : `${id as string | number}`;
      let found = key === null ? undefined : this.entries.find((held) => held.key === key);
      if (!found) this.entries.push((found = { key, branch: new Branch(id) }));
      found.branch.take(entry, rules, path, put);
    }
  }

  isEmpty(): boolean {
    return this.entries.length === 0;
  }

  value(): unknown {
    return this.entries.map(({ branch }) => branch.value());
  }
}

/** What is replaced as a whole: no object, or a list that holds anything but objects. */
function isLeaf(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return (
    Array.isArray(value) && value.some((entry) => typeof entry !== 'object' || entry === null || Array.isArray(entry))
  );
}

function asEntries(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [value as Json];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
