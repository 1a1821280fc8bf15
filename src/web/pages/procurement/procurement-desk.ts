import { Injectable } from '@nestjs/common';
import { MembersReading, type MemberSeen } from '../../../identity/index.js';
import { ProcurementsReading, type StandingInFull } from '../../../procurements/procurements.reading.js';
import type { Reader } from '../../session/reader.js';
import type { Looking } from './overview.view.js';

/** A procurement as somebody of its authority looks at it. */
export interface OnTheDesk {
  readonly standing: StandingInFull;
  readonly looking: Looking;
  readonly mayAudit: boolean;
}

/** Fetches what every page of a procurement rests on, as far as whoever looks may see it. */
@Injectable()
export class ProcurementDesk {
  constructor(
    private readonly procurements: ProcurementsReading,
    private readonly members: MembersReading,
  ) {}

  /** Refuses (404) what is not theirs, and (403) an administrator. */
  async open(reader: Reader, id: string): Promise<OnTheDesk> {
    const standing = await this.procurements.inFull(reader.principal, id);
    const roles = reader.memberships.find(({ organisation }) => organisation.id === standing.authorityId)?.roles ?? [];
    return { standing, looking: { personId: reader.personId, roles }, mayAudit: roles.includes('auditor') };
  }

  /** Everybody of the authority, by name and role, to say who could do something. */
  async everybody(reader: Reader, { standing }: OnTheDesk): Promise<readonly MemberSeen[]> {
    return this.members.list(reader.principal, standing.authorityId);
  }
}
