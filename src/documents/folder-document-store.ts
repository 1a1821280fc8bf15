import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Defect, OperationalError, PayloadTooLarge } from '../platform/errors.js';
import { DocumentStore, type Arrival } from './document-store.js';

const DIGEST = /^[0-9a-f]{64}$/;

/** How much of what is too large is still taken off the wire, so that the sender hears why; beyond it the connection is cut. */
const MOST_DISCARDED_BYTES = 33_554_432;

/** After this, what is still on its way in was left behind by a process that died. */
const STALE_MILLISECONDS = 86_400_000;

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
