import fs from 'node:fs';
import path from 'node:path';

interface Link {
  readonly source: string;
  readonly target: string;
}

/** npm packages cannot hold symbolic links; the package's install script makes them, where scripts are run. */
export function repairLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as Link[]) {
    const from = path.resolve(native, '..', source);
    const link = path.resolve(native, '..', target);
    if (!fs.existsSync(link)) makeLink(path.relative(path.dirname(link), from), link);
  }
}

/** Another process of ours may be making the same link; only one that leads nowhere is replaced. */
function makeLink(to: string, link: string): void {
  try {
    fs.symlinkSync(to, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (fs.existsSync(link)) return;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(to, link);
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
export function readableCopy(native: string, temporary: string, version: string): string {
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
