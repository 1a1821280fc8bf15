import { conflictsIn } from '../evidence/conflicts.js';
import { finding, undetermined, type Check, type CheckContext, type Reported } from './check.js';

/**
 * The two statements on conflicts of interest: those declared, or that there were none; and how any were managed. They are
 * items of the notices of intention, of award and of modification, and of no others. Where there were none, nothing was to be managed.
 */
export const conflictsCheck: Check = (context) => {
  if (context.requirements.provisionFor('conflictsDeclared') === null) return [];
  const { declared, managed } = conflictsIn(context.sentences);
  if (declared === 'absent') return [missing(context), unmanaged(context, false)];
  if (declared === 'unclear') {
    const message =
      'The text speaks of conflicts of interest without saying whether there were any; that is left to the reader.';
    return [undetermined('conflicts-missing', message)];
  }
  if (managed === 'unclear') {
    const message =
      'A conflict of interest is declared; whether what follows says how it was managed is left to the reader.';
    return [undetermined('conflict-management-missing', message)];
  }
  return managed === 'absent' ? [unmanaged(context, true)] : [];
};

function missing({ requirements, notice }: CheckContext): Reported {
  const provision = requirements.provisionFor('conflictsDeclared');
  return finding('conflicts-missing', 'error', `${notice.prefix}description`, {
    expected: 'any declared or potential conflicts of interest, or that there were none',
    provision,
    message: `The notice says nothing on declared or potential conflicts of interest, not even that there were none (${provision}).`,
  });
}

function unmanaged({ requirements, notice }: CheckContext, declared: boolean): Reported {
  const provision = requirements.provisionFor('conflictsManaged');
  return finding('conflict-management-missing', 'error', `${notice.prefix}description`, {
    expected: 'how any conflicts or potential conflicts of interest were managed',
    provision,
    message: declared
      ? `A conflict of interest is declared, and the notice does not say how it was managed (${provision}).`
      : `The notice does not say how any conflicts of interest were managed (${provision}).`,
  });
}
