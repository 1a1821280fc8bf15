import { existsSync } from 'node:fs';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from '../../platform/configuration/configuration.js';
import { CliExit, EXIT } from '../exit.js';
import { atExit } from '../lifecycle.js';
import { HeldCopy, type Journal } from './held-copy.js';
import { clusterFiles, listing } from './installation-files.js';
import { FORMAT, type Manifest } from './manifest.js';
import { readArchive } from './read-archive.js';
import { ArchiveWriter } from './write-archive.js';

export interface BackupOptions {
  readonly withKeys: boolean;
  readonly withDocuments: boolean;
}

type Settings = Pick<Configuration, 'dataDir' | 'documentsDir'>;

/**
 * Copies the installation of an embedded server, which may be running and at work, into one file. The file has its name only
 * when it is whole and has been read back.
 *
 * @throws CliExit
 */
export async function makeBackup(file: string, settings: Settings, options: BackupOptions): Promise<Manifest> {
  mustBeWritable(file, settings);
  const { startEmbeddedPostgres } = await import('../../platform/embedded-postgres/embedded-postgres.js');
  const server = await startEmbeddedPostgres(settings.dataDir);
  atExit(() => server.stop());
  const partial = `${file}.partial`;
  await rm(partial, { force: true });
  let writer: ArchiveWriter | undefined;
  try {
    writer = new ArchiveWriter(partial);
    await fill(writer, server.url, settings, options);
    const manifest = await readArchive(partial);
    await putInPlace(partial, file);
    return manifest;
  } catch (error) {
    await writer?.abandon();
    await rm(partial, { force: true });
    throw explained(error, file);
  }
}

function mustBeWritable(file: string, { dataDir, documentsDir }: Settings): void {
  if (existsSync(file)) throw new CliExit(EXIT.no, `${file} is there already; a backup is never written over another`);
  if (!existsSync(path.dirname(file))) throw new CliExit(EXIT.usage, `there is no folder ${path.dirname(file)}`);
  for (const folder of [dataDir, documentsDir]) {
    const inside = path.relative(folder, file);
    if (inside !== '..' && !inside.startsWith(`..${path.sep}`) && !path.isAbsolute(inside)) {
      throw new CliExit(EXIT.usage, `${file} is within ${folder}, which is to be backed up; choose a place outside it`);
    }
  }
  if (!existsSync(path.join(dataDir, 'postgres', 'PG_VERSION'))) {
    throw new CliExit(EXIT.usage, `${dataDir} (PROBITY_DATA_DIR) holds nothing of Probity to back up`);
  }
}

async function fill(
  writer: ArchiveWriter,
  url: string,
  { dataDir, documentsDir }: Settings,
  { withKeys, withDocuments }: BackupOptions,
): Promise<void> {
  const cluster = path.join(dataDir, 'postgres');
  const folders: string[] = ['postgres'];
  const copy = await HeldCopy.begin(url);
  try {
    const found = await clusterFiles(cluster);
    folders.push(...found.folders.map((name) => `postgres/${name}`));
    for (const name of found.files) await writer.addFile(`postgres/${name}`, path.join(cluster, name));
    await copy.settled();
    const { migration, verified } = await judged(url, copy.begunAt);
    await addJournal(writer, cluster, await copy.end());
    // After the database, so that every document of which it knows is there.
    if (withDocuments) folders.push(...(await addDocuments(writer, documentsDir)));
    if (withKeys) folders.push(...(await addFolder(writer, 'issuer', path.join(dataDir, 'issuer'), isNoDraft)));
    const postgres = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim();
    await writer.finish({
      format: FORMAT,
      madeAt: copy.begunAt,
      migration,
      postgres,
      withKeys,
      withDocuments,
      verified,
      folders,
    });
  } finally {
    await copy.release();
  }
}

async function addJournal(writer: ArchiveWriter, cluster: string, { first, last, labels }: Journal): Promise<void> {
  const { files } = await listing(path.join(cluster, 'pg_wal'), (name) =>
    /^[0-9A-F]{8}(?:[0-9A-F]{16}|\.history)$/.test(name),
  );
  for (const name of files.filter((each) => each.endsWith('.history') || (each >= first && each <= last))) {
    await writer.addFile(`postgres/pg_wal/${name}`, path.join(cluster, 'pg_wal', name));
  }
  for (const [name, text] of Object.entries(labels)) await writer.addText(`postgres/${name}`, text);
}

/** Documents, and once more those that were brought back from where the unwanted go while the others were copied. */
async function addDocuments(writer: ArchiveWriter, folder: string): Promise<readonly string[]> {
  const wanted = (name: string): boolean => !name.startsWith('incoming');
  const folders = await addFolder(writer, 'documents', folder, wanted);
  const have = new Set(writer.files.map(({ name }) => name));
  return [
    ...folders,
    ...(await addFolder(writer, 'documents', folder, (name) => wanted(name) && !have.has(`documents/${name}`))),
  ];
}

async function addFolder(
  writer: ArchiveWriter,
  part: string,
  folder: string,
  wanted: (name: string) => boolean,
): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const { folders, files } = await listing(folder, wanted);
  for (const name of files) await writer.addFile(`${part}/${name}`, path.join(folder, name));
  return [part, ...folders.map((name) => `${part}/${name}`)];
}

const isNoDraft = (name: string): boolean => !name.startsWith('.');

/** What `probity verify` says of it, where this version of Probity is the one that last used it. */
async function judged(url: string, asOf: string): Promise<Pick<Manifest, 'migration' | 'verified'>> {
  const { Database } = await import('../../platform/database/database.js');
  const { reportLimits: limits } = await import('../../platform/database/limits.js');
  const { schema } = await import('../../schema.js');
  const { verifyTrail } = await import('../../trail/index.js');
  const { digestWith } = await import('../verification.js');
  const database = await Database.connect({ url, schema, poolSize: 2, limits });
  try {
    const { missing, unknown } = await database.strangeMigrations();
    const [newest] = await database.query<{ name: string }>(
      'SELECT name FROM probity_migrations ORDER BY id DESC LIMIT 1',
    );
    const migration = newest?.name ?? '';
    if (missing.length + unknown.length > 0) return { migration, verified: null };
    const trail = await verifyTrail(database, { asOf });
    const digest = await digestWith(database, trail);
    return { migration, verified: { sound: trail.verified, asOf, digest } };
  } finally {
    await database.close();
  }
}

/** Gives the file its name without ever taking it from another. */
async function putInPlace(partial: string, file: string): Promise<void> {
  try {
    await link(partial, file);
    await rm(partial);
  } catch (error) {
    // Some file systems know no second names.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? '') || existsSync(file))
      throw error;
    await rename(partial, file);
  }
  const folder = await open(path.dirname(file));
  await folder.sync().finally(() => folder.close());
}

function explained(error: unknown, file: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
      return new CliExit(EXIT.no, `there is no room for the backup where ${file} would be`);
    case 'EACCES':
    case 'EROFS':
      return new CliExit(
        EXIT.no,
        `${file}, or what is to be backed up, may not be used by this user: ${(error as Error).message}`,
      );
    case 'EEXIST':
      return new CliExit(EXIT.no, `${file} is being written by somebody else, or is there already`);
    case '42P01':
      return new CliExit(EXIT.usage, 'the database in PROBITY_DATA_DIR holds nothing of Probity');
    default:
      return error;
  }
}
