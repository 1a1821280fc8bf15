import { Injectable } from '@nestjs/common';
import { identifierForm, type Instant } from '../../workflows/index.js';
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

  /** What time it is for what is published. */
  now(): Promise<Instant> {
    return this.queries.now();
  }

  /** Every authority of which something is published, by name. */
  authorities(): Promise<readonly PublishingAuthority[]> {
    return this.queries.authorities();
  }

  /** An authority, whether it has published anything or not. Refuses (404) what is none. */
  async authority(id: string): Promise<PublishingAuthority> {
    const found = identifierForm.test(id) ? await this.queries.authority(id) : null;
    if (!found) throw new Denial('not-found', 'There is no such authority.');
    return found;
  }
}
