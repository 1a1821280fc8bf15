import { OperationalError, SetupError } from '../errors.js';
import { isSilence } from './database-errors.js';

const SETTING = 'DATABASE_URL';

/** What to tell whoever set DATABASE_URL when it cannot be used. Never repeats it: it holds a password. */
export function explainConnectionFailure(error: unknown): unknown {
  const cause = error instanceof OperationalError && error.cause instanceof Error ? error.cause : error;
  const said = isSilence(cause) ? 'its host does not answer' : sayWhy((cause as { code?: string }).code ?? '');
  return said === undefined ? error : new SetupError(SETTING, said, { cause });
}

function sayWhy(code: string): string | undefined {
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOENT':
      return 'nothing listens at its address';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'its host is not known';
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'its host does not answer';
    case '28P01':
    case '28000':
      return 'its user or password was not accepted';
    case '3D000':
      return 'its database does not exist';
    case '42501':
      return 'its user may not create tables in this database; Probity needs to own its tables';
    case '25006':
      return 'it leads to a standby, which takes no changes; give the address of the primary';
    case '08P01':
      return 'it leads to a pooler that does not pass on session settings; give the address of PostgreSQL itself';
    case '57P03':
    case '53300':
      return 'the database is not taking connections at the moment';
    default:
      return undefined;
  }
}
