import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { evaluatorsOf, stagesOf } from '../../workflows/index.js';
import { Engine } from '../engine/index.js';
import { Access, readsProcurements, SignedIn, SignInRequired, type Principal } from '../identity/index.js';
import { Denial } from '../platform/errors.js';
import { entityTag, versionHeader } from '../platform/http/conditional-headers.js';
import { Trail } from '../trail/index.js';
import { EvaluationDto } from './dto/evaluation.dto.js';
import { evaluationView } from './evaluation.views.js';
import { ProcurementId } from '../platform/http/procurement-id.js';
import { scoreReader } from '../history/score-sight.js';

@ApiTags('evaluation')
@SignInRequired()
@Controller('procurements/:id/evaluation')
export class EvaluationController {
  constructor(
    private readonly engine: Engine,
    private readonly access: Access,
    private readonly trail: Trail,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The evaluation: criteria, offers, scores, what was agreed, and the ranking with its arithmetic',
    description:
      'An evaluator sees what they evaluate and their own scores. Others of the authority see scores once every evaluator of ' +
      'the stage has locked, and somebody who evaluates at it only once they have locked their own.',
  })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({
    type: EvaluationDto,
    headers: versionHeader,
  })
  async see(
    @SignedIn() who: Principal,
    @ProcurementId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationDto> {
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
    void reply.header('etag', entityTag(version));
    const reader = scoreReader(known, look.authorityId);
    return evaluationView({ id, version, facts, events, disclosures }, reader, staff ? 'full' : 'own');
  }
}
