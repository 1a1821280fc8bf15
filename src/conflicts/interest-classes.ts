import { interestActs } from '../../workflows/index.js';
import { classesOf } from '../platform/http/fields/class-of.js';

/** What each command about a register of interests carries, as a class to check it against, made of its act. */
export const interestClasses = classesOf(interestActs);
