import { Injectable } from '@nestjs/common';
import { Engine } from '../engine/index.js';
import { permissions, type Principal } from '../identity/index.js';
import { Conflict, Denial } from '../platform/errors.js';
import type { Dossier } from './dossier.js';
import type { ReceptionDto } from './dto/reception.dto.js';
import { ReceptionQueries, type Reception } from './reception.queries.js';
import { receptionView } from './reception-view.js';
import { RepresentationsReading, type Shown } from './representations.reading.js';

/** What the authority does about what was received and is not on record. */
@Injectable()
export class ReceptionActs {
  constructor(
    private readonly engine: Engine,
    private readonly reading: RepresentationsReading,
    private readonly receptions: ReceptionQueries,
  ) {}

  /** Notes what was done about something that was refused. Refuses (403) whoever does not prepare procurements. */
  async seeTo(who: Principal, procurementId: string, reference: string, note: string): Promise<Shown<ReceptionDto>> {
    const { party, dossier } = await this.reading.sightOf(who, procurementId);
    const may =
      party.side === 'authority' && permissions.RecordRepresentation.some((role) => party.roles.includes(role));
    if (!may)
      throw new Denial('not-permitted', 'Those who prepare procurements say what was done about what was received.');
    const found = await this.found(procurementId, reference, 'refused');
    if (!found) throw new Denial('not-found', 'Nothing of that reference was received and refused.');
    await this.receptions.note(found, { note, by: party.personId });
    return shown(dossier, receptionView({ ...found, noted: { note, at: dossier.evidence.now } }));
  }

  /** Sets aside, with reasons, what could not be decided. Refuses (403) whoever does not decide, and what is still tried by itself. */
  async setAside(who: Principal, procurementId: string, reference: string, why: string): Promise<Shown<ReceptionDto>> {
    const { party, dossier } = await this.reading.sightOf(who, procurementId);
    const role =
      party.side === 'authority' ? permissions.JudgeRepresentation.find((one) => party.roles.includes(one)) : undefined;
    if (role === undefined) {
      throw new Denial('not-permitted', 'A decision-maker sets aside what was received and cannot be decided.');
    }
    const found = await this.found(procurementId, reference, 'pending');
    if (!found) throw new Denial('not-found', 'Nothing of that reference was received and waits.');
    const by = { personId: party.personId, organisationId: found.authorityId, role };
    const reasons = await this.engine.receptions.setAside(found, by, why);
    if (!reasons) {
      throw new Conflict('conflict', 'It is still being tried by itself, which comes first. Nothing was changed.');
    }
    const noted = { note: why, at: dossier.evidence.now };
    return shown(dossier, receptionView({ ...found, status: 'refused', reasons, noted }));
  }

  private async found(
    procurementId: string,
    reference: string,
    status: Reception['status'],
  ): Promise<Reception | undefined> {
    const all = await this.receptions.in(procurementId);
    return all.find((one) => one.status === status && one.reference === reference.toUpperCase());
  }
}

const shown = ({ entries }: Dossier, view: ReceptionDto): Shown<ReceptionDto> => ({
  version: entries.length,
  shown: view,
});
