import { edgesOf, machineOf, processes, statesOf, type MachineId } from '../../../workflows/index.js';
import { statechartOf } from '../../../src/history/statechart.js';
import { statechartText } from '../../../src/history/statechart-text.js';
import { Service } from '../../support/http/service.js';
import { complete, inStandstill } from '../../support/law/places/procurements.js';
import { wentBack } from '../../support/law/places/going-back.js';

const machines: readonly MachineId[] = ['process-selection', ...processes];
const regime = '2026-03-24';

describe('statecharts', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start()));
  afterAll(() => service.stop());
  afterEach(() => expect(service.breaches.splice(0)).toEqual([]));

  describe.each(machines)('of %s', (machine) => {
    const definition = machineOf({ regime, machine });
    const chart = async (format: string) =>
      (await service.ask('GET', `processes/${machine}/statechart?format=${format}`, { as: null })).text;

    it('have every state and every way in each format', async () => {
      const [svg, mermaid, text] = [await chart('svg'), await chart('mermaid'), await chart('text')];
      const json = JSON.parse(await chart('json')) as ReturnType<typeof statechartOf>;
      for (const { name } of statesOf(definition)) {
        expect(svg).toContain(`data-state="${name}"`);
        expect(mermaid).toContain(` as ${name}\n`);
        expect(text).toMatch(new RegExp(`^\\d+\\. ${name}: `, 'm'));
      }
      const edges = edgesOf(definition);
      expect(json.edges.map(({ from, command, to }) => [from, command, to])).toEqual(
        edges.map(({ from, command, to }) => [from, command, to]),
      );
      expect(text.split('\n').filter((line) => line.startsWith('   - '))).toHaveLength(edges.length);
      expect(mermaid.split('\n').filter((line) => / --> \w+ : /.test(line))).toHaveLength(edges.length);
      for (const { from, to } of edges.filter((edge) => edge.from !== edge.to)) {
        expect(svg).toContain(`data-way="${from} ${to}"`);
      }
      expect(json).toMatchObject({ current: null });
      expect(json.edges.every(({ walked }) => walked === 0)).toBe(true);
    });
  });

  it('come as SVG unless something else is asked for', async () => {
    const ask = (headers: Record<string, string>) =>
      service.ask('GET', 'processes/competitive/statechart', { as: null, headers });
    const type = async (accept: string): Promise<unknown> => (await ask({ accept })).headers['content-type'];
    expect(await type('*/*')).toBe('image/svg+xml; charset=utf-8');
    expect(await type('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8')).toBe(
      'image/svg+xml; charset=utf-8',
    );
    expect(await type('text/plain')).toBe('text/plain; charset=utf-8');
    expect(await type('text/vnd.mermaid')).toBe('text/vnd.mermaid; charset=utf-8');
    expect(await type('text/plain;q=0.5, text/vnd.mermaid')).toBe('text/vnd.mermaid; charset=utf-8');
    expect(await type('image/svg+xml;q=0, application/json')).toBe('application/json; charset=utf-8');
    expect((await ask({})).headers['vary']).toContain('Accept');
  });

  it.each(processes)('mark the way that %s went', async (process) => {
    const story = complete(process);
    const id = await service.plays(story.recorded);
    const { body } = await service.ask('GET', `procurements/${id}/statechart?format=json`);
    expect(body).toMatchObject({ machine: process, current: 'complete' });
    const walked = body.edges.reduce((sum, edge) => sum + edge.walked, 0);
    // All but the opening and the choice, which are in the machine before it.
    expect(walked).toBe(story.events.length - 2);
    const { text } = await service.ask('GET', `procurements/${id}/statechart`, { headers: { accept: 'text/plain' } });
    expect(text).toContain('The procurement is here: complete');
    expect(text.match(/\(done /g)!.length).toBe(body.edges.filter((edge) => edge.walked > 0).length);
    const { text: svg } = await service.ask('GET', `procurements/${id}/statechart`);
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain('data-state="complete" data-standing="here"');
    expect(svg).toContain('data-taken="yes"');
    expect(svg).not.toContain('<script');
  });

  it('tell a step that was gone back to from another that leads to the same state', () => {
    const { events, state } = wentBack('competitive', 4);
    const chart = statechartOf('competitive', regime, { current: state, events });
    const back = chart.edges.filter(({ command, walked }) => command === 'ReturnToStep' && walked > 0);
    expect(back).toEqual([expect.objectContaining({ label: expect.stringContaining('step 4'), walked: 1 })]);
  });

  it('are drawn in the process itself once one has been chosen, and before that in the choice', async () => {
    const id = await service.plays(inStandstill('direct-award-c').recorded.slice(0, 1));
    const { body } = await service.ask('GET', `procurements/${id}/statechart?format=json`);
    expect(body).toMatchObject({ machine: 'process-selection', current: 'choosingProcess' });
  });

  it('read as sentences', () => {
    const { events, state } = inStandstill('direct-award-c');
    const lines = statechartText(statechartOf('direct-award-c', regime, { current: state, events })).split('\n');
    expect(lines.slice(0, 2)).toEqual([
      'Direct Award Process C, under the Regulations as in force from 2026-03-24',
      'The procurement is here: standstillOpen (Standstill period: representations may be made).',
    ]);
    expect(lines).toContain(
      '   - Submit the notice of intention to award (SubmitIntentionNotice), leads to intentionNoticeSubmitted [reg 9(3)] (done once)',
    );
    expect(lines).toContain(
      '   - The standstill period ends (EndStandstill, by the passage of time), leads to standstillEnded [reg 12(9)]',
    );
  });
});
