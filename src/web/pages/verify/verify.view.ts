import { isInstant } from '../../../../workflows/index.js';
import { InvalidInput } from '../../../platform/errors.js';
import { parseJsonBody } from '../../../platform/http/json-body.js';
import type { ShownReceipt } from '../../../representations/representations.reading.js';
import { canonicalText, sha256Hex } from '../../../trail/index.js';
import { inGroups, receivedAtInWords } from '../lodging/sent.view.js';

/** One check, and what came of it. */
export interface Verdict {
  readonly sound: boolean;
  readonly text: string;
  readonly proves: string;
}

/** A proof of receipt that somebody shows: what of it can be checked by itself, and what this service has to be asked. */
export interface ShownProof {
  readonly verdicts: readonly Verdict[];
  /** What to ask whether it is on record; null where the file does not hold together. */
  readonly receipt: ShownReceipt | null;
}

type Read = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Read =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of an object of the file; none where it is none. */
const objectIn = (value: unknown): Read => (isObject(value) ? value : {});

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What somebody pasted or uploaded, as JSON. Refuses (400) what is none. */
export function readProof(bytes: Buffer): Read {
  const value = parseJsonBody(bytes);
  if (!isObject(value)) throw new InvalidInput([], 'It is no proof file: it is not an object of JSON.');
  return value;
}

/** A proof of receipt by itself: whether what was sent is what its digest was made of. */
export function proofByItself(file: Read): ShownProof | null {
  if (file['kind'] !== 'probity-proof-of-receipt') return null;
  const receipt = objectIn(file['receipt']);
  const said = textIn(objectIn(receipt['digest'])['value']);
  const made = isObject(file['received']) ? sha256Hex(canonicalText(file['received'])) : '';
  const sound = said !== '' && made === said;
  const receivedAt = textIn(receipt['receivedAt']);
  const procurementId = textIn(objectIn(receipt['procurement'])['id']);
  const reference = textIn(receipt['reference']);
  const complete = sound && isInstant(receivedAt) && procurementId.length <= 100 && reference.length <= 100;
  return {
    verdicts: [
      {
        sound,
        text: sound
          ? `What was sent has the digest that the receipt gives: ${inGroups(made)}.`
          : `What was sent does not have the digest that the receipt gives. It has ${made === '' ? 'none' : inGroups(made)}; the receipt gives ${said === '' ? 'none' : inGroups(said.slice(0, 100))}.`,
        proves:
          'That the answers in the file, and the digests of its documents, are those that the receipt is about. It says nothing of when.',
      },
    ],
    receipt: complete ? { procurementId, reference, receivedAt, digest: said } : null,
  };
}

/** What this service says of a receipt that it was shown. */
export function onRecord({ receivedAt }: ShownReceipt, confirmed: boolean): Verdict {
  return {
    sound: confirmed,
    text: confirmed
      ? `This service has them on record, received ${receivedAtInWords(receivedAt)}.`
      : 'This service has no such receipt on record: not with this reference, this time and this digest.',
    proves:
      'What this service says of itself today. Whoever does not trust it compares the digest with their own copy, or has the history walked with the command line.',
  };
}

/** The notices of a procurement as data: whether each has the digest that stands beside it. */
export function noticesByThemselves(file: Read): readonly Verdict[] | null {
  const { notices } = file;
  if (!Array.isArray(notices) || notices.length === 0) return null;
  return notices.map((each: unknown): Verdict => {
    const notice = objectIn(each);
    const said = textIn(objectIn(notice['digest'])['value']);
    const made = Array.isArray(notice['says']) ? sha256Hex(canonicalText(notice['says'])) : '';
    const sound = made !== '' && made === said;
    const which = `Notice ${typeof notice['number'] === 'number' ? notice['number'] : ''}`.trim();
    return {
      sound,
      text: sound
        ? `${which} has the digest that stands beside it.`
        : `${which} does not have the digest that stands beside it.`,
      proves: 'That the paragraphs were not altered since the digest was noted, if it was noted somewhere else.',
    };
  });
}
