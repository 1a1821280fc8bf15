import { acts } from '../../workflows/index.js';
import { classesOf } from '../platform/http/fields/class-of.js';

/** What each command carries, as a class to check it against, made of its act. */
export const commandClasses = classesOf(acts);
