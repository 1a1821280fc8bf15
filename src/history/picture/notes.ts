import type { ChartState } from '../statechart.js';
import { round, shortened, SMALL, textLines, whenGone, wrapped } from './svg-text.js';
import type { Way, Ways } from './ways.js';

const groups = { x: 8, width: 178 };
const LEADING = 15;

/** A state where it stands in the drawing. */
interface Standing {
  readonly state: ChartState;
  readonly y: number;
}

interface Note {
  readonly title: string;
  readonly lines: readonly (readonly string[])[];
  readonly ways: readonly Way[];
  /** Where it would stand best. */
  readonly y: number;
}

/** What moves nothing, or can happen nearly everywhere, in words at the left; and what the marks mean. */
export function notesBeside(
  ways: Ways,
  placed: readonly Standing[],
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
  { from, labels, versions }: Way,
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
