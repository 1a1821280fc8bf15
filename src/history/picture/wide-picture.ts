import type { Statechart } from '../statechart.js';
import { notesBeside } from './notes.js';
import {
  belowName,
  labelLines,
  LEADING,
  main,
  place,
  roomFor,
  side,
  standingOf,
  WIDTH,
  type Placed,
} from './placing.js';
import { arrow, box, drawing, round, SMALL, textLines, whenGone } from './svg-text.js';
import { isAside, standstill, waysOf, type Way, type Ways } from './ways.js';

const RAIL = 777;

/**
 * The chart as a drawing for a wide screen: the main way down the middle, what leaves it at its right, what can happen at any time in words
 * at its left. What was walked is heavy and ticked; where the procurement stands is filled; dashes lead back.
 */
export function widePicture(chart: Statechart): string {
  const ways = waysOf(chart);
  const placed = place(chart, ways);
  const at = (name: string): Placed => placed.find(({ state }) => state.name === name)!;
  const bottom = Math.max(...placed.map(({ y, height }) => y + height));
  const notes = notesBeside(ways, placed);
  const height = Math.max(bottom, notes.bottom) + 16;
  return drawing(`${chart.title}, under the Regulations as in force from ${chart.regime}`, WIDTH, height, [
    ...around(placed),
    ...rail(ways, placed),
    ...ways.arrows.filter(({ versions }) => versions.length === 0).flatMap((way) => drawn(way, at, placed)),
    ...ways.arrows.filter(({ versions }) => versions.length > 0).flatMap((way) => drawn(way, at, placed)),
    ...placed.flatMap((one) => box(one.state.name, one, belowName(one.state), standingOf(chart, one.state), one)),
    ...notes.parts,
  ]);
}

const middle = ({ x, width }: Placed): number => x + width / 2;

/** One way as an arrow, with what it is in words where there is room for them. */
function drawn(way: Way, at: (name: string) => Placed, all: readonly Placed[]): readonly string[] {
  const [from, to] = [at(way.from), at(way.to)];
  const taken = way.versions.length > 0;
  const back = all.indexOf(to) < all.indexOf(from) && to.row < from.row;
  const label = (x: number, y: number, more = ''): readonly string[] =>
    textLines(labelLines(way, roomFor(way)), x, y, LEADING, ` font-size="${SMALL}" fill="#4c6272"${more}`);
  const line = (...points: (readonly [number, number])[]): string => arrow(points, way, { taken, back });
  const [toSide, fromSide] = [isAside(way.to), isAside(way.from)];
  const foot = from.y + from.height;
  if (back && !fromSide && !toSide) {
    // Back among the awards, at the right of the main way.
    const x = main.x + main.width;
    const [start, end] = [from.y + 14, to.y + to.height - 14];
    return [line([x, start], [x + 18, start], [x + 18, end], [x, end])];
  }
  if (back && !toSide) {
    // Back from hearing representations to the standstill as it was.
    const second = way.from === 'furtherDecisionMade';
    const x = main.x + main.width - (second ? 36 : 16);
    const y = second ? from.y + 12 : from.y + from.height / 2;
    return [line([from.x, y], [x, y], [x, to.y + to.height]), ...(second ? [] : label(x + 8, y + 16))];
  }
  if (back) {
    const x = from.x + from.width - 22;
    return [line([x, from.y], [x, to.y + to.height])];
  }
  if (!fromSide && !toSide) {
    const between = all.some(({ row, state }) => !isAside(state.name) && row > from.row && row < to.row);
    if (between) {
      const [start, end] = [from.y + from.height / 2, to.y + to.height / 2];
      return [line([main.x, start], [main.x - 14, start], [main.x - 14, end], [main.x, end])];
    }
    const x = middle(from) - 30;
    return [line([x, foot], [x, to.y]), ...label(x + 10, foot + 17)];
  }
  if (!fromSide) {
    if (from.row === to.row) {
      const y = from.y + from.height / 2;
      return [line([from.x + from.width, y], [to.x, y])];
    }
    const passes = all.some(({ row, state }) => !isAside(state.name) && row > from.row && row < to.row);
    const [x, y] = [to.x + to.width - (passes ? 40 : 90), from.y + from.height / 2];
    return [line([from.x + from.width, y], [x, y], [x, to.y]), ...label(from.x + from.width + 24, y + 16)];
  }
  if (!toSide) {
    const [x, y] = [middle(to) + 30, foot - 12];
    return [line([from.x, y], [x, y], [x, to.y]), ...label(x + 60, y + 17)];
  }
  const passes = all.some(({ row, state }) => isAside(state.name) && row > from.row && row < to.row);
  if (passes) {
    const x = side.x + 30;
    const beside = all.find(({ row, state }) => isAside(state.name) && row > from.row)!;
    return [line([x, foot], [x, to.y]), ...label(x - 6, beside.y + 10, ' text-anchor="end"')];
  }
  const x = to.width < side.width ? to.x + 24 : to.x + 50;
  return [line([x, foot], [x, to.y]), ...label(x + 10, foot + 17)];
}

