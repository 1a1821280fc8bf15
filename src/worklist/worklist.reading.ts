import { Injectable } from '@nestjs/common';
import { Access, NamesInWords, readsProcurements, type Principal } from '../identity/index.js';
import { Denial } from '../platform/errors.js';
import type { WorkItemDto, WorklistQueryDto } from './dto/worklist.dto.js';
import { Worklist } from './worklist.js';

/** What waits, as whoever asks may see it. */
@Injectable()
export class WorklistReading {
  constructor(
    private readonly access: Access,
    private readonly worklist: Worklist,
    private readonly names: NamesInWords,
  ) {}

  /** What is open in the procurements of somebody’s authorities, or of one of them. Refuses (403) who reads none, (404) one that is not theirs. */
  async of(who: Principal, { authority, overdue }: WorklistQueryDto): Promise<readonly WorkItemDto[]> {
    const own = await this.access.authoritiesOf(who, readsProcurements);
    if (authority !== undefined && !own.includes(authority)) {
      throw new Denial('not-found', 'There is no such authority among those that you belong to.');
    }
    const items = await this.worklist.of(authority === undefined ? own : [authority]);
    const asked = overdue === undefined ? items : items.filter((item) => item.overdue === overdue);
    return this.names.toldTo(who, asked);
  }
}
