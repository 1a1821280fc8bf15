// Backups of an installation at work, and `kill -9` half-way in a backup, a restore, a take-over and an erasure: never a half-made
// file that passes, never a lost original, never a copy that takes commands, or tokens of the original, before or after its time.
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AtWork, ROUNDS } from './support/at-work.mjs';
import { above, probity } from './support/demonstration.mjs';
import { built, pause } from './support/service.mjs';

export const name = 'R13: backups, and kills half-way';

export async function run({ check }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'probity-backups-'));
  chmodSync(folder, 0o755);
  const world = new Attacked(folder, check);
  try {
    await world.begin();
    await world.backsUpAtWork();
    await world.killedBackups();
    await world.killedRestores();
    await world.aCopyReadsOnly();
    await world.killedTakeOvers();
    await world.killedErasures();
    await world.theOriginal();
  } finally {
    await world.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

class Attacked extends AtWork {
  async backsUpAtWork() {
    while (this.acknowledged.length < 10) await pause(50);
    const before = [...this.acknowledged];
    const { code, said, ms } = await this.killed(this.original, ['backup', this.file], null);
    this.backup = ms;
    this.check('a backup is made at work', code === 0, `${Math.round(ms)} ms; ${said.trim().split('\n')[0]}`);
    this.check(
      'commands go on meanwhile',
      this.acknowledged.length > before.length,
      `${this.acknowledged.length - before.length}`,
    );
    const copy = this.settings('copy');
    const restored = await this.killed(copy, ['restore', this.file], null);
    this.restore = restored.ms;
    this.check('and restored', restored.code === 0, `${Math.round(restored.ms)} ms`);
    const verified = probity(copy, ['verify']);
    this.check('the copy verifies', verified.code === 0, verified.said.split('\n')[0]);
    this.copy = copy;
    this.before = before;
  }

  /** In a backup: no file of that name, or a whole one; and the next one can be made. */
  killedBackups() {
    const target = (round) => path.join(this.folder, `killed-${round}.tar.gz`);
    return this.rounds(
      'a backup',
      (round) => ({ env: this.original, args: ['backup', target(round)] }),
      this.backup,
      async (env, round, code) => {
        if (existsSync(target(round)) && !(await this.isWhole(target(round))))
          return 'a file that is not whole has its name';
        if (code === 0 && !existsSync(target(round))) return 'it ended well and left no file';
        if (existsSync(target(round))) return null;
        const partial = `${target(round)}.partial`;
        if (existsSync(partial) && (await this.isWhole(partial)) === false) {
          const refused = await this.killed(this.settings('from-partial'), ['restore', partial], null);
          if (refused.code === 0) return 'what is not whole was restored';
          if (readdirSync(path.join(this.folder, 'from-partial')).length > 0)
            return 'what was refused left something behind';
        }
        const again = await this.killed(env, ['backup', target(round)], null);
        return again.code === 0 ? null : `the next one was not made: ${again.said}`;
      },
    );
  }

  async isWhole(file) {
    const { readArchive } = await built('cli/backup/read-archive.js');
    return readArchive(file).then(
      () => true,
      () => false,
    );
  }

  /** In a restore: nothing that a service takes for an installation, or a whole copy; and it can be restored there again. */
  killedRestores() {
    return this.rounds(
      'a restore',
      (round) => ({ env: this.settings(`restored-${round}`), args: ['restore', this.file] }),
      this.restore,
      async (env) => {
        // Restoring verifies what comes of it; what was in place already is verified here.
        const again = existsSync(path.join(env.PROBITY_DATA_DIR, 'postgres'))
          ? probity(env, ['verify'])
          : await this.killed(env, ['restore', this.file], null);
        if (again.code !== 0) return `it is neither there nor can be restored again: ${again.said}`;
        const left = readdirSync(env.PROBITY_DATA_DIR).filter((each) => each.startsWith('.restoring'));
        const service = await this.serve(env);
        const answer = await this.open(service, 'in-a-copy');
        await this.stop(service);
        if (answer.json?.reason !== 'restored-copy') return `it takes commands: ${answer.text}`;
        return left.length > 0 ? `it leaves ${left.join(', ')} in the way` : null;
      },
    );
  }

  async aCopyReadsOnly() {
    const service = await this.serve(this.copy);
    const { condition } = service;
    this.check('a copy says that it is one', service.ready === 503 && condition.obstacles[0]?.code === 'restored-copy');
    const held = await this.references(service);
    const lost = this.before.filter((reference) => !held.includes(reference));
    this.check('everything acknowledged before the backup is in it', lost.length === 0, `${held.length} there`);
    const strange = held.filter((each) => each !== 'first' && !/^worker-\d-\d+$/.test(each));
    this.check('and nothing that was never asked for', strange.length === 0);
    const answer = await this.open(service, 'in-the-copy');
    this.check(
      'it takes no command',
      answer.status === 503 && answer.json.reason === 'restored-copy',
      answer.json?.detail,
    );
    const added = probity(this.copy, [
      'user',
      'add',
      '--organisation',
      'attacked',
      '--name',
      'Mallory',
      '--role',
      'administrator',
    ]);
    this.check('nor does the command line on it', added.code !== 0, added.said.split('\n').at(-1));
    await this.stop(service);
  }

  /** In a take-over: a copy still, or an installation of its own; where it takes commands, no token of the original counts. */
  async killedTakeOvers() {
    const fresh = async (round) => {
      const env = this.settings(`taken-over-${round}`);
      const restored = await this.killed(env, ['restore', this.file], null);
      if (restored.code !== 0) throw new Error(`not restored: ${restored.said}`);
      return { env, args: ['restore', '--take-over'] };
    };
    const { env, args } = await fresh('whole');
    const { code, ms } = await this.killed(env, args, null);
    this.check('a copy is taken over', code === 0, `${Math.round(ms)} ms`);
    await this.takesOverWhole(env, 0);
    await this.rounds('a take-over', fresh, ms, async (half) => {
      const service = await this.serve(half);
      const asked = await this.open(service, 'with-an-old-token');
      await this.stop(service);
      if (asked.status === 201) return 'it takes a command with a token of the original';
      if (asked.status === 503 && asked.json.reason !== 'restored-copy') return asked.text;
      const again = await this.killed(half, args, null);
      // Where the kill came after the end of it, there is nothing left to do.
      if (again.code !== 0 && service.condition.obstacles?.length > 0) return `not taken over again: ${again.said}`;
      return this.takesOver(half);
    });
  }

  async takesOverWhole(env) {
    const wrong = await this.takesOver(env);
    this.check('then old tokens do not count, and new ones do', wrong === null, wrong ?? '');
  }

  /** Null where an installation that was taken over refuses the original's token, and takes a new one's command. */
  async takesOver(env) {
    const listed = probity(env, ['user', 'list', '--json']);
    const people = listed.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const person = people.find(({ name }) => name === 'Aisha Khan').id;
    const token = probity(env, ['token', person]).stdout.trim();
    const service = await this.serve(env);
    const old = await this.open(service, 'with-an-old-token');
    const anew = await this.open(service, 'with-a-new-token', token);
    await this.stop(service);
    if (old.status !== 401) return `an old token was answered ${old.status}`;
    if (anew.status !== 201) return `a new token was answered ${anew.status}: ${anew.text}`;
    const verified = probity(env, ['verify']);
    return verified.code === 0 ? null : verified.said;
  }

  /** In an erasure: either both, the value gone and the event that says so, or neither. */
  async killedErasures() {
    const names = Array.from({ length: ROUNDS + 1 }, (_, n) => `Erased ${n}`);
    for (const name of names) {
      probity(this.original, ['user', 'add', '--organisation', 'attacked', '--name', name, '--role', 'auditor']);
    }
    const sealed = await this.sealedNames();
    const erase = (at) => [
      ...['erase', 'attacked', String(sealed[at].version), sealed[at].name],
      ...['--by', this.administrator, '--reason', 'Asked for, granted.'],
    ];
    const { code, ms, said } = await this.killed(this.original, erase(0), null);
    this.check('a value is erased at work', code === 0, code === 0 ? `${Math.round(ms)} ms` : said);
    await this.rounds(
      'an erasure',
      (round) => ({ env: this.original, args: erase(round + 1) }),
      ms,
      async (env, round) => {
        const verified = probity(env, ['verify']);
        if (verified.code !== 0) return verified.said;
        const again = await this.killed(env, erase(round + 1), null);
        return again.code === 0 || /was erased before/.test(again.said) ? null : again.said;
      },
    );
  }

  /** Sealed values of the authority's own history: what those are called who were added last. */
  async sealedNames() {
    const { startEmbeddedPostgres } = await built('platform/embedded-postgres/embedded-postgres.js');
    const server = await startEmbeddedPostgres(this.original.PROBITY_DATA_DIR);
    const rows = await above(
      server.url,
      `SELECT version, name FROM sealed_value WHERE authority_id = 'attacked' AND stream_type = 'authority' AND stream_id = 'attacked'
         AND disclosure IS NOT NULL ORDER BY version DESC LIMIT ${ROUNDS + 1}`,
    );
    await server.stop();
    return rows;
  }

  async theOriginal() {
    this.stopping = true;
    await Promise.all(this.load);
    this.check('the original answered every command all along', this.failures.length === 0, this.failures[0] ?? '');
    const held = await this.references(this.service);
    const lost = this.acknowledged.filter((reference) => !held.includes(reference));
    this.check('and has all that it acknowledged', lost.length === 0, `${this.acknowledged.length} acknowledged`);
    await this.stop(this.service);
    const verified = probity(this.original, ['verify']);
    this.check('and verifies', verified.code === 0, verified.said.split('\n')[0]);
    const alone = path.join(this.folder, 'alone.tar.gz');
    const { ms } = await this.killed(this.original, ['backup', alone], null);
    await this.killed(this.original, ['backup', path.join(this.folder, 'alone-killed.tar.gz')], ms / 2);
    const after = probity(this.original, ['verify']);
    this.check(
      'also after a backup that had to start the server was killed',
      after.code === 0,
      after.said.split('\n')[0],
    );
  }
}
