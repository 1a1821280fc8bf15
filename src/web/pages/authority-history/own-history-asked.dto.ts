import { IntersectionType, PickType } from '@nestjs/swagger';
import { AskedAuthorityDto } from '../authority/asked.dto.js';
import { HistoryAskedDto, MomentAskedDto } from '../history/history-asked.dto.js';

class WhichAuthorityDto extends PickType(AskedAuthorityDto, ['authority']) {}

/** Which events of the history of which authority, and in which order. */
export class OwnHistoryAskedDto extends IntersectionType(
  WhichAuthorityDto,
  PickType(HistoryAskedDto, ['order', 'type', 'page']),
) {}

/** A moment of the history of an authority, or a version of it, to go to. */
export class OwnMomentAskedDto extends IntersectionType(WhichAuthorityDto, MomentAskedDto) {}
