import type { Database } from '../../platform/database/database.js';
import { Findings, PagedCursor, type CheckReport, type TrailEvent } from '../../trail/index.js';
import { answerDigestOf, type Answer } from '../answers.js';
import { withMembers } from '../gates-way.js';

interface Row {
  readonly authority: string;
  readonly asker: string;
  readonly key: string;
  readonly request_digest: string;
  readonly answer: Answer;
  readonly at: string;
  readonly salt: string | null;
  readonly first: string | null;
  readonly last: string | null;
}

/** What streams of their own homes are stored as. */
const ofThemselves = withMembers.map((type) => `'${type}'`).join(', ');

/** A whole number out of an answer, or nothing: an answer that was altered may say anything. */
const number = (at: string): string =>
  `CASE WHEN o.answer #>> '${at}' ~ '^[0-9]{1,9}$' THEN (o.answer #>> '${at}')::int END`;

const event = (alias: string, at: string): string => `LEFT JOIN event ${alias} ON ${alias}.authority_id = o.authority_id
  AND ${alias}.stream_type = ANY (CASE WHEN o.answer ? 'procurementId' THEN ARRAY['procurement'] ELSE ARRAY[${ofThemselves}] END)
  AND ${alias}.stream_id = coalesce(o.answer ->> 'procurementId', o.authority_id) AND ${alias}.version = ${number(at)}`;

const ROWS = `SELECT o.authority_id AS authority, o.asker, o.key, o.request_digest, o.answer, o.at, o.salt,
  a.canonical AS first, z.canonical AS last
  FROM command_outcome o ${event('a', '{events,0,version}')} ${event('z', '{version}')}
  ORDER BY o.authority_id, o.at`;

/** The id of the command comes first among the members of that name: `actor`, `answerDigest` and `cites` alone stand before it. */
const WITHOUT_ANSWER = `SELECT e.authority_id AS authority, e.stream_id AS about, e.version FROM event e
  LEFT JOIN command_outcome o ON o.authority_id = e.authority_id
    AND o.answer ->> 'commandId' = substring(e.canonical FROM '"commandId":"([0-9a-f-]{36})"')
  WHERE o.key IS NULL AND e.stream_type IN ('procurement', ${ofThemselves}) AND e.canonical LIKE '%,"answerDigest":"%'
    AND substring(e.canonical FROM '"answerDigest":"([0-9a-f]{64})","(?:cites|commandId)"') IS NOT NULL
  ORDER BY 1, 2, 3`;

/** Compares the answers that are kept for whoever repeats a request with the events that they were given with. */
export function checkOutcomes(database: Database): Promise<CheckReport> {
  return database.transaction(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const findings = new Findings();
    const rows = await PagedCursor.open<Row>(tx, 'outcomes', ROWS, 1000);
    for (await rows.ready(); rows.row; rows.advance(), await rows.ready()) {
      const { row } = rows;
      findings.looked += 1;
      if (row.salt === null) findings.fromBefore += 1;
      const message = attempted(row);
      if (message) findings.add(row.authority, row.answer?.procurementId ?? row.authority, message);
    }
    const events = await PagedCursor.open<{ authority: string; about: string; version: number }>(
      ...([tx, 'unanswered', WITHOUT_ANSWER, 1000] as const),
    );
    for (await events.ready(); events.row; events.advance(), await events.ready()) {
      const { authority, about, version } = events.row;
      findings.add(authority, about, `the answer that was kept with event ${version} was taken away`);
    }
    return findings.report('answers');
  });
}

/** An answer that was altered may have any shape. */
function attempted(row: Row): string | null {
  try {
    return complaint(row);
  } catch {
    return 'the answer that is kept for a repeated request is none';
  }
}

function complaint({ asker, key, request_digest: requestDigest, answer, at, salt, ...events }: Row): string | null {
  const first = read(events.first);
  const last = read(events.last);
  const given = `the answer that is kept for a repeated request`;
  if (!first || !last) return `${given} is about events that there are not`;
  const told = answer.events.at(-1);
  const procurement = answer.procurementId !== undefined;
  const pairs = [
    [first.commandId, answer.commandId],
    [last.commandId, answer.commandId],
    [first.id, answer.events[0]?.id],
    [first.type, answer.events[0]?.type],
    [last.id, told?.id],
    [last.type, told?.type],
    [last.version - first.version, answer.events.length - 1],
    ...(procurement
      ? [
          [last.state, answer.state],
          [last.regime, answer.regime],
          [last.recordedAt, at],
        ]
      : []),
  ];
  if (pairs.some(([one, other]) => one !== other)) return `${given} says otherwise than event ${last.version}`;
  if (salt === null)
    return first.answerDigest === undefined ? null : `${given} with event ${first.version} was altered`;
  const warnings = answer.warnings ?? [];
  const digest = answerDigestOf(salt, { asker, key, requestDigest, warnings });
  return digest === first.answerDigest ? null : `${given} with event ${first.version} was altered`;
}

function read(canonical: string | null): TrailEvent | null {
  try {
    return canonical === null ? null : (JSON.parse(canonical) as TrailEvent);
  } catch {
    return null;
  }
}
