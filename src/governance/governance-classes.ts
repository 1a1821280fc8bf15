import { governanceActs } from '../../workflows/index.js';
import { classesOf } from '../platform/http/fields/class-of.js';

/** What each command about how an authority decides carries, as a class to check it against, made of its act. */
export const governanceClasses = classesOf(governanceActs);
