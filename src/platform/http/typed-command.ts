import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { InvalidInput, type FieldError } from '../errors.js';
import { readAtOnce, UNREAD } from './fields/at-once.js';
import { unreadable } from './readable.js';
import { fieldErrors } from './validation.js';

/** Everything that is wrong with what somebody sent or wrote: fields as they stand in the data, and what is wrong with each. */
export interface Errors {
  readonly errors: readonly FieldError[];
}

/** What commands carry, as classes to check it against, by their types. */
export type Dtos = Readonly<Record<string, new () => object>>;

/** One of several commands, with what it carries. */
export type OneOfCommands<D extends Dtos> = {
  [T in keyof D]: { readonly type: T; readonly data: InstanceType<D[T]> };
}[keyof D];

const MOST_ERRORS = 100;

/**
 * Reads a command from what somebody sent or wrote in a file: every field known, present where it must be, and of its type.
 * Says nothing of whether it is allowed. `data` left out stands for no fields; what is wrong with `data` as a whole, or with
 * the type, is said of the fields `data` and `type`.
 */
export function readTyped<D extends Dtos>(
  dtos: D,
  type: unknown,
  data: unknown,
): { readonly command: OneOfCommands<D> } | Errors {
  if (typeof type !== 'string' || !Object.hasOwn(dtos, type)) {
    const start = type === undefined ? 'is missing; it must be' : 'must be';
    return { errors: [{ field: 'type', message: `${start} one of ${Object.keys(dtos).join(', ')}` }] };
  }
  const read = readObject(dtos[type]!, data === undefined ? {} : data, 'data');
  return 'errors' in read ? read : { command: { type, data: read.value } as OneOfCommands<D> };
}

/** The command in the body of a request, `{ type, data }`. Refuses (400), field by field, what is not one. */
export function typedBody<D extends Dtos>(dtos: D, body: unknown): OneOfCommands<D> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw InvalidInput.field('body', body === undefined ? 'is missing' : 'must be a JSON object');
  }
  const { type, data, ...others } = body as { readonly type?: unknown; readonly data?: unknown };
  const strangers = Object.keys(others).map((field): FieldError => ({ field, message: 'is not a known field' }));
  const read = readTyped(dtos, type, data);
  if ('errors' in read) throw new InvalidInput([...strangers, ...read.errors.map(withinData)].slice(0, MOST_ERRORS));
  if (strangers.length > 0) throw new InvalidInput(strangers.slice(0, MOST_ERRORS));
  return read.command;
}

function withinData({ field, message }: FieldError): FieldError {
  return { field: field === 'type' || field === 'data' ? field : `data.${field}`, message };
}

/** An object of a class, as plain data without what was left out; `name` is what to call the object as a whole. */
export function readObject<T extends object>(
  type: new () => T,
  data: unknown,
  name: string,
): { readonly value: T } | Errors {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { errors: [{ field: name, message: data === undefined ? 'is missing' : 'must be an object' }] };
  }
  const unread = unreadable(data, name);
  if (unread.length > 0) return { errors: unread };
  const atOnce = readAtOnce(type, data);
  return atOnce === UNREAD ? readFieldByField(type, data) : { value: atOnce as T };
}

/** What {@link readObject} gives of data that is no more than can be read, and everything that is wrong with it. */
export function readFieldByField<T extends object>(type: new () => T, data: object): { readonly value: T } | Errors {
  const read = plainToInstance<T, object>(type, data, { exposeUnsetFields: false });
  const wrong = validateSync(read, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
  });
  if (wrong.length > 0) return { errors: fieldErrors(wrong) };
  return { value: JSON.parse(JSON.stringify(read)) as T };
}
