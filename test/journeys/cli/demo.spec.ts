import { existsSync } from 'node:fs';
import path from 'node:path';
import { createServer, type AddressInfo } from 'node:net';
import { isAlive, projectFolder, run, serverPid, start, type RunningProcess } from '../../support/processes.js';

/** Some scenarios are played, and a service started; a machine with other things to do may need more than the usual minute. */
const PATIENCE_MS = 240_000;

const scenario = (name: string): string => path.join(projectFolder, 'test/journeys/scenarios', `${name}.yaml`);

/** Some of those that come with the checkout. All of them are played together in test/journeys/scenario-runner.spec.ts. */
const PLAYED = ['cr0001-24', 'cr0017-25', 'direct-award-c'];

const TOKEN = /PROBITY_DATA_DIR=(\S+) npm run --silent probity -- token ([\w.-]+)/;

describe('probity demo', () => {
  const running: RunningProcess[] = [];

  afterEach(async () => {
    await Promise.all(running.splice(0).map((process) => process.kill('SIGKILL')));
  });

  it('plays decisions of its user’s own, in the order of their dates, and ends where it is asked to', async () => {
    const [late, who] = [scenario('late-award-notice'), scenario('who-may-do-what')];
    const brief = await run(['demo', '--exit', who, late]);
    expect(brief).toMatchObject({ code: 0, stderr: '' });
    expect(brief.stdout.trim().split('\n').slice(1)).toEqual([
      '',
      '  A notice of award on the thirty-first day is late, is warned of, and is still due: 1 step refused.',
      '  Who may do what, and whose procurements nobody else sees: 9 steps refused.',
    ]);
    const { code, stdout, stderr } = await run(['demo', '--exit', '--verbose', who, late]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/^\S+\.yaml/gm)).toEqual([late, who]);
    expect(stdout.match(/ steps, all as expected\.\n/g)).toHaveLength(2);
  });

  it(
    'says in a line for each decision what was refused, and opens on a page where anybody may be anybody',
    async () => {
      const demo = start(['demo'], { env: { PROBITY_PORT: '0' } });
      running.push(demo);
      const [, address = ''] = await demo.says(/Open (http:\S+)\/sign-in and choose who to be/);
      const page = await (await fetch(`${address}/sign-in`)).text();
      expect(page).toContain('This is a demonstration: its people are invented');
      const [, index = ''] = /see why the contract cannot be entered into yet[\s\S]*?value="(\d+)"/.exec(page)!;
      const signedIn = await fetch(`${address}/sign-in/demonstration`, {
        method: 'POST',
        headers: { origin: address },
        redirect: 'manual',
        body: new URLSearchParams({ person: index }),
      });
      const to = signedIn.headers.get('location')!;
      expect([signedIn.status, to]).toEqual([303, expect.stringMatching(/^\/procurements\/[0-9a-f-]{36}\/not-yet$/)]);
      const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
      expect((await fetch(`${address}/account`, { headers: { cookie } })).status).toBe(200);
      const { code, stdout } = await demo.kill('SIGINT');
      expect(code).toBe(0);
      const lines = stdout.split('\n').filter((line) => line.startsWith('  '));
      expect(lines.length).toBeGreaterThanOrEqual(12);
      for (const line of lines) expect(line).toMatch(/^ {2}\S.* is refused.*\(reg \d+/);
      expect(stdout.split('\n').length).toBeLessThan(30);
      expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(118);
    },
    PATIENCE_MS,
  );

  it('says what is wrong with a file of its user’s own, and plays nothing', async () => {
    const missing = await run(['demo', '--exit', '/nowhere.yaml']);
    expect(missing).toMatchObject({ code: 2, stdout: '' });
    expect(missing.stderr).toContain('/nowhere.yaml:1:1: cannot be read (ENOENT)');
  });

  it(
    'plays the decisions, prints what the law said, serves them to the people whose tokens it prints the commands for, and leaves nothing behind',
    async () => {
      const demo = start(['demo', '--verbose', ...PLAYED.map(scenario)], { env: { PROBITY_PORT: '0' } });
      running.push(demo);
      const [, address = ''] = await demo.says(/are now served on (http:\S+),/);
      const [curl] = await demo.says(/curl -sS -H .*\/api\/v1\/procurements\n/);
      const [, dataDir = '', subject = ''] = TOKEN.exec(curl)!;
      const server = serverPid(dataDir);

      const token = await run(['token', subject], { env: { PROBITY_DATA_DIR: dataDir } });
      expect(token).toMatchObject({ code: 0, stderr: '' });
      const authorized = { headers: { authorization: `Bearer ${token.stdout.trim()}` } };
      const answer = await fetch(`${address}/api/v1/procurements`, authorized);
      expect(answer.status).toBe(200);
      const { items } = (await answer.json()) as { items: readonly { reference: string; state: string }[] };
      expect(items).toContainEqual(expect.objectContaining({ reference: 'NENC-2024-ADHD', state: 'complete' }));
      expect((await fetch(`${address}/api/v1/openapi.json`)).status).toBe(200);
      expect((await fetch(`${address}/api/v1/docs`)).status).toBe(200);

      const [, committee = '', version = '', body = '', commands = ''] = await demo.says(
        /What the law refuses, .*\n\n.* -- token ([\w.-]+)\).*\n.* 'If-Match: ("\d+")'.*\n.* -d '(.*)' .*\n +http:\/\/[^/]+(\/\S+)/,
      );
      const asCommittee = await run(['token', committee], { env: { PROBITY_DATA_DIR: dataDir } });
      const refusal = await fetch(`${address}${commands}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${asCommittee.stdout.trim()}`,
          'content-type': 'application/json',
          'idempotency-key': 'a-contract-too-early',
          'if-match': version,
        },
        body,
      });
      expect(refusal.status).toBe(422);
      const { reasons } = (await refusal.json()) as { reasons: readonly { provision: string }[] };
      expect(reasons.map(({ provision }) => provision)).toContain('reg 12(1)');

      const { code, stdout } = await demo.kill('SIGINT');
      expect(code).toBe(0);
      expect(existsSync(dataDir)).toBe(false);
      expect(isAlive(server)).toBe(false);
      expect(stdout).toContain('Direct Award Process C where patients have a choice is refused (Panel case CR0001-24)');
      expect(stdout).toMatch(
        /Refused, as expected:\n {7}reg 6\(4\), reg 6\(1\), reg 6\(5\)\(a\): On these answers reg 6\(4\) applies/,
      );
      expect(stdout).toContain('A competitive award held back by the standstill (Panel case CR0017-25)');
      expect(stdout).toContain('By itself (reg 12(9)): End the standstill period.');
      expect(stdout).not.toContain('NOT AS EXPECTED');
      expect(stdout.match(/ steps, all as expected\.\n/g)).toHaveLength(PLAYED.length);
      for (const line of stdout.split('\n').filter((each) => each.startsWith('      PROBITY_DATA_DIR='))) {
        expect(line).toMatch(TOKEN);
      }
    },
    PATIENCE_MS,
  );

  it('says that the port is taken before it plays anything', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await run(['demo'], { env: { PROBITY_PORT: String(port) } });
    other.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      `probity: port ${port} of 127.0.0.1 is taken by another process; set PROBITY_PORT to another\n`,
    );
  });
});
