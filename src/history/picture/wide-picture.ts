import type { ChartState, Statechart } from '../statechart.js';
import {
  arrow,
  box,
  boxText,
  drawing,
  round,
  shortened,
  SMALL,
  textLines,
  whenGone,
  wrapped,
  type Standing,
} from './svg-text.js';
import { isAside, standstill, waysOf, type Way, type Ways } from './ways.js';

const WIDTH = 792;
const groups = { x: 8, width: 178 };
const main = { x: 210, width: 262 };
const side = { x: 546, width: 216 };
const RAIL = 777;
/** A box beside the main way that an arrow passes leaves it room at its left. */
const ROOM = 60;
const LEADING = 15;

interface Placed {
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

function place({ states }: Statechart, ways: Ways): readonly Placed[] {
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
function roomFor({ from, to }: Way): number {
  if (isAside(from) && isAside(to)) return to === 'goingBack' ? 84 : to === 'abandoned' ? 64 : 120;
  if (isAside(from)) return 106;
  return isAside(to) ? 150 : from === 'standstillOpen' ? 96 : 165;
}

function labelLines({ labels, versions }: Way, room: number): readonly string[] {
  const gone = whenGone(versions);
  return [...wrapped(labels[0]!, room, SMALL), ...(gone === '' ? [] : wrapped(gone, room, SMALL))];
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

interface Note {
  readonly title: string;
  readonly lines: readonly (readonly string[])[];
  readonly ways: readonly Way[];
  /** Where it would stand best. */
  readonly y: number;
}

/** What moves nothing, or can happen nearly everywhere, in words at the left; and what the marks mean. */
function notesBeside(
  ways: Ways,
  placed: readonly Placed[],
): { readonly parts: readonly string[]; readonly bottom: number } {
  const room = groups.width - 24;
  const item = (text: string): readonly string[] =>
    wrapped(text, room - 8, SMALL).map((line, index) => (index === 0 ? `· ${line}` : `\u00a0\u00a0${line}`));
  const open = placed.find(({ state }) => state.name === 'standstillOpen');
  const notes: readonly Note[] = [
    { title: 'At any time, staying put', lines: ways.atAnyTime.map(({ name }) => item(name)), ways: [], y: 34 },
    { title: 'Abandon the procurement', lines: abandoningInWords(ways).map(item), ways: ways.abandoning, y: 34 },
    { title: 'While heard, in any order', lines: ways.whileHeard.map(item), ways: [], y: (open?.y ?? 34) - 26 },
    {
      title: 'Rarely',
      lines: [...new Set(ways.rarely.map((way) => rarelyInWords(way, placed)))].map(item),
      ways: ways.rarely,
      y: 34,
    },
  ].filter(({ lines }) => lines.length > 0);
  let y = 0;
  const parts: string[] = [];
  for (const note of notes) {
    y = Math.max(y, note.y);
    const lines = note.lines.flat();
    const height = 34 + lines.length * LEADING;
    parts.push(
      `<g>${note.ways.map(({ from, to, versions }) => `<g data-way="${from} ${to}"${versions.length > 0 ? ' data-taken="yes"' : ''}/>`).join('')}`,
      `<rect x="${groups.x}" y="${round(y)}" width="${groups.width}" height="${height}" rx="4" fill="#f0f4f5" stroke="#aeb7bd" stroke-dasharray="5 4"/>`,
      ...textLines([note.title], groups.x + 10, y + 20, LEADING, ` font-size="${SMALL}" font-weight="600"`),
      ...textLines(lines, groups.x + 10, y + 38, LEADING, ` font-size="${SMALL}"`),
      '</g>',
    );
    y += height + 16;
  }
  const key = keyAt(y + 4);
  return { parts: [...parts, ...key], bottom: y + 100 };
}

/** From where a procurement can be abandoned. */
export function abandoningInWords({ abandoning, untilItBegins }: Ways): readonly string[] {
  if (abandoning.length === 0) return [];
  const gone = whenGone(abandoning.flatMap(({ versions }) => versions));
  return [
    untilItBegins
      ? 'From any state before an award in which no standstill period runs'
      : 'From any state before an award',
    ...(untilItBegins ? ['On the day of publication until midnight, when the period begins'] : []),
    ...(gone === '' ? [] : [`✓ Done: ${gone}`]),
  ];
}

/** What hardly ever happens, with where it leads. */
export function rarelyInWords(
  { from, to, labels, versions }: Way,
  placed: readonly { readonly state: ChartState }[],
): string {
  const named = (name: string): string =>
    lowered(shortened(placed.find(({ state }) => state.name === name)!.state.label).split(/[;:]/)[0]!);
  const gone = whenGone(versions);
  return `${gone === '' ? '' : '✓ '}From “${named(from)}”: ${lowered(labels[0]!)}${gone === '' ? '' : ` (${gone})`}`;
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function keyAt(y: number): readonly string[] {
  const row = (index: number): number => y + 22 + index * 20;
  const text = (words: string, index: number): string =>
    `<text x="${groups.x + 50}" y="${row(index)}" font-size="${SMALL}">${words}</text>`;
  const line = (index: number, style: string): string =>
    `<line x1="${groups.x + 4}" y1="${row(index) - 4}" x2="${groups.x + 40}" y2="${row(index) - 4}" ${style}/>`;
  return [
    ...textLines(['Key'], groups.x + 4, y, LEADING, ` font-size="${SMALL}" font-weight="600"`),
    line(0, 'stroke="#003087" stroke-width="4"'),
    text('The way taken', 0),
    line(1, 'stroke="#768692" stroke-width="1.5"'),
    text('A way on', 1),
    line(2, 'stroke="#768692" stroke-width="1.5" stroke-dasharray="6 4"'),
    text('A way back', 2),
    `<rect x="${groups.x + 4}" y="${row(3) - 12}" width="36" height="14" fill="#003087"/>`,
    text('Where it stands', 3),
  ];
}
