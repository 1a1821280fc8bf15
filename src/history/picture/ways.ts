import type { ChartEdge, ChartState, Statechart } from '../statechart.js';

/** Everything that leads from one state to another, as one arrow. */
export interface Way {
  readonly from: string;
  readonly to: string;
  /** What leads there, in words; the ways that were gone before the others. */
  readonly labels: readonly string[];
  /** The versions that it led to when it was gone. */
  readonly versions: readonly number[];
}

/** The ways of a machine, sorted by how they are drawn. */
export interface Ways {
  /** What leads on, and what leads back within a standstill or among awards: an arrow each. */
  readonly arrows: readonly Way[];
  /** What hardly ever happens, and would cross everything: a list in words. */
  readonly rarely: readonly Way[];
  /** Going back to an earlier step, which nearly every state allows. */
  readonly returning: readonly Way[];
  /** Abandoning, likewise. */
  readonly abandoning: readonly Way[];
  /** Whether abandoning and going back stay possible in a standstill until it has begun. */
  readonly untilItBegins: boolean;
  /** What can be done in every state and leads nowhere, by theme. */
  readonly atAnyTime: readonly Theme[];
  /** What can be done while representations are heard, and nowhere else. */
  readonly whileHeard: readonly string[];
}

/** Acts that belong together, in words. */
export interface Theme {
  readonly name: string;
  readonly acts: readonly string[];
}

/** The standstill, and what is drawn beside the main way; all other states stand on it, in their order. */
export const standstill: readonly string[] = ['standstillOpen', 'representationsReceived', 'furtherDecisionMade'];
const aside: ReadonlySet<string> = new Set([
  'notContent',
  'representationsReceived',
  'furtherDecisionMade',
  'goingBack',
  'abandoned',
  'abandonmentNoticeSubmitted',
  'abandonmentPublished',
  'abandonedBeforeAProcess',
]);

export const isAside = (state: string): boolean => aside.has(state);

/** Sorts the ways of a chart by how they are drawn. Every way is in exactly one list, but for acts that lead nowhere. */
export function waysOf({ states, edges }: Statechart): Ways {
  const place = (name: string): number => states.findIndex((state) => state.name === name);
  const moving = edges.filter(({ from, to }) => from !== to);
  const own = (edge: ChartEdge): boolean => edge.command === 'Abandon' || edge.command === 'ReturnToStep';
  const toFinal = (edge: ChartEdge): boolean => states[place(edge.to)]!.final;
  const abandoning = moving.filter((edge) => edge.command === 'Abandon' && !toFinal(edge));
  const returning = moving.filter(({ command }) => command === 'ReturnToStep');
  const rest = grouped(moving.filter((edge) => !own(edge) || (edge.command === 'Abandon' && toFinal(edge))));
  const isArrow = ({ from, to }: Way): boolean => {
    const within = [from, to].every((one) => standstill.includes(one));
    if (place(to) < place(from)) return within || (!isAside(from) && !isAside(to) && !standstill.includes(to));
    return !within || place(to) === place(from) + 1;
  };
  return {
    arrows: rest.filter(isArrow),
    rarely: rest.filter((way) => !isArrow(way)),
    returning: grouped(returning),
    abandoning: grouped(abandoning),
    untilItBegins: [...abandoning, ...returning].some(({ passing }) => passing),
    atAnyTime: themed(actsEverywhere(states, edges)),
    whileHeard: heard(edges),
  };
}

/** Acts that are there for something else, and lead on all the same: an arrow is named after another where it has one. */
const notForThat: ReadonlySet<string> = new Set([
  'JudgeRepresentation',
  'CloseProcurement',
  'CorrectRecord',
  'RequestInformation',
]);

