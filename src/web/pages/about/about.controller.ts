import { Get, Param } from '@nestjs/common';
import { guide } from '../../../cli/guide/index.js';
import { Denial } from '../../../platform/errors.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { capital } from '../../../platform/words/amounts.js';
import { accessibilityView } from './accessibility.view.js';
import { lastRun } from './last-run.js';

const shown = { width: 'public', publicFor: 3600 } as const;

/** What a website says of itself, and where to find help. */
@PagesAt()
export class AboutController {
  @Get('accessibility')
  accessibility(): PageAnswer {
    return page('pages/about/accessibility', 'Accessibility', accessibilityView(lastRun), shown);
  }

  @Get('privacy')
  privacy(): PageAnswer {
    return page('pages/about/privacy', 'Privacy', {}, shown);
  }

  @Get('cookies')
  cookies(): PageAnswer {
    return page('pages/about/cookies', 'Cookies', {}, shown);
  }

  @Get('help')
  help(): PageAnswer {
    const pages = guide.map(({ name, about }) => ({ href: `/help/${name}`, text: capital(about) }));
    return page('pages/about/help', 'Help', { pages }, shown);
  }

  @Get('help/:page')
  guide(@Param('page') name: string): PageAnswer {
    const found = guide.find((each) => each.name === name);
    if (!found) throw new Denial('not-found', 'There is no such page of the guide.');
    const title = capital(found.about);
    return page('pages/about/guide', title, { title, text: found.text.trim() }, shown);
  }
}
