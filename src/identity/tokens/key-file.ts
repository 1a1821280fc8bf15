import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chown, link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * The content of a secret file that is written once and never again. Where it does not exist, `make` provides the content
 * and the file appears whole or not at all, readable by its owner only. Of several processes that start together one
 * writes, and all read what that one wrote.
 */
export async function readOrCreateSecret(file: string, make: () => Promise<string>): Promise<string> {
  return (await readIfThere(file)) ?? (await createSecret(file, make));
}

/** The content, or undefined where the file does not exist. Refuses a file that everyone on the machine can read. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    const { mode } = await stat(file);
    if ((mode & 0o007) !== 0) {
      throw new Error(`everyone on this machine can read or change ${file}; take that away with: chmod o-rwx ${file}`);
    }
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes beside the final name, then gives it that name with `link`, which (unlike `rename`) fails where the name is
 * taken: whoever is second drops their own and reads the first one's.
 */
async function createSecret(file: string, make: () => Promise<string>): Promise<string> {
  const folder = path.dirname(file);
  await mkdir(path.dirname(folder), { recursive: true });
  await mkdir(folder, { mode: 0o700 }).catch(unlessThere);
  const draft = path.join(folder, `.${path.basename(file)}.${process.pid}.${randomBytes(6).toString('hex')}`);
  try {
    await writeDurably(draft, await make());
    await giveToOwnerOf(path.dirname(folder), [folder, draft]);
    await link(draft, file).catch(unlessThere);
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(folder);
  return readFile(file, 'utf8');
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function writeDurably(file: string, content: string): Promise<void> {
  const handle = await open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Root may have run this for a service that runs as somebody else, who is then the owner of the data folder. */
async function giveToOwnerOf(dataFolder: string, created: readonly string[]): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(dataFolder);
  if (uid === 0) return;
  for (const each of created) await chown(each, uid, gid);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
