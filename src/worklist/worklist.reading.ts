import { Injectable } from '@nestjs/common';
import { Access, NamesInWords, readsProcurements, type MembershipView, type Principal } from '../identity/index.js';
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

  /**
   * What is open in the procurements of somebody’s authorities, or of one of them, and what waits for them as an evaluator: what is
   * due first at the top, and what has no day after that. Somebody who evaluates and reads no procurements sees what waits for
   * themselves. Refuses (403) who does neither, and (404) an authority that is not theirs.
   */
  async of(who: Principal, { authority, overdue }: WorklistQueryDto): Promise<readonly WorkItemDto[]> {
    const own = await this.access.authoritiesOf(who, [...readsProcurements, 'evaluator']);
    if (authority !== undefined && !own.includes(authority)) {
      throw new Denial('not-found', 'There is no such authority among those that you belong to.');
    }
    const meant = authority === undefined ? own : [authority];
    const { person, memberships } = await this.access.personOf(who);
    const read = meant.filter((id) => memberships.some((one) => one.organisation.id === id && reads(one)));
    const items = [...(await this.worklist.of(read)), ...(await this.worklist.ofEvaluator(person.id, meant))];
    const asked = overdue === undefined ? items : items.filter((item) => item.overdue === overdue);
    const ordered = once(asked).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0));
    return this.names.toldTo(who, ordered);
  }
}

const reads = ({ roles }: MembershipView): boolean => readsProcurements.some((role) => roles.includes(role));

/** What waits for somebody as an evaluator can be what the authority waits for too. */
function once(items: readonly WorkItemDto[]): WorkItemDto[] {
  return [...new Map(items.map((item) => [`${item.procurement.id} ${item.kind} ${item.label}`, item])).values()];
}

const orderOf = ({ dueOn, procurement }: WorkItemDto): string =>
  `${dueOn ?? '9999'} ${procurement.reference} ${procurement.id}`;
