import { Injectable } from '@nestjs/common';
import { Access, partyTo, type Principal } from '../identity/index.js';
import { RepresentationQueries } from '../representations/representation.queries.js';
import { DocumentQueries, type DocumentView } from './document.queries.js';
import { noDocument } from './download.js';
import { Scans } from './scans.js';

/** A document that somebody may have. */
export interface ReadableDocument {
  readonly document: DocumentView;
  /** What its reader knows it as. */
  readonly name: string;
  /** The version of the procurement, for those of its authority. */
  readonly version: number | null;
}

/** Documents, as whoever asks may have them: none that a virus scanner, where one is set, has not passed. */
@Injectable()
export class DocumentsReading {
  constructor(
    private readonly access: Access,
    private readonly queries: DocumentQueries,
    private readonly representations: RepresentationQueries,
    private readonly scans: Scans,
  ) {}

  /** Any of the procurement for those of the authority; for a provider what it has sent, and what was given to it. */
  async one(who: Principal, procurementId: string, digest: string): Promise<ReadableDocument> {
    const person = await this.access.personOf(who);
    const subject = await this.representations.subject(procurementId);
    const party = partyTo(subject, person);
    const uploads = await this.queries.uploadsOf({ authorityId: subject!.authorityId, procurementId, digest });
    const [first] = uploads;
    if (!first) throw noDocument();
    if (party.side === 'authority') return this.passed(first, first.name, subject!.version);
    const organisations = party.organisations.map((organisation) => organisation.id);
    const own = uploads.find(({ uploadedBy }) => organisations.includes(uploadedBy));
    if (own) return this.passed(own, own.name);
    const given = await this.representations.documentsShownTo(procurementId, organisations);
    const shownAs = given.find((document) => document.digest === digest);
    if (!shownAs) throw noDocument();
    return this.passed(first, shownAs.name);
  }

  /** The same for whoever has a receipt code. */
  async byCode(code: string, digest: string): Promise<ReadableDocument> {
    const shown = await this.representations.documentsShownBy(code);
    const named = shown?.documents.find((document) => document.digest === digest);
    if (!shown || !named) throw noDocument();
    const { authorityId, procurementId } = shown;
    const [upload] = await this.queries.uploadsOf({ authorityId, procurementId, digest });
    if (!upload) throw noDocument();
    return this.passed(upload, named.name);
  }

  private async passed(document: DocumentView, name: string, version: number | null = null): Promise<ReadableDocument> {
    await this.scans.refuseUnpassed(document.digest);
    return { document, name, version };
  }
}
