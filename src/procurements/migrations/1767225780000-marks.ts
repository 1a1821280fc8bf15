import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The matters that the events before this migration moved. Written out here, so that it stays as it was whatever is moved by
 * later events: what the engine folds must come to the same, or the procurement is only ever looked at more strictly.
 */
export const marksOfBefore = `
UPDATE procurement p SET marks = jsonb_build_object('version', p.version, 'floor', 0, 'matters', m.matters)
FROM (
  SELECT authority_id, stream_id, jsonb_object_agg(matter, version) AS matters
  FROM (
    SELECT e.authority_id, e.stream_id, matter, max(e.version) AS version
    FROM (SELECT authority_id, stream_id, version, type, canonical::jsonb -> 'data' AS data FROM event
      WHERE stream_type = 'procurement') e,
    LATERAL unnest(CASE
      WHEN e.type IN ('RepresentationMade', 'RepresentationRecorded')
        THEN ARRAY['hearing', 'representation:' || (e.data -> 'derived' ->> 'reference')]
      WHEN e.type IN ('RepresentationJudged', 'RepresentationAnswered', 'ClarificationOffered', 'ClarificationAnswered',
        'RepresentationWithdrawn', 'InformationRequested', 'PanelReviewRequested')
        THEN ARRAY['representation:' || (e.data ->> 'representation')]
      WHEN e.type IN ('InformationProvided', 'InformationWithheld') THEN ARRAY['representation:' || COALESCE((
        SELECT asked.data ->> 'representation'
        FROM (SELECT a.version, a.canonical::jsonb -> 'data' AS data FROM event a WHERE a.authority_id = e.authority_id
          AND a.stream_type = 'procurement' AND a.stream_id = e.stream_id AND a.version < e.version
          AND a.type = 'InformationRequested') asked
        WHERE asked.data -> 'derived' -> 'items' @> jsonb_build_array(jsonb_build_object('id', e.data ->> 'item'))
        ORDER BY asked.version DESC LIMIT 1), '')]
      WHEN e.type = 'ConflictRaised' THEN ARRAY['conflict:' || (e.data -> 'derived' ->> 'reference')]
      WHEN e.type IN ('ConflictDeclared', 'NoConflictDeclared', 'PersonRecused')
        THEN ARRAY['person:' || (e.data -> 'derived' ->> 'person')]
      WHEN e.type = 'EvaluatorExperienceRecorded' THEN ARRAY['person:' || (e.data -> 'derived' ->> 'evaluator')]
      WHEN e.type IN ('ScoreRecorded', 'ScoresLocked', 'ScoreAmended') THEN
        CASE WHEN e.type = 'ScoreAmended' THEN ARRAY['whole'] ELSE ARRAY[]::text[] END
          || ('sheet:' || (e.data -> 'derived' ->> 'evaluator') || ':' || (e.data -> 'derived' ->> 'stage'))
      WHEN e.type = 'StandstillEnded' THEN ARRAY[]::text[]
      ELSE ARRAY['whole'] END) AS matter
    GROUP BY e.authority_id, e.stream_id, matter
  ) last
  GROUP BY authority_id, stream_id
) m
WHERE m.authority_id = p.authority_id AND m.stream_id = p.id`;

/** Which version moved each matter of a procurement last, so that people can act in it at once. */
export class Marks1767225780000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE procurement ADD COLUMN marks jsonb`);
    await queryRunner.query(marksOfBefore);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE procurement DROP COLUMN marks`);
  }
}
