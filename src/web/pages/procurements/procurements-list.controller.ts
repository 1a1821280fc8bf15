import { Get, Header, Query } from '@nestjs/common';
import { machineOf, newestRegime, processes, statesOf, type MachineId } from '../../../../workflows/index.js';
import type { ProcurementListDto, ProcurementSummaryDto } from '../../../procurements/dto/answers/procurement.dto.js';
import { readsProcurements, readsRegister } from '../../../identity/index.js';
import {
  mostSorted,
  ProcurementsReading,
  registerSorts,
  type RegisterSort,
} from '../../../procurements/procurements.reading.js';
import { OneOf, PlainText } from '../../../platform/http/fields/index.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import { mayOpen, type Reader } from '../../session/reader.js';
import {
  listCsv,
  listView,
  statesUnder,
  type ListFilter,
  type ListPage,
  type ListSort,
} from './procurements-list.view.js';

/** What an address filters the list by; a form that was left empty filters nothing. */
class ListQuery {
  @PlainText(200, { optional: true, min: 0, description: 'Words that all occur' })
  q?: string;

  @OneOf(['', 'process-selection', ...processes], { optional: true, description: 'Only those in this process' })
  process?: string;

  @PlainText(64, { optional: true, min: 0, description: 'Only those in this state' })
  state?: string;

  @PlainText(500, { optional: true, description: 'Where the page begins' })
  after?: string;

  @OneOf(['', 'opened', ...registerSorts], { optional: true, description: 'In which order' })
  sort?: '' | ListSort;

  @PlainText(4, { optional: true, min: 0, description: 'Which page, in another order than that of opening' })
  page?: string;
}

/** How many procurements a page has. */
const A_PAGE = 25;
/** How many a spreadsheet gets, read a hundred at a time. */
const MOST_IN_CSV = 5000;

@ForReaders()
@PagesAt()
export class ProcurementsListController {
  constructor(private readonly procurements: ProcurementsReading) {}

  @Get('procurements')
  async list(
    @TheReader() reader: Reader,
    @Query() { q = '', process = '', state = '', after, sort = '', page: number }: ListQuery,
  ): Promise<PageAnswer | SeeOther> {
    if (!readsARegister(reader)) return seeOther(isOfAnAuthority(reader) ? '/work' : '/provider');
    const filter = { q, process, state };
    const found =
      sort === '' || sort === 'opened'
        ? await this.byOpening(reader, filter, after)
        : await this.inOrder(reader, filter, sort, /^[1-9]\d{0,2}$/.test(number ?? '') ? Number(number) : 1);
    const view = listView(found, filter, mayOpen(reader), states(), readableBy(reader));
    return page('pages/procurements/procurements-list', view.heading, view, { area: 'procurements' });
  }

  @Get('procurements.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="procurements.csv"')
  @Header('cache-control', 'private, no-store')
  async csv(@TheReader() reader: Reader, @Query() { q = '', process = '', state = '' }: ListQuery): Promise<string> {
    const all: ProcurementSummaryDto[] = [];
    let after: string | undefined;
    do {
      const part = await this.read(reader, { q, process, state, ...(after === undefined ? {} : { after }) }, 100);
      all.push(...part.items);
      after = part.next;
    } while (after !== undefined && all.length < MOST_IN_CSV);
    return listCsv(all);
  }

  private async byOpening(reader: Reader, filter: ListFilter, after: string | undefined): Promise<ListPage> {
    const asked = { ...filter, ...(after === undefined ? {} : { after }) };
    const { items, next } = await this.read(reader, asked, A_PAGE);
    const more = next === undefined ? null : { after: next };
    return { items, sort: 'opened', next: more, isFirst: after === undefined, of: null };
  }

  private async inOrder(reader: Reader, filter: ListFilter, sort: RegisterSort, number: number): Promise<ListPage> {
    const asked = { sort, page: number, perPage: A_PAGE, ...given(filter) };
    const { items, matching, partial } = await this.procurements.inOrder(reader.principal, asked);
    const next = number * A_PAGE < matching ? { page: String(number + 1) } : null;
    return { items, sort, next, isFirst: number === 1, of: partial ? mostSorted : null };
  }

  private async read(
    reader: Reader,
    { after, ...filter }: ListFilter & { readonly after?: string },
    limit: number,
  ): Promise<{ readonly items: readonly ProcurementSummaryDto[]; readonly next?: string }> {
    const { text, ...asked } = given(filter);
    const { items, next }: ProcurementListDto = await this.procurements.list(reader.principal, {
      ...{ limit, ...asked, ...(text === undefined ? {} : { q: text }) },
      ...(after === undefined ? {} : { after }),
    });
    return {
      items: items.filter((item): item is ProcurementSummaryDto => item.view === 'register'),
      ...(next === undefined ? {} : { next }),
    };
  }
}

/** What was filled in of a filter. */
const given = ({ q, process, state }: ListFilter): { text?: string; process?: string; state?: string } => ({
  ...(q.trim() === '' ? {} : { text: q }),
  ...(process === '' ? {} : { process }),
  ...(state === '' ? {} : { state }),
});

/** Somebody who only evaluates has no register to read. */
const readsARegister = ({ memberships }: Reader): boolean =>
  memberships.some(({ roles }) => roles.some((role) => readsRegister.some((one) => one === role)));

/** Whether somebody reads the procurements of an authority; an administrator only sees that they are there. */
const readableBy =
  ({ memberships }: Reader) =>
  (authorityId: string): boolean =>
    memberships.some(
      ({ organisation, roles }) =>
        organisation.id === authorityId && roles.some((role) => readsProcurements.some((one) => one === role)),
    );

const isOfAnAuthority = ({ memberships }: Reader): boolean =>
  memberships.some(({ organisation }) => organisation.kind === 'authority');

/** The states that can be chosen among, by the newest law: what they are called hardly differs by edition. */
function states(): ReturnType<typeof statesUnder> {
  const machines: readonly MachineId[] = ['process-selection', ...processes];
  return statesUnder(
    newestRegime(),
    machines.flatMap((machine) =>
      statesOf(machineOf({ regime: newestRegime(), machine })).map(({ name: state }) => ({ machine, state })),
    ),
  );
}
