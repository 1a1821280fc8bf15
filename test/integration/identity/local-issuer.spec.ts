import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LocalIssuer, localKeyFile } from '../../../src/identity/tokens/local-issuer.js';
import { TokenVerifier } from '../../../src/identity/tokens/token-verifier.js';

const openInAnotherProcess = fileURLToPath(new URL('./open-local-issuer.mjs', import.meta.url));

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'probity-issuer-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const asRoot = process.getuid?.() === 0 ? it : it.skip;

const modeOf = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;

describe('the local issuer', () => {
  it('makes its key once, where only its owner can read it', async () => {
    const first = await LocalIssuer.open(folder, 'probity');
    const second = await LocalIssuer.open(folder, 'probity');
    expect(second.publicKeys).toEqual(first.publicKeys);
    expect(await modeOf(localKeyFile(folder))).toBe(0o600);
    expect(await modeOf(path.dirname(localKeyFile(folder)))).toBe(0o700);
    expect(await readdir(path.dirname(localKeyFile(folder)))).toEqual(['ed25519.jwk.json']);
  });

  asRoot('made by root for a service that runs as somebody else, belongs to whoever owns the data folder', async () => {
    const nobody = 65534;
    await chown(folder, nobody, nobody);
    await LocalIssuer.open(folder, 'probity');
    for (const made of [localKeyFile(folder), path.dirname(localKeyFile(folder))]) {
      expect(await stat(made)).toMatchObject({ uid: nobody, gid: nobody });
    }
  });

  it('publishes its public key and nothing of the private one', async () => {
    const { publicKeys } = await LocalIssuer.open(folder, 'probity');
    const stored = JSON.parse(await readFile(localKeyFile(folder), 'utf8')) as { d: string };
    expect(publicKeys.keys).toEqual([
      expect.objectContaining({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' }),
    ]);
    expect(JSON.stringify(publicKeys)).not.toContain(stored.d);
  });

  it('issues tokens that verify as its own, for its audience and its time only', async () => {
    const issuer = await LocalIssuer.open(folder, 'probity');
    let clock = Date.parse('2026-04-08T09:00:00.000Z');
    const verifier = new TokenVerifier([issuer.trusted], () => clock);
    const token = await issuer.issue('person-1', 8, new Date(clock));
    expect(await verifier.verify(token)).toEqual({
      outcome: 'verified',
      principal: { issuer: 'urn:probity:local', subject: 'person-1' },
    });
    const elsewhere = new TokenVerifier([{ ...issuer.trusted, audience: 'another' }], () => clock);
    expect((await elsewhere.verify(token)).outcome).toBe('not-valid');
    clock += 8 * 3_600_000 + 5_000;
    expect((await verifier.verify(token)).outcome).toBe('expired');
  });

  it('does not accept the tokens of another data folder', async () => {
    const other = await mkdtemp(path.join(tmpdir(), 'probity-issuer-'));
    try {
      const token = await (await LocalIssuer.open(other, 'probity')).issue('person-1', 1);
      const verifier = new TokenVerifier([(await LocalIssuer.open(folder, 'probity')).trusted]);
      expect((await verifier.verify(token)).outcome).toBe('not-valid');
    } finally {
      await rm(other, { recursive: true, force: true });
    }
  });

  it('has one key when several processes make it at the same moment', async () => {
    const children = Array.from({ length: 4 }, () =>
      fork(openInAnotherProcess, [folder], { execArgv: ['--no-warnings'], stdio: 'inherit' }),
    );
    await Promise.all(children.map((child) => once(child, 'message')));
    const answers = children.map((child) => once(child, 'message'));
    for (const child of children) child.send('go');
    const keys = (await Promise.all(answers)).map(([message]) => message as string);
    await Promise.all(children.filter((child) => child.exitCode === null).map((child) => once(child, 'exit')));
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(1);
    expect(await readdir(path.dirname(localKeyFile(folder)))).toEqual(['ed25519.jwk.json']);
  });

  it('refuses a key that everyone on the machine can read, naming the file and the way out', async () => {
    await LocalIssuer.open(folder, 'probity');
    await chmod(localKeyFile(folder), 0o644);
    await expect(LocalIssuer.open(folder, 'probity')).rejects.toThrow(`chmod o-rwx ${localKeyFile(folder)}`);
  });

  it('refuses a damaged key file, without repeating what it holds', async () => {
    await LocalIssuer.open(folder, 'probity');
    const secret = await readFile(localKeyFile(folder), 'utf8');
    await writeFile(localKeyFile(folder), secret.slice(0, -20));
    await expect(LocalIssuer.open(folder, 'probity')).rejects.toThrow('does not hold an Ed25519 key');
  });
});
