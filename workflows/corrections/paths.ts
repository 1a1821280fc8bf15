/** A value of what an event holds, by its path; undefined where nothing is there. Only own members are looked at. */
export function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => memberOf(value, name), data);
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

/**
 * The same data with another value at a path; without the member, where the value is null. A member of something that is not
 * there cannot be set: then nothing changes.
 */
export function withValueAt<T>(data: T, path: string, is: unknown): T {
  const [name = '', ...rest] = path.split('.');
  return set(data, name, rest, is) as T;
}

function set(value: unknown, name: string, rest: readonly string[], is: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const [next, ...further] = rest;
  if (Array.isArray(value)) return setInList(value, name, rest, is);
  const known = value as Readonly<Record<string, unknown>>;
  if (next !== undefined) {
    return Object.hasOwn(known, name) ? { ...known, [name]: set(known[name], next, further, is) } : value;
  }
  if (is !== null) return { ...known, [name]: is };
  return Object.fromEntries(Object.entries(known).filter(([key]) => key !== name));
}

function setInList(list: readonly unknown[], name: string, rest: readonly string[], is: unknown): unknown {
  const index = Number(name);
  const [next, ...further] = rest;
  if (!Number.isInteger(index) || index < 0 || index >= list.length) return list;
  if (next !== undefined) return list.map((one, place) => (place === index ? set(one, next, further, is) : one));
  return is === null ? list.filter((_, place) => place !== index) : list.map((one, at) => (at === index ? is : one));
}

/** Whether a path is one that a pattern means: `*` stands for one member of a list, `**` at the end for anything below. */
export function isMeantBy(path: string, pattern: string): boolean {
  const [names, parts] = [path.split('.'), pattern.split('.')];
  if (parts.at(-1) === '**') return names.length >= parts.length && parts.slice(0, -1).every(same(names));
  return names.length === parts.length && parts.every(same(names));
}

const same =
  (names: readonly string[]) =>
  (part: string, index: number): boolean =>
    part === '*' ? /^\d{1,4}$/.test(names[index]!) : part === names[index];

/** A value as text that is the same for the same value, whatever the order of its members. */
export function asText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, member]) => `${JSON.stringify(name)}:${asText(member)}`)
    .join(',')}}`;
}
