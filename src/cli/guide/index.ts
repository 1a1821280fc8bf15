import { check } from './check.js';
import { decisions } from './decisions.js';
import { hearing } from './hearing.js';
import { operations } from './operations.js';
import type { GuidePage } from './page.js';
import { signingIn } from './signing-in.js';

/** Every page of the guide, in the order in which a newcomer would read them. */
export const guide: readonly GuidePage[] = [check, decisions, hearing, operations, signingIn];
