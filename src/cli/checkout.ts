import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the checkout: its path within it, and what it says. */
export interface CheckedOut {
  readonly name: string;
  readonly text: string;
}

/** The files under a folder of the checkout that this runs from, in their order; null where that folder is not there. */
export function filesOf(folder: string, wanted: RegExp): readonly CheckedOut[] | null {
  const root = checkout();
  if (!root || !existsSync(path.join(root, folder))) return null;
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, ...name.split(path.sep)))
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));
}

/** The checkout that this runs from: the nearest folder above this file that is a package; null where there is none. */
export function checkout(): string | null {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) {
    if (path.dirname(folder) === folder) return null;
    folder = path.dirname(folder);
  }
  return folder;
}
