import { acts, type CommandData, type CommandType } from '../../../workflows/index.js';
import { classesOf } from '../../platform/http/fields/class-of.js';
import { withDocuments } from './with-documents.js';

/** What each command carries, as a class to check it against: one for every command there is, and of its shape. */
export const commandDtos: { readonly [T in CommandType]: new () => CommandData[T] } = withDocuments({
  ...classesOf(acts),
});
