import {
  addDays,
  dateInWords,
  londonDateOf,
  momentInWords,
  numberOn,
  timeInWords,
  type CalendarDate,
  type Instant,
  type Reason,
} from '../../../../workflows/index.js';
import type { NewReceiptDto } from '../../../representations/dto/receipt.dto.js';
import type { NewReceptionDto } from '../../../representations/dto/reception.dto.js';
import { capital } from '../../../platform/words/amounts.js';
import { lawAddress } from '../../words/commands.js';
import { timeAndDay } from '../../words/moments.js';
import type { LodgingAnswers } from './lodging-answers.js';

/** Two days of a worked example: when a provider is told, and the first day on which a contract can be made after that. */
export interface WorkedExample {
  readonly told: CalendarDate;
  readonly notBefore: CalendarDate;
}

/** `9c41e07b 52d8a6f3 …`: a digest in groups that can be compared by eye. */
export const inGroups = (digest: string): string => digest.match(/.{1,8}/g)?.join(' ') ?? digest;

const some = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** `9:58pm on Wednesday 8 April 2026`; of midnight and the minute after it, at the end of which day that is. */
export function receivedAtInWords(receivedAt: Instant): string {
  return timeInWords(receivedAt) === 'midnight' ? momentInWords(receivedAt) : timeAndDay(receivedAt);
}

/** What was sent, in numbers: `4 answers and 2 documents`. */
export const whatWasSent = (documents: number): string =>
  documents === 0 ? '4 answers' : `4 answers and ${some(documents, 'document')}`;

/** The page of a receipt, just after it was given: what it says, the address to come back to, and what happens next. */
export function sentView(
  receipt: NewReceiptDto,
  answers: LodgingAnswers,
  origin: string,
  example: WorkedExample | null,
  left: string | null,
) {
  const { code, reference, inTime, receivedAt, margin, procurement, digest, documents, next } = receipt;
  return {
    inTime,
    reference,
    ...secretOf(code, origin),
    received: receivedAtInWords(receivedAt),
    margin: margin && { words: capital(margin.words), href: lawAddress('reg 12(3)') },
    from: answers.name,
    about: `${procurement.title}, ${procurement.reference}, ${procurement.authority.name}`,
    published: `/register/${procurement.id}`,
    sent: whatWasSent(documents.length),
    digest: digest.value === null ? null : inGroups(digest.value),
    left,
    steps: inTime ? steps(receivedAt, example) : null,
    next: inTime ? [] : next,
  };
}

/** The page for what was received and is put on record in a moment, or was received and refused: kept, with how to find it again. */
export function receivedView(
  received: Pick<NewReceptionDto, 'reference' | 'receivedAt' | 'code'> & { readonly next: readonly string[] },
  reasons: readonly Reason[],
  origin: string,
  published: string,
) {
  const { reference, receivedAt, code, next } = received;
  return {
    reference,
    ...secretOf(code, origin),
    received: receivedAtInWords(receivedAt),
    refused: reasons.length > 0,
    reasons: reasons.map(({ message, unblock, provision }) => ({
      ...{ message, unblock },
      provision: { cite: provision, href: lawAddress(provision) },
    })),
    next,
    published,
  };
}

/** The address to come back to. It is in no page but the one that is given to whoever sent the representations. */
function secretOf(code: string | undefined, origin: string) {
  if (code === undefined) return { secret: null };
  const href = `/receipts/${code}`;
  return { secret: { href, address: `${origin.replace(/\/$/, '')}${href}`, proof: `${href}/proof` } };
}

function steps(receivedAt: Instant, example: WorkedExample | null) {
  const days = numberOn('further-decision-working-days', londonDateOf(receivedAt)).value;
  const cited = (...cites: readonly string[]) => cites.map((cite) => ({ cite, href: lawAddress(cite) }));
  const worked = example
    ? `Told on ${dateInWords(example.told)}, for example: not before ${dateInWords(example.notBefore)}. `
    : '';
  return [
    {
      title: 'The authority hears you',
      text: 'It gives you such further opportunity to explain as it thinks appropriate. You may ask it for information.',
      provisions: cited('reg 12(4)(a)', 'reg 12(4)(b)'),
    },
    {
      title: 'It reviews its decision and decides further',
      text: 'It tells you in writing, promptly, with reasons. The Regulations set no number of days.',
      provisions: cited('reg 12(4)(c)', 'reg 12(4)(d)', 'reg 12(6)'),
    },
    {
      title: `Then ${days} working days pass before a contract can be made`,
      text: `${worked}In those days you may ask the Panel for a review.`,
      provisions: cited('reg 12(10)'),
    },
  ];
}

/** How many working days after the receipt the example takes the provider to be told: long enough to be heard. */
export const daysToBeHeard = 7;

/** The first day after so many working days have passed. */
export const dayAfter = (lastDay: CalendarDate): CalendarDate => addDays(lastDay, 1);
