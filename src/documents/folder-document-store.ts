import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Defect, OperationalError, PayloadTooLarge } from '../platform/errors.js';
import { DocumentStore, type Arrival } from './document-store.js';

const DIGEST = /^[0-9a-f]{64}$/;

/** How much of what is too large is still taken off the wire, so that the sender hears why; beyond it the connection is cut. */
const MOST_DISCARDED_BYTES = 33_554_432;

/** After this, what is still on its way in was left behind by a process that died. */
const STALE_MILLISECONDS = 86_400_000;

/** An upload of the same that is under way when they go has come to its end long before. */
const IN_TRASH_MILLISECONDS = 3_600_000;

/**
 * Documents as files in a folder: `ab/cdef…` by their digest. Nothing that anybody sends is part of a path. Several instances may
 * share the folder: a file is written elsewhere first and then put into its place whole.
 */
export class FolderDocumentStore extends DocumentStore {
  private swept: Promise<void> | null = null;

  constructor(private readonly folder: string) {
    super();
  }

  async receive(source: AsyncIterable<Uint8Array>, limit: number): Promise<Arrival> {
    await explained((this.swept ??= this.sweep().finally(() => (this.swept = null))));
    const file = path.join(this.incoming, randomUUID());
    try {
      const { digest, size } = await write(file, source, limit);
      return {
        digest,
        size,
        file,
        keep: () => explained(this.put(file, digest)),
        discard: () => rm(file, { force: true }),
      };
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
  }

  async read(digest: string): Promise<Readable | null> {
    const file = this.fileOf(digest);
    if (!(await exists(file))) await this.recover(digest);
    const found = await explained(
      stat(file).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : Promise.reject(error))),
    );
    if (!found?.isFile()) return null;
    if ((await digestOf(file)) !== digest) throw new Defect(`the document ${digest} was altered where it is kept`);
    return createReadStream(file);
  }

  /** What is kept under a digest: how large it is, and which digest it has; null if there is nothing. */
  async inspect(digest: string): Promise<{ readonly digest: string; readonly size: number } | null> {
    if (!DIGEST.test(digest)) return null;
    const file = this.fileOf(digest);
    const found = await stat(file).catch((error: NodeJS.ErrnoException) =>
      ['ENOENT', 'ENOTDIR'].includes(error.code ?? '') ? null : Promise.reject(error),
    );
    return found?.isFile() ? { digest: await digestOf(file), size: found.size } : null;
  }

  async discard(digest: string): Promise<void> {
    await explained(mkdir(this.trash, { recursive: true, mode: 0o700 }));
    const now = new Date();
    const file = this.fileOf(digest);
    // The time in the trash runs from when it is put there.
    await explained(unlessMissing(utimes(file, now, now)));
    await explained(unlessMissing(rename(file, path.join(this.trash, digest))));
  }

  async recover(digest: string): Promise<void> {
    const place = this.fileOf(digest);
    if (await exists(place)) return;
    await explained(mkdir(path.dirname(place), { recursive: true, mode: 0o700 }));
    await explained(unlessMissing(rename(path.join(this.trash, digest), place)));
  }

  async emptyTrash(mayGo: (digest: string) => Promise<boolean>): Promise<void> {
    const names = await readdir(this.trash).catch(() => []);
    for (const digest of names.filter((name) => DIGEST.test(name))) {
      const file = path.join(this.trash, digest);
      if (!(await mayGo(digest))) {
        await this.recover(digest);
        continue;
      }
      const found = await stat(file).catch(() => null);
      if (found && Date.now() - found.mtimeMs > IN_TRASH_MILLISECONDS) await rm(file, { force: true });
    }
  }

  private get trash(): string {
    return path.join(this.folder, 'trash');
  }

  private get incoming(): string {
    return path.join(this.folder, 'incoming');
  }

  private fileOf(digest: string): string {
    if (!DIGEST.test(digest)) throw new Defect('a document was asked for by something that is no digest');
    return path.join(this.folder, digest.slice(0, 2), digest.slice(2));
  }

  private async put(file: string, digest: string): Promise<void> {
    const place = this.fileOf(digest);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    await rename(file, place);
    for (const folder of [path.dirname(place), this.folder]) await flush(folder);
  }

  private async sweep(): Promise<void> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.incoming)) {
      const file = path.join(this.incoming, name);
      const found = await stat(file).catch(() => null);
      if (found && Date.now() - found.mtimeMs > STALE_MILLISECONDS) await rm(file, { force: true });
    }
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function unlessMissing(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function write(
  file: string,
  source: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ digest: string; size: number }> {
  const handle = await explained(open(file, 'wx', 0o600));
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > limit + MOST_DISCARDED_BYTES) break;
      if (size > limit) continue;
      hash.update(chunk);
      await explained(handle.writeFile(chunk));
    }
    if (size > limit) throw new PayloadTooLarge(`A document may be at most ${limit} bytes long.`);
    await explained(handle.sync());
    return { digest: hash.digest('hex'), size };
  } finally {
    await handle.close();
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Makes what was renamed into a folder survive a loss of power. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A full disk, or a folder that may not be written to, is for operations to repair; nothing is wrong with what was sent. */
async function explained<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new OperationalError('Documents cannot be kept or read at the moment.', { cause, retryAfterSeconds: 30 });
  }
}
