import { readFileSync } from 'node:fs';
import path from 'node:path';
import { provisions } from '../../workflows/index.js';
import { breaches, root, sourcesIn } from './imports.js';

const law = sourcesIn('workflows');

/**
 * The rooms of the law from the ground up: each knows those before it and none after it, so that it can be read when they have
 * been. What acts carry stands on the law, facts on the acts, rules on the facts; then the matters, each on those that come
 * before it; then what puts them together.
 */
export const floors = [
  ...['calendar', 'law', 'process-check', 'acts', 'facts', 'rules'],
  ...[
    'evaluation',
    'notices',
    'exclusions',
    'opening',
    'agreement',
    'organisations',
    'membership',
    'authority',
    'conflicts',
    'corrections',
  ],
  ...['record', 'standstill', 'hearing', 'conclusion', 'selection'],
  ...['routes', 'editions', 'deciding', 'streams'],
];

/** The room that a path lies in; nothing for what lies before their doors. */
const roomOf = (file: string): string | undefined => /^workflows\/([a-z-]+)\//.exec(file)?.[1];

describe('the rooms of the law', () => {
  it('are these, and before their doors lies nothing but the index', () => {
    expect([...new Set(law.flatMap(({ path }) => roomOf(path) ?? []))].sort()).toEqual([...floors].sort());
    expect(law.filter(({ path }) => roomOf(path) === undefined).map(({ path }) => path)).toEqual([
      'workflows/index.ts',
    ]);
  });

  // Types count: a reader follows them too. Where each room knows only those before it, there is no circle of rooms.
  it('know those before them, and none after', () => {
    const upward = breaches(law, ({ path }, { target }) => {
      const [from, to] = [roomOf(path), roomOf(target)];
      return from !== undefined && to !== undefined && floors.indexOf(to) > floors.indexOf(from);
    });
    expect(upward).toEqual([]);
  });

  // A lawyer looks for a regulation, and a colleague for a room: whatever is left out of the map is found by nobody.
  it('are on the map, which leaves no regulation out', () => {
    const map = readFileSync(path.join(root, 'workflows/README.md'), 'utf8');
    expect(floors.filter((room) => !map.includes(`\`${room}/`))).toEqual([]);
    const rows = [...map.matchAll(/^\| ([^|]+) \|/gm)].map(([, first]) => numbersIn(first!)).flat();
    const cited = Object.values(provisions).flatMap(({ cite }) => /^reg (\d+)[A-Z]?\b/.exec(cite)?.[1] ?? []);
    expect([...new Set(cited)].filter((one) => !rows.includes(Number(one)))).toEqual([]);
  });
});

/** The numbers that a cell names: `6 to 8, 15` is 6, 7, 8 and 15. */
function numbersIn(cell: string): readonly number[] {
  const [regulations = ''] = cell.split(';');
  return [...regulations.matchAll(/(\d+)[A-D]?(?: to (\d+))?/g)].flatMap(([, from, to]) => {
    const first = Number(from);
    return Array.from({ length: Math.max(1, Number(to ?? from) - first + 1) }, (_none, index) => first + index);
  });
}
