import { atMoment, dateInWords, momentInWords, type Instant } from '../../../workflows/index.js';
import type { OwnRepresentationDto } from '../../representations/dto/own-representation.dto.js';
import { refusalsToProviders } from '../../representations/representations.reading.js';
import { whyOutside } from './why-outside.js';
import { exemptionWords, outcomeWords, standingWords } from '../words/hearing.js';

type Window = OwnRepresentationDto['windows']['panel'];
type Documents = OwnRepresentationDto['received']['documents'];

/** Where the pages are that belong to one representation: below its own address. */
export interface OwnAddresses {
  /** The page itself, such as `/provider/representations/REP-7K3MQ-9XT2B`. */
  readonly base: string;
  /** Where a document of it is fetched. */
  readonly document: (digest: string) => string;
}

/**
 * How representations stand, for the provider that made them: both clocks, what was asked, given and withheld and why, what was decided,
 * and what can be done now. Plain data for `components/own-representation.njk`.
 */
export function ownRepresentationView(own: OwnRepresentationDto, { base, document }: OwnAddresses): object {
  const { receipt, received, judged, withdrawnAt, clarifications, information, decisions, windows, panel } = own;
  const files = (documents: Documents): readonly object[] =>
    documents.map(({ name, digest }) => ({ name, href: document(digest) }));
  const open = withdrawnAt === null;
  const toAnswer = clarifications.find(
    ({ offer, answered, notNeededBecause }) => offer !== null && notNeededBecause === null && answered === null,
  );
  return {
    reference: own.reference,
    title: own.procurement.title,
    procurementReference: own.procurement.reference,
    authority: own.procurement.authority.name,
    published: `/register/${own.procurement.id}`,
    asOf: momentInWords(own.asOf),
    received: momentInWords(receipt.receivedAt),
    inTime: receipt.inTime,
    margin: receipt.margin?.words ?? null,
    asIssued: receipt.asIssued?.margin?.words ?? null,
    closed: receipt.windowCloses === null ? null : momentInWords(receipt.windowCloses),
    acknowledged: own.acknowledged && { at: momentInWords(own.acknowledged.at), note: own.acknowledged.note },
    withdrawn: withdrawnAt === null ? null : momentInWords(withdrawnAt),
    digest: receipt.digest.value,
    next: receipt.next,
    said: {
      by: received.representor.name,
      standing: standingWords[received.standing],
      failure: received.failure,
      text: received.text,
      documents: files(received.documents),
    },
    judged: judged && {
      valid: judged.valid,
      at: momentInWords(judged.at),
      unmet: judged.unmet.map(({ reason }) => reason),
    },
    answers: own.answers.map(({ at, answer, documents }) => ({
      at: momentInWords(at),
      answer,
      documents: files(documents),
    })),
    clarifications: clarifications.map(({ offeredAt, offer, notNeededBecause, answered }) => ({
      at: momentInWords(offeredAt),
      offer,
      notNeededBecause,
      answered: answered && {
        at: momentInWords(answered.at),
        answer: answered.answer ?? answered.noAnswerBecause,
        documents: files(answered.documents),
      },
    })),
    information: information.map(({ number, requestedAt, description, inPart, provided, withheld }) => ({
      number,
      at: momentInWords(requestedAt),
      description,
      parts: inPart.map(({ at, what, documents }) => ({ at: momentInWords(at), what, documents: files(documents) })),
      provided: provided && {
        at: momentInWords(provided.at),
        what: provided.what,
        documents: files(provided.documents),
      },
      withheld: withheld && {
        at: momentInWords(withheld.at),
        because: exemptionWords[withheld.exemption],
        reason: withheld.reason,
      },
      waits: provided === null && withheld === null,
    })),
    reviewed: own.reviewedAt === null ? null : momentInWords(own.reviewedAt),
    decisions: decisions.map(
      ({ outcome, reasons, reasonsForDeparting, decidedAt, informedAt, documents, replacedBy }) => ({
        outcome: outcomeWords[outcome],
        reasons,
        reasonsForDeparting,
        decided: momentInWords(decidedAt),
        informed: momentInWords(informedAt),
        documents: files(documents),
        replaced: replacedBy !== null,
      }),
    ),
    clocks: {
      standstill: clock(windows.standstill, own.asOf),
      panel: clock(windows.panel, own.asOf),
    },
    panel: {
      open: panel.open,
      requests: panel.requests.map(({ requestedAt, inTime, acceptedAt, refused, advised, released }) => ({
        at: momentInWords(requestedAt),
        inTime,
        accepted: acceptedAt === null ? null : momentInWords(acceptedAt),
        refused: refused && { at: momentInWords(refused.at), reason: refused.reason },
        advised: advised && {
          at: momentInWords(advised.at),
          advice: advised.advice,
          documents: files(advised.documents),
        },
        released: released && { at: momentInWords(released.at), reason: released.reason },
      })),
    },
    acts: [
      ...(open && toAnswer ? [{ text: 'Explain or clarify what you said', href: `${base}/answer` }] : []),
      ...(open ? [{ text: 'Ask for information that the authority keeps', href: `${base}/information` }] : []),
      ...(open && panel.open
        ? [{ text: 'Tell the authority that you have asked the Panel', href: `${base}/panel` }]
        : []),
      ...(open ? [{ text: 'Withdraw your representations', href: `${base}/withdraw` }] : []),
    ],
    barred: [
      ...(open && !toAnswer ? [barred('Explain or clarify what you said', 'AnswerClarification', own)] : []),
      ...(open && !panel.open
        ? [barred('Tell the authority that you have asked the Panel', 'RequestPanelReview', own)]
        : []),
    ],
  };
}

/** What cannot be done now, and why, as a provider may know it. */
const barred = (
  text: string,
  act: keyof typeof refusalsToProviders,
  { procurement }: OwnRepresentationDto,
): object => ({
  text,
  ...whyOutside(refusalsToProviders[act], procurement.authority.name),
});

/** A number of working days, with where it stands now. */
function clock({ lastDay, closesAt, explanation }: Window, now: Instant): object {
  return {
    lastDay: lastDay === null ? null : dateInWords(lastDay),
    runs: closesAt !== null && now < closesAt,
    over: closesAt !== null && now >= closesAt ? atMoment(closesAt) : null,
    explanation,
  };
}
