import type { Statechart } from '../statechart.js';
import { arrow, box, boxText, drawing, shortened, SMALL, textLines, whenGone, wrapped } from './svg-text.js';
import { abandoningInWords } from './notes.js';
import { belowName, standingOf } from './placing.js';
import { isAside, standstill, waysOf, type Way } from './ways.js';

const WIDTH = 288;
const LEADING = 16;
const INDENT = 20;

/**
 * The chart as a drawing for a narrow screen: one state under the other. An arrow leads to the next; every other way is said in words under
 * the state that it leaves.
 */
export function narrowPicture(chart: Statechart): string {
  const { states } = chart;
  const ways = waysOf(chart);
  const every = [...ways.arrows, ...ways.rarely];
  const parts: string[] = [];
  let y = 12;
  const say = (text: string, x: number, more = ''): void => {
    const lines = wrapped(text, WIDTH - x - 12, SMALL);
    parts.push(...textLines(lines, x, y + 12, LEADING, ` font-size="${SMALL}"${more}`));
    y += lines.length * LEADING;
  };
  for (const [index, state] of states.entries()) {
    const indent = isAside(state.name) && standstill.includes(state.name) ? INDENT : 0;
    if (state.name === 'standstillOpen') say('Standstill, reg 12', 4, ' font-weight="600"');
    if (state.name === 'abandoned' && ways.abandoning.length > 0) {
      parts.push(`<g>${marks(ways.abandoning)}</g>`);
      say('Abandon the procurement', 4, ' font-weight="600"');
      for (const line of abandoningInWords(ways)) say(line, 4, ' fill="#4c6272"');
    }
    y += 4;
    const width = WIDTH - 8 - indent;
    const text = boxText(state.label, belowName(state), width);
    parts.push(
      ...box(state.name, text, belowName(state), standingOf(chart, state), { x: 4 + indent, y, width, ...text }),
    );
    y += text.height;
    const next = states[index + 1]?.name;
    const leaving = every.filter(({ from }) => from === state.name);
    for (const way of leaving.filter(({ to }) => to !== next)) {
      parts.push(`<g>${marks([way])}</g>`);
      y += 3;
      say(
        `${way.versions.length > 0 ? '✓ ' : ''}Or: ${way.labels[0]!}, to “${labelOf(chart, way.to)}”${goneInWords(way)}`,
        16 + indent,
        ' fill="#4c6272"',
      );
    }
    const on = leaving.find(({ to }) => to === next);
    if (on) {
      const lines = wrapped(`${on.labels[0]!}${goneInWords(on)}`, WIDTH - 60, SMALL);
      const height = Math.max(28, 12 + lines.length * LEADING);
      parts.push(
        arrow(
          [
            [28, y],
            [28, y + height + 4],
          ],
          on,
          { taken: on.versions.length > 0 },
        ),
        ...textLines(lines, 42, y + 19, LEADING, ` font-size="${SMALL}" fill="#4c6272"`),
      );
      y += height;
    } else y += 16;
  }
  if (ways.returning.length > 0) {
    parts.push(`<g>${marks(ways.returning)}</g>`);
    say('Back to a step, from a later one', 4, ' font-weight="600"');
    for (const to of [...new Set(ways.returning.map((way) => way.to))]) {
      const versions = ways.returning.filter((way) => way.to === to).flatMap((way) => way.versions);
      say(`· ${labelOf(chart, to)}${goneInWords({ versions })}`, 4, ' fill="#4c6272"');
    }
    y += 12;
  }
  say('At any time, staying put', 4, ' font-weight="600"');
  for (const { name } of ways.atAnyTime) say(`· ${name}`, 4, ' fill="#4c6272"');
  return drawing(`${chart.title}, under the Regulations as in force from ${chart.regime}`, WIDTH, y + 16, parts);
}

const marks = (ways: readonly Way[]): string =>
  ways
    .map(({ from, to, versions }) => `<g data-way="${from} ${to}"${versions.length > 0 ? ' data-taken="yes"' : ''}/>`)
    .join('');

const goneInWords = ({ versions }: Pick<Way, 'versions'>): string =>
  versions.length === 0 ? '' : ` (${whenGone(versions)})`;

const labelOf = ({ states }: Statechart, name: string): string =>
  shortened(states.find((state) => state.name === name)!.label);
