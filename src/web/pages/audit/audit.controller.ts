import { Get, Query } from '@nestjs/common';
import { AuditReading } from '../../../history/audit.reading.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ownAuthority } from '../authority/own-authority.js';
import { AuditAskedDto } from './audit-asked.dto.js';
import { auditView, peopleAuditedView, personAuditedView, typesOf } from './audit.view.js';

const PER_PAGE = 25;

/** What is wrong or missing in all procurements of an authority, and all that one person decided or declared, for auditors. */
@ForReaders()
@PagesAt('authority/audit')
export class AuditController {
  constructor(private readonly reading: AuditReading) {}

  @Get()
  async procurements(
    @TheReader() reader: Reader,
    @Query() { authority, after, kind = '', page: number }: AuditAskedDto,
  ): Promise<PageAnswer> {
    const own = ownAuthority(reader, authority);
    const asked = {
      ...{ perPage: PER_PAGE, page: /^[1-9]\d{0,2}$/.test(number ?? '') ? Number(number) : 1 },
      ...(after === undefined ? {} : { after }),
      ...(kind === '' ? {} : { kind }),
    };
    const found = await this.reading.procurementsOf(reader.principal, own.id, asked);
    const view = auditView(own, found, asked);
    return page('pages/audit/audit', 'What is wrong or missing', view, { area: 'authority' });
  }

  @Get('people')
  async people(@TheReader() reader: Reader, @Query() { authority }: AuditAskedDto): Promise<PageAnswer> {
    const own = ownAuthority(reader, authority);
    const view = peopleAuditedView(own, await this.reading.people(reader.principal, own.id));
    return page('pages/audit/people-audited', 'What each person did', view, { area: 'authority' });
  }

  @Get('people/:person')
  async person(
    @TheReader() reader: Reader,
    @UuidParam('person', 'person') person: string,
    @Query() { authority, after, what }: AuditAskedDto,
  ): Promise<PageAnswer> {
    const own = ownAuthority(reader, authority);
    const asked = { types: typesOf(what), limit: PER_PAGE, ...(after === undefined ? {} : { after }) };
    const found = await this.reading.person(reader.principal, own.id, person, asked);
    const view = personAuditedView(own, person, found, what ?? null, after !== undefined);
    return page('pages/audit/person-audited', `What ${found.name} did`, view, { area: 'authority' });
  }
}
