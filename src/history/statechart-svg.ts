import { render, type IState, type IStateMachine, type ITransition } from 'state-machine-cat';
import type { ChartEdge, ChartState, Statechart } from './statechart.js';

const BLUE = '#005eb8';
const STATE_WIDTH = 40;
const EDGE_WIDTH = 34;

/** Drawings that were made lately. Making one takes tens of milliseconds, and most procurements have walked the same ways. */
const drawn = new Map<string, Promise<string>>();
const MOST_DRAWN = 200;

/** The chart as SVG. What was walked is blue and bold; where the procurement is, is in italics too. */
export function statechartSvg(chart: Statechart): Promise<string> {
  const key = JSON.stringify(chart);
  const known = drawn.get(key);
  if (known) return known;
  if (drawn.size >= MOST_DRAWN) drawn.delete(drawn.keys().next().value ?? '');
  const drawing = draw(chart);
  drawn.set(key, drawing);
  return drawing;
}

async function draw(chart: Statechart): Promise<string> {
  const picture = await render(modelOf(chart), { inputType: 'json', outputType: 'svg', direction: 'top-down' });
  const title = `${chart.title}, under the Regulations as in force from ${chart.regime}`;
  return String(picture)
    .replace(/<!DOCTYPE[^>]{0,200}>\s*/, '')
    .replace(/<svg /, '<svg role="img" ')
    .replace('<title>state transitions</title>', `<title>${title}</title>`);
}

function modelOf(chart: Statechart): IStateMachine {
  const arrows = new Map<string, ChartEdge[]>();
  for (const edge of chart.edges.filter(({ from, to }) => from !== to)) {
    const way = `${edge.from} ${edge.to}`;
    arrows.set(way, [...(arrows.get(way) ?? []), edge]);
  }
  const ends = chart.states.filter(({ final }) => final).map(({ name }) => ({ from: name, to: `${name}.end` }));
  const starts = chart.states.filter(({ initial }) => initial).map(({ name }) => ({ from: 'initial', to: name }));
  const transitions = [...starts, ...[...arrows.values()].map(arrowOf), ...ends];
  return {
    states: [
      { name: 'initial', type: 'initial' },
      ...chart.states.map((state) => boxOf(state, chart)),
      ...ends.map(({ to }): IState => ({ name: to, type: 'final' })),
    ],
    transitions: transitions.map((transition, id): ITransition => ({ id: id + 1, ...transition })),
  };
}

/** A box with its name, what it means, and what can be done in it without leaving it. */
function boxOf({ name, label, visited }: ChartState, { current, edges }: Statechart): IState {
  const inside = edges.filter(({ from, to }) => from === name && to === name);
  const acts = textsOf(inside).map((text) => `↻ ${text}`);
  const lines = [label, ...acts].flatMap((text) => wrapped(text, STATE_WIDTH));
  return {
    name,
    type: 'regular',
    actions: lines.map((line) => ({ type: 'activity', body: line + widening(line) })),
    ...(visited ? { color: BLUE } : {}),
    ...(name === current ? { active: true } : {}),
  };
}

function arrowOf(edges: readonly ChartEdge[]): Omit<ITransition, 'id'> {
  const { from, to } = edges[0]!;
  const label = textsOf(edges)
    .flatMap((text) => wrapped(text, EDGE_WIDTH))
    .join('\n');
  return { from, to, label, ...(edges.some(({ walked }) => walked > 0) ? { color: BLUE, width: 3 } : {}) };
}

/** What the edges say; once, where two commands say the same. */
function textsOf(edges: readonly ChartEdge[]): readonly string[] {
  return [...new Set(edges.map(textOf))];
}

function textOf({ label, provision, walked }: ChartEdge): string {
  return `${walked > 0 ? '✓ ' : ''}${label} [${provision}]`;
}

/** Room for fonts that are wider than the one the drawing was measured with. */
function widening(line: string): string {
  return '\u00a0'.repeat(Math.ceil(line.length * 0.2));
}

function wrapped(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && `${last} ${word}`.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
