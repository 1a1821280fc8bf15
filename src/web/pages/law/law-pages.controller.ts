import { Get, Param, Query } from '@nestjs/common';
import { Denial } from '../../../platform/errors.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { lawView, provisionView } from './law.view.js';

const shown = { area: 'law', width: 'public', publicFor: 3600 } as const;

/** What Probity applies: every provision in a paraphrase, how firm it is, and what rests on it. */
@PagesAt('law')
export class LawPagesController {
  @Get()
  list(@Query() { standing }: Record<string, unknown>): PageAnswer {
    const only = ['law', 'guidance', 'inferred'].find((each) => each === standing) ?? null;
    return page('pages/law/list', 'The law as Probity applies it', lawView(only), shown);
  }

  @Get(':provision')
  one(@Param('provision') provision: string): PageAnswer {
    const view = provisionView(provision.slice(0, 200).trim());
    if (!view) throw new Denial('not-found', 'Nothing is cited so.');
    return page('pages/law/provision', view.cite, view, shown);
  }
}
