import type { Reason } from '../../workflows/index.js';
import { Conflict, Denial, InvalidInput, Refusal, type Failure } from '../platform/errors.js';

/** What the problem type of a refusal was before these were rules: whoever builds on it goes on as they did. */
const promised: Readonly<Record<string, (reason: Reason) => Failure>> = {
  'roles-are-of-such-an-organisation': ({ found }) =>
    InvalidInput.field('roles', `must be ${String(found?.['within'])}, which ${String(found?.['role'])} is not`),
  'person-is-a-member': ({ message }) => new Denial('not-found', message),
  'role-is-held': ({ message }) => new Denial('not-found', message),
  'an-administrator-stays': ({ message, unblock }) => new Conflict('conflict', `${message} ${unblock}`),
  'renaming-has-come': ({ found }) =>
    InvalidInput.field('from', `must not be after today, ${String(found?.['today'])}; rename it when the day has come`),
  'renaming-follows-the-last': ({ found }) =>
    InvalidInput.field(
      'from',
      `must be after ${String(found?.['since'])}, from which it has been called ${String(found?.['name'])}`,
    ),
  'name-is-another': ({ message }) => new Conflict('conflict', message),
};

/** What to throw where the law refuses something about members or names: as it was promised, or 422 with every reason. */
export function failureOf(reasons: readonly Reason[]): Failure {
  const [told] = reasons.flatMap((reason) => promised[reason.code]?.(reason) ?? []);
  return told ?? new Refusal(reasons, 'What is on record about this organisation does not allow this; see `reasons`.');
}
