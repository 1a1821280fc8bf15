import { createRequire } from 'node:module';
import { accessibilityView } from '../../../src/web/pages/about/accessibility.view.js';
import { lastRun } from '../../../src/web/pages/about/last-run.js';
import { Service } from '../../support/http/service.js';
import { shownText, wrongWith } from '../../support/web/judge-page.js';
import { pageKinds } from '../../support/web/page-kinds.js';
import { anonymous } from '../../support/web/browser.js';

describe('the statement on accessibility', () => {
  it('rests on a run in which every kind of page was looked at, by the program that is installed', () => {
    expect(lastRun.kinds).toEqual(pageKinds.map((route) => route.slice('GET '.length)));
    const { version } = createRequire(import.meta.url)('axe-core/package.json') as { version: string };
    expect(lastRun.checker).toBe(`axe-core ${version}`);
  });

  it('says when that was, what was tried, and what failed', async () => {
    const service = await Service.start();
    const { body } = await anonymous(service).get('/accessibility');
    await service.stop();
    expect(wrongWith(body)).toEqual([]);
    const text = shownText(body).replaceAll('\u00a0', ' ');
    const { on, tried } = accessibilityView(lastRun);
    for (const said of [on, ...tried, 'Nothing that was tried failed.']) expect(text).toContain(said);
    const failing = accessibilityView({ ...lastRun, failures: ['A table is too wide.'] });
    expect(failing.failures).toEqual(['A table is too wide.']);
  });
});
