import { labelOf } from '../../../workflows/acts/labels.js';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  acts,
  commandOf,
  commandTypes,
  edgesOf,
  eventOf,
  provisions,
  regimes,
  statesOf,
  stepOf,
  type CommandType,
  type MachineId,
} from '../../../workflows/index.js';
import { onRecord } from '../../../workflows/routes/parts/on-record.gates.js';
import { editions } from '../../../workflows/editions/index.js';
import { gateOf } from '../../../workflows/editions/registry.js';
import { opinions } from '../../support/law/opinions.js';
import { at, firstInEachState } from '../../support/law/drawn/pool.js';

const workflows = fileURLToPath(new URL('../../../workflows/', import.meta.url));
const machines = editions.flatMap(({ from, machines: ofTheEdition }) =>
  (Object.keys(ofTheEdition) as MachineId[]).map((id) => ({
    name: `${id} under ${from}`,
    from,
    id,
    machine: ofTheEdition[id],
  })),
);
const guards = new Set(machines.flatMap(({ machine }) => Object.keys(machine.implementations.guards)));

describe.each(machines)('the machine of $name', ({ from, id, machine }) => {
  const states = statesOf(machine);
  const edges = edgesOf(machine);

  it('is shape alone: states, commands, guards and what they say of themselves', () => {
    const allowed = {
      // XState's `setup` leaves `schemas`, which hold types only.
      machine: ['id', 'initial', 'context', 'on', 'states', 'schemas'],
      state: ['type', 'meta', 'on'],
      edge: ['target', 'reenter', 'meta', 'guard'],
    };
    const extra = (thing: object, keys: readonly string[]) => Object.keys(thing).filter((key) => !keys.includes(key));
    const config = machine.config as unknown as { on?: object; states: Record<string, { on?: object }> };
    const found = [
      ...extra(config, allowed.machine),
      ...Object.values(config.states).flatMap((state) => extra(state, allowed.state)),
      ...[config, ...Object.values(config.states)].flatMap(({ on }) =>
        Object.values(on ?? {}).flatMap((written: object | object[]) =>
          [written].flat().flatMap((edge) => extra(edge, allowed.edge)),
        ),
      ),
    ];
    expect(found).toEqual([]);
  });

  it('says of each state and each edge what it is, and under which provision', () => {
    const silent = [
      ...states.map(({ name, meta }) => ({ name, meta })),
      ...edges.map(({ from, command, meta }) => ({ name: `${from} ${command}`, meta })),
    ].filter(({ meta }) => !meta?.label?.match(/^[A-Z]\S*/) || !(meta.provision in provisions));
    expect(silent).toEqual([]);
  });

  it('holds words for an edge only where they are others than those of its act', () => {
    const written = [machine.config.on ?? {}, ...Object.values(machine.states).map(({ config }) => config.on ?? {})];
    const repeated = written.flatMap((on) =>
      Object.entries(on).flatMap(([command, one]) =>
        ([one].flat() as { readonly meta: { readonly label?: string } }[]).flatMap(({ meta: { label } }) =>
          label === labelOf(command as CommandType) ? [`${command}: ${label}`] : [],
        ),
      ),
    );
    expect(repeated).toEqual([]);
  });

  it('uses only guards that exist, and commands that exist', () => {
    expect(edges.filter(({ guard }) => guard !== null && !guards.has(guard))).toEqual([]);
    expect(edges.filter(({ command }) => !commandTypes.includes(command))).toEqual([]);
  });

  // An act without a gate would be let through at any instant and on anything.
  it('has a gate for each act that it lets people give', () => {
    const open = [...new Set(edges.map(({ command }) => command))].filter((type) => !acts[type].system);
    expect(open.filter((type) => gateOf(from, id, type).length === 0)).toEqual([]);
  });

  it('leads only to states that it has', () => {
    const names = states.map(({ name }) => name);
    expect(edges.filter(({ to }) => !names.includes(to))).toEqual([]);
  });

  it('reaches every state from where it begins', () => {
    const reached = new Set([machine.config.initial as string]);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const { from, to } of edges) if (reached.has(from)) reached.add(to);
    }
    expect(states.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
  });

  it('has a way to the end from every state that is not one', () => {
    const ending = new Set(states.filter(({ final }) => final).map(({ name }) => name));
    expect(ending.size).toBeGreaterThan(0);
    for (let size = 0; size < ending.size;) {
      size = ending.size;
      for (const { from, to } of edges) if (ending.has(to)) ending.add(from);
    }
    expect(states.map(({ name }) => name).filter((name) => !ending.has(name))).toEqual([]);
  });

  it('leaves an end by nothing but what may arrive at any time, and then stays', () => {
    const ends = new Set(states.filter(({ final }) => final).map(({ name }) => name));
    const leaving = edges.filter(({ from }) => ends.has(from));
    const mayCome = (command: CommandType) => opinions[command]?.atAnEnd === true || Object.hasOwn(onRecord, command);
    expect(leaving.filter(({ from, to, command }) => from !== to || !mayCome(command))).toEqual([]);
  });

  it('is met in every state by some story of these tests', () => {
    const met = firstInEachState();
    const unmet = states.map(({ name }) => name).filter((state) => !met.has(at(id, state)));
    // A choice leads straight to the first state of the process that was chosen.
    expect(unmet).toEqual(id === 'process-selection' ? ['processChosen'] : []);
  });

  it('picks between the edges of one command by guards, the last of which may be left without one', () => {
    const commands = new Set(edges.map(({ from, command }) => `${from} ${command}`));
    const unclear = [...commands].filter((key) => {
      const same = edges.filter(({ from, command }) => `${from} ${command}` === key);
      return same.slice(0, -1).some(({ guard }) => guard === null);
    });
    expect(unclear).toEqual([]);
  });
});

