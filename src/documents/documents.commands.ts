import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Clock, Engine, type Look } from '../engine/index.js';
import { evaluatesAt } from '../../workflows/index.js';
import {
  Access,
  partyTo,
  permissions,
  readsProcurements,
  type KnownPerson,
  type Party,
  type Principal,
} from '../identity/index.js';
import { Denial, InvalidInput, UnsupportedContent } from '../platform/errors.js';
import { detectType } from './detect-type.js';
import { DocumentStore, type Arrival } from './document-store.js';
import { takenTypes, type MediaType } from './document-types.js';
import { DocumentQueries, type DocumentView } from './document.queries.js';
import { Scans } from './scans.js';
import { Storage } from './storage.js';
import { refuseMisnamed, refuseMistyped, wrongWithFileName } from './file-name.js';

/** Whoever of the authority may record or decide something that rests on a document, and reads procurements. */
const SENDERS = [
  ...permissions.RecordRepresentation,
  ...permissions.DeclareConflict.filter((role) => role !== 'evaluator'),
];

/** A document on its way in. */
export interface Incoming {
  readonly name: string;
  readonly contentType: string | undefined;
  readonly body: Readable;
}

/** For whom a document comes in. */
export interface Sender {
  readonly authorityId: string;
  readonly procurementId: string;
  readonly uploadedBy: string;
  readonly personId: string | null;
}

/** Takes documents in: who may send them, what is taken, and in which order it is kept. */
@Injectable()
export class Documents {
  constructor(
    private readonly engine: Engine,
    private readonly access: Access,
    private readonly store: DocumentStore,
    private readonly queries: DocumentQueries,
    private readonly storage: Storage,
    private readonly scans: Scans,
    private readonly clock: Clock,
  ) {}

  /**
   * For whom somebody may send documents to a procurement: for the authority whoever gives commands there, evaluators where they
   * are appointed; a provider
   * (`organisation`, where they belong to several) and the public where it is published.
   */
  async senderOf(who: Principal | 'public', procurementId: string, organisation?: string): Promise<Sender> {
    const look = await this.engine.look(procurementId);
    const sends = (authorityId: string, uploadedBy: string, personId: string | null): Sender => ({
      ...{ authorityId, procurementId, uploadedBy, personId },
    });
    if (who === 'public') {
      if (!look || look.publishedAt === null) throw new Denial('not-found', 'There is no such procurement.');
      return sends(look.authorityId, 'public', null);
    }
    const known = await this.access.personOf(who);
    if (look && evaluates(known, look)) return sends(look.authorityId, look.authorityId, known.person.id);
    const party = partyTo(look, known);
    const { authorityId } = look as Look;
    if (party.side === 'provider') return sends(authorityId, providerMeant(party, organisation), party.personId);
    await this.access.requireMember(who, authorityId, SENDERS);
    return sends(authorityId, authorityId, party.personId);
  }

  /** Reads a document to its end and keeps it, if it is of a kind that is taken. Whatever is refused leaves nothing behind. */
  async take(sender: Sender, { name, contentType, body }: Incoming): Promise<DocumentView> {
    const wrong = wrongWithFileName(name);
    if (wrong !== undefined) throw InvalidInput.field('fileName', wrong);
    const arrival = await this.store.receive(body, await this.storage.leftFor(sender));
    try {
      const mediaType = await typeOf(arrival);
      refuseMisnamed(name, mediaType);
      refuseMistyped(contentType, mediaType);
      await this.scans.onArrival(arrival);
      await arrival.keep();
      const { digest, size } = arrival;
      const { simulated } = this.clock;
      const kept = await this.queries.add({ ...sender, digest, name, mediaType, size, simulated });
      // Had nobody named the same bytes until a moment ago, they may just have gone to the trash.
      await this.store.recover(digest);
      return kept;
    } catch (error) {
      await arrival.discard();
      throw error;
    }
  }
}

/** Whether somebody sees nothing of a procurement but what they evaluate, and is appointed to. */
function evaluates({ person, memberships }: KnownPerson, { authorityId, procurement }: Look): boolean {
  const roles = memberships.find(({ organisation }) => organisation.id === authorityId)?.roles ?? [];
  if (!roles.includes('evaluator') || roles.some((role) => readsProcurements.some((reads) => reads === role)))
    return false;
  const { facts } = procurement;
  return evaluatesAt(facts, person.id).length > 0;
}

async function typeOf({ file, size }: Arrival): Promise<MediaType> {
  if (size === 0) throw InvalidInput.field('body', 'is empty');
  const found = await detectType(file);
  if ('mediaType' in found) return found.mediaType;
  throw new UnsupportedContent(`The content is ${found.instead}. Send a document as ${takenTypes}.`);
}

function providerMeant({ organisations }: Extract<Party, { side: 'provider' }>, named?: string): string {
  const [only, ...others] = organisations;
  if (named !== undefined) {
    if (organisations.some(({ id }) => id === named)) return named;
    throw new Denial('not-found', 'There is no such provider among those that you belong to.');
  }
  if (others.length === 0) return only!.id;
  const names = organisations.map(({ id }) => id).join(', ');
  throw InvalidInput.field(
    'query.organisation',
    `is missing; you belong to several providers, so name one of ${names}`,
  );
}
