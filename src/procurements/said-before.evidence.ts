import type { Evidence } from '../../workflows/index.js';
import { carried, type EvidencePort } from '../engine/index.js';
import { disclosedText } from '../trail/index.js';

/** A text as it is compared: without case, punctuation and spacing. */
const plain = (text: string): string => `btrim(regexp_replace(lower(${text}), '[^[:alnum:]]+', ' ', 'g'))`;

const ofTheProcurement = `n.authority_id = ask.authority_id AND n.stream_type = 'procurement' AND n.stream_id = ask.procurement_id`;

/**
 * The earlier acts of the procurement that gave the same reasons, by their versions. The texts, many of which are sealed, are compared
 * in the database; scores of single evaluators, which others may not know yet, are not among them.
 */
export const saidBeforeEvidence: EvidencePort = {
  name: 'saidBefore',
  sql: `SELECT jsonb_agg(DISTINCT said.version ORDER BY said.version)
    FROM (
      SELECT n.version, n.canonical::jsonb -> 'data' ->> 'reasons' AS text FROM event n
        WHERE ${ofTheProcurement} AND jsonb_typeof(ask.data -> 'reasons') = 'string'
      UNION ALL
      SELECT n.version, ${disclosedText('v')}
        FROM event n JOIN sealed_value v USING (authority_id, stream_type, stream_id, version)
        WHERE ${ofTheProcurement} AND v.name = 'reasons' AND v.disclosure IS NOT NULL
          AND jsonb_typeof(ask.data -> 'reasons') = 'string'
    ) AS said
    WHERE ${plain('said.text')} = ${plain(`ask.data ->> 'reasons'`)} AND ${plain('said.text')} <> ''`,
  asks: (ask) => typeof carried(ask, 'reasons') === 'string',
  contribute: (found) => (found ? { saidBefore: found as NonNullable<Evidence['saidBefore']> } : {}),
};
