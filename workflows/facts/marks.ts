/** The last version that moved each matter of a stream: what people act on apart (`representation:R2`, `person:…`, `whole`). */
export interface Marks {
  /** The version up to which they were followed. */
  readonly version: number;
  /** Nothing is known of what moved up to here: everything is taken to have. */
  readonly floor: number;
  readonly matters: Readonly<Record<string, number>>;
}

/** The marks of a stream before its first event. */
export const noMarks: Marks = { version: 0, floor: 0, matters: {} };

/** The marks of a stream of which only the version is known: everything is taken to have moved with it. */
export const strictMarks = (version: number): Marks => ({ version, floor: version, matters: {} });

/** The marks after one more event, which moved some matters. */
export function moved(marks: Marks, matters: readonly string[]): Marks {
  const version = marks.version + 1;
  return {
    ...marks,
    version,
    matters: { ...marks.matters, ...Object.fromEntries(matters.map((matter) => [matter, version])) },
  };
}

/** The last version that moved any of the matters; 0 where none ever did. */
export function lastMoved({ floor, matters }: Marks, rests: '*' | readonly string[]): number {
  if (rests === '*') return Math.max(floor, ...Object.values(matters));
  return Math.max(0, ...(rests.length > 0 ? [floor] : []), ...rests.map((matter) => matters[matter] ?? 0));
}
