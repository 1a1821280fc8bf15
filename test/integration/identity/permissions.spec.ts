import { readFileSync } from 'node:fs';
import { permissions } from '../../../src/identity/permissions.js';
import { eventOf } from '../../../workflows/events.js';

const decisions = [
  'RecordFindings',
  'ChooseMostSuitableProvider',
  'SelectProviders',
  'EnterIntoContract',
  'ConcludeFramework',
  'CloseProcurement',
  'Abandon',
  'ReturnToStep',
];

describe('who may give a command', () => {
  const commands = Object.entries(permissions);

  it('is said for every command there is, and for no other', () => {
    const source = readFileSync(new URL('../../../workflows/commands.ts', import.meta.url), 'utf8');
    const declared = [...(source.split('interface CommandData')[1]?.matchAll(/^ {2}(\w+): \w+;$/gm) ?? [])].map(
      ([, name]) => name,
    );
    expect(declared).not.toHaveLength(0);
    expect(Object.keys(permissions).sort()).toEqual(declared.sort());
    expect(Object.keys(permissions).sort()).toEqual(Object.keys(eventOf).sort());
  });

  it('is nobody for what only the passage of time does', () => {
    expect(permissions.EndStandstill).toEqual([]);
  });

  it('is a decision-maker alone for what binds the authority or sets a decision aside', () => {
    const reserved = commands.filter(([, roles]) => roles.length === 1).map(([command]) => command);
    expect(reserved.sort()).toEqual(decisions.sort());
    for (const command of decisions) expect(Object.fromEntries(commands)[command]).toEqual(['decision-maker']);
  });

  it('is a commissioner or a decision-maker for everything else, so that whoever decides may also prepare', () => {
    const rest = commands.filter(([command]) => command !== 'EndStandstill' && !decisions.includes(command));
    for (const [, roles] of rest) expect(roles).toEqual(['commissioner', 'decision-maker']);
  });

  it('is never an auditor, an administrator or a provider', () => {
    const all = commands.flatMap(([, roles]) => roles as readonly string[]);
    expect(all).not.toContain('auditor');
    expect(all).not.toContain('administrator');
    expect(all).not.toContain('provider');
  });
});
