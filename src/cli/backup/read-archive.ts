import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { CliExit } from '../exit.js';
import {
  isInside,
  LONGEST_MANIFEST,
  MANIFEST,
  readManifest,
  unreadable,
  type Manifest,
  type ManifestFile,
} from './manifest.js';

/** Is given what a file of the backup holds, to keep it. */
export type Keep = (name: string, content: AsyncIterable<Buffer>) => Promise<void>;

/**
 * Reads a backup from end to end and holds every file in it against the manifest. What is handed to `keep` has a name within
 * the data folder, and is not yet known to be sound: only once this returns.
 *
 * @throws CliExit naming what is missing, too much or altered.
 */
export async function readArchive(file: string, keep?: Keep): Promise<Manifest> {
  const found = new Map<string, ManifestFile>();
  let manifest: Manifest | undefined;
  const members = extract();
  const read = async (): Promise<void> => {
    for await (const member of members) {
      const { name, type } = member.header;
      const content = member as AsyncIterable<Buffer>;
      if (manifest) throw unreadable(`something follows its manifest: ${JSON.stringify(name)}`);
      if (name === MANIFEST) {
        manifest = readManifest(await textOf(content));
        continue;
      }
      if (type !== 'file' || !isInside(name))
        throw unreadable(`it holds ${JSON.stringify(name)}, which no backup does`);
      if (found.has(name)) throw unreadable(`it holds ${name} twice`);
      found.set(name, await digested(name, content, keep));
    }
  };
  const ends = await Promise.allSettled([read(), pipeline(createReadStream(file), createGunzip(), members)]);
  // What was found in it says more than that reading it was broken off.
  const errors = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  if (errors.length > 0) throw explained(errors.find((error) => error instanceof CliExit) ?? errors.at(-1));
  if (!manifest) throw unreadable('it ends before its manifest');
  compare(manifest, found);
  return manifest;
}

async function textOf(content: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > LONGEST_MANIFEST) throw unreadable('its manifest is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function digested(name: string, content: AsyncIterable<Buffer>, keep?: Keep): Promise<ManifestFile> {
  const hash = createHash('sha256');
  let size = 0;
  async function* read(): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  }
  if (keep) await keep(name, read());
  else for await (const _ of read());
  return { name, size, sha256: hash.digest('hex') };
}

/** Every file of the manifest is there as it was written, and no other. */
function compare({ files }: Manifest, found: Map<string, ManifestFile>): void {
  for (const { name, size, sha256 } of files) {
    const is = found.get(name);
    if (!is) throw unreadable(`it lacks ${name}`);
    if (is.size !== size || is.sha256 !== sha256) throw unreadable(`${name} is not as it was written`);
    found.delete(name);
  }
  const [further] = found.keys();
  if (further !== undefined) throw unreadable(`its manifest does not name ${further}`);
}

/** What the parts that unpack say of a file that is damaged, in words. */
function explained(error: unknown): unknown {
  if (error instanceof CliExit) return error;
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (code === 'Z_BUF_ERROR' || /unexpected end/i.test(message)) return unreadable('it ends too early');
  if (code.startsWith('Z_') || /tar|header|checksum/i.test(message)) return unreadable('it cannot be unpacked');
  return error;
}
