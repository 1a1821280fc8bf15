import { stages } from '../stage.js';
import { identifier, providers, someOf } from '../shape.js';

/** How somebody is known, with or without an account. */
export const theirId =
  'The id of a member of the authority, or the short id that the authority gives somebody without an account';

/** Somebody of whom the examples tell. */
export const anExample = '2f6f6ad0-6e0c-4f0d-9a3e-5b1f4a7c1d20';

/** Who declares; it may be recorded for them. */
export const declarer = identifier({
  of: 'person',
  optional: true,
  noun: 'the person who declares',
  question: 'Who declares it?',
  hint: 'Leave it empty if it is you.',
  says: `${theirId}; whoever gives the command, if left out`,
});

/** For which stages something is declared or raised. */
export const ofTheirs = someOf(stages)({
  optional: true,
  noun: 'the stages that it is for',
  question: 'For which stages of the procurement is it?',
  hint: 'Leave it empty if it is for every stage that the person takes part in.',
  says: 'Those that the person is named in, if left out; else every stage',
});

/** The providers that an interest is in. */
export const concerned = providers({
  optional: true,
  noun: 'the providers concerned',
  question: 'Which providers does it concern?',
  says: 'The providers concerned',
});
