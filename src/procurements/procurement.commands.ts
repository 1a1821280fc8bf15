import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { commandTypes, type Command, type CommandData, type CommandType } from '../../workflows/index.js';
import type { FieldError } from '../platform/errors.js';
import { fieldErrors } from '../platform/http/validation.js';
import { commandDtos } from './dto/command-dtos.js';
import { OpenRequestDto } from './dto/opening.dto.js';

/** Everything that is wrong with what somebody sent or wrote: fields as they stand in the data, and what is wrong with each. */
export interface Errors {
  readonly errors: readonly FieldError[];
}

/** Deeper than any command is. */
const DEEPEST = 8;

/** More than any list or object of a command has. */
const LONGEST = 500;

/** More than any command has in all. */
const MOST_VALUES = 5000;

const MOST_ERRORS = 100;

/**
 * Reads a command from what somebody sent or wrote in a file: every field known, present where it must be, and of its type.
 * Says nothing of whether the law allows it. `data` left out stands for no fields; what is wrong with `data` as a whole, or with
 * the type, is said of the fields `data` and `type`.
 */
export function readCommand(type: unknown, data: unknown): { readonly command: Command } | Errors {
  if (typeof type !== 'string' || !Object.hasOwn(commandDtos, type)) {
    const start = type === undefined ? 'is missing; it must be' : 'must be';
    return { errors: [{ field: 'type', message: `${start} one of ${commandTypes.join(', ')}` }] };
  }
  const dto = commandDtos[type as CommandType] as new () => CommandData[CommandType];
  const read = readObject(dto, data === undefined ? {} : data, 'data');
  return 'errors' in read ? read : { command: { type, data: read.value } as Command };
}

/** Reads what a procurement is opened with, and the authority to open it for, where somebody names one. */
export function readOpening(
  body: unknown,
): { readonly command: Command<'OpenProcurement'>; readonly authority: string | null } | Errors {
  const read = readObject(OpenRequestDto, body, 'body');
  if ('errors' in read) return read;
  const { authority = null, ...data } = read.value;
  return { command: { type: 'OpenProcurement', data }, authority };
}

/** An object of a class, as plain data without what was left out; `name` is what to call the object as a whole. */
function readObject<T extends CommandData[CommandType]>(
  type: new () => T,
  data: unknown,
  name: string,
): { readonly value: T } | Errors {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { errors: [{ field: name, message: data === undefined ? 'is missing' : 'must be an object' }] };
  }
  const unread = unreadable(data, name);
  if (unread.length > 0) return { errors: unread };
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

/**
 * What must not even be looked at field by field: names that class-transformer passes over in silence, nesting without end, and
 * more values than can be checked without keeping everybody else waiting.
 */
function unreadable(data: object, name: string): readonly FieldError[] {
  let values = 0;
  const look = (value: object, path: string, depth: number): readonly FieldError[] => {
    const entries = Object.entries(value);
    values += entries.length;
    if (entries.length > LONGEST) return [{ field: path || name, message: `must have at most ${LONGEST} entries` }];
    if (values > MOST_VALUES) return [{ field: path || name, message: 'is more than is read at once' }];
    return entries.flatMap(([key, member]: [string, unknown]) => {
      const field = path === '' ? key : Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
      if (key in Object.prototype) return [{ field, message: 'is not a known field' }];
      if (typeof member !== 'object' || member === null) return [];
      return depth < DEEPEST ? look(member, field, depth + 1) : [{ field, message: 'is nested too deeply' }];
    });
  };
  return look(data, '', 1).slice(0, MOST_ERRORS);
}
