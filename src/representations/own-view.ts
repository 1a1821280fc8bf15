import { windowCloses } from '../../workflows/index.js';
import { representationsOf, saidOf, type Dossier, type Representation } from './dossier.js';
import type { InformationDto } from './dto/hearing-parts.dto.js';
import type { OwnRepresentationDto, OwnStandstillDto } from './dto/own-representation.dto.js';
import type { AboutProcurementDto, NamedDocumentDto } from './dto/receipt.dto.js';
import { decisionsOf, windowsOf } from './own-decisions.js';
import { wayToThePanel } from './own-panel.js';
import { acknowledgementOf, answersTo, clarificationsOf, informationOf, judgementOf } from './parts.js';
import { receiptOf } from './receipt.js';
import { receivedOf } from './received.js';

/**
 * A representation as the provider that made it sees it: what it said, what was asked of it, offered, given and withheld, the
 * decisions of which it has been informed, and what it can do. Nothing of any other provider, and nothing that counts them.
 */
export function ownView(
  dossier: Dossier,
  representation: Representation,
  procurement: AboutProcurementDto,
): OwnRepresentationDto {
  const { run, facts, lodged, receipt } = representation;
  const reviews = saidOf(dossier, run, 'ReviewRecorded').filter(({ data }) =>
    (data['representations'] as readonly string[]).includes(facts.reference),
  );
  return {
    view: 'own',
    reference: receipt,
    procurement,
    receipt: receiptOf(representation, procurement),
    received: receivedOf(lodged),
    acknowledged: acknowledgementOf(dossier, representation),
    judged: judgementOf(dossier, representation),
    withdrawnAt: facts.withdrawnAt,
    standstill: standstillOf(dossier, representation),
    answers: answersTo(dossier, representation),
    clarifications: clarificationsOf(dossier, representation),
    information: informationOf(dossier, representation),
    reviewedAt: reviews.at(-1)?.at ?? null,
    decisions: decisionsOf(dossier, representation),
    windows: windowsOf(dossier, representation),
    panel: wayToThePanel(dossier, representation),
    asOf: dossier.evidence.now,
  };
}

function standstillOf({ evidence }: Dossier, { run }: Representation): OwnStandstillDto | null {
  if (!run.standstill) return null;
  const { clock, replacedClocks, correctedClocks = [], endedAt } = run.standstill;
  const closes = windowCloses(run.standstill, evidence.calendar);
  return { clock, replacedClocks, correctedClocks, windowCloses: closes, endedAt };
}

/** The representations of some organisations, in the order in which they were recorded. */
export function ownedBy(dossier: Dossier, organisations: readonly string[]): readonly Representation[] {
  return representationsOf(dossier).filter(
    ({ facts }) => facts.organisation !== null && organisations.includes(facts.organisation),
  );
}

/** Every document that a view shows: those that came with the representation, and those that were given to its provider. */
export function documentsIn(view: OwnRepresentationDto): readonly NamedDocumentDto[] {
  return [
    ...view.received.documents,
    ...view.clarifications.flatMap(({ answered }) => answered?.documents ?? []),
    ...view.answers.flatMap(({ documents }) => documents),
    ...view.information.flatMap(documentsGiven),
    ...view.decisions.flatMap(({ documents }) => documents),
    ...view.panel.requests.flatMap(({ advised, documents }) => [...documents, ...(advised?.documents ?? [])]),
  ];
}

/** The documents that came with information. */
export function documentsGiven({ provided, inPart }: InformationDto): readonly NamedDocumentDto[] {
  return [...inPart.flatMap(({ documents }) => documents), ...(provided?.documents ?? [])];
}
