import {
  cite,
  commandOf,
  edgesOf,
  machineOf,
  processTitles,
  statesOf,
  stepOf,
  type CommandType,
  type Edge,
  type MachineId,
  type Regime,
} from '../../workflows/index.js';

/** A machine as it can be drawn or read out, with what a procurement has done in it. */
export interface Statechart {
  readonly machine: MachineId;
  readonly title: string;
  readonly regime: Regime;
  /** Where the procurement is; null where the chart is of no procurement. */
  readonly current: string | null;
  readonly states: readonly ChartState[];
  readonly edges: readonly ChartEdge[];
}

export interface ChartState {
  readonly name: string;
  readonly label: string;
  readonly provision: string;
  readonly initial: boolean;
  readonly final: boolean;
  readonly visited: boolean;
}

export interface ChartEdge {
  readonly from: string;
  readonly to: string;
  readonly command: CommandType;
  readonly label: string;
  readonly provision: string;
  /** Brought about by time, never by a person. */
  readonly automatic: boolean;
  /** How many times the procurement has gone this way. */
  readonly walked: number;
}

/** Where a procurement is and how it came there. */
export interface Walk {
  readonly current: string;
  readonly events: readonly WalkedEvent[];
}

/** An event, as far as a way through the machine needs it. */
export interface WalkedEvent {
  readonly type: string;
  readonly state: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The chart of a machine in the edition of a regime, with the way that was walked through it. */
export function statechartOf(machine: MachineId, regime: Regime, walk: Walk | null = null): Statechart {
  const definition = machineOf({ regime, machine });
  const first = initialOf(definition.config);
  const times = walk ? wayThrough(machine, regime, walk.events) : new Map<string, number>();
  const edges = edgesOf(definition).map((edge): ChartEdge => {
    const { from, to, command, meta } = edge;
    const { label, provision } = { label: meta.label, provision: cite(meta.provision) };
    return {
      from,
      to,
      command,
      label,
      provision,
      automatic: stepOf(command).system,
      walked: times.get(keyOf(edge)) ?? 0,
    };
  });
  const visited = new Set(edges.filter(({ walked }) => walked > 0).flatMap(({ from, to }) => [from, to]));
  if (walk) visited.add(walk.current).add(first);
  return {
    machine,
    title: machine === 'process-selection' ? 'Choosing the process' : capital(processTitles[machine].title),
    regime,
    current: walk?.current ?? null,
    states: statesOf(definition).map(({ name, final, meta }) => ({
      name,
      label: meta.label,
      provision: cite(meta.provision),
      initial: name === first,
      final,
      visited: visited.has(name),
    })),
    edges,
  };
}

/** How many times each edge of a machine was gone, from a whole history. */
function wayThrough(machine: MachineId, regime: Regime, events: readonly WalkedEvent[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  let here: { machine: MachineId; state: string } = { machine: 'process-selection', state: 'unopened' };
  for (const { type, state, data } of events) {
    const command = commandOf(type);
    if (!command || state === null) continue;
    if (here.machine === machine) {
      const gone = edgesOf(machineOf({ regime, machine })).find(
        (edge) =>
          edge.from === here.state &&
          edge.command === command &&
          (edge.to === state || command === 'ChooseProcess') &&
          (edge.guardParams?.step === undefined || edge.guardParams.step === data['step']),
      );
      if (gone) times.set(keyOf(gone), (times.get(keyOf(gone)) ?? 0) + 1);
    }
    here = { machine: command === 'ChooseProcess' ? (data['process'] as MachineId) : here.machine, state };
  }
  return times;
}

const keyOf = ({ from, command, to, guardParams }: Edge): string => [from, command, to, guardParams?.step].join(' ');

const initialOf = (config: object): string => (config as { readonly initial: string }).initial;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
