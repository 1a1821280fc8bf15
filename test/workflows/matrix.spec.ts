import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  available,
  commandTypes,
  decide,
  edgesFrom,
  statesOf,
  type Command,
  type MachineId,
} from '../../workflows/index.js';
import { editions } from '../../workflows/editions/index.js';
import { examples } from '../support/law/examples/all-examples.js';
import { at, firstInEachState } from '../support/law/drawn/pool.js';
import { recording } from '../support/law/golden/golden.js';

const folder = fileURLToPath(new URL('./golden/matrix/', import.meta.url));
const { machines } = editions[0]!;
const ids = Object.keys(machines) as MachineId[];

/** One sign for each command in each state. What the signs mean is in golden/README.md. */
const signs: Readonly<Record<string, string>> = {
  'step-comes-now': '.',
  'process-is-chosen': '-',
  'process-is-not-yet-chosen': '-',
  'step-is-one-of-this-process': '-',
};

/** The signs of every command in one state, asked of a procurement that a story has brought there. */
function column(id: MachineId, state: string): readonly string[] {
  const anywhere = firstInEachState();
  const { procurement, known } = anywhere.get(at(id, state)) ?? anywhere.values().next().value!;
  const here = { ...procurement, machine: id, state };
  return available(here, known).map(({ type, blockedBy }) => {
    if (edgesFrom(here, type).length > 0) return '+';
    return blockedBy.map(({ code }) => signs[code]).find((sign) => sign !== undefined) ?? '?';
  });
}

/** The table of one machine: a row for each command, a column for each state. */
function table(id: MachineId): string {
  const states = statesOf(machines[id]).map(({ name }) => name);
  const columns = states.map((name, index) => `${String.fromCharCode(97 + index)} = ${name}`);
  const width = Math.max(...commandTypes.map((type) => type.length));
  const found = states.map((state) => column(id, state));
  const rows = commandTypes.map(
    (type, row) => `${type.padEnd(width)} ${found.map((signsOf) => signsOf[row]).join('')}`,
  );
  const header = `${''.padEnd(width)} ${states.map((_, index) => String.fromCharCode(97 + index)).join('')}`;
  return [...columns, '', header, ...rows, ''].join('\n');
}

describe('every command in every state is allowed or refused on purpose', () => {
  it.each(ids)('in the machine of %s, as golden/matrix has it', (id) => {
    const file = `${folder}${id}.txt`;
    if (recording) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, table(id));
    }
    expect(existsSync(file)).toBe(true);
    expect(table(id)).toBe(readFileSync(file, 'utf8'));
    expect(table(id)).not.toContain('?');
  });

  it('is the same under every regime so far, because no amendment has changed a step', () => {
    for (const edition of editions) expect(edition.machines).toEqual(machines);
  });
});

/** The codes of the reasons that rest on facts alone: they are the same with and without what a command carries. */
const codesOf = (reasons: readonly { readonly code: string; readonly provision: string }[]) =>
  reasons.map(({ code, provision }) => `${provision} ${code}`);

describe('what is said to be available', () => {
  const met = [...firstInEachState().values()];

  it('names every command once, with its provision', () => {
    for (const { procurement, known } of met) {
      const actions = available(procurement, known);
      expect(actions.map(({ type }) => type)).toEqual(commandTypes);
      expect(actions.filter(({ provision }) => provision === '')).toEqual([]);
    }
  });

  it('is available exactly where nothing blocks it', () => {
    for (const { procurement, known } of met) {
      const wrong = available(procurement, known).filter((one) => one.available !== (one.blockedBy.length === 0));
      expect(wrong).toEqual([]);
    }
  });

  it('is what the decision says: what is blocked without data is refused with any', () => {
    const disagreements: string[] = [];
    for (const { procurement, known } of met) {
      for (const { type, blockedBy } of available(procurement, known)) {
        for (const data of blockedBy.length > 0 ? examples[type] : []) {
          const outcome = decide(procurement, { type, data } as unknown as Command, known);
          // A timer that asks for what time has brought about already is overtaken, not refused.
          const overtaken =
            type === 'EndStandstill' && outcome.accepted && outcome.procurement.state !== procurement.state;
          if (outcome.accepted && !overtaken) disagreements.push(`${procurement.machine}/${procurement.state} ${type}`);
        }
      }
    }
    expect([...new Set(disagreements)]).toEqual([]);
  });

  it('gives, without data, only reasons that data cannot remove', () => {
    const removed: string[] = [];
    for (const { procurement, known } of met) {
      for (const { type, blockedBy } of available(procurement, known)) {
        const [ordinary] = examples[type];
        const outcome = decide(procurement, { type, data: ordinary } as unknown as Command, known);
        if (outcome.accepted) continue;
        const reasons = codesOf(outcome.reasons);
        const missing = codesOf(blockedBy).filter((code) => !reasons.includes(code));
        if (missing.length > 0)
          removed.push(`${procurement.machine}/${procurement.state} ${type}: ${missing.join(', ')}`);
      }
    }
    expect(removed).toEqual([]);
  });
});
