import { Get, Query } from '@nestjs/common';
import { Engine } from '../../../engine/index.js';
import { OneOf, PlainText } from '../../../platform/http/fields/index.js';
import { WorklistReading } from '../../../worklist/worklist.reading.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import { mayOpen, type Reader } from '../../session/reader.js';
import { workView } from './work.view.js';

/** Which part of the worklist an address asks for. */
class WorkQuery {
  @OneOf(['yes', 'no'], { optional: true, description: 'Only what is for you' })
  mine?: 'yes' | 'no';

  @OneOf(['yes'], { optional: true, description: 'Only what is overdue' })
  overdue?: 'yes';

  @PlainText(100, { optional: true, description: 'Only that of one of your authorities' })
  authority?: string;

  @PlainText(4, { optional: true, description: 'Which page of a long list' })
  page?: string;
}

@ForReaders()
@PagesAt('work')
export class WorkController {
  constructor(
    private readonly worklist: WorklistReading,
    private readonly engine: Engine,
  ) {}

  @Get()
  async work(
    @TheReader() reader: Reader,
    @Query() { mine, overdue, authority, page: at }: WorkQuery,
  ): Promise<PageAnswer> {
    const items = await this.worklist.forReader(reader.principal, {
      ...(authority === undefined ? {} : { authority }),
    });
    const which = overdue === 'yes' ? 'overdue' : mine === 'no' ? 'everyone' : 'yours';
    const number = /^[1-9]\d{0,3}$/.test(at ?? '') ? Number(at) : 1;
    const view = workView(items, which, number, await this.engine.now(), reader);
    return page('pages/work/work', view.heading, { ...view, mayOpen: mayOpen(reader) }, { area: 'work' });
  }
}
