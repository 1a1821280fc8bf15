import { breaches, sourcesIn } from './imports.js';

const law = sourcesIn('workflows');

/**
 * The rooms of the law from the ground up: each knows those before it and none after it, so that it can be read when they have
 * been. What acts carry stands on the law, facts on the acts, rules on the facts; then the matters, each on those that come
 * before it; then what puts them together.
 */
export const floors = [
  ...['calendar', 'law', 'process-check', 'acts', 'facts', 'rules'],
  ...['evaluation', 'notices', 'exclusions', 'opening', 'agreement', 'organisations', 'conflicts', 'corrections'],
  ...['record', 'standstill', 'hearing', 'conclusion', 'selection'],
  ...['routes', 'editions', 'deciding'],
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
});
