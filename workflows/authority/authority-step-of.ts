import { sealedApart } from '../acts/act.js';
import type { StreamDraft } from '../facts/stream.js';
import { authorityActOf, type AuthorityCommandType } from './authority.commands.js';
import type { AuthorityStep, AuthorityStepContext } from './authority-step.js';
import { everyAuthorityStep } from './every-authority-step.js';

/** The step that an act of an authority takes. */
export const authorityStepOf = <T extends AuthorityCommandType>(type: T): AuthorityStep<T> => everyAuthorityStep[type];

/** The event that an accepted act leaves behind. */
export function eventLeftBy<T extends AuthorityCommandType>(
  context: AuthorityStepContext<T>,
): Pick<StreamDraft, 'type' | 'data' | 'sealed'> {
  const act = authorityActOf(context.type);
  return { type: act.event, ...sealedApart(act, authorityStepOf(context.type).says(context)) };
}
