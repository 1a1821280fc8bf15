import type { ChartState, Statechart } from '../statechart.js';
import { boxText, SMALL, whenGone, wrapped, type Standing } from './svg-text.js';
import { isAside, standstill, type Way, type Ways } from './ways.js';

export const WIDTH = 792;
export const main = { x: 210, width: 262 };
export const side = { x: 546, width: 216 };
/** A box beside the main way that an arrow passes leaves it room at its left. */
const ROOM = 60;
export const LEADING = 15;

/** A state where it stands in the drawing. */
export interface Placed {
  readonly state: ChartState;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** How a state stands to the procurement. */
export const standingOf = ({ current }: Statechart, { name, visited }: ChartState): Standing =>
  name === current ? 'here' : visited ? 'passed' : 'ahead';

/** `Step 4 · reg 11(5)`: what stands below the name of a state. */
export const belowName = ({ step, provision }: ChartState): string =>
  step === null ? provision : `Step ${step} · ${provision}`;

/** Which row each state has: those of the main way one after the other, what leaves it beside or between them. */
function rowsOf(states: readonly ChartState[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let next = 0;
  for (const { name } of states) {
    const between = name === 'notContent' || (isAside(name) && standstill.includes(name));
    if (!isAside(name) || between) rows.set(name, next++);
    else if (name === 'goingBack') rows.set(name, next);
  }
  const last = states.filter(({ name }) => !rows.has(name));
  const first = Math.max(1, next - last.length);
  last.forEach(({ name }, index) => rows.set(name, first + index));
  return rows;
}

/** Where each state stands. */
export function place({ states }: Statechart, ways: Ways): readonly Placed[] {
  const rows = rowsOf(states);
  const texts = new Map(
    states.map((state) => [state.name, boxText(state.label, belowName(state), widthOf(state.name, ways))]),
  );
  const last = Math.max(...rows.values());
  const placed: Placed[] = [];
  let y = 34;
  for (let row = 0; row <= last; row++) {
    const here = states.filter(({ name }) => rows.get(name) === row);
    const height = Math.max(0, ...here.map(({ name }) => texts.get(name)!.height));
    if (here.some(({ name }) => name === 'standstillOpen')) y += 22;
    for (const state of here) {
      const width = widthOf(state.name, ways);
      const x = isAside(state.name) ? side.x + side.width - width : main.x;
      placed.push({ state, row, x, y, width, ...texts.get(state.name)! });
    }
    const below = ways.arrows.filter(({ from, to }) => rows.get(from) === row && rows.get(to)! > row);
    const lines = Math.max(1, ...below.map((way) => labelLines(way, roomFor(way)).length));
    y += height + Math.max(42, 24 + lines * LEADING);
  }
  return placed;
}

const widthOf = (state: string, { arrows }: Ways): number => {
  if (!isAside(state)) return main.width;
  const passes = state === 'goingBack' && arrows.some(({ to }) => to === 'abandoned');
  return side.width - (passes ? ROOM : 0);
};

/** How wide the words beside an arrow may be. */
export function roomFor({ from, to }: Way): number {
  if (isAside(from) && isAside(to)) return to === 'goingBack' ? 84 : to === 'abandoned' ? 64 : 120;
  if (isAside(from)) return 106;
  return isAside(to) ? 150 : from === 'standstillOpen' ? 96 : 165;
}

/** What stands beside an arrow, line by line. */
export function labelLines({ labels, versions }: Way, room: number): readonly string[] {
  const gone = whenGone(versions);
  return [...wrapped(labels[0]!, room, SMALL), ...(gone === '' ? [] : wrapped(gone, room, SMALL))];
}
