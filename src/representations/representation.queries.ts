import { Injectable } from '@nestjs/common';
import { Engine } from '../engine/index.js';
import { IdentityQueries, type Subject } from '../identity/index.js';
import { Database } from '../platform/database/database.js';
import { Trail } from '../trail/index.js';
import { dossierOf, representationsOf, type Dossier, type Representation } from './dossier.js';
import type { AboutProcurementDto, NamedDocumentDto } from './dto/receipt.dto.js';
import { documentsGiven, documentsIn, ownedBy, ownView } from './own-view.js';
import { informationAskedBy } from './parts.js';
import { commandOfCode } from './receipt-code.js';

/** A representation, with the dossier that it is in and what its procurement is called. */
export interface Found {
  readonly dossier: Dossier;
  readonly representation: Representation;
  readonly about: AboutProcurementDto;
}

/** Reads representations from the history of their procurement. Who may see what of them is for the caller. */
@Injectable()
export class RepresentationQueries {
  constructor(
    private readonly database: Database,
    private readonly engine: Engine,
    private readonly trail: Trail,
    private readonly identity: IdentityQueries,
  ) {}

  /** Whose a procurement is, and whether anything of it is published: enough to say who may look further. Null if there is none. */
  async subject(procurementId: string): Promise<(Subject & { readonly version: number }) | null> {
    const [row] = await this.database.prepared<Subject & { readonly version: number }>(
      'representations.subject',
      `SELECT p.authority_id AS "authorityId", p.published_at AS "publishedAt", s.version
         FROM procurement p JOIN stream s ON s.authority_id = p.authority_id AND s.type = 'procurement' AND s.id = p.id
        WHERE p.id = $1`,
      [procurementId],
    );
    return row ?? null;
  }

  /** A procurement with all that was said in it, sealed values included; null if there is none. */
  async dossier(procurementId: string): Promise<Dossier | null> {
    const look = await this.engine.look(procurementId);
    if (!look) return null;
    const { version } = look.procurement;
    const stream = { authority: look.authorityId, type: 'procurement', id: procurementId } as const;
    const [events, disclosures] = await Promise.all([
      this.trail.load(stream, { version }),
      this.trail.disclose(stream, 1, version),
    ]);
    return dossierOf(procurementId, look, events, disclosures);
  }

  /** What a procurement and its authority are called. */
  async about({
    procurementId,
    authorityId,
    procurement,
  }: Pick<Dossier, 'procurementId' | 'authorityId' | 'procurement'>): Promise<AboutProcurementDto> {
    const { title = '', reference = '' } = procurement.facts.opening ?? {};
    const authority = await this.identity.organisation(authorityId);
    return {
      id: procurementId,
      title,
      reference,
      authority: { id: authorityId, name: authority?.name ?? authorityId },
    };
  }

  /** The representation that a receipt code was given for; null for a code that was never given. */
  async ofCode(code: string): Promise<Found | null> {
    const commandId = commandOfCode(code);
    if (commandId === null) return null;
    const [row] = await this.database.prepared<{ procurementId: string }>(
      'representations.of-command',
      `SELECT procurement_id AS "procurementId" FROM representation WHERE command_id = $1::uuid`,
      [commandId],
    );
    const dossier = row && (await this.dossier(row.procurementId));
    const representation = dossier && representationsOf(dossier).find(({ lodged }) => lodged.commandId === commandId);
    return representation ? { dossier, representation, about: await this.about(dossier) } : null;
  }

  /** The representation of a procurement that a receipt has this reference of; null where there is none. */
  async ofReceipt(procurementId: string, reference: string): Promise<Found | null> {
    const [row] = await this.database.prepared<{ procurementId: string }>(
      'representations.of-receipt',
      `SELECT procurement_id AS "procurementId" FROM representation
       WHERE authority_id = (SELECT p.authority_id FROM procurement p WHERE p.id = $1) AND procurement_id = $1 AND receipt = $2`,
      [procurementId, reference],
    );
    const dossier = row && (await this.dossier(row.procurementId));
    const representation = dossier && representationsOf(dossier).find(({ receipt }) => receipt === reference);
    return representation ? { dossier, representation, about: await this.about(dossier) } : null;
  }

  /** Every document of a procurement that the providers named may see: what they sent, and what was given to them. */
  async documentsShownTo(
    procurementId: string,
    organisations: readonly string[],
  ): Promise<readonly NamedDocumentDto[]> {
    const dossier = await this.dossier(procurementId);
    if (!dossier) return [];
    const about = await this.about(dossier);
    return [
      ...ownedBy(dossier, organisations).flatMap((one) => documentsIn(ownView(dossier, one, about))),
      ...informationAskedBy(dossier, organisations).flatMap(documentsGiven),
    ];
  }

  /** The same for whoever has a receipt code, and which procurement it is about. */
  async documentsShownBy(
    code: string,
  ): Promise<
    (Pick<Dossier, 'authorityId' | 'procurementId'> & { readonly documents: readonly NamedDocumentDto[] }) | null
  > {
    const found = await this.ofCode(code);
    if (!found) return null;
    const { dossier, representation, about } = found;
    const { authorityId, procurementId } = dossier;
    return { authorityId, procurementId, documents: documentsIn(ownView(dossier, representation, about)) };
  }
}
