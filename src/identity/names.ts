import { Injectable } from '@nestjs/common';
import { isCalendarDate, londonDateOf } from '../../workflows/index.js';
import { Conflict, Denial, InvalidInput } from '../platform/errors.js';
import type { Actor } from '../trail/index.js';
import { IdentityService } from './identity.service.js';
import { findOrganisation, formerNamesOf, membersOf, type OrganisationView } from './identity.queries.js';
import { checkName } from './new-members.js';

/** A name that somebody or something is to have, and why. */
export interface NewName {
  readonly name: string;
  /** Stays in the history in the open: it names nobody. */
  readonly why: string;
}

const system: Actor = { system: true };

/**
 * Changes what organisations and people are called. Every change is an event in the organisation's stream; nothing that was recorded
 * under the name of before is touched.
 */
@Injectable()
export class Names {
  constructor(private readonly identity: IdentityService) {}

  /**
   * An organisation is called otherwise from a London day on, which is not after today. Acts from then on bear the new name; both
   * names find it.
   */
  async renameOrganisation(
    id: string,
    { from, ...given }: NewName & { readonly from: string },
    by: Actor = system,
  ): Promise<OrganisationView> {
    const { name, why } = checkName(given);
    if (!isCalendarDate(from)) throw InvalidInput.field('from', 'must be a day, such as 2026-04-01');
    return this.identity.change(id, by, async (tx, record, organisation) => {
      const [clock] = await tx.query<{ now: string }>('SELECT clock_timestamp()::timestamptz(3) AS now');
      const today = londonDateOf(clock!.now);
      if (from > today)
        throw InvalidInput.field('from', `must not be after today, ${today}; rename it when the day has come`);
      const [last] = await formerNamesOf(tx, id);
      if (last && from <= last.until) {
        throw InvalidInput.field(
          'from',
          `must be after ${last.until}, from which it has been called ${organisation.name}`,
        );
      }
      refuseSame(organisation.name, name);
      await record.add([{ type: 'OrganisationRenamed', data: { name, was: organisation.name, from, why } }], by);
      return (await findOrganisation(tx, id))!;
    });
  }

  /** The name of an organisation was typed wrongly: it is put right, and was never another. */
  async correctOrganisation(id: string, given: NewName, by: Actor = system): Promise<OrganisationView> {
    const { name, why } = checkName(given);
    return this.identity.change(id, by, async (tx, record, organisation) => {
      refuseSame(organisation.name, name);
      await record.add([{ type: 'OrganisationNameCorrected', data: { name, was: organisation.name, why } }], by);
      return (await findOrganisation(tx, id))!;
    });
  }

  /** The name by which a member is shown was typed wrongly, or has changed. What bears the old one keeps it. */
  async correctPerson(organisationId: string, personId: string, given: NewName, by: Actor = system): Promise<string> {
    const { name, why } = checkName(given);
    return this.identity.change(organisationId, by, async (tx, record) => {
      const member = (await membersOf(tx, organisationId)).find(({ id }) => id === personId);
      if (!member) throw new Denial('not-found', 'There is no such member.');
      refuseSame(member.name, name);
      await record.add([{ type: 'PersonNameCorrected', data: { personId, why }, sealed: { name } }], by);
      return name;
    });
  }
}

function refuseSame(was: string, is: string): void {
  if (was === is) throw new Conflict('conflict', `The name is ${is} already.`);
}
