import type { ChartEdge, ChartState, Statechart } from '../statechart.js';
import { standingOf } from './placing.js';
import type { Standing } from './svg-text.js';
import { actsWithin, waysOf, type Theme } from './ways.js';

/** A way on from a state, in words. */
export interface WayOn {
  readonly label: string;
  readonly provision: string;
  /** Where it leads: the names of states; several where it is going back to a step. */
  readonly to: readonly string[];
  readonly versions: readonly number[];
  /** Whether it is open until midnight of the day of publication only. */
  readonly passing: boolean;
}

/** A state as the list beside the drawing says it. */
export interface StateInList extends Pick<ChartState, 'name' | 'label' | 'provision' | 'final'> {
  readonly standing: Standing;
  /** Where it has been passed, the version that left it last; where the procurement is, the one that led to it; null where it never came. */
  readonly version: number | null;
  readonly waysOn: readonly WayOn[];
  /** What can be done in it without leaving it, beside what can be done anywhere. */
  readonly within: readonly { readonly label: string; readonly provision: string }[];
}

/** A process as a list: everything that its drawing says, and more. */
export interface ProcessAsList {
  readonly title: string;
  readonly regime: string;
  readonly states: readonly StateInList[];
  readonly atAnyTime: readonly Theme[];
}

/** The same chart as a list, state by state. */
export function processAsList(chart: Statechart): ProcessAsList {
  const { title, regime, states, edges } = chart;
  return {
    ...{ title, regime },
    states: states.map((state) => {
      const { name, label, provision, final } = state;
      const standing = standingOf(chart, state);
      return {
        ...{ name, label, provision, final, standing },
        version: versionOf(name, standing, edges),
        waysOn: waysOn(edges.filter(({ from, to }) => from === name && to !== name)),
        within: actsWithin(chart, name).map((edge) => ({ label: edge.label, provision: edge.provision })),
      };
    }),
    atAnyTime: waysOf(chart).atAnyTime,
  };
}

function versionOf(name: string, standing: Standing, edges: readonly ChartEdge[]): number | null {
  const gone = edges.filter(
    ({ from, to }) => from !== to && (standing === 'here' ? to === name : standing === 'passed' && from === name),
  );
  const versions = gone.flatMap((edge) => edge.versions);
  return versions.length === 0 ? null : Math.max(...versions);
}

/** The ways on from one state; going back to a step is said once, whatever the step. */
function waysOn(edges: readonly ChartEdge[]): readonly WayOn[] {
  const back = edges.filter(({ command }) => command === 'ReturnToStep');
  const said = new Map<string, WayOn>();
  for (const { label, provision, to, versions, passing, command } of edges) {
    if (command === 'ReturnToStep') continue;
    const key = `${label} ${to}`;
    const known = said.get(key);
    said.set(key, { label, provision, to: [to], passing, versions: [...(known?.versions ?? []), ...versions] });
  }
  const [first] = back;
  if (!first) return [...said.values()];
  const steps = back.flatMap(({ label }) => /^Go back to step (\d+)/.exec(label)?.[1] ?? []);
  const named = steps.length > 1 ? `${steps.slice(0, -1).join(', ')} or ${steps.at(-1)}` : steps.join('');
  return [
    ...said.values(),
    {
      label: `Go back to step ${named}`,
      provision: first.provision,
      to: [...new Set(back.map(({ to }) => to))],
      versions: back.flatMap(({ versions }) => versions),
      passing: first.passing,
    },
  ];
}
