import { Injectable } from '@nestjs/common';
import { Denial } from '../platform/errors.js';
import {
  PublishedQueries,
  type PublishedFilter,
  type PublishedList,
  type PublishedProcurement,
  type PublishingAuthority,
} from './published.queries.js';

export type { PublishedFilter, PublishedList, PublishedProcurement, PublishingAuthority };

/** What is published, as anybody may read it, whoever they are: the register, and each procurement as its notices say it. */
@Injectable()
export class PublishedReading {
  constructor(private readonly queries: PublishedQueries) {}

  /** What was published last comes first. Refuses (400) a cursor that is of no page of this list. */
  list(filter: PublishedFilter): Promise<PublishedList> {
    return this.queries.search(filter);
  }

  /** Refuses (404) what is not published, whether there is something or not. */
  async one(id: string): Promise<PublishedProcurement> {
    const found = await this.queries.one(id);
    if (!found) throw new Denial('not-found', 'There is no published procurement at this address.');
    return found;
  }

  /** Every authority of which something is published, by name. */
  authorities(): Promise<readonly PublishingAuthority[]> {
    return this.queries.authorities();
  }
}
