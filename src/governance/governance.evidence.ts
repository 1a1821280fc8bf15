import { Injectable } from '@nestjs/common';
import type { CalendarDate, Governance, Sameness } from '../../workflows/index.js';
import { standingInterests } from '../conflicts/register.queries.js';
import { AuthorityFolds, AuthorityHistory, type EvidencePort } from '../engine/index.js';

/** What is recorded with a decision: from these everything else is made again, because the history never changes. */
interface Found {
  readonly authority: string;
  /** The version that the stream of the authority stood at. */
  readonly version: number;
  /** Of the event at that version, so that the history that it is made again from is known to be the same; not in what is from before. */
  readonly hash?: string | null;
  readonly on: CalendarDate;
  /** Whoever gives the command, whom it names, and everyone named in the procurement. */
  readonly people: readonly string[];
}

const SQL = `SELECT jsonb_build_object(
    'authority', ask.authority_id,
    'version', COALESCE(settled.version, 0),
    'hash', settled.head_hash,
    'on', to_char(ask.now AT TIME ZONE 'Europe/London', 'YYYY-MM-DD'),
    'people', COALESCE((SELECT jsonb_agg(DISTINCT w.id ORDER BY w.id) FROM (
        SELECT p.id::text AS id FROM person p WHERE p.issuer = ask.issuer AND p.subject = ask.subject
        UNION ALL SELECT jsonb_object_keys(ask.facts -> 'conflicts' -> 'participants')
        UNION ALL SELECT ask.data ->> 'person' WHERE jsonb_typeof(ask.data -> 'person') = 'string'
        UNION ALL SELECT jsonb_path_query(ask.data, '$.decisionMakers[*].person ? (@.type() == "string")') #>> '{}'
      ) w), '[]'))
  FROM (SELECT) AS one
  LEFT JOIN stream settled ON settled.authority_id = ask.authority_id AND settled.type = 'authority' AND settled.id = ask.authority_id
  WHERE ask.authority_id IS NOT NULL`;

/** What an authority has settled about how it decides, as evidence. */
@Injectable()
export class GovernanceEvidence {
  private readonly authorities: AuthorityFolds;

  constructor(history: AuthorityHistory) {
    this.authorities = new AuthorityFolds(history);
  }

  readonly port: EvidencePort = {
    name: 'governance',
    sql: SQL,
    contribute: async (found) => (found === null ? {} : { governance: await this.governance(found as Found) }),
  };

  private async governance({ authority, version, hash, on, people }: Found): Promise<Governance> {
    const { facts } = await this.authorities.at(authority, version, hash ?? null);
    const { assurance, schemes, settledOtherwise } = facts.settled;
    const { register } = facts;
    return {
      assurance,
      scheme: schemes.at(-1) ?? null,
      ...(settledOtherwise.length > 0 ? { settledOtherwise } : {}),
      interests: standingInterests(register, people, on),
      ...(register.sameness.length > 0 ? { sameness: register.sameness.map(said) } : {}),
    };
  }
}

const said = ({ organisation, other, same }: Sameness): Sameness => ({ organisation, other, same });
