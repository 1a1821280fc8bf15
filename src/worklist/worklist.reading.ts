import { Injectable } from '@nestjs/common';
import {
  Access,
  NamesInWords,
  permissions,
  readsProcurements,
  type MembershipView,
  type Principal,
  type Role,
} from '../identity/index.js';
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
  async of(who: Principal, query: WorklistQueryDto): Promise<readonly WorkItemDto[]> {
    return (await this.forReader(who, query)).map(({ mine: _mine, ...item }) => item);
  }

  /** The same, each with whether it is for whoever asks: in a role of theirs, in a procurement that they are not recused from. */
  async forReader(who: Principal, { authority, overdue }: WorklistQueryDto): Promise<readonly WorkOfReader[]> {
    const own = await this.access.authoritiesOf(who, [...readsProcurements, 'evaluator']);
    if (authority !== undefined && !own.includes(authority)) {
      throw new Denial('not-found', 'There is no such authority among those that you belong to.');
    }
    const meant = authority === undefined ? own : [authority];
    const { person, memberships } = await this.access.personOf(who);
    const read = meant.filter((id) => memberships.some((one) => one.organisation.id === id && reads(one)));
    const rolesIn = (id: string): readonly Role[] =>
      memberships.find(({ organisation }) => organisation.id === id)?.roles ?? [];
    const theirs = await this.worklist.ofEvaluator(person.id, meant);
    const all = await this.worklist.of(read);
    const items = [
      ...theirs.map(({ item }) => ({ ...item, mine: true })),
      ...all.map(({ item, recused }) => ({
        ...item,
        mine: !recused.includes(person.id) && isFor(item, rolesIn(item.procurement.authorityId)),
      })),
    ];
    const asked = overdue === undefined ? items : items.filter((item) => item.overdue === overdue);
    const ordered = once(asked).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0));
    return this.names.toldTo(who, ordered);
  }
}

/** Something that is open, and whether it is for whoever looks. */
export interface WorkOfReader extends WorkItemDto {
  readonly mine: boolean;
}

/** Whether somebody in these roles does it; what no command of a procurement does is for whoever looks after that. */
function isFor({ kind, command }: WorkItemDto, held: readonly Role[]): boolean {
  const may: readonly Role[] =
    command !== null
      ? permissions[command]
      : kind === 'same-organisation'
        ? ['conflicts-guardian']
        : ['commissioner', 'decision-maker'];
  return may.some((role) => held.includes(role));
}

const reads = ({ roles }: MembershipView): boolean => readsProcurements.some((role) => roles.includes(role));

/** What waits for somebody as an evaluator can be what the authority waits for too; then it is theirs. */
function once(items: readonly WorkOfReader[]): WorkOfReader[] {
  const last = new Map<string, WorkOfReader>();
  for (const item of items) {
    const key = `${item.procurement.id} ${item.kind} ${item.label}`;
    const known = last.get(key);
    last.set(key, known?.mine ? known : item);
  }
  return [...last.values()];
}

const orderOf = ({ dueOn, procurement }: WorkItemDto): string =>
  `${dueOn ?? '9999'} ${procurement.reference} ${procurement.id}`;
