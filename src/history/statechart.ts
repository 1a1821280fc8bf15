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
  /** The step of regulation 9, 10 or 11 that it belongs to, where the process counts steps. */
  readonly step: number | null;
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
  /** The versions that it led to, each time. */
  readonly versions: readonly number[];
  /** Open for so short a time that it is no way that people would plan with. */
  readonly passing: boolean;
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
  readonly version?: number;
}

/** The chart of a machine in the edition of a regime, with the way that was walked through it. */
export function statechartOf(machine: MachineId, regime: Regime, walk: Walk | null = null): Statechart {
  const definition = machineOf({ regime, machine });
  const first = initialOf(definition.config);
  const times = walk ? wayThrough(machine, regime, walk.events) : new Map<string, readonly number[]>();
  const edges = edgesOf(definition).map((edge): ChartEdge => {
    const { from, to, command, meta } = edge;
    const { label, provision } = { label: meta.label, provision: cite(meta.provision) };
    const versions = times.get(keyOf(edge)) ?? [];
    return {
      from,
      to,
      command,
      label,
      provision,
      automatic: stepOf(command).system,
      walked: versions.length,
      versions,
      passing: meta.passing === true,
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
      step: meta.step ?? null,
    })),
    edges,
  };
}

/** The versions at which each edge of a machine was gone, from a whole history. */
function wayThrough(
  machine: MachineId,
  regime: Regime,
  events: readonly WalkedEvent[],
): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, readonly number[]>();
  let here: { machine: MachineId; state: string } = { machine: 'process-selection', state: 'unopened' };
  for (const [index, { type, state, data, version = index + 1 }] of events.entries()) {
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
      if (gone) times.set(keyOf(gone), [...(times.get(keyOf(gone)) ?? []), version]);
    }
    here = { machine: command === 'ChooseProcess' ? (data['process'] as MachineId) : here.machine, state };
  }
  return times;
}

const keyOf = ({ from, command, to, guardParams }: Edge): string => [from, command, to, guardParams?.step].join(' ');

const initialOf = (config: object): string => (config as { readonly initial: string }).initial;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
