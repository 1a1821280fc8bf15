import { numberInWords, parameterValue, type Instant, type Regime } from '../../workflows/index.js';
import { documentsOf, textOf, type Entry, type Representation } from './dossier.js';
import type { AboutProcurementDto, IssuedReceiptDto, MarginDto, ReceiptDto } from './dto/receipt.dto.js';
import { inWords } from './duration.js';
import { digestOfReceived } from './received.js';

/** The receipt of a representation. Where the day of publication was put right since, it says what is right and what it had said. */
export function receiptOf(
  { run, lodged, facts, receipt, regime }: Representation,
  procurement: AboutProcurementDto,
): ReceiptDto {
  const { windowCloses, marginMilliseconds } = windowIn(lodged.derived);
  return {
    reference: receipt,
    procurement,
    receivedAt: facts.receivedAt,
    recordedAt: lodged.recordedAt,
    how: textOf(lodged, 'how') ?? 'here',
    inTime: facts.inTime,
    windowCloses,
    margin: marginMilliseconds === null ? null : marginOf(marginMilliseconds),
    asIssued: asIssued(lodged, run),
    digest: { algorithm: 'SHA-256', value: digestOfReceived(lodged) },
    documents: documentsOf(lodged),
    next: facts.inTime ? whatFollows(regime) : whatFollowsLate,
  };
}

interface Window {
  readonly windowCloses: Instant | null;
  readonly marginMilliseconds: number | null;
  readonly inTime?: boolean;
}

const windowIn = (derived: Entry['derived']): Window => derived as unknown as Window;

/** What the receipt said when it was given, where the window turned out to be another since; null otherwise. */
function asIssued({ derived, recordedDerived }: Entry, { standstill }: Representation['run']): IssuedReceiptDto | null {
  const [is, was] = [windowIn(derived), windowIn(recordedDerived)];
  if (is.windowCloses === was.windowCloses) return null;
  return {
    inTime: was.inTime ?? (was.marginMilliseconds === null || was.marginMilliseconds > 0),
    windowCloses: was.windowCloses,
    margin: was.marginMilliseconds === null ? null : marginOf(was.marginMilliseconds),
    correctedAt: standstill?.correctedClocks?.at(-1)?.recordedAt ?? null,
  };
}

/** What arrives in the instant at which the window closes is late by no time at all. */
function marginOf(milliseconds: number): MarginDto {
  if (milliseconds > 0) return { milliseconds, words: `${inWords(milliseconds)} before the window closed` };
  if (milliseconds === 0)
    return { milliseconds, words: 'in the instant in which the window closed, which is too late' };
  return { milliseconds, words: `${inWords(milliseconds)} after the window had closed` };
}

const whatFollows = (regime: Regime): readonly string[] => [
  'The standstill period does not end by itself any more: the authority must hear your representations first (reg 12(4)), unless it finds that they do not meet the conditions of reg 12(3).',
  'It gives you such further opportunity to explain or clarify as it thinks appropriate (reg 12(4)(a)).',
  'You may ask for information that it must keep a record of (reg 24). It is given promptly, except where one of the exemptions of reg 12(5) applies (reg 12(4)(b)).',
  'It reviews its decision and decides to go ahead as intended, to go back to an earlier step, or to abandon the procurement; it tells you promptly, in writing and with reasons (reg 12(4) and (6)).',
  `If it goes ahead, you may ask the Independent Patient Choice and Procurement Panel for a review within ${numberInWords(parameterValue('further-decision-working-days', regime))} working days of being told.`,
];

const whatFollowsLate = [
  'Your representations arrived after the window for them had closed (reg 12(3)). They are kept and marked late, and they do not hold the standstill period.',
  'The authority reads them and answers you.',
] as const;
