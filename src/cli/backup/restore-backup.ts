import { createWriteStream, existsSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CliExit, EXIT } from '../exit.js';
import { atExit } from '../lifecycle.js';
import type { Verification } from '../verification.js';
import { mustBeEmpty, putInPlace, UNPACKED } from './left-behind.js';
import type { Manifest } from './manifest.js';
import { readArchive } from './read-archive.js';

export interface Restored {
  readonly manifest: Manifest;
  /** What was found in it; null where another version of Probity made it, and has to look or upgrade first. */
  readonly found: Verification | null;
}

/**
 * Unpacks a backup into an empty data folder. It is checked in a folder of its own, and put in place only when every file is
 * as it was written and the database has come up from it, marked as a copy. The database comes last. One that is killed on the way
 * leaves nothing that the next one does not take away.
 *
 * @throws CliExit naming what is wrong with the backup, or with the folder.
 */
export async function restoreBackup(file: string, dataDir: string): Promise<Restored> {
  if (!existsSync(file)) throw new CliExit(EXIT.usage, `there is no file ${file}`);
  const { prepareDataFolder } = await import('../../platform/embedded-postgres/cluster.js');
  prepareDataFolder(dataDir);
  await mustBeEmpty(dataDir);
  const folder = path.join(dataDir, `${UNPACKED}${process.pid}`);
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  atExit(discard);
  const manifest = await unpacked(file, folder);
  await mustBeReadable(manifest);
  const found = await broughtUp(folder, manifest);
  putInPlace(folder, dataDir);
  await discard();
  return { manifest, found };
}

async function unpacked(file: string, folder: string): Promise<Manifest> {
  await mkdir(folder, { mode: 0o755 });
  await chmod(folder, 0o755);
  const manifest = await readArchive(file, async (name, content) => {
    const target = path.join(folder, name);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await pipeline(Readable.from(content), createWriteStream(target, { flags: 'wx', mode: 0o600 }));
  });
  for (const name of manifest.folders) await mkdir(path.join(folder, name), { recursive: true, mode: 0o700 });
  return manifest;
}

/** A database that a newer version has used is not for this one. */
async function mustBeReadable({ migration }: Manifest): Promise<void> {
  const { schema } = await import('../../schema.js');
  const known = (schema.migrations as unknown as readonly { readonly name: string }[]).map(({ name }) => name);
  if (known.includes(migration)) return;
  throw new CliExit(
    EXIT.no,
    'this backup was made by a newer version of Probity than this one; restore it with that version',
  );
}

/** Has the server make the copy whole from its journal, looks at what is in it, and marks it as a copy. */
async function broughtUp(folder: string, { verified, migration }: Manifest): Promise<Verification | null> {
  const { serverUser } = await import('../../platform/embedded-postgres/host-user.js');
  const { startEmbeddedPostgres } = await import('../../platform/embedded-postgres/embedded-postgres.js');
  const { markAsCopy } = await import('../../platform/database/copy-mark.js');
  const { schema } = await import('../../schema.js');
  // Root may do this for a service that runs as somebody else, who is then the owner of the data folder.
  const owner = await stat(path.dirname(folder));
  if (process.getuid?.() === 0 && owner.uid !== 0) await giveTo(folder, owner.uid, owner.gid);
  const user = serverUser(path.dirname(folder));
  if (user.stepDown) await giveTo(path.join(folder, 'postgres'), user.uid, user.gid);
  const server = await startEmbeddedPostgres(folder);
  atExit(() => server.stop());
  await markAsCopy(server.url);
  const current = (schema.migrations as unknown as readonly { readonly name: string }[]).at(-1)?.name === migration;
  const found = current ? await looked(server.url, folder, verified) : null;
  await server.stop();
  return found;
}

async function looked(url: string, folder: string, verified: Manifest['verified']): Promise<Verification> {
  const { Database } = await import('../../platform/database/database.js');
  const { reportLimits: limits } = await import('../../platform/database/limits.js');
  const { schema } = await import('../../schema.js');
  const { verifyEverything } = await import('../verification.js');
  const database = await Database.connect({ url, schema, poolSize: 4, limits });
  try {
    const noted = verified ? { asOf: verified.asOf, expect: verified.digest } : {};
    return await verifyEverything(database, noted, path.join(folder, 'documents'));
  } finally {
    await database.close();
  }
}

async function giveTo(target: string, uid: number, gid: number): Promise<void> {
  await chown(target, uid, gid);
  if (!(await lstat(target)).isDirectory()) return;
  for (const name of await readdir(target)) await giveTo(path.join(target, name), uid, gid);
}
