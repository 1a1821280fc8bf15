import { available, type PanelRequestFacts } from '../../workflows/index.js';
import { documentsOf, saidOf, textOf, type Dossier, type Representation } from './dossier.js';
import type { OwnPanelRequestDto, WayToThePanelDto } from './dto/own-representation.dto.js';
import { standingKnownTo } from './own-decisions.js';

const HOW =
  'Ask the Independent Patient Choice and Procurement Panel itself, in writing, through its page at NHS England, with the papers of ' +
  'the review; and tell the authority, which holds the end of the standstill period: here, with an account (panel-requests of these ' +
  'representations), or in writing.';

/** The requests for the Panel's review that rest on a representation, in order. */
export function panelRequestsOf({ run, facts }: Representation): readonly PanelRequestFacts[] {
  return Object.values(run.hearing.panel)
    .filter(({ representation }) => representation === facts.reference)
    .sort((a, b) => Number(a.reference.slice(1)) - Number(b.reference.slice(1)));
}

export function wayToThePanel(dossier: Dossier, representation: Representation): WayToThePanelDto {
  return {
    open: mayAsk(dossier, representation),
    how: HOW,
    requests: panelRequestsOf(representation).map((request, index) =>
      requestOf(dossier, representation, request, index),
    ),
  };
}

/** Whether the provider could ask now: it knows of a decision to go ahead that stands, and the law lets somebody ask. */
function mayAsk({ procurement, evidence }: Dossier, representation: Representation): boolean {
  if (representation.run.number !== procurement.facts.run.number) return false;
  if (standingKnownTo(representation)?.decision.outcome !== 'proceed') return false;
  return available(procurement, evidence).some((action) => action.type === 'RequestPanelReview' && action.available);
}

function requestOf(
  dossier: Dossier,
  { run }: Representation,
  { reference, requestedAt, inTime, acceptedAt, refused, advised, released }: PanelRequestFacts,
  index: number,
): OwnPanelRequestDto {
  const asked = saidOf(dossier, run, 'PanelReviewRequested').find(({ derived }) => derived['reference'] === reference);
  const [accepted, refusal, advice] = ['PanelAcceptanceRecorded', 'PanelRefusalRecorded', 'PanelAdviceRecorded'].map(
    (type) => saidOf(dossier, run, type, { request: reference }).at(-1),
  );
  return {
    ...{ number: index + 1, requestedAt, inTime, acceptedAt, released },
    reference: (accepted && textOf(accepted, 'reference')) ?? (asked && textOf(asked, 'reference')) ?? null,
    documents: [asked, accepted, refusal].flatMap((said) => (said ? documentsOf(said) : [])),
    refused: refused && { at: refused.at, ground: refused.ground, reason: refusal ? textOf(refusal, 'reason') : null },
    advised: advised && {
      at: advised.at,
      advises: advised.advises,
      advice: advice ? textOf(advice, 'advice') : null,
      documents: advice ? documentsOf(advice) : [],
    },
  };
}
