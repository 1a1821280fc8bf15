import { processes, stateMeta, type MachineId } from '../../../../workflows/index.js';
import type { ProcurementSummaryDto } from '../../../procurements/dto/answers/procurement.dto.js';
import { dayOf } from '../../words/moments.js';
import { processName } from '../../words/processes.js';
import { capital } from '../../words/amounts.js';

/** What the list is filtered by, as it stands in the address. */
export interface ListFilter {
  readonly q: string;
  readonly process: string;
  readonly state: string;
}

export interface ListRow {
  /** Null for whoever sees that it is there, and reads no procurement. */
  readonly href: string | null;
  readonly title: string;
  readonly reference: string;
  readonly process: string;
  readonly state: string;
  readonly authority: string;
  readonly opened: string;
  readonly updated: string;
}

interface Option {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

export interface ListView {
  readonly heading: string;
  readonly filter: ListFilter;
  readonly filtered: boolean;
  readonly processes: readonly Option[];
  readonly states: readonly Option[];
  readonly rows: readonly ListRow[];
  readonly several: boolean;
  readonly next: string | null;
  readonly first: string | null;
  readonly csv: string;
  readonly mayOpen: boolean;
}

/** The procurements of somebody's authorities, what was opened last first. */
export function listView(
  items: readonly ProcurementSummaryDto[],
  next: string | undefined,
  filter: ListFilter,
  isFirst: boolean,
  mayOpen: boolean,
  states: readonly (readonly [state: string, label: string])[],
  mayRead: (authorityId: string) => boolean = () => true,
): ListView {
  const query = addressOf(filter);
  return {
    heading: 'Procurements',
    filter,
    filtered: query !== '',
    processes: [
      { value: '', text: 'Every process', selected: filter.process === '' },
      { value: 'process-selection', text: 'Not chosen yet', selected: filter.process === 'process-selection' },
      ...processes.map((value) => ({ value, text: processName(value), selected: filter.process === value })),
    ],
    states: [
      { value: '', text: 'Every state', selected: filter.state === '' },
      ...states.map(([value, text]) => ({ value, text, selected: filter.state === value })),
    ],
    rows: items.map((item) => rowOf(item, mayRead(item.authorityId))),
    several: new Set(items.map(({ authorityId }) => authorityId)).size > 1,
    next:
      next === undefined ? null : `/procurements?${query}${query === '' ? '' : '&'}after=${encodeURIComponent(next)}`,
    first: isFirst ? null : `/procurements${query === '' ? '' : `?${query}`}`,
    csv: `/procurements.csv${query === '' ? '' : `?${query}`}`,
    mayOpen,
  };
}

function addressOf(filter: ListFilter): string {
  const given = Object.entries(filter).filter(([, value]: [string, string]) => value !== '');
  return new URLSearchParams(given as [string, string][]).toString();
}

function rowOf(item: ProcurementSummaryDto, mayRead: boolean): ListRow {
  const { id, title, reference, process, stateLabel, authorityName, openedAt, updatedAt } = item;
  return {
    href: mayRead ? `/procurements/${id}` : null,
    ...{ title, reference, process: processName(process), state: stateLabel, authority: authorityName },
    ...{ opened: dayOf(openedAt), updated: dayOf(updatedAt) },
  };
}

/** A table of the same for a spreadsheet; a cell that a spreadsheet would take for a formula is written as text. */
export function listCsv(items: readonly ProcurementSummaryDto[]): string {
  const head = ['Reference', 'Title', 'Process', 'State', 'Authority', 'Opened', 'Last recorded'];
  const rows = items
    .map((item) => rowOf(item, true))
    .map((row) => [row.reference, row.title, row.process, row.state, row.authority, row.opened, row.updated]);
  return [head, ...rows].map((cells) => cells.map(cellOf).join(',')).join('\r\n') + '\r\n';
}

function cellOf(text: string): string {
  const plain = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

/** Every state that a procurement can be in under a law, each once by what it is called. */
export function statesUnder(
  regime: Parameters<typeof stateMeta>[0]['regime'],
  names: readonly { readonly machine: MachineId; readonly state: string }[],
): readonly (readonly [state: string, label: string])[] {
  const labels = new Map<string, string>();
  for (const { machine, state } of names) {
    if (!labels.has(state)) labels.set(state, capital(withoutStep(stateMeta({ regime, machine, state }).label)));
  }
  return [...labels].sort(([, a], [, b]) => (a < b ? -1 : 1));
}

/** What a state is called, without the number of its step, which differs by process. */
const withoutStep = (label: string): string => label.replace(/^Steps? \d(?: and \d)?: /, '');
