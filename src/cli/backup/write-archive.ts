import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { MANIFEST, type Manifest, type ManifestFile } from './manifest.js';

/** Enough to take out what is empty, of which a database has much; more costs time and saves little. */
const COMPRESSION = { level: 3 };

const CHUNK = 256 * 1024;

/** Writes a backup, member by member, and notes the digest of each. */
export class ArchiveWriter {
  readonly files: ManifestFile[] = [];
  private readonly members = pack();
  private readonly written: Promise<void>;

  constructor(file: string) {
    const out = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
    this.written = pipeline(this.members, createGzip(COMPRESSION), out);
    this.written.catch(() => undefined);
  }

  /**
   * Adds a file that others may be writing to: as long as it was when it was opened, and filled up with zeros where it has become
   * shorter since. The server's own journal puts such a file right.
   *
   * @returns whether there was such a file.
   */
  async addFile(name: string, source: string): Promise<boolean> {
    const handle = await open(source).catch(unlessMissing);
    if (!handle) return false;
    try {
      const { size } = await handle.stat();
      await this.add(name, size, contentOf(handle, size));
      return true;
    } finally {
      await handle.close();
    }
  }

  async addText(name: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    await this.add(name, bytes.length, [bytes]);
  }

  /** Writes the manifest, and returns once everything is on the disk. */
  async finish(about: Omit<Manifest, 'files'>): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify({ ...about, files: this.files } satisfies Manifest)}\n`);
    await this.write(MANIFEST, bytes.length, [bytes]);
    this.members.finalize();
    await this.written;
  }

  /** Stops in the middle of it. */
  async abandon(): Promise<void> {
    this.members.destroy(new Error('the backup was given up'));
    await this.written.catch(() => undefined);
  }

  private async add(name: string, size: number, content: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> {
    this.files.push({ name, size, sha256: await this.write(name, size, content) });
  }

  private async write(name: string, size: number, content: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<string> {
    const hash = createHash('sha256');
    const { members } = this;
    const taken = new Promise<void>((resolve, reject) => {
      const member = members.entry({ name, size, mode: 0o600 }, (error) => (error ? reject(error) : resolve()));
      const fill = async (): Promise<void> => {
        for await (const chunk of content) {
          hash.update(chunk);
          if (!member.write(chunk)) await Promise.race([once(member, 'drain'), this.written]);
        }
        member.end(null);
      };
      fill().catch(reject);
    });
    // Where nothing can be written any more, nothing more is taken either.
    await Promise.race([taken, this.written]);
    return hash.digest('hex');
  }
}

async function* contentOf(handle: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size;) {
    const chunk = Buffer.alloc(Math.min(CHUNK, size - at));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, at);
    yield bytesRead > 0 ? chunk.subarray(0, bytesRead) : chunk;
    at += bytesRead > 0 ? bytesRead : chunk.length;
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
