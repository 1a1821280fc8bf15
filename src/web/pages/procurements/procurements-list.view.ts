import { dateInWords, processes, stateMeta, type MachineId } from '../../../../workflows/index.js';
import type { RegisterSort } from '../../../procurements/procurements.reading.js';
import type { ProcurementSummaryDto } from '../../../procurements/dto/answers/procurement.dto.js';
import { dayOf } from '../../words/moments.js';
import { processName } from '../../words/processes.js';
import { capital } from '../../../platform/words/amounts.js';

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
  /** The last day of its standstill period, where one has begun and it is known here. */
  readonly standstill: string;
}

/** The order of the list; `opened` where the address says none. */
export type ListSort = 'opened' | RegisterSort;

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
  readonly caption: string;
  readonly sort: ListSort;
  /** The orders to choose among. */
  readonly sorts: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  /** What the last column shows, by the order. */
  readonly column: string;
  readonly several: boolean;
  readonly next: string | null;
  readonly first: string | null;
  readonly csv: string;
  readonly mayOpen: boolean;
}

/** A page of the list, however it was found. */
export interface ListPage {
  readonly items: readonly (ProcurementSummaryDto & { readonly standstillEnds?: string | null })[];
  readonly sort: ListSort;
  /** What the address of the next page adds; null on the last. */
  readonly next: Readonly<Record<string, string>> | null;
  readonly isFirst: boolean;
  /** How many of those opened last were put in order, where there are more. */
  readonly of: number | null;
}

const sortWords: Readonly<
  Record<ListSort, { readonly link: string; readonly caption: string; readonly column: string }>
> = {
  opened: { link: 'Opened last', caption: 'What was opened last comes first', column: 'Opened' },
  changed: { link: 'Last change', caption: 'By last change', column: 'Last change' },
  title: { link: 'Title', caption: 'By title', column: 'Opened' },
  standstill: {
    link: 'End of standstill',
    caption: 'By end of standstill',
    column: 'Last day of standstill',
  },
};

/** The procurements of somebody's authorities, in the order that was asked for. */
export function listView(
  { items, sort, next, isFirst, of }: ListPage,
  filter: ListFilter,
  mayOpen: boolean,
  states: readonly (readonly [state: string, label: string])[],
  mayRead: (authorityId: string) => boolean = () => true,
): ListView {
  const query = addressOf(filter);
  const sorted: Readonly<Record<string, string>> = sort === 'opened' ? {} : { sort };
  const at = (more: Readonly<Record<string, string>>): string => {
    const text = addressOf({ ...filter, ...more });
    return `/procurements${text === '' ? '' : `?${text}`}`;
  };
  const { caption, column } = sortWords[sort];
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
    sort,
    caption: `${caption}${of === null ? '' : `, of the ${of.toLocaleString('en-GB')} that were opened last`}`,
    column,
    sorts: (Object.keys(sortWords) as readonly ListSort[]).map((one) => ({
      text: sortWords[one].link,
      href: at(one === 'opened' ? {} : { sort: one }),
      current: one === sort,
    })),
    several: new Set(items.map(({ authorityId }) => authorityId)).size > 1,
    next: next === null ? null : at({ ...sorted, ...next }),
    first: isFirst ? null : at(sorted),
    csv: `/procurements.csv${query === '' ? '' : `?${query}`}`,
    mayOpen,
  };
}

function addressOf(given: object): string {
  const said = Object.entries(given).filter(([, value]) => value !== '') as [string, string][];
  return new URLSearchParams(said).toString();
}

function rowOf(item: ListPage['items'][number], mayRead: boolean): ListRow {
  const { id, title, reference, process, stateLabel, authorityName, openedAt, updatedAt } = item;
  return {
    href: mayRead ? `/procurements/${id}` : null,
    ...{ title, reference, process: processName(process), state: stateLabel, authority: authorityName },
    ...{ opened: dayOf(openedAt), updated: dayOf(updatedAt) },
    standstill: item.standstillEnds ? dateInWords(item.standstillEnds) : '',
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
