import type { EvidencePort, InputPort } from '../engine/index.js';
import { InvalidInput } from '../platform/errors.js';
import { receiptReference } from './receipt-reference.js';

/**
 * The authority's own number of working days for giving information "promptly" (reg 12(4)(b)) where it has one, as a request for it found it: what was
 * promised then stays, whatever is set later.
 */
export function informationDays(workingDays: number | null): EvidencePort {
  return {
    name: 'informationWorkingDays',
    sql:
      workingDays === null
        ? 'NULL::jsonb'
        : `CASE WHEN ask.command = 'RequestInformation' THEN to_jsonb(${workingDays}) END`,
    asks: ({ command }) => workingDays !== null && command === 'RequestInformation',
    contribute: (found) => (found === null ? {} : { informationWorkingDays: found as number }),
  };
}

/** The one reference of a representation, made of the id under which it was received. */
export const representationReference: EvidencePort = {
  name: 'representationReference',
  sql: `CASE WHEN ask.command IN ('MakeRepresentation', 'RecordRepresentation')
    THEN to_jsonb(COALESCE(ask.received, gen_random_uuid()::text)) END`,
  asks: ({ command }) => command === 'MakeRepresentation' || command === 'RecordRepresentation',
  contribute: (found) => (found === null ? {} : { representationReference: receiptReference(found as string) }),
};

/** Nobody without an account speaks for an organisation that has one: its people would be shown what it is said to have sent. */
export const publicRepresentor: InputPort = {
  name: 'representor',
  sql: 'NULL::jsonb',
  asks: () => false,
  check: (_found, command, actor) => {
    if (command.type !== 'MakeRepresentation' || !('public' in actor)) return;
    if (command.data.representor.organisation === undefined) return;
    throw InvalidInput.field('data.representor.organisation', 'is for those who are signed in');
  },
};
