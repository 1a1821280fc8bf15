import { holding, isOverdue, standingDecision, type FurtherDecisionFacts } from '../../workflows/index.js';
import { documentsOf, saidOf, textOf, type Dossier, type Representation } from './dossier.js';
import { dutiesOf } from './duties.js';
import type { AboutProcurementDto } from './dto/receipt.dto.js';
import type {
  ReviewDto,
  StaffDecisionDto,
  StaffInformationDto,
  StaffRepresentationDto,
  StaffRepresentationSummaryDto,
} from './dto/staff-representation.dto.js';
import { panelRequestsOf, wayToThePanel } from './own-panel.js';
import { answersTo, clarificationsOf, informationOf, itemsOf, judgementOf } from './parts.js';
import { receiptOf } from './receipt.js';
import { receivedOf } from './received.js';

/** A representation in the authority's list, with what is owed about it. */
export function staffSummary({ evidence }: Dossier, representation: Representation): StaffRepresentationSummaryDto {
  const { run, facts, lodged, receipt } = representation;
  return {
    view: 'authority',
    reference: facts.reference,
    run: run.number,
    receiptReference: receipt,
    representor: receivedOf(lodged).representor,
    standing: facts.standing,
    receivedAt: facts.receivedAt,
    inTime: facts.inTime,
    holds: holding(run.hearing).some(({ reference }) => reference === facts.reference),
    withdrawnAt: facts.withdrawnAt,
    duties: dutiesOf(run, facts, evidence.now),
  };
}

/** A representation with everything that was said about it. */
export function staffView(
  dossier: Dossier,
  representation: Representation,
  procurement: AboutProcurementDto,
): StaffRepresentationDto {
  return {
    ...staffSummary(dossier, representation),
    receipt: receiptOf(representation, procurement),
    received: receivedOf(representation.lodged),
    judged: judgementOf(dossier, representation),
    answers: answersTo(dossier, representation),
    clarifications: clarificationsOf(dossier, representation),
    information: staffInformation(dossier, representation),
    reviews: reviewsOf(dossier, representation),
    decisions: representation.run.hearing.decisions.map((decision) => staffDecision(dossier, representation, decision)),
    panelRequests: wayToThePanel(dossier, representation).requests.map((request, index) => ({
      request: panelRequestsOf(representation)[index]!.reference,
      ...request,
    })),
    asOf: dossier.evidence.now,
  };
}

function staffInformation(dossier: Dossier, representation: Representation): readonly StaffInformationDto[] {
  const items = itemsOf(representation.run, representation.facts);
  return informationOf(dossier, representation).map((information, index) => {
    const { id: item, dueOn, provided, withheld } = items[index]!;
    return { item, ...information, dueOn, overdue: !provided && !withheld && isOverdue(dueOn, dossier.evidence.now) };
  });
}

function reviewsOf(dossier: Dossier, { run, facts }: Representation): readonly ReviewDto[] {
  return saidOf(dossier, run, 'ReviewRecorded').flatMap((said) => {
    const representations = said.data['representations'] as readonly string[];
    if (!representations.includes(facts.reference)) return [];
    return {
      ...{ at: said.at, representations },
      reviewers: (said.data['reviewers'] as readonly unknown[] | undefined) ?? null,
      ...{ lookedAt: textOf(said, 'lookedAt') ?? '', findings: textOf(said, 'findings') ?? '' },
      documents: documentsOf(said),
    };
  });
}

function staffDecision(dossier: Dossier, { run }: Representation, decision: FurtherDecisionFacts): StaffDecisionDto {
  const { reference, outcome, step, reasons, decidedAt, recipients, informed, noMoreIntendedAt } = decision;
  const said = saidOf(dossier, run, 'FurtherDecisionMade').find(({ derived }) => derived['reference'] === reference);
  return {
    ...{ reference, outcome, step, reasons, decidedAt, noMoreIntendedAt },
    stands: standingDecision(run.hearing) === decision,
    recipients: recipients.map(({ key, name, because }) => ({
      ...{ key, name, because },
      informedAt: informed[key]?.sentAt ?? null,
    })),
    documents: said ? documentsOf(said) : [],
  };
}
