import { acts, shapesIn, type Fields } from '../../workflows/index.js';

interface Schema {
  readonly properties?: Readonly<Record<string, { title?: string }>>;
}

/** What is sent to open a procurement says for whom, too, and has a name of its own. */
export const schemaOf = (type: string): string => (type === 'OpenProcurement' ? 'OpenRequest' : type);

/** Gives every field of an act, and of what it holds, what a person is asked for it as its `title`. */
export function titleFields(schemas: Readonly<Record<string, unknown>>): void {
  for (const { type, carries } of Object.values<{ readonly type: string; readonly carries: Fields }>(acts)) {
    title(schemas[schemaOf(type)] as Schema | undefined, carries);
    for (const { name, carries: within } of shapesIn(carries)) title(schemas[name] as Schema | undefined, within);
  }
}

function title(schema: Schema | undefined, carries: Fields): void {
  for (const [name, field] of Object.entries(schema?.properties ?? {})) {
    if (Object.hasOwn(carries, name)) field.title = carries[name]!.question;
  }
}
