import { Injectable } from '@nestjs/common';
import type { CommandType } from '../../workflows/index.js';
import type { Accepted } from '../engine/index.js';
import { Access, NamesInWords, permissions, type Principal } from '../identity/index.js';
import { positionOf } from '../procurements/procurement.views.js';
import type { CommandAnswerDto } from './dto/command-answer.dto.js';

/** What came of a command, as whoever gave it may see it. */
@Injectable()
export class CommandsReading {
  constructor(
    private readonly access: Access,
    private readonly names: NamesInWords,
  ) {}

  /**
   * The answer to a command that was accepted, with what can be done next. Somebody who evaluates and does nothing else in the
   * authority is shown nothing of the procurement but what they do in it themselves.
   */
  async answer(who: Principal, command: CommandType, result: Accepted): Promise<CommandAnswerDto> {
    const { procurementId: id, commandId, events, warnings, repeated, deadlines, available } = result;
    const told = await this.names.toldTo(who, { warnings, available });
    const recorded = events.map(({ id: event, type, version }) => ({ id: event, type, version }));
    const answer = { id, ...positionOf(result), commandId, events: recorded, ...told, repeated, deadlines };
    return ofEvaluators(command) && (await this.onlyEvaluates(who, result.authorityId))
      ? toAnEvaluator(answer)
      : answer;
  }

  private async onlyEvaluates(who: Principal, authorityId: string): Promise<boolean> {
    const memberships = await this.access.membershipsOf(who);
    const held = memberships.find(({ organisation }) => organisation.id === authorityId)?.roles ?? [];
    return held.every((role) => role === 'evaluator');
  }
}

const ofEvaluators = (type: CommandType): boolean => permissions[type].includes('evaluator');

function toAnEvaluator(answer: CommandAnswerDto): CommandAnswerDto {
  return {
    ...answer,
    deadlines: [],
    available: {
      next: answer.available.next.filter(({ type }) => ofEvaluators(type)),
      now: answer.available.now.filter(ofEvaluators),
      needsData: Object.fromEntries(
        Object.entries(answer.available.needsData).filter(([type]) => ofEvaluators(type as CommandType)),
      ),
      notYet: [],
    },
  };
}
