import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { readArchive } from '../../../src/cli/backup/read-archive.js';
import { removeFolders, run, start, temporaryFolder, type RunningProcess } from '../../support/processes.js';

const ORGANISATION = ['--organisation', 'north', '--organisation-name', 'NHS North ICB', '--kind', 'authority'];
const PERSON = ['--authority-kind', 'integrated-care-board', '--address', '1 High Street', '--name', 'Aisha Khan'];

const opening = (reference: string): object => ({
  title: 'Community diagnostics',
  reference,
  description: 'Community diagnostic services for adults',
  cpv: '85121200-5',
  healthServicePurpose: true,
  lifetimeValue: 4_300_000,
});

interface Member {
  readonly name: string;
  readonly content: Buffer;
}

describe('probity backup and restore', () => {
  const running: RunningProcess[] = [];
  const folder = temporaryFolder();
  const original = { PROBITY_DATA_DIR: path.join(folder, 'original'), PROBITY_PORT: '0' };
  const file = path.join(folder, 'backup.tar.gz');
  const digest = createHash('sha256').update('a document').digest('hex');
  let person = '';
  let token = '';
  let address = '';
  let members: readonly Member[] | undefined;

  const probity = (args: readonly string[], env: Readonly<Record<string, string>> = original) => run(args, { env });
  const into = (name: string) => ({ PROBITY_DATA_DIR: path.join(folder, name), PROBITY_PORT: '0' });
  const headers = () => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });

  const open = (reference: string, at = address): Promise<Response> =>
    fetch(`${at}/api/v1/procurements`, {
      method: 'POST',
      headers: { ...headers(), 'idempotency-key': randomUUID() },
      body: JSON.stringify(opening(reference)),
    });

  const references = async (at: string): Promise<readonly string[]> => {
    const answer = await fetch(`${at}/api/v1/procurements?limit=100`, { headers: headers() });
    const { items } = (await answer.json()) as { items: readonly { reference: string }[] };
    return items.map(({ reference }) => reference);
  };

  const serve = async (env: Readonly<Record<string, string>>): Promise<{ at: string; service: RunningProcess }> => {
    const service = start(['serve'], { env });
    running.push(service);
    const [, at = ''] = await service.says(/listening on (http:\S+);/);
    return { at, service };
  };

  const membersOf = async (bytes: Buffer): Promise<Member[]> => {
    const members: Member[] = [];
    const reader = extract();
    reader.end(gunzipSync(bytes));
    for await (const member of reader) {
      const chunks: Buffer[] = [];
      for await (const chunk of member as AsyncIterable<Buffer>) chunks.push(chunk);
      members.push({ name: member.header.name, content: Buffer.concat(chunks) });
    }
    return members;
  };

  /** Of the backup that the first test makes; it is unpacked once. */
  const membersOfFile = async (): Promise<readonly Member[]> => (members ??= await membersOf(readFileSync(file)));

  /** Another backup: with other members, or other content. */
  const rewritten = async (name: string, change: (of: readonly Member[]) => readonly Member[]): Promise<string> => {
    const target = path.join(folder, name);
    const writer = pack();
    const chunks: Buffer[] = [];
    writer.on('data', (chunk) => void chunks.push(chunk as Buffer));
    for (const { name: member, content } of change(await membersOfFile())) writer.entry({ name: member }, content);
    writer.finalize();
    await finished(writer as unknown as NodeJS.ReadableStream);
    writeFileSync(target, gzipSync(Buffer.concat(chunks), { level: 0 }));
    return target;
  };

  beforeAll(async () => {
    const added = await probity(['user', 'add', ...ORGANISATION, ...PERSON, '--role', 'commissioner', '--json']);
    person = (JSON.parse(added.stdout) as { id: string }).id;
    token = (await probity(['token', person])).stdout.trim();
    address = (await serve(original)).at;
    const documents = path.join(original.PROBITY_DATA_DIR, 'documents', digest.slice(0, 2));
    mkdirSync(documents, { recursive: true });
    writeFileSync(path.join(documents, digest.slice(2)), 'a document');
    expect((await open('before')).status).toBe(201);
  }, 60_000);

  afterAll(async () => {
    await Promise.all(running.map((process) => process.kill('SIGKILL')));
    removeFolders();
  });

  it('makes a file of a running installation, while commands go on, and never writes over one', async () => {
    const backup = probity(['backup', file]);
    const during: string[] = [];
    let ended = false;
    void backup.then(() => (ended = true));
    while (!ended && during.length < 50) {
      const reference = `during-${during.length}`;
      expect((await open(reference)).status).toBe(201);
      during.push(reference);
    }
    const { code, stdout } = await backup;
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/read back and whole\ndigest of all heads/),
    });
    expect(existsSync(`${file}.partial`)).toBe(false);
    expect(during.length).toBeGreaterThan(0);
    expect(await probity(['backup', file])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is there already'),
    });
  }, 60_000);

  it('restores a copy elsewhere, which verifies, and takes no command until it is taken over', async () => {
    const copy = into('copy');
    const restored = await probity(['restore', file], copy);
    expect(restored).toMatchObject({ code: 0, stderr: expect.stringContaining('takes no commands until') });
    expect(await probity(['restore', file], copy)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is not empty'),
    });

    // As if it had been killed before the database was in place.
    const left = path.join(copy.PROBITY_DATA_DIR, `.restoring-${spawnSync(process.execPath, ['--eval', '']).pid}`);
    mkdirSync(left);
    writeFileSync(path.join(left, 'placing.json'), JSON.stringify(['issuer', 'documents', 'postgres']));
    renameSync(path.join(copy.PROBITY_DATA_DIR, 'postgres'), path.join(left, 'postgres'));
    expect(await probity(['restore', file], copy)).toMatchObject({ code: 0 });
    expect(existsSync(left)).toBe(false);

    const { at, service } = await serve(copy);
    expect(await probity(['verify'], copy)).toMatchObject({ code: 0 });
    expect(await probity(['user', 'list'], copy)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Aisha Khan'),
    });
    expect(await references(at)).toContain('before');
    const refused = await open('in-the-copy', at);
    expect([refused.status, await refused.json()]).toMatchObject([
      503,
      { reason: 'restored-copy', detail: expect.stringContaining('a copy') },
    ]);
    const ready = await fetch(`${at}/health/ready`);
    expect([ready.status, await ready.json()]).toMatchObject([
      503,
      { readOnly: true, obstacles: [{ code: 'restored-copy' }] },
    ]);
    expect(await probity(['restore', '--take-over'], copy)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('stop it'),
    });
    await service.kill('SIGTERM');

    expect(await probity(['restore', '--take-over'], copy)).toMatchObject({ code: 0, stderr: '' });
    expect(await probity(['restore', '--take-over'], copy)).toMatchObject({ code: 1 });
    const now = await serve(copy);
    expect((await open('with-an-old-token', now.at)).status).toBe(401);
    token = (await probity(['token', person], copy)).stdout.trim();
    expect((await open('taken-over', now.at)).status).toBe(201);
    expect((await fetch(`${now.at}/health/ready`)).status).toBe(200);
    expect(await probity(['verify'], copy)).toMatchObject({ code: 0 });
  }, 90_000);

  it('refuses a file that was altered, cut short or made up, naming what is wrong, and leaves nothing behind', async () => {
    const bytes = readFileSync(file);
    const cut = path.join(folder, 'cut.tar.gz');
    writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length / 2)));
    const of = (wanted: string) => (member: Member) => member.name === wanted;
    const altered = await rewritten('altered.tar.gz', (members) =>
      members.map((each) => (of('postgres/PG_VERSION')(each) ? { ...each, content: Buffer.from('19\n') } : each)),
    );
    const lacking = await rewritten('lacking.tar.gz', (members) =>
      members.filter((each) => !of('postgres/backup_label')(each)),
    );
    const headless = await rewritten('headless.tar.gz', (members) =>
      members.filter((each) => !of('manifest.json')(each)),
    );
    const escaping = await rewritten('escaping.tar.gz', (members) => [
      { name: 'postgres/../../escaped', content: Buffer.from('x') },
      ...members,
    ]);
    const absolute = await rewritten('absolute.tar.gz', (members) =>
      members.map((each) =>
        of('manifest.json')(each) ? { ...each, content: foldersOf(each.content, '/etc/x') } : each,
      ),
    );
    const noGzip = path.join(folder, 'nothing.tar.gz');
    writeFileSync(noGzip, 'not a backup');
    for (const [given, says] of [
      [cut, 'it ends too early'],
      [lacking, 'it lacks postgres/backup_label'],
      [headless, 'it ends before its manifest'],
      [absolute, 'its manifest is not as one is written'],
      [noGzip, 'it cannot be unpacked'],
    ] as const) {
      await expect(readArchive(given)).rejects.toThrow(says);
    }
    const target = into('refused');
    for (const [given, says] of [
      [altered, 'postgres/PG_VERSION is not as it was written'],
      [escaping, 'it holds "postgres/../../escaped"'],
    ] as const) {
      expect(await probity(['restore', given], target)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining(says),
      });
      expect(readdirSync(target.PROBITY_DATA_DIR)).toEqual([]);
    }
    expect(existsSync(path.join(folder, 'escaped'))).toBe(false);
  }, 60_000);

  it('leaves out keys and documents where asked to, and what it needs is elsewhere for another server', async () => {
    const bare = path.join(folder, 'bare.tar.gz');
    const names = (members: readonly Member[]): readonly string[] =>
      members.map(({ name }) => name).filter((name) => !name.startsWith('postgres/'));

    expect(await probity(['backup', bare, '--without-keys', '--without-documents'])).toMatchObject({ code: 0 });
    expect(names(await membersOf(readFileSync(bare)))).toEqual(['manifest.json']);
    const document = `documents/${digest.slice(0, 2)}/${digest.slice(2)}`;
    expect(names(await membersOfFile())).toEqual([document, 'issuer/ed25519.jwk.json', 'manifest.json']);

    const elsewhere = { ...original, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
    for (const [args, tool] of [
      [['backup', bare], 'pg_dump --format=custom'],
      [['restore', bare], 'pg_restore'],
    ] as const) {
      expect(await probity(args, elsewhere)).toMatchObject({ code: 2, stderr: expect.stringContaining(tool) });
    }
  }, 60_000);
});

/** A manifest that would have a folder made elsewhere. */
function foldersOf(manifest: Buffer, folder: string): Buffer {
  const read = JSON.parse(manifest.toString()) as { folders: string[] };
  return Buffer.from(JSON.stringify({ ...read, folders: [...read.folders, folder] }));
}
