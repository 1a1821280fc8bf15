import { Injectable } from '@nestjs/common';
import type { Command } from '../../workflows/index.js';
import { Engine, NotYetDecided, type Accepted } from '../engine/index.js';
import { Access, type Principal } from '../identity/index.js';
import { Denial, InvalidInput, type FieldError } from '../platform/errors.js';
import { canonicalText, sha256Hex } from '../trail/index.js';
import { lodgedNow, representationsOf, type Representation } from './dossier.js';
import type { LodgeRepresentationDto } from './dto/lodging.dto.js';
import type { NewReceiptDto } from './dto/receipt.dto.js';
import { commandOfCode, newReceiptCode } from './receipt-code.js';
import { receiptOf } from './receipt.js';
import type { NewReceptionDto } from './dto/reception.dto.js';
import { refusalOf, waiting } from './reception-view.js';
import { providerAmong } from './provider-among.js';
import { RepresentationQueries } from './representation.queries.js';
import { namedAsSent, withoutData } from '../platform/http/without-data.js';

type Making = Command<'MakeRepresentation'>['data'];

/** Where a request to lodge came from. */
export interface LodgingRequest {
  readonly who: Principal | 'public';
  readonly procurementId: string;
  readonly idempotencyKey: string | null;
  readonly requestId: string;
  /** The network that it came from. */
  readonly network: string;
}

/** Receives representations (reg 12(3)), from providers that have an account here and from those that have none. */
@Injectable()
export class Lodging {
  constructor(
    private readonly engine: Engine,
    private readonly access: Access,
    private readonly queries: RepresentationQueries,
  ) {}

  /**
   * Lodges a representation and gives its receipt. It counts from the database's time of its first arrival, however often it loses a
   * race afterwards. What is late is received and marked late. Where it was received and could not be decided at once, what is
   * given says so: it is decided afterwards, by the time of its receipt.
   *
   * Refuses (404) what is not public, and (422) what comes before any decision to be aggrieved by.
   */
  async lodge(request: LodgingRequest, sent: LodgeRepresentationDto): Promise<NewReceiptDto | NewReceptionDto> {
    const { who, procurementId, requestId } = request;
    const data = who === 'public' ? fromThePublic(sent) : await this.fromProvider(who, sent);
    const code = who === 'public' ? codeFor(request, data) : null;
    const idempotencyKey = keyOf(request);
    const submitted = this.engine.submit({
      ...{ principal: who, authorityId: null, procurementId, idempotencyKey, requestId },
      command: { type: 'MakeRepresentation', data },
      ifMatch: null,
      byFirstReceipt: true,
      ...(code === null ? {} : { commandId: commandOfCode(code)! }),
    });
    // Whoever guesses the key of somebody else, and what they wrote, is not shown the code.
    const ofItsOwn = request.idempotencyKey === null || isUnguessable(request.idempotencyKey);
    const secret = code !== null && ofItsOwn ? { code } : {};
    try {
      const result = await namedAsSent(submitted);
      if (!result.accepted) throw refusalOf(result, result.reasons.map(withoutData), secret);
      const known = code !== null && !result.repeated ? { code } : secret;
      return { ...(await this.receipt(result)), ...known };
    } catch (error) {
      if (!(error instanceof NotYetDecided)) throw error;
      return { ...waiting(error.received, procurementId, 'MakeRepresentation', data), ...secret };
    }
  }

  /** The receipt, from the event that has just been written; from the history, where the same request was answered before. */
  private async receipt(result: Accepted): Promise<NewReceiptDto> {
    const { written, procurement } = result;
    const representation = written ? lodgedNow(written, procurement) : await this.lodgedBefore(result);
    if (!representation) throw new Denial('not-found', 'There is no such procurement.');
    return receiptOf(representation, await this.queries.about(result));
  }

  private async lodgedBefore({ procurementId, events }: Accepted): Promise<Representation | undefined> {
    const dossier = await this.queries.dossier(procurementId);
    const made = events.find(({ type }) => type === 'RepresentationMade');
    return dossier ? representationsOf(dossier).find(({ lodged }) => lodged.id === made?.id) : undefined;
  }

  private async fromProvider(who: Principal, sent: LodgeRepresentationDto): Promise<Making> {
    const { name, organisation } = sent.representor ?? {};
    const provider = providerAmong(await this.access.personOf(who), organisation);
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

/**
 * The key that a request is known by. Those without an account have one name space together, so a key that others may hit upon too is
 * one of the network that it came from: nobody else's request is taken for its repetition, or refused because of it.
 */
function keyOf({ who, idempotencyKey, network }: LodgingRequest): string | null {
  if (who !== 'public' || idempotencyKey === null || isUnguessable(idempotencyKey)) return idempotencyKey;
  return sha256Hex(canonicalText(['probity.public-key', network, idempotencyKey]));
}

/**
 * The code of a receipt follows from a key that nobody can guess, so that it is given again to whoever repeats the request. With any
 * other key, or none, it is drawn at random and given once: whoever knew the key and the content could otherwise work it out.
 */
function codeFor({ idempotencyKey, procurementId }: LodgingRequest, data: Making): string {
  const repeatable = idempotencyKey !== null && isUnguessable(idempotencyKey);
  return newReceiptCode(repeatable ? [procurementId, idempotencyKey, sha256Hex(canonicalText(data))] : null);
}

/** A random UUID, or at least as many random hexadecimal digits. */
function isUnguessable(key: string | null): boolean {
  if (key === null || !/^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,200})$/i.test(key)) return false;
  return new Set(key.toLowerCase().replaceAll('-', '')).size >= 8;
}
