import type { ChartEdge, Statechart } from './statechart.js';

/** The chart as Mermaid text. What was walked is ticked, because Mermaid cannot colour the ways of a state diagram. */
export function statechartMermaid({ states, edges, current }: Statechart): string {
  const visited = states.filter((state) => state.visited && state.name !== current).map(({ name }) => name);
  return [
    'stateDiagram-v2',
    ...states.map(({ name, label, provision }) => `  state "${plain(label)} [${provision}]" as ${name}`),
    ...states.filter(({ initial }) => initial).map(({ name }) => `  [*] --> ${name}`),
    ...edges.map((edge) => `  ${edge.from} --> ${edge.to} : ${labelOf(edge)}`),
    ...states.filter(({ final }) => final).map(({ name }) => `  ${name} --> [*]`),
    ...(visited.length > 0
      ? ['  classDef passed stroke:#005eb8,stroke-width:3px', `  class ${visited.join(',')} passed`]
      : []),
    ...(current === null ? [] : ['  classDef here fill:#005eb8,color:#ffffff', `  class ${current} here`]),
    '',
  ].join('\n');
}

function labelOf({ label, provision, walked }: ChartEdge): string {
  return `${walked > 0 ? '✓ ' : ''}${plain(label)} [${provision}]`;
}

/** Mermaid ends a label at a colon or a semicolon. */
const plain = (text: string): string => text.replaceAll(': ', ' – ').replaceAll(';', ',').replaceAll('"', "'");
