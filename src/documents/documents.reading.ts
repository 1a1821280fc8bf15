import { Injectable } from '@nestjs/common';
import { Access, NamesInWords, partyTo, type Principal } from '../identity/index.js';
import { RepresentationQueries } from '../representations/representation.queries.js';
import { DocumentQueries, type DocumentView, type UploadView } from './document.queries.js';
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

/** An upload, as those of the authority find it in the list of a procurement. */
export interface ListedDocument extends Omit<DocumentView, 'uploadedBy'> {
  /** What the organisation is called that sent it; null where it was sent without an account. */
  readonly organisation: string | null;
  /** Whoever uploaded it, by name; null for people of other organisations, who are not named to the authority. */
  readonly person: string | null;
  /** Whether whoever asks has uploaded it. */
  readonly own: boolean;
  /** Why it is given to nobody: held until a virus scanner has passed it, or something was found in it. */
  readonly kept: 'held' | 'infected' | null;
}

/** Documents, as whoever asks may have them: none that a virus scanner, where one is set, has not passed. */
@Injectable()
export class DocumentsReading {
  constructor(
    private readonly access: Access,
    private readonly queries: DocumentQueries,
    private readonly representations: RepresentationQueries,
    private readonly scans: Scans,
    private readonly names: NamesInWords,
  ) {}

  /** Every upload to a procurement, the last one first, for those of its authority. Refuses (404) everybody else, and (403) an administrator. */
  async list(who: Principal, procurementId: string): Promise<readonly ListedDocument[]> {
    const known = await this.access.personOf(who);
    const subject = await this.representations.subject(procurementId);
    const party = partyTo(subject, known);
    if (party.side !== 'authority') throw noDocument();
    const { authorityId } = party;
    const uploads = await this.queries.uploadsTo({ authorityId, procurementId });
    const of = uploads.flatMap(({ uploadedBy, personId }) => (uploadedBy === authorityId ? (personId ?? []) : []));
    const names = await this.names.of(who, [...new Set(of)]);
    return uploads.map(({ uploadedBy, personId, scanned, ...upload }) => ({
      ...upload,
      person: (personId !== null && uploadedBy === authorityId ? names.get(personId) : undefined) ?? null,
      own: personId === known.person.id,
      kept: this.keptBack(scanned),
    }));
  }

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

  private keptBack(scanned: UploadView['scanned']): ListedDocument['kept'] {
    if (scanned === null) return this.scans.isOn ? 'held' : null;
    return scanned.found === null ? null : 'infected';
  }

  private async passed(document: DocumentView, name: string, version: number | null = null): Promise<ReadableDocument> {
    await this.scans.refuseUnpassed(document.digest);
    return { document, name, version };
  }
}
