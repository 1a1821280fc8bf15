import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { commandTypes, type Command, type CommandType } from '../../workflows/index.js';
import type { FieldError } from '../platform/errors.js';
import { fieldErrors } from '../platform/http/validation.js';
import { commandDtos } from './dto/command-dtos.js';

/** A command that is well formed, or everything that is wrong with it: fields as they stand in `data`, `type` if it is that. */
export type ReadCommand<T extends CommandType = CommandType> =
  { readonly command: Command<T> } | { readonly errors: readonly FieldError[] };

/**
 * Reads a command from what somebody sent or wrote in a file: every field known, present where it must be, and of its type.
 * Says nothing of whether the law allows it. `data` left out stands for no fields.
 */
export function readCommand(type: unknown, data: unknown): ReadCommand {
  if (typeof type !== 'string' || !Object.hasOwn(commandDtos, type)) {
    const message = type === undefined ? 'is missing; it is' : 'must be';
    return { errors: [{ field: 'type', message: `${message} one of ${commandTypes.join(', ')}` }] };
  }
  return readData(type as CommandType, data);
}

/** Reads what a procurement is opened with. */
export function readOpening(data: unknown): ReadCommand<'OpenProcurement'> {
  return readData('OpenProcurement', data);
}

function readData<T extends CommandType>(type: T, data: unknown = {}): ReadCommand<T> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { errors: [{ field: '', message: 'must be an object' }] };
  }
  const read = plainToInstance<object, object>(commandDtos[type], data, { exposeUnsetFields: false });
  const wrong = validateSync(read, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
  });
  if (wrong.length > 0) return { errors: fieldErrors(wrong) };
  // Plain data from here on: no classes, and nothing that was left out.
  return { command: { type, data: JSON.parse(JSON.stringify(read)) as Command<T>['data'] } as Command<T> };
}