function grouped(edges: readonly ChartEdge[]): readonly Way[] {
  const ways = new Map<string, ChartEdge[]>();
  for (const edge of edges) {
    const key = `${edge.from} ${edge.to}`;
    ways.set(key, [...(ways.get(key) ?? []), edge]);
  }
  return [...ways.values()].map((same) => {
    const rank = ({ walked, command }: ChartEdge): number => (walked > 0 ? 0 : 2) + (notForThat.has(command) ? 1 : 0);
    const walked = [...same].sort((a, b) => rank(a) - rank(b));
    return {
      from: same[0]!.from,
      to: same[0]!.to,
      labels: [...new Set(walked.map(({ label }) => label))],
      versions: same.flatMap(({ versions }) => versions).sort((a, b) => a - b),
    };
  });
}

const staying = (edges: readonly ChartEdge[]): readonly ChartEdge[] => edges.filter(({ from, to }) => from === to);

/** Of each act that every state allows, the edge that says so. */
function actsEverywhere(states: readonly ChartState[], edges: readonly ChartEdge[]): readonly ChartEdge[] {
  const stays = staying(edges);
  const open = states.filter(({ final }) => !final);
  const everywhere = (command: string): boolean =>
    open.every(({ name }) => stays.some((edge) => edge.from === name && edge.command === command));
  const commands = [...new Set(stays.map(({ command }) => command))].filter(everywhere);
  // The words for it at any time stand at the root of a machine, which the last states take it from.
  return commands.map((command) => stays.findLast((edge) => edge.command === command)!);
}

function heard(edges: readonly ChartEdge[]): readonly string[] {
  const stays = staying(edges).filter(({ from, to }) => from === to);
  const only = stays.filter(({ from, command }) => {
    const where = stays.filter((edge) => edge.command === command).map((edge) => edge.from);
    return standstill.includes(from) && where.every((state) => standstill.includes(state));
  });
  return [...new Set(only.map(({ label }) => label))];
}

/** The acts that may be done in a state without leaving it, other than those that may be done anywhere. */
export function actsWithin(chart: Statechart, state: string): readonly ChartEdge[] {
  const everywhere = new Set(actsEverywhere(chart.states, chart.edges).map(({ command }) => command));
  const seen = new Set<string>();
  return staying(chart.edges).filter(({ from, command, label }) => {
    if (from !== state || everywhere.has(command) || seen.has(label)) return false;
    seen.add(label);
    return true;
  });
}

/** What acts at any time are about; one that is not named here stands for itself. */
const themes: readonly (readonly [name: string, commands: readonly string[]])[] = [
  ['Keep the record of regulation 24', ['RecordPrinciples', 'DepartFromGuidance', 'RecordPerformance', 'AddToRecord']],
  [
    'Name who takes part; declare and manage conflicts of interest',
    [
      ...['NameParticipant', 'DeclareConflict', 'DeclareNoConflict', 'RaiseConflict', 'ManageConflict', 'Recuse'],
      'PrepareRecommendation',
    ],
  ],
  [
    'Check and decide exclusions',
    [
      ...['RequestSubcontractingInformation', 'RecordIntendedSubcontractors', 'RecordExclusionCheck'],
      ...['OfferSelfCleaning', 'RecordSelfCleaning', 'NotifyMinisterOfIntention', 'RecordMinistersView'],
      ...['NotifyOfIntendedExclusion', 'ReplaceSubcontractor', 'DecideExclusion', 'OverrideExclusion'],
      ...['NotifyMinister', 'RecordRepresentationsOnExclusion', 'RecordProceedings', 'RecordProceedingsDetermined'],
    ],
  ],
  [
    'Receive and answer representations, early or late',
    ['MakeRepresentation', 'RecordRepresentation', 'AcknowledgeRepresentation', 'AnswerRepresentation'],
  ],
  ['Answer requests for information', ['RequestInformation', 'ProvideInformation', 'WithholdInformation']],
];

function themed(edges: readonly ChartEdge[]): readonly Theme[] {
  const found = new Map<string, string[]>();
  for (const { command, label } of edges) {
    const name = themes.find(([, commands]) => commands.includes(command))?.[0] ?? label;
    found.set(name, [...(found.get(name) ?? []), label]);
  }
  return [...found].map(([name, acts]) => ({ name, acts }));
}
