import { Injectable } from '@nestjs/common';
import { cite, type Command, type Reason } from '../../workflows/index.js';
import { Engine, NotYetDecided } from '../engine/index.js';
import { Access, partyTo, type Principal } from '../identity/index.js';
import { Denial, Refusal } from '../platform/errors.js';
import type { OwnRepresentationDto } from './dto/own-representation.dto.js';
import type { ReceptionDto } from './dto/reception.dto.js';
import { ownedBy, ownView } from './own-view.js';
import type { Reception } from './reception.queries.js';
import { refusalOf, waiting } from './reception-view.js';
import { RepresentationQueries, type Found } from './representation.queries.js';
import { namedAsSent, withoutData } from './without-data.js';

/** What a provider can do about representations of its own. */
export type Own = 'WithdrawRepresentation' | 'AnswerClarification' | 'RequestInformation' | 'RequestPanelReview';

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
      if (!result.accepted) throw refusalOf(result, [refusals[type]]);
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
  unblock: 'You may make representations about the new decision when it is announced.',
};

/**
 * Why the law says no, as far as a provider may know it. The reasons of the rules name other representations, and decisions of
 * which this provider has not been informed; the authority finds them among the refusals.
 */
const refusals: Readonly<Record<Own, Reason>> = {
  WithdrawRepresentation: {
    code: 'representation-can-be-withdrawn',
    provision: cite('reg12RepresentationsWindow'),
    message: 'These representations cannot be withdrawn now: the standstill period is over, or they do not hold it.',
    unblock: 'Nothing needs to be done.',
  },
  AnswerClarification: {
    code: 'clarification-was-offered',
    provision: cite('reg12Clarify'),
    message: 'The authority has not offered an opportunity to explain or clarify that is open now.',
    unblock: 'Wait until it does: where your representations stand shows it.',
  },
  RequestInformation: {
    code: 'information-can-be-asked-for',
    provision: cite('reg12Information'),
    message: 'Information can be asked for while representations that were received in time are being heard.',
    unblock: 'Ask the authority outside this procedure.',
  },
  RequestPanelReview: {
    code: 'panel-may-be-asked',
    provision: cite('reg23Advice'),
    message:
      'The Panel can be asked once you have been informed of a further decision to go ahead as intended, while that decision stands.',
    unblock: 'Wait until you are informed of it: where your representations stand says whether you can ask.',
  },
};

/** The reasons against something that was received, as far as its provider may know them. */
export function toProvider({ command, reasons }: Pick<Reception, 'command' | 'reasons'>): readonly Reason[] {
  if (command in refusals) return [refusals[command as Own]];
  return (reasons ?? []).map(withoutData);
}
