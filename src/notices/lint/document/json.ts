/** Looking into JSON of unknown shape: each of these answers nothing where the shape is not the one asked for, and never throws. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that says something; null for anything else. */
export function asText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** An identifier, which some publishers write as a number. */
export function asIdentifier(value: unknown): string | null {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : asText(value);
}

export function asNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The objects of a list, each with its place in it. */
export function objectsOf(value: unknown): readonly (readonly [index: number, object: JsonObject])[] {
  return asArray(value).flatMap((entry, index) => {
    const object = asObject(entry);
    return object ? [[index, object] as const] : [];
  });
}