/** The ground that the standstill stands on. */
function around(placed: readonly Placed[]): readonly string[] {
  const inside = placed.filter(({ state }) => standstill.includes(state.name));
  if (inside.length === 0) return [];
  const top = Math.min(...inside.map(({ y }) => y)) - 26;
  const bottom = Math.max(...inside.map(({ y, height }) => y + height)) + 10;
  return [
    `<rect x="${main.x - 6}" y="${round(top)}" width="${RAIL - 8 - main.x}" height="${round(bottom - top)}" rx="4" fill="#f0f4f5" stroke="#aeb7bd" stroke-dasharray="5 4"/>`,
    ...textLines(
      ['Standstill, reg 12'],
      main.x + main.width - 20,
      top + 18,
      LEADING,
      ` font-size="${SMALL}" font-weight="600"`,
    ),
  ];
}

/** Going back to an earlier step: one dashed rail at the right, with an arrow to each step. */
function rail({ returning }: Ways, placed: readonly Placed[]): readonly string[] {
  if (returning.length === 0) return [];
  const at = (name: string): Placed => placed.find(({ state }) => state.name === name)!;
  const targets = [...new Set(returning.map(({ to }) => to))].map(at).sort((a, b) => a.y - b.y);
  const sources = ['notContent', 'goingBack'].filter((name) => returning.some(({ from }) => from === name)).map(at);
  const arrows = targets.map((target) => {
    const ways = returning.filter(({ to }) => to === target.state.name);
    const versions = ways.flatMap((way) => way.versions);
    const y = target.y + 12;
    const gone = whenGone(versions);
    return [
      ...arrowsTo(ways, y, versions.length > 0),
      ...(gone === ''
        ? []
        : textLines([gone], RAIL - 4, y + 15, LEADING, ` font-size="${SMALL}" fill="#4c6272" text-anchor="end"`)),
    ];
  });
  const ends = [...targets.map(({ y }) => y + 12), ...sources.map(({ y, height }) => y + height / 2)];
  const dash = 'stroke="#768692" stroke-width="1.5" stroke-dasharray="6 4"';
  return [
    `<line x1="${RAIL}" y1="${round(Math.min(...ends))}" x2="${RAIL}" y2="${round(Math.max(...ends))}" ${dash}/>`,
    ...sources.map(
      ({ x, y, width, height }) =>
        `<line x1="${x + width}" y1="${round(y + height / 2)}" x2="${RAIL}" y2="${round(y + height / 2)}" ${dash}/>`,
    ),
    ...arrows.flat(),
    ...textLines(
      ['Back to a step, from a later one'],
      RAIL,
      targets[0]!.y + 4,
      LEADING,
      ` font-size="${SMALL}" fill="#4c6272" text-anchor="end"`,
    ),
  ];
}

/** One arrow that stands for all ways to a step. */
function arrowsTo(ways: readonly Way[], y: number, taken: boolean): readonly string[] {
  const [first, ...rest] = ways;
  const points = [
    [RAIL, y],
    [main.x + main.width, y],
  ] as const;
  return [
    arrow(points, first!, { taken, back: true }),
    ...rest.map(
      ({ from, to, versions }) => `<g data-way="${from} ${to}"${versions.length > 0 ? ' data-taken="yes"' : ''}/>`,
    ),
  ];
}
