import { Injectable } from '@nestjs/common';
import { numberOf } from '../../workflows/index.js';
import { Access, partyTo, type Party, type Principal } from '../identity/index.js';
import { Denial } from '../platform/errors.js';
import { withoutData } from '../platform/http/without-data.js';
import { representationsOf, type Dossier, type Representation } from './dossier.js';
import type { OwnRepresentationDto } from './dto/own-representation.dto.js';
import type { ReceiptDto } from './dto/receipt.dto.js';
import type { ReceptionDto } from './dto/reception.dto.js';
import type { RepresentationListDto, StaffRepresentationDto } from './dto/staff-representation.dto.js';
import { ownedBy, ownView } from './own-view.js';
import { receiptOf } from './receipt.js';
import { toProvider } from './refusals-to-providers.js';
import { ReceptionQueries } from './reception.queries.js';
import { isOf, receptionView } from './reception-view.js';
import { RepresentationQueries } from './representation.queries.js';
import { staffSummary, staffView } from './staff-view.js';

export { refusalsToProviders } from './refusals-to-providers.js';

/** What somebody was shown; with the version that it was read from, where they are of the authority. */
export interface Shown<T> {
  readonly version: number | null;
  readonly shown: T;
}

/** What a receipt says that somebody shows. */
export interface ShownReceipt {
  readonly procurementId: string;
  readonly reference: string;
  readonly receivedAt: string;
  /** Of what was sent. */
  readonly digest: string;
}

/** Somebody in front of the representations of a procurement. */
export interface Sight {
  readonly dossier: Dossier;
  readonly party: Party;
  /** Those that they may see: all of them by the authority, its own by a provider. */
  readonly representations: readonly Representation[];
}

/** Representations, as whoever asks may see them: those of the authority all, a provider its own. */
@Injectable()
export class RepresentationsReading {
  constructor(
    private readonly access: Access,
    private readonly queries: RepresentationQueries,
    private readonly receptions: ReceptionQueries,
  ) {}

  async list(who: Principal, procurementId: string): Promise<Shown<RepresentationListDto>> {
    const sight = await this.sightOf(who, procurementId);
    const { dossier, party, representations } = sight;
    const received = await this.received(sight);
    if (party.side === 'authority') {
      return shown(sight, { items: representations.map((one) => staffSummary(dossier, one)), received });
    }
    const about = await this.queries.about(dossier);
    return shown(sight, { items: representations.map((one) => ownView(dossier, one, about)), received });
  }

  /** One of them, or what was received under the reference and is not on record. Refuses (404) what is not theirs to see. */
  async one(
    who: Principal,
    procurementId: string,
    reference: string,
  ): Promise<Shown<StaffRepresentationDto | OwnRepresentationDto | ReceptionDto>> {
    const sight = await this.sightOf(who, procurementId);
    const waiting = (await this.received(sight)).find((one) => one.reference === reference.toUpperCase());
    if (waiting) return shown(sight, waiting);
    const view = sight.party.side === 'authority' ? staffView : ownView;
    return shown(sight, view(sight.dossier, namedAmong(sight, reference), await this.queries.about(sight.dossier)));
  }

  async receipt(who: Principal, procurementId: string, reference: string): Promise<Shown<ReceiptDto>> {
    const sight = await this.sightOf(who, procurementId);
    return shown(sight, receiptOf(namedAmong(sight, reference), await this.queries.about(sight.dossier)));
  }

  /** What a receipt code was given for, as its provider would see it with an account. Refuses (404) a code that was never given. */
  async byCode(code: string): Promise<OwnRepresentationDto | ReceptionDto> {
    const found = await this.queries.ofCode(code);
    if (found) return ownView(found.dossier, found.representation, found.about);
    const received = await this.receptions.ofCode(code);
    if (!received) throw new Denial('not-found', 'There is no receipt with this code.');
    return receptionView(received, (received.reasons ?? []).map(withoutData));
  }

  /**
   * Whether what a receipt says is on record, as it says it: for whoever shows the receipt, with the digest of what was sent. To anybody else
   * it tells nothing, not even that there is one.
   */
  async confirms({ procurementId, reference, receivedAt, digest }: ShownReceipt): Promise<boolean> {
    const found = await this.queries.ofReceipt(procurementId, reference);
    if (!found) return false;
    const receipt = receiptOf(found.representation, found.about);
    return receipt.digest.value === digest && receipt.receivedAt === receivedAt;
  }

  /** Refuses (404) whoever belongs neither to the authority nor, where the procurement is public, to a provider. */
  async sightOf(who: Principal, procurementId: string): Promise<Sight> {
    const person = await this.access.personOf(who);
    // Asked first, so that it takes no longer to be told nothing of what there is than of what there is not.
    const party = partyTo(await this.queries.subject(procurementId), person);
    const dossier = (await this.queries.dossier(procurementId))!;
    const representations =
      party.side === 'authority' ? representationsOf(dossier) : ownedBy(dossier, organisationsOf(party));
    return { dossier, party, representations };
  }

  /** What was received and is not on record, as far as it is this reader's to see. */
  private async received({ dossier, party, representations }: Sight): Promise<readonly ReceptionDto[]> {
    const all = await this.receptions.in(dossier.procurementId);
    if (party.side === 'authority') return all.map((one) => receptionView(one));
    const named = representations.map(({ facts }) => facts.reference);
    return all
      .filter((one) => isOf(one, organisationsOf(party), named))
      .map((one) => receptionView(one, toProvider(one)));
  }
}

/** What is read is of the version of the dossier, whatever time has brought about since. */
function shown<T>({ dossier, party }: Sight, what: T): Shown<T> {
  return { version: party.side === 'authority' ? dossier.entries.length : null, shown: what };
}

const organisationsOf = (party: Party): readonly string[] =>
  party.side === 'provider' ? party.organisations.map(({ id }) => id) : [];

function namedAmong({ party, representations }: Sight, named: string): Representation {
  const found = representations.findLast(
    ({ receipt, facts }) =>
      receipt === named.toUpperCase() || (party.side === 'authority' && named === `R${numberOf(facts)}`),
  );
  if (!found) throw new Denial('not-found', 'There is no such representation.');
  return found;
}
