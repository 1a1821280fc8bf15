import { dateInWords } from '../../../../workflows/index.js';
import type { ProcessAsList, StateInList, WayOn } from '../../../history/picture/process-list.js';
import type { ProcurementHead } from '../../components/procurement-head.js';
import { lawAddress } from '../../words/commands.js';

export interface StateRow {
  readonly label: string;
  readonly provision: string;
  readonly provisionAddress: string;
  readonly here: boolean;
  readonly howFar: string;
  readonly version: number | null;
  readonly ways: readonly { readonly text: string; readonly provision: string; readonly done: string | null }[];
  readonly within: readonly string[];
}

export interface ProcessView {
  readonly head: ProcurementHead;
  readonly sentence: string;
  readonly wide: string;
  readonly narrow: string;
  readonly rows: readonly StateRow[];
  readonly atAnyTime: ProcessAsList['atAnyTime'];
}

/** The process of a procurement as a drawing with the same as a list below it. */
export function processView(head: ProcurementHead, list: ProcessAsList, version: number): ProcessView {
  const base = `/procurements/${head.id}/process.svg?to=${version}`;
  return {
    head,
    sentence: `${list.title}, under the law in force from ${dateInWords(list.regime).split(' ').slice(1).join(' ')}, drawn up to version ${version}.`,
    wide: base,
    narrow: `${base}&shape=narrow`,
    rows: list.states.map((state) => rowOf(state)),
    atAnyTime: list.atAnyTime,
  };
}

function rowOf(state: StateInList): StateRow {
  const { label, provision, standing, version, waysOn, within } = state;
  const howFar = { here: 'You are here', passed: 'Passed', ahead: 'Not reached' }[standing];
  return {
    ...{ label, provision, howFar, version },
    provisionAddress: lawAddress(provision),
    here: standing === 'here',
    ways: waysOn.map((way) => ({ text: wayInWords(way), provision: way.provision, done: doneInWords(way) })),
    within: within.map((act) => act.label),
  };
}

const wayInWords = ({ label, passing }: WayOn): string =>
  passing ? `${label}, until midnight of the day of publication` : label;

function doneInWords({ versions }: WayOn): string | null {
  if (versions.length === 0) return null;
  return versions.length === 1 ? `version ${versions[0]}` : `versions ${versions.join(', ')}`;
}
