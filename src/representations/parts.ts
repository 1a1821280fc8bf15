import type { InformationFacts, RepresentationFacts } from '../../workflows/index.js';
import { documentsOf, saidOf, textOf, type Dossier, type Representation, type Run } from './dossier.js';
import type {
  AcknowledgedDto,
  AnsweredDto,
  ClarificationDto,
  InformationDto,
  JudgementDto,
} from './dto/hearing-parts.dto.js';

/** How a representation was judged, with the conditions that were found unmet. */
export function judgementOf(dossier: Dossier, { run, facts }: Representation): JudgementDto | null {
  if (!facts.judged) return null;
  const { valid, unmet, at } = facts.judged;
  const said = saidOf(dossier, run, 'RepresentationJudged', { representation: facts.reference }).at(-1);
  const conditions = said?.data['conditions'] as Readonly<Record<string, { readonly reason?: string }>> | undefined;
  return { valid, unmet: unmet.map((condition) => ({ condition, reason: conditions?.[condition]?.reason ?? '' })), at };
}

/** The last acknowledgement of a representation. */
export function acknowledgementOf(dossier: Dossier, { run, facts }: Representation): AcknowledgedDto | null {
  const said = saidOf(dossier, run, 'RepresentationAcknowledged', { representation: facts.reference }).at(-1);
  return said ? { at: said.at, note: textOf(said, 'note') } : null;
}

/** What the authority has answered to a representation that is late, or was found invalid, in order. */
export function answersTo(dossier: Dossier, { run, facts }: Representation): readonly AnsweredDto[] {
  return saidOf(dossier, run, 'RepresentationAnswered', { representation: facts.reference }).map((said) => ({
    ...{ at: said.at, answer: textOf(said, 'answer'), documents: documentsOf(said) },
  }));
}

/** Every opportunity to explain or clarify that was offered, each with the answers until the next one. */
export function clarificationsOf(dossier: Dossier, { run, facts }: Representation): readonly ClarificationDto[] {
  const about = { representation: facts.reference };
  const offers = saidOf(dossier, run, 'ClarificationOffered', about);
  const answers = saidOf(dossier, run, 'ClarificationAnswered', about);
  return offers.map((offer, index) => {
    const next = offers[index + 1]?.version ?? Infinity;
    const answer = answers.filter(({ version }) => version > offer.version && version < next).at(-1);
    return {
      offeredAt: offer.at,
      offer: textOf(offer, 'offer'),
      notNeededBecause: textOf(offer, 'notNeededBecause'),
      answered: answer
        ? {
            at: answer.at,
            answer: textOf(answer, 'answer'),
            noAnswerBecause: textOf(answer, 'noAnswerBecause'),
            documents: documentsOf(answer),
          }
        : null,
    };
  });
}

/** The items of information that were asked for with a representation, in the order in which they were. */
export function itemsOf({ hearing }: Run, { reference }: RepresentationFacts): readonly InformationFacts[] {
  return Object.values(hearing.information)
    .filter(({ representation }) => representation === reference)
    .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
}

/** What was asked for with a representation, and what was given or withheld. */
export function informationOf(dossier: Dossier, { run, facts }: Representation): readonly InformationDto[] {
  return informationIn(dossier, run, itemsOf(run, facts));
}

/** Items of information as they are shown, numbered in their order. */
export function informationIn(
  dossier: Dossier,
  run: Run,
  items: readonly InformationFacts[],
): readonly InformationDto[] {
  return items.map(({ id, description, record, requestedAt, provided, given = [], withheld }, index) => {
    const said = saidOf(dossier, run, 'InformationProvided', { item: id });
    const whole = provided ? said.at(-1) : undefined;
    return {
      ...{ number: index + 1, requestedAt, description, record, withheld },
      inPart: given.map((part, place) => ({ ...part, documents: said[place] ? documentsOf(said[place]) : [] })),
      provided: provided && { ...provided, documents: whole ? documentsOf(whole) : [] },
    };
  });
}

/** Every item that some providers have asked for without representations of their own, run by run. */
export function informationAskedBy(dossier: Dossier, organisations: readonly string[]): readonly InformationDto[] {
  const { earlierRuns, run } = dossier.procurement.facts;
  return [...earlierRuns, run]
    .flatMap((one) => {
      const items = Object.values(one.hearing.information)
        .filter(({ by }) => organisations.includes(by?.organisation ?? ''))
        .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
      return informationIn(dossier, one, items);
    })
    .map((item, index) => ({ ...item, number: index + 1 }));
}
