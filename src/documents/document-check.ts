import type { Database } from '../platform/database/database.js';
import { Findings, PagedCursor, sha256Hex, type CheckReport } from '../trail/index.js';
import { documentText, type BoundUpload } from './document.input.js';
import { FolderDocumentStore } from './folder-document-store.js';

interface Row {
  readonly authority: string;
  readonly procurement: string;
  readonly digest: string;
  readonly size: number;
}

interface Naming {
  readonly authority: string;
  readonly procurement: string;
  readonly version: number;
  readonly canonical: string;
}

const ROWS = `SELECT authority_id AS authority, procurement_id AS procurement, digest, size FROM document
  ORDER BY digest, authority_id, procurement_id, uploaded_by`;

/** The text of an event is looked at first, so that those that name none need not be read. */
const NAMING = `SELECT authority_id AS authority, stream_id AS procurement, version, canonical FROM event
  WHERE stream_type = 'procurement' AND canonical LIKE '%"documents":[{%' ORDER BY authority_id, stream_id, version`;

const OF = `SELECT digest, ${documentText} AS text FROM document d
  WHERE authority_id = $1 AND procurement_id = $2 AND digest = ANY ($3)`;

/**
 * Compares the documents with what names them: that the bytes of each are there and are those of its digest, and that what was
 * noted of it when somebody relied on it is noted still.
 *
 * @param folder where their bytes are kept.
 */
export function checkDocuments(database: Database, folder: string): Promise<CheckReport> {
  return database.transaction(async (tx) => {
    // Files are read meanwhile, which may take a while.
    await tx.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const findings = new Findings();
    const store = new FolderDocumentStore(folder);
    const rows = await PagedCursor.open<Row>(tx, 'documents', ROWS, 1000);
    let last = { digest: '', complaint: null as string | null };
    for (await rows.ready(); rows.row; rows.advance(), await rows.ready()) {
      const { authority, procurement, digest, size } = rows.row;
      findings.looked += 1;
      if (last.digest !== digest) last = { digest, complaint: await complaintOf(store, digest, size) };
      if (last.complaint) findings.add(authority, procurement, `the document ${digest}: ${last.complaint}`);
    }
    const naming = await PagedCursor.open<Naming>(tx, 'naming', NAMING, 200);
    for (await naming.ready(); naming.row; naming.advance(), await naming.ready()) {
      const { authority, procurement, version, canonical } = naming.row;
      const { named, bound } = read(canonical);
      if (named.length === 0) continue;
      const there = await tx.query<{ digest: string; text: string }>(OF, [authority, procurement, named]);
      const noted = new Set(there.map(({ text }) => sha256Hex(text)));
      for (const upload of bound.filter(({ row }) => !noted.has(row))) {
        const gone = !there.some(({ digest }) => digest === upload.digest);
        const what = gone ? 'is no longer among the documents' : 'is noted otherwise than when it was named';
        findings.add(authority, procurement, `the document ${upload.digest}, which event ${version} names, ${what}`);
      }
      // Events from before documents were bound to them; in a rehearsal there are no documents.
      findings.fromBefore += named.filter((digest) => !bound.some((upload) => upload.digest === digest)).length;
    }
    return findings.report('documents');
  });
}

async function complaintOf(store: FolderDocumentStore, digest: string, size: number): Promise<string | null> {
  const found = await store.inspect(digest);
  if (!found) return 'its bytes are gone';
  if (found.digest !== digest) return 'its bytes were altered';
  return found.size === size ? null : `its size is noted as ${size} bytes, and it has ${found.size}`;
}

/** An event that cannot be read is found by the walk over the events; here it names nothing. */
function read(canonical: string): { readonly named: readonly string[]; readonly bound: readonly BoundUpload[] } {
  try {
    const { data, evidence } = JSON.parse(canonical) as {
      readonly data: { readonly documents?: unknown };
      readonly evidence: { readonly documents?: readonly BoundUpload[] | null };
    };
    const list = Array.isArray(data.documents) ? (data.documents as { digest?: unknown }[]) : [];
    const named = list.flatMap(({ digest }) => (typeof digest === 'string' ? [digest] : []));
    return { named, bound: evidence.documents ?? [] };
  } catch {
    return { named: [], bound: [] };
  }
}
