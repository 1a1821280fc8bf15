import { Injectable } from '@nestjs/common';
import { evaluatorsOf, stagesOf } from '../../workflows/index.js';
import { Engine } from '../engine/index.js';
import { Access, readsProcurements, type Principal } from '../identity/index.js';
import { Denial } from '../platform/errors.js';
import type { Seen } from '../procurements/procurement.views.js';
import { scoreReader } from '../procurements/readers.queries.js';
import { Trail } from '../trail/index.js';
import { evaluationView, type EvaluationView } from './evaluation.views.js';

/** Evaluations, as whoever asks may see them while scores are being given and afterwards. */
@Injectable()
export class EvaluationReading {
  constructor(
    private readonly engine: Engine,
    private readonly access: Access,
    private readonly trail: Trail,
  ) {}

  /** Refuses (404) whoever neither reads the procurements of the authority nor was appointed to evaluate in this one. */
  async see(who: Principal, id: string): Promise<Seen<EvaluationView>> {
    const known = await this.access.personOf(who);
    const look = await this.engine.look(id);
    const held = known.memberships.find(({ organisation }) => organisation.id === look?.authorityId)?.roles ?? [];
    const staff = readsProcurements.some((role) => held.includes(role));
    const { facts, version } = look?.procurement ?? {};
    const appointed =
      facts && stagesOf(facts).some((stage) => Object.hasOwn(evaluatorsOf(facts, stage), known.person.id));
    if (!look || !facts || version === undefined || !(staff || (appointed && held.includes('evaluator')))) {
      throw new Denial('not-found', 'There is no such procurement among those that you evaluate or may read.');
    }
    const stream = { authority: look.authorityId, type: 'procurement', id } as const;
    const [events, disclosures] = await Promise.all([
      this.trail.load(stream, { version }),
      this.trail.disclose(stream, 1, version),
    ]);
    const reader = scoreReader(known, look.authorityId);
    const source = { id, version, facts, events, disclosures };
    return { version, seen: evaluationView(source, reader, staff ? 'full' : 'own') };
  }
}
