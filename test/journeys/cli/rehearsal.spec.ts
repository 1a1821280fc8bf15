import { existsSync } from 'node:fs';
import { RehearsalClock } from '../../../src/engine/index.js';
import { run, start, type RunningProcess } from '../../support/processes.js';

const LEAD = /PROBITY_DATA_DIR=(\S+) npm run --silent probity -- token (commissioning-lead\S+)\n/;

describe('the clock of a rehearsal', () => {
  it('begins where it is told to, goes on from there, and is moved forward only', () => {
    const clock = new RehearsalClock('2026-03-24T09:00:00.000Z');
    expect(clock.simulated.slice(0, 13)).toBe('2026-03-24T09');
    expect(clock.moveTo('2026-04-08T23:00:00.000Z')).toBe(true);
    const moved = clock.simulated;
    expect(moved >= '2026-04-08T23:00:00.000Z').toBe(true);
    expect(clock.moveTo('2026-04-08T22:59:59.999Z')).toBe(false);
    expect(clock.simulated >= moved).toBe(true);
  });
});

describe('probity serve --rehearse', () => {
  const running: RunningProcess[] = [];

  afterEach(async () => {
    await Promise.all(running.splice(0).map((process) => process.kill('SIGKILL')));
  });

  it('runs a throw-away installation whose clock people move, marked on every answer', async () => {
    const rehearsal = start(['serve', '--rehearse', '--at', '2026-03-24T09:00'], { env: { PROBITY_PORT: '0' } });
    running.push(rehearsal);
    const [, address = ''] = await rehearsal.says(/A rehearsal on (http:\S+):/);
    const [, dataDir = '', subject = ''] = await rehearsal.says(LEAD);
    await rehearsal.says(/bid-manager-of-birch/);
    const token = await run(['token', subject], { env: { PROBITY_DATA_DIR: dataDir } });
    const move = (now: string, headers: Record<string, string>): Promise<Response> =>
      fetch(`${address}/api/v1/rehearsal/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ now }),
      });
    const lead = { authorization: `Bearer ${token.stdout.trim()}` };

    expect((await move('2026-04-09T00:00', {})).status).toBe(401);
    const moved = await move('2026-04-09T00:00', lead);
    expect([moved.status, await moved.json()]).toMatchObject([
      200,
      { inWords: expect.stringMatching('midnight at the end of Wednesday 8 April 2026$') },
    ]);
    for (const wrong of ['2026-04-08T00:00', '2051-01-01T00:00', 'tomorrow']) {
      const refused = await move(wrong, lead);
      expect([refused.status, await refused.json()]).toMatchObject([400, { errors: [{ field: 'now' }] }]);
    }
    for (const path of ['/health/ready', '/api/v1/rehearsal', '/api/v1/procurements', '/no/such/page']) {
      const { headers } = await fetch(`${address}${path}`);
      expect([path, headers.get('probity-rehearsal')?.slice(0, 13)]).toEqual([path, '2026-04-08T23']);
    }

    // What was rehearsed is never served as what was decided, not even by whoever finds the folder.
    const real = await run(['serve'], { env: { PROBITY_DATA_DIR: dataDir, PROBITY_PORT: '0' } });
    expect(real).toMatchObject({ code: 1, stderr: expect.stringContaining('this is the database of a rehearsal') });

    await rehearsal.kill('SIGTERM');
    expect(existsSync(dataDir)).toBe(false);
  });

  it.each([
    [['serve', '--rehearse'], { DATABASE_URL: 'postgres://somewhere/real' }, 'DATABASE_URL is set'],
    [['serve', '--rehearse'], { PROBITY_DATA_DIR: '/nowhere' }, 'PROBITY_DATA_DIR is set'],
    [['serve', '--at', '2026-03-24T09:00'], {}, 'give --rehearse with it'],
    [['serve', '--rehearse', '--at', '2026-03-29T01:30'], {}, '--at 2026-03-29T01:30'],
  ])('starts nothing for %j with %j', async (command, env, message) => {
    expect(await run(command, { env })).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });
});
