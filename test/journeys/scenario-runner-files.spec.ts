import { readScenario } from '../../src/cli/scenario/read-scenario.js';
import { problemLine } from '../../src/cli/scenario/scenario.js';

const HEAD = `title: A scenario
authority: { name: NHS Somewhere ICB, kind: integrated-care-board, assurance: advised }
providers:
  owl: { name: Owl Health Limited, address: 1 Barn Lane }
  fox: { name: Fox Care CIC }
people:
  lead: { organisation: authority, roles: [commissioner] }
  chair: { name: The chair, organisation: authority, roles: [decision-maker] }
  owlRep: { organisation: owl, roles: [provider] }
steps:
`;

/** What is wrong with a file of this text. */
function said(text: string): readonly string[] {
  const result = readScenario('plan.yaml', text);
  return result.ok ? [] : result.problems.map(problemLine);
}

describe('a scenario file', () => {
  it('says where its syntax is broken', () => {
    expect(said('title: [\nsteps: 1\n')[0]).toMatch(/^plan\.yaml:\d+:\d+: /);
    expect(said('title: A\ntitle: B\n')).toEqual([expect.stringMatching(/^plan\.yaml:2:1: Map keys must be unique/)]);
    expect(said('title: *nothing\n')[0]).toMatch(/^plan\.yaml:\d+:\d+: Unresolved alias/);
    expect(said('title: A\n---\ntitle: B\n')[0]).toMatch(/multiple documents/);
  });

  it('says what is missing, and what nobody knows', () => {
    expect(said('')).toEqual(['plan.yaml:1:1: must be a mapping of keys to values']);
    expect(said('- a list\n')).toEqual(['plan.yaml:1:1: must be a mapping of keys to values']);
    expect(said('title: A\nteps: []\n')).toEqual([
      'plan.yaml:1:1: people is missing',
      'plan.yaml:1:1: steps is missing',
      'plan.yaml:1:1: authority is missing',
      expect.stringMatching(/^plan\.yaml:2:1: teps is not a known key/),
    ]);
    expect(said(HEAD.replace('steps:\n', 'steps: []\n'))).toEqual([
      'plan.yaml:10:1: steps must have at least one step',
    ]);
  });

  it('says whose organisation or role there is not', () => {
    const people = (line: string): readonly string[] =>
      said(
        HEAD.replace('  lead: { organisation: authority, roles: [commissioner] }', line) + '  - at: 2026-03-02T10:00\n',
      );
    expect(people('  lead: { organisation: elk, roles: [provider] }')[0]).toMatch(
      /^plan\.yaml:7:11: people\.lead\.organisation must be one of authority, owl, fox/,
    );
    expect(people('  lead: { organisation: authority, roles: [provider] }')[0]).toMatch(
      /^plan\.yaml:7:44: people\.lead\.roles\[0\] must be one of commissioner, /,
    );
    expect(people('  lead: { organisation: authority, roles: [] }')[0]).toMatch(/roles must name at least one role/);
  });

  it('knows three editions of the law', () => {
    expect(said(`law: 2025-01-01\n${HEAD}  - at: 2026-03-02T10:00\n`)).toEqual([
      'plan.yaml:1:1: law must be one of 2024-01-01, 2025-02-24, 2026-03-24',
    ]);
  });

  it('is not read to the end when it is far too large', () => {
    expect(said(`${HEAD}# ${'x'.repeat(1_000_000)}\n`)).toEqual(['plan.yaml:1:1: is larger than 1000000 bytes']);
  });

  it('does not swell with references to references', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 0; level < 12; level += 1) {
      const [here, next] = [String.fromCharCode(97 + level), String.fromCharCode(98 + level)];
      bomb.push(`${next}: &${next} [${Array(10).fill(`*${here}`).join(', ')}]`);
    }
    expect(said(bomb.join('\n'))).toEqual([expect.stringMatching(/^plan\.yaml:1:1: Excessive alias count/)]);
  });
});
