import { Get, Param } from '@nestjs/common';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { RepresentationsReading } from '../../../representations/representations.reading.js';
import { page, seeOther, type PageAnswer, type SeeOther } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ProcurementDesk } from '../procurement/procurement-desk.js';
import { representationView } from './representation.view.js';
import { representationsView } from './representations.view.js';

/** The representations of a procurement, for those of its authority. A provider sees its own among its own matters. */
@ForReaders()
@PagesAt('procurements/:id/representations')
export class RepresentationPagesController {
  constructor(
    private readonly desk: ProcurementDesk,
    private readonly representations: RepresentationsReading,
  ) {}

  @Get()
  async list(@TheReader() reader: Reader, @ProcurementId() id: string): Promise<PageAnswer> {
    const { standing, looking } = await this.desk.open(reader, id);
    const { shown } = await this.representations.list(reader.principal, id);
    const view = representationsView(standing, looking, shown);
    return page('pages/representations/representations', `Representations: ${view.head.title}`, view, {
      area: 'procurements',
    });
  }

  @Get(':reference')
  async one(
    @TheReader() reader: Reader,
    @ProcurementId() id: string,
    @Param('reference') reference: string,
  ): Promise<PageAnswer | SeeOther> {
    const { standing, looking } = await this.desk.open(reader, id);
    const { shown } = await this.representations.one(reader.principal, id, reference);
    // What waits, or was refused, stands in the list with its reasons.
    if (!('duties' in shown)) return seeOther(`/procurements/${id}/representations`);
    const view = representationView(standing, looking, shown);
    return page('pages/representations/representation', `${view.head.heading}: ${view.head.title}`, view, {
      area: 'procurements',
    });
  }
}
