import { Injectable } from '@nestjs/common';
import type { Command } from '../../workflows/index.js';
import { Engine, NotYetDecided } from '../engine/index.js';
import { Access, partyTo, type Principal } from '../identity/index.js';
import type { InformationDto } from './dto/hearing-parts.dto.js';
import type { AskingDto } from './dto/information.dto.js';
import type { ReceptionDto } from './dto/reception.dto.js';
import type { ActRequest } from './own-acts.js';
import { informationAskedBy } from './parts.js';
import { providerAmong } from './provider-among.js';
import { refusalOf, waiting } from './reception-view.js';
import { RepresentationQueries } from './representation.queries.js';
import { namedAsSent, withoutData } from '../platform/http/without-data.js';

/** What a provider asks for that has made no representations of its own (reg 12(4)(b)), and what it was given. */
@Injectable()
export class OwnInformation {
  constructor(
    private readonly engine: Engine,
    private readonly access: Access,
    private readonly queries: RepresentationQueries,
  ) {}

  /** What the providers that somebody belongs to have asked for so. Refuses (404) where that is not theirs to know. */
  async of(who: Principal, procurementId: string): Promise<readonly InformationDto[]> {
    const dossier = await this.queries.dossier(procurementId);
    const party = partyTo(dossier, await this.access.personOf(who));
    const organisations = party.side === 'provider' ? party.organisations.map(({ id }) => id) : [];
    return informationAskedBy(dossier!, organisations);
  }

  /** Puts a request on record. It is received like everything that a provider sends. */
  async ask(
    { who, procurementId, idempotencyKey, requestId }: Omit<ActRequest, 'reference'>,
    { representor, items }: AskingDto,
  ): Promise<readonly InformationDto[] | ReceptionDto> {
    const { name, organisation } = representor ?? {};
    const provider = providerAmong(await this.access.personOf(who), organisation);
    const by = { name: name ?? provider.name, organisation: provider.id };
    const data = { by, items: items.map(({ description, record }) => ({ description, record })) };
    const command: Command<'RequestInformation'> = { type: 'RequestInformation', data };
    const asking = { principal: who, authorityId: null, procurementId, idempotencyKey, requestId };
    try {
      const result = await namedAsSent(
        this.engine.submit({ ...asking, command: command, ifMatch: null, byFirstReceipt: true }),
      );
      if (!result.accepted) throw refusalOf(result, result.reasons.map(withoutData));
    } catch (error) {
      if (!(error instanceof NotYetDecided)) throw error;
      return waiting(error.received, procurementId, 'RequestInformation', data);
    }
    return this.of(who, procurementId);
  }
}
