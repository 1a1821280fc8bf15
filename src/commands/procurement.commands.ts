import type { Command } from '../../workflows/index.js';
import { readObject, readTyped, type Errors } from '../platform/http/typed-command.js';
import { commandClasses } from './command-classes.js';
import { OpenRequestDto } from './open-request.dto.js';

/**
 * Reads a command from what somebody sent or wrote in a file: every field known, present where it must be, and of its type.
 * Says nothing of whether the law allows it. `data` left out stands for no fields; what is wrong with `data` as a whole, or with
 * the type, is said of the fields `data` and `type`.
 */
export function readCommand(type: unknown, data: unknown): { readonly command: Command } | Errors {
  const read = readTyped(commandClasses, type, data);
  return 'errors' in read ? read : { command: read.command as Command };
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
