import type { Database } from '../../platform/database/database.js';
import { Findings, type CheckReport } from '../../trail/index.js';
import { refusalTextOfKind, refusedAbout } from '../refusal-chain.js';
import { digestOfEnds, walkChains, type Chains } from './chains.js';

const refusals: Chains = {
  name: 'refusals',
  rows: `SELECT r.authority_id COLLATE "C" AS authority, ${refusedAbout('r')} COLLATE "C" AS about, r.place,
    r.previous_hash, r.hash, ${refusalTextOfKind('r')} AS text FROM refusal r ORDER BY 1, 2, r.place, r.id`,
  heads: `SELECT authority_id AS authority, about, place, hash, before FROM refusal_head ORDER BY 1, 2`,
  one: 'refused attempt',
  many: 'refused attempts',
  otherwise: 'opening a procurement',
};

const ENDS = `SELECT DISTINCT ON (1, 2) r.authority_id COLLATE "C" AS authority, ${refusedAbout('r')} COLLATE "C" AS about, place, hash
  FROM refusal r WHERE coalesce(noted_at, at) <= $1::timestamptz ORDER BY 1, 2, place DESC`;

/** SHA-256 over where each chain of refused attempts ended at an instant (UTC): with it a chain that is gone shows. */
export function digestOfRefusals(database: Database, asOf: string): Promise<string> {
  return digestOfEnds(database, ENDS, asOf);
}

/** Walks the chains of refused attempts: that none was altered, added or taken away. At most one finding for each chain. */
export function checkRefusals(database: Database): Promise<CheckReport> {
  return database.transaction(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const findings = new Findings();
    await walkChains(tx, refusals, findings);
    return findings.report('refusals');
  });
}
