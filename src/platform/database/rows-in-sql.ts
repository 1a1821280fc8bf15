/** Where a statement takes its rows: `jsonb_to_recordset(:rows) AS r(a text, b int)`. Types are plain words. */
const TAKEN = /jsonb_to_recordset\(:rows\)\s+AS (\w+)\(([^()]*)\)/g;

/** Puts a value among the parameters of a statement, and says what stands for it in the text. */
export type Put = (value: unknown, type: string) => string;

/**
 * A statement with its rows in it. One row is given value by value: nothing is written as JSON to be read as JSON again. Several are
 * given as one jsonb, so that the text does not depend on how many they are.
 *
 * @returns `one` says which of the two texts it is.
 */
export function withRowsIn(
  sql: string,
  rows: readonly unknown[],
  put: Put,
): { readonly sql: string; readonly one: boolean } {
  const taken = [...sql.matchAll(TAKEN)];
  const [place, name, columns] = taken[0] ?? [];
  const isWhole = taken.length === 1 && sql.split(':rows').length === 2;
  if (rows.length !== 1 || !isWhole || place === undefined || columns === undefined) {
    return { sql: sql.replaceAll(':rows', put(JSON.stringify(rows), 'jsonb')), one: false };
  }
  const row = rows[0] as Readonly<Record<string, unknown>>;
  const typed = columns.split(',').map((column) => column.trim().split(/\s+/) as [string, string]);
  const values = typed.map(([column, type]) => put(plain(row[column], type), type));
  const names = typed.map(([column]) => column);
  return {
    sql: sql.replace(place, () => `(VALUES (${values.join(', ')})) AS ${name}(${names.join(', ')})`),
    one: true,
  };
}

/** A value as a parameter of its type says it: as a member of a jsonb that is read into that type would come out. */
function plain(value: unknown, type: string): unknown {
  if (value === undefined || value === null) return null;
  return type === 'jsonb' || typeof value === 'object' ? JSON.stringify(value) : value;
}
