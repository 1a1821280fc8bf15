import { Injectable } from '@nestjs/common';
import { cite, type Command, type Reason } from '../../workflows/index.js';
import { Engine, NotYetDecided } from '../engine/index.js';
import { Access, partyTo, type Principal } from '../identity/index.js';
import { Denial, Refusal } from '../platform/errors.js';
import type { OwnRepresentationDto } from './dto/own-representation.dto.js';
import type { ReceptionDto } from './dto/reception.dto.js';
import { ownedBy, ownView } from './own-view.js';
import { refusalOf, waiting } from './reception-view.js';
import { refusalsToProviders, type Own } from './refusals-to-providers.js';
import { RepresentationQueries, type Found } from './representation.queries.js';
import { namedAsSent } from '../platform/http/without-data.js';

/** What it sends for that. */
export type Sent<T extends Own> = Omit<Command<T>['data'], 'representation' | `${string}At`>;

/** Who acts, on which representation, by which request. */
export interface ActRequest {
  readonly who: Principal;
  readonly procurementId: string;
  /** The reference of the receipt. */
  readonly reference: string;
  readonly idempotencyKey: string | null;
  readonly requestId: string;
}

/** What a provider does about its own representations. The clock dates it: nobody but the authority says when something was done. */
@Injectable()
export class OwnActs {
  constructor(
    private readonly engine: Engine,
    private readonly access: Access,
    private readonly queries: RepresentationQueries,
  ) {}

  /** The representation of a provider that the person belongs to, by its receipt. Everything else is not there (404). */
  async find(who: Principal, procurementId: string, reference: string): Promise<Found> {
    const person = await this.access.personOf(who);
    const party = partyTo(await this.queries.subject(procurementId), person);
    const dossier = await this.queries.dossier(procurementId);
    const none = new Denial('not-found', 'There is no such representation among those of your organisation.');
    if (!dossier || party.side !== 'provider') throw none;
    const ids = party.organisations.map(({ id }) => id);
    const representation = ownedBy(dossier, ids).find(({ receipt }) => receipt === reference);
    if (!representation) throw none;
    return { dossier, representation, about: await this.queries.about(dossier) };
  }

  /** Does it, if the law allows it, and shows the representation as it stands then. */
  async act<T extends Own>(request: ActRequest, type: T, sent: Sent<T>): Promise<OwnRepresentationDto | ReceptionDto> {
    const { who, procurementId, reference, idempotencyKey, requestId } = request;
    const { dossier, representation } = await this.find(who, procurementId, reference);
    if (representation.run.number !== dossier.procurement.facts.run.number) throw new Refusal([ofAnEarlierRun]);
    const data = { ...(JSON.parse(JSON.stringify(sent)) as Sent<T>), representation: representation.facts.reference };
    const submitted = this.engine.submit({
      ...{ principal: who, authorityId: null, procurementId, idempotencyKey, requestId },
      command: { type, data } as unknown as Command,
      ifMatch: null,
      byFirstReceipt: true,
    });
    try {
      const result = await namedAsSent(submitted);
      if (!result.accepted) throw refusalOf(result, [refusalsToProviders[type]]);
    } catch (error) {
      if (!(error instanceof NotYetDecided)) throw error;
      return waiting(error.received, procurementId, type, sent);
    }
    const after = await this.find(who, procurementId, reference);
    return ownView(after.dossier, after.representation, after.about);
  }
}

const ofAnEarlierRun: Reason = {
  code: 'representation-is-of-this-run',
  provision: cite('reg12GoBack'),
  message: 'The authority has gone back to an earlier step since; these representations belong to what came before.',
  unblock: 'Nothing reopens them. You may make representations about the new decision when it is announced.',
  instead: ['MakeRepresentation'],
};
