import type { Story } from '../../support/law/story.js';
import { Service, type Person } from '../../support/http/service.js';
import { breached, excluded, heardOut, notified } from '../../support/law/places/exclusions.js';
import { linksOf, shownText, wrongWith } from '../../support/web/judge-page.js';
import { arriveAt, placesOf } from '../../support/web/places.js';
import { readingAs, type Browse } from '../../support/web/reading-as.js';

describe('the exclusions of a procurement', () => {
  let service: Service;
  let browse: Browse;
  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' });
    browse = readingAs(service);
  });
  afterAll(() => service.stop());

  const open = async (id: string, as: Person = 'commissioner'): Promise<string> => {
    const { status, body } = await browse(as, `/procurements/${id}/exclusions`);
    expect([as, status, wrongWith(body)]).toEqual([as, 200, []]);
    return body;
  };
  const textOf = (html: string): string => shownText(html).replaceAll('\u00a0', ' ');
  const played = (story: Story): Promise<string> => service.plays(story.recorded);

  it('names who has not been checked, and leads whoever may to their check', async () => {
    const place = placesOf('2026-03-24').find(
      ({ process, state }) => process === 'competitive' && state === 'evaluatingOffers',
    )!;
    const id = await arriveAt(service, place);
    const body = await open(id);
    expect(textOf(body)).toMatch(/Nobody has been checked yet\..*Nothing on record yet.*What can be done now/);
    expect(linksOf(body).some((link) => link.includes('/do/record-exclusion-check?about='))).toBe(true);
    const audited = await open(id, 'auditor');
    expect(linksOf(audited).some((link) => link.includes('/do/'))).toBe(false);
    expect(textOf(audited)).toMatch(/Record a check against the exclusion grounds and the debarment list Commissioner/);
  });

  it('says what a check found, with the ground in words, who is heard until when, and what that waits for', async () => {
    const text = textOf(await open(await played(heardOut(breached()))));
    expect(text).toMatch(/Checked on Tuesday 10 March 2026 by decider\./);
    expect(text).toContain('Nobody is excluded. Not settled yet: Owl Health Limited.');
    expect(text).toContain('Give the opportunity to make representations and provide evidence');
    expect(text).not.toMatch(/Record the Minister’s view|Record that an intended sub-contractor was replaced/);
    expect(text).toContain('Every mandatory and every discretionary ground was considered.');
    expect(text).toMatch(/Debarment list Looked at on Tuesday 10 March 2026\. No entry that counts was found\./);
    expect(text).toMatch(
      /At least one ground on which it may be excluded stands, and none on which it must be\. .+\(Sch 7 para 12\(1\)\): it may be excluded\. Found by the authority\./,
    );
    expect(text).toMatch(
      /Opportunity to be heard Given on Tuesday 10 March 2026, until the end of Friday 20 March 2026\./,
    );
    expect(text).toMatch(/Waits for Representations and evidence, until the end of Friday 20 March 2026/);
  });

  it('says who is excluded, why, and by when a Minister is told', async () => {
    const id = await played(excluded());
    const body = await open(id, 'decider');
    const text = textOf(body);
    expect(text).toMatch(/Excluded from the process: .*Owl.*\./);
    expect(text).toMatch(/\(Sch 6 para 17\): it must be excluded\. By the debarment list\./);
    expect(text).toMatch(/Decision Excluded, decided on Tuesday 10 March 2026\. It rests on .+ \(Sch 6 para 17\)\./);
    const minister = textOf(
      await open(
        await played(
          heardOut(breached())
            .at('2026-03-21')
            .does('DecideExclusion', {
              provider: { id: 'owl' },
              outcome: 'exclude',
              reasons: 'The breach was grave.',
            }),
        ),
      ),
    );
    expect(minister).toMatch(
      /Notices to a Minister .*The exclusion of .*Owl.* reg 20C\S* \w+ \d+ \w+ 2026 To be given: \d+ days left/,
    );
  });

  it('tells a sub-contractor from its provider', async () => {
    const text = textOf(await open(await played(notified())));
    expect(text).toContain('It intends to sub-contract.');
    expect(text).toMatch(/Sub-contractor: Stoat Imaging Limited Check Checked on Tuesday 10 March 2026/);
    expect(text).toMatch(
      /The provider was notified on Tuesday 10 March 2026, and may find another until the end of Friday 20 March 2026\./,
    );
  });

  it('is nobody else’s', async () => {
    const id = await played(breached());
    for (const as of ['stranger', 'eva', 'owlRep'] as const)
      expect([as, (await browse(as, `/procurements/${id}/exclusions`)).status]).toEqual([as, 404]);
    expect((await browse('administrator', `/procurements/${id}/exclusions`)).status).toBe(403);
  });
});
