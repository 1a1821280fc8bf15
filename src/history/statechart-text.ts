import type { ChartEdge, ChartState, Statechart } from './statechart.js';

/** The chart as a list: the same states, the same ways between them, and the same marks, for whoever reads rather than looks. */
export function statechartText(chart: Statechart): string {
  const { title, regime, current, states } = chart;
  const here = states.find(({ name }) => name === current);
  return [
    `${title}, under the Regulations as in force from ${regime}`,
    ...(here ? [`The procurement is here: ${here.name} (${here.label}).`] : []),
    '',
    ...states.flatMap((state, index) => [`${index + 1}. ${headline(chart, state)}`, ...waysFrom(chart, state)]),
    '',
  ].join('\n');
}

function headline({ current }: Statechart, { name, label, provision, initial, final, visited }: ChartState): string {
  const marks = [
    ...(initial ? ['start'] : []),
    ...(final ? ['end'] : []),
    ...(name === current ? ['the procurement is here'] : visited ? ['passed'] : []),
  ];
  return `${name}: ${label} [${provision}]${marks.length > 0 ? ` (${marks.join('; ')})` : ''}`;
}

function waysFrom({ edges }: Statechart, { name }: ChartState): readonly string[] {
  return edges.filter(({ from }) => from === name).map((edge) => `   - ${way(edge)}`);
}

function way({ from, to, command, label, provision, automatic, walked }: ChartEdge): string {
  const where = from === to ? 'stays here' : `leads to ${to}`;
  const who = automatic ? ', by the passage of time' : '';
  const done = walked === 0 ? '' : walked === 1 ? ' (done once)' : ` (done ${walked} times)`;
  return `${label} (${command}${who}), ${where} [${provision}]${done}`;
}
