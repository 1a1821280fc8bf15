import type { Command, DocumentRef } from '../../workflows/index.js';
import { carried, type Beforehand, type EvidencePort, type InputPort } from '../engine/index.js';
import { InvalidInput, type FieldError } from '../platform/errors.js';
import type { Actor } from '../trail/index.js';

/** The text that a document's row is bound by: who sent it when, as what, and which bytes. An SQL expression over the row `d`. */
export const documentText = `jsonb_build_array(d.authority_id, d.procurement_id, d.digest, d.uploaded_by, d.person_id, d.name,
  d.media_type, d.size, to_char(d.uploaded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text`;

/** An upload as an event that rests on it has it: its digest, and that of all that is noted of it. */
export interface BoundUpload {
  readonly digest: string;
  readonly row: string;
}

/** Whether a command names documents. */
const namesDocuments = (ask: Beforehand): boolean => Array.isArray(carried(ask, 'documents'));

/**
 * The uploads that a command names, recorded with its events: what was said of a document when somebody relied on it can be held
 * against what is said of it later. The law asks nothing of them.
 */
export const documentEvidence: EvidencePort = {
  name: 'documents',
  sql: `SELECT jsonb_agg(jsonb_build_object('digest', d.digest, 'row', encode(sha256(convert_to(${documentText}, 'UTF8')), 'hex'))
      ORDER BY d.digest, d.uploaded_by) FROM document d
    WHERE jsonb_typeof(ask.data -> 'documents') = 'array'
      AND d.authority_id = ask.authority_id AND d.procurement_id = ask.procurement_id
      AND ask.data -> 'documents' @> jsonb_build_array(jsonb_build_object('digest', d.digest))`,
  asks: namesDocuments,
  contribute: () => ({}),
};

interface Upload {
  readonly digest: string;
  readonly by: string;
}

/**
 * The documents that a command names must have been uploaded to its procurement: for the authority by anybody, for a provider by
 * itself, and without an account by somebody without one; and not be about to go, because no act named them for a day. In a rehearsal there are no documents, and any may be named.
 */
export function documentInput(isRehearsal: () => boolean): InputPort {
  return {
    name: 'documents',
    sql: `SELECT jsonb_agg(jsonb_build_object('digest', d.digest, 'by', d.uploaded_by)) FROM document d
      WHERE jsonb_typeof(ask.data -> 'documents') = 'array'
        AND d.authority_id = ask.authority_id AND d.procurement_id = ask.procurement_id
        AND NOT EXISTS (SELECT 1 FROM document_leaving l WHERE l.authority_id = d.authority_id
          AND l.procurement_id = d.procurement_id AND l.digest = d.digest AND l.uploaded_by = d.uploaded_by
          AND l.since IS NOT NULL)
        AND ask.data -> 'documents' @> jsonb_build_array(jsonb_build_object('digest', d.digest))`,
    asks: namesDocuments,
    check: (found, command, actor) => {
      if (!isRehearsal()) refuseUnknown((found ?? []) as readonly Upload[], command, actor);
    },
  };
}

function refuseUnknown(uploads: readonly Upload[], { data }: Command, actor: Actor): void {
  const { documents = [] } = data as { readonly documents?: readonly DocumentRef[] };
  const wrong = documents.flatMap(({ digest }, index): readonly FieldError[] =>
    uploads.some((upload) => upload.digest === digest && mayName(actor, upload))
      ? []
      : [{ field: `data.documents[${index}].digest`, message: unknown(actor) }],
  );
  if (wrong.length > 0) throw new InvalidInput(wrong);
}

function mayName(actor: Actor, { by }: Upload): boolean {
  if ('public' in actor) return by === 'public';
  return !('role' in actor) || actor.role !== 'provider' || actor.organisationId === by;
}

function unknown(actor: Actor): string {
  const by = 'public' in actor || ('role' in actor && actor.role === 'provider') ? ' by you' : '';
  return `is of no document that was uploaded to this procurement${by}; upload it first, at /documents of the procurement`;
}