describe('what a machine file holds', () => {
  const files = readdirSync(`${workflows}routes`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.machine.ts'))
    .map((path) => ({ path, text: readFileSync(`${workflows}routes/${path}`, 'utf8') }));

  it('is named by the day on which the edition came into force, in the folder of its route', () => {
    const names = files.map(({ path }) => path);
    const days = regimes.join('|');
    expect(names.filter((name) => !new RegExp(`^[a-z-]+/(${days})\\.machine\\.ts$`).test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.split('/')[0]))).toEqual(new Set(machines.map(({ id }) => id)));
  });

  it.each(files)('is neither a number nor a date but the numbers of steps and provisions: $path', ({ text }) => {
    const code = text
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .replace(/'[^']*'/g, (word) => (/\d{4}-\d{2}-\d{2}|\d+ (working )?days?/.test(word) ? word : "''"))
      .replace(/\bstep(\d)\b/g, 'step')
      .replace(/\bstep: \d\b/g, 'step')
      .replace(/standstillStates\(\d(?=, returning)|steps: \[\d+, \d+\]|about\(\s*''\s*,\s*''\s*,\s*\d+,?\s*\)/g, '');
    expect(code.match(/\d+/g) ?? []).toEqual([]);
  });

  it('is not a state or an edge that anything but XState remembers: no state is a history, a parallel or a nested one', () => {
    const kinds = machines.flatMap(({ machine }) => Object.values(machine.states).map(({ type }) => type));
    expect(new Set(kinds)).toEqual(new Set(['atomic', 'final']));
  });
});

describe('commands and events', () => {
  it('are one of each other: every command leaves one event behind, and every event has its command', () => {
    expect(Object.keys(eventOf).sort()).toEqual([...commandTypes].sort());
    expect(new Set(Object.values(eventOf)).size).toBe(commandTypes.length);
    expect(commandTypes.filter((command) => commandOf(eventOf[command]) !== command)).toEqual([]);
    expect(commandOf('SomethingElse')).toBeUndefined();
    expect(commandOf('constructor')).toBeUndefined();
  });

  it('are each used by some machine, and each has a label in plain English', () => {
    const used = new Set(machines.flatMap(({ machine }) => edgesOf(machine).map(({ command }) => command)));
    expect(commandTypes.filter((command) => !used.has(command))).toEqual([]);
    expect(commandTypes.filter((command) => !/^[A-Z][a-z]+ \S/.test(labelOf(command)))).toEqual([]);
  });

  it('are beside the process only where they may be given wherever a procurement is', () => {
    const beside = commandTypes.filter((command) => acts[command].besideTheProcess);
    expect(beside.length).toBeGreaterThan(5);
    expect(beside.filter((command) => !Object.hasOwn(onRecord, command))).toEqual([]);
  });

  it('are sent by the passage of time in one case only: the end of a standstill', () => {
    expect(commandTypes.filter((command) => stepOf(command).system)).toEqual(['EndStandstill']);
  });
});
