import { Injectable } from '@nestjs/common';
import type { Command } from '../../workflows/index.js';
import { Engine, type Accepted } from '../engine/index.js';
import { Access, PublicRequests, type Principal } from '../identity/index.js';
import { Denial, InvalidInput, Refusal, type FieldError } from '../platform/errors.js';
import { canonicalText, sha256Hex } from '../trail/index.js';
import { representationsOf } from './dossier.js';
import type { LodgeRepresentationDto } from './dto/lodging.dto.js';
import type { NewReceiptDto } from './dto/receipt.dto.js';
import { commandOfCode, newReceiptCode } from './receipt-code.js';
import { receiptOf } from './receipt.js';
import { RepresentationQueries } from './representation.queries.js';
import { namedAsSent, withoutData } from './without-data.js';

type Making = Command<'MakeRepresentation'>['data'];

/** Where a request to lodge came from. */
export interface LodgingRequest {
  readonly who: Principal | 'public';
  readonly procurementId: string;
  readonly idempotencyKey: string | null;
  readonly requestId: string;
  /** The network address that it came from. */
  readonly address: string;
}

/** Receives representations (reg 12(3)), from providers that have an account here and from those that have none. */
@Injectable()
export class Lodging {
  constructor(
    private readonly engine: Engine,
    private readonly access: Access,
    private readonly publicRequests: PublicRequests,
    private readonly queries: RepresentationQueries,
  ) {}

  /**
   * Lodges a representation and gives its receipt. It counts from the database's time of its first arrival, however often it loses a
   * race afterwards. What is late is received and marked late.
   *
   * Refuses (404) what is not public, and (422) what comes before any decision to be aggrieved by.
   */
  async lodge(request: LodgingRequest, sent: LodgeRepresentationDto): Promise<NewReceiptDto> {
    const { who, procurementId, idempotencyKey, requestId, address } = request;
    if (who === 'public') await this.publicRequests.count('representation', address);
    const data = who === 'public' ? fromThePublic(sent) : await this.fromProvider(who, sent);
    const code = who === 'public' ? codeFor(request, data) : null;
    const submitted = this.engine.submit({
      ...{ principal: who, authorityId: null, procurementId, idempotencyKey, requestId },
      command: { type: 'MakeRepresentation', data },
      ifMatch: null,
      byFirstReceipt: true,
      ...(code === null ? {} : { commandId: commandOfCode(code)! }),
    });
    const result = await namedAsSent(submitted);
    if (!result.accepted) throw new Refusal(result.reasons.map(withoutData));
    return { ...(await this.receipt(result)), ...(code === null ? {} : { code }) };
  }

  private async receipt({ procurementId, events }: Accepted): Promise<NewReceiptDto> {
    const dossier = await this.queries.dossier(procurementId);
    const made = events.find(({ type }) => type === 'RepresentationMade');
    const representation = dossier && representationsOf(dossier).find(({ lodged }) => lodged.id === made?.id);
    if (!representation) throw new Denial('not-found', 'There is no such procurement.');
    return receiptOf(representation, await this.queries.about(dossier));
  }

  private async fromProvider(who: Principal, sent: LodgeRepresentationDto): Promise<Making> {
    const { memberships } = await this.access.personOf(who);
    const providers = memberships
      .filter(({ roles }) => roles.includes('provider'))
      .map(({ organisation }) => organisation);
    if (providers.length === 0) {
      throw new Denial(
        'not-permitted',
        'Only a provider may do this. What arrived by other means is put on record by RecordRepresentation.',
      );
    }
    const { name, organisation } = sent.representor ?? {};
    const own = organisation === undefined ? providers : providers.filter(({ id }) => id === organisation);
    const [provider, ...others] = own;
    if (!provider) throw new Denial('not-found', 'There is no such provider among those that you belong to.');
    if (others.length > 0) {
      const names = providers.map(({ id }) => id).join(', ');
      throw InvalidInput.field(
        'representor.organisation',
        `is missing; you belong to several providers, so name one of ${names}`,
      );
    }
    return making(sent, { name: name ?? provider.name, organisation: provider.id });
  }
}

/** Whoever has no account says who they are, and how to reach them; nobody may say that they are somebody who has one. */
function fromThePublic(sent: LodgeRepresentationDto): Making {
  const { name, organisation } = sent.representor ?? {};
  const wrong: FieldError[] = [
    ...(name === undefined ? [{ field: 'representor.name', message: 'is missing' }] : []),
    ...(organisation === undefined
      ? []
      : [{ field: 'representor.organisation', message: 'is for those who are signed in; send a token with it' }]),
    ...(sent.contact === undefined
      ? [{ field: 'contact', message: 'is missing; without an account, say how to reach you' }]
      : []),
  ];
  if (wrong.length > 0) throw new InvalidInput(wrong);
  return making(sent, { name: name! });
}

function making(sent: LodgeRepresentationDto, representor: Making['representor']): Making {
  const { standing, aggrieved = true, failure, text, contact, documents } = sent;
  const optional = { ...(contact === undefined ? {} : { contact }), ...(documents === undefined ? {} : { documents }) };
  return {
    representor,
    standing,
    aggrieved,
    failure,
    text,
    ...(JSON.parse(JSON.stringify(optional)) as typeof optional),
  };
}

function codeFor({ idempotencyKey, procurementId }: LodgingRequest, data: Making): string {
  return newReceiptCode(
    idempotencyKey === null ? null : [procurementId, idempotencyKey, sha256Hex(canonicalText(data))],
  );
}
