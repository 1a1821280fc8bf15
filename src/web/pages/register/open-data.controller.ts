import { Get, Header, Param } from '@nestjs/common';
import { OcdsReading } from '../../../notices/ocds.reading.js';
import { Denial } from '../../../platform/errors.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { PagesAt } from '../../page-of.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const SHORT = 'public, max-age=60';

/** What is published, as open contracting data, beside the pages that say it to people. */
@PagesAt()
export class OpenDataController {
  constructor(private readonly ocds: OcdsReading) {}

  @Get('register/:id/ocds.json')
  @Header('content-type', JSON_TYPE)
  @Header('cache-control', SHORT)
  record(@UuidParam('id', 'published procurement') id: string): Promise<object> {
    return this.ocds.recordPackage(id);
  }

  @Get('register/:id/notices/:number/ocds.json')
  @Header('content-type', JSON_TYPE)
  @Header('cache-control', SHORT)
  release(@UuidParam('id', 'published procurement') id: string, @Param('number') number: string): Promise<object> {
    if (!/^[1-9]\d{0,2}$/.test(number)) throw new Denial('not-found', 'There is no such notice.');
    return this.ocds.releasePackage(id, Number(number));
  }

  @Get('ocds/extension.json')
  @Header('content-type', JSON_TYPE)
  extension(): object {
    return this.ocds.extension().description;
  }

  @Get('ocds/release-schema.json')
  @Header('content-type', JSON_TYPE)
  schema(): object {
    return this.ocds.extension().schema;
  }
}
