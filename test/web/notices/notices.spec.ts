import { Service, type Person } from '../../support/http/service.js';
import { repeatFrom, wentBack } from '../../support/law/places/going-back.js';
import { linksOf, shownText, wrongWith } from '../../support/web/judge-page.js';
import { arriveAt, placesOf } from '../../support/web/places.js';
import { readingAs, type Browse } from '../../support/web/reading-as.js';

describe('the notices of a procurement', () => {
  let service: Service;
  let browse: Browse;
  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' });
    browse = readingAs(service);
  });
  afterAll(() => service.stop());

  const places = placesOf('2026-03-24');
  const at = (process: string, state: string): Promise<string> =>
    arriveAt(
      service,
      places.find((place) => place.process === process && place.state === state)!,
    );
  const open = async (id: string, as: Person = 'commissioner'): Promise<string> => {
    const { status, body } = await browse(as, `/procurements/${id}/notices`);
    expect([as, status, wrongWith(body)]).toEqual([as, 200, []]);
    return body;
  };
  const textOf = (html: string): string => shownText(html).replaceAll('\u00a0', ' ');

  it('is a whole page wherever notices change, for those who read procurements', async () => {
    const changing = /ready|submitted|Submitted|standstillOpen|awarded|complete|bandon|announcing|receiving/;
    for (const place of places.filter(({ process, state }) => process !== 'direct-award-c' && changing.test(state))) {
      const text = textOf(await open(await arriveAt(service, place), 'auditor'));
      expect([place.process, place.state, text]).toEqual([
        place.process,
        place.state,
        expect.stringContaining('Notices'),
      ]);
    }
  });

  it('says of one that is next that it is due, with the act that submits it, and of the others that they are not', async () => {
    const id = await at('direct-award-c', 'readyForIntentionNotice');
    const body = await open(id);
    const text = textOf(body);
    expect(text).toMatch(
      /Intention to award reg 9\(\S+ Due Submit the notice of intention to award Not yet Not yet Award reg 9\(\S+ Not yet due Not yet Not yet/,
    );
    expect(linksOf(body)).toContain(`/procurements/${id}/do/submit-intention-notice`);
    const audited = await open(id, 'auditor');
    expect(textOf(audited)).toMatch(/Due Submit the notice of intention to award\. Commissioner\b.*: \w+/);
    expect(linksOf(audited)).not.toContain(`/procurements/${id}/do/submit-intention-notice`);
  });

  it('leads from one that was submitted to its publication, and from one that was published to how anybody reads it', async () => {
    const waiting = await at('direct-award-c', 'intentionNoticeSubmitted');
    const before = await open(waiting);
    expect(textOf(before)).toMatch(
      /Intention to award reg 9\(\S+ Submitted Record that the notice of intention to award was published \S+ on \w+ \d+ \w+ 2026 Not yet/,
    );
    expect(linksOf(before)).toContain(`/procurements/${waiting}/do/record-intention-notice-published`);
    const id = await at('direct-award-c', 'standstillOpen');
    const after = await open(id);
    expect(textOf(after)).toMatch(
      /Intention to award reg 9\(\S+ Published \S+ on \w+ \d+ \w+ 2026 \w+ \d+ \w+ 2026 Find a Tender 2026\/S 000-\d+ As published/,
    );
    const register = linksOf(after).find((link) => link.startsWith(`/register/${id}/notices/`))!;
    const { status, body } = await browse(null, register);
    expect([status, shownText(body)]).toEqual([200, expect.stringContaining('intention to award')]);
  });

  it('names the last day of the notice of an award, and says in red when it has passed', async () => {
    const id = await at('direct-award-c', 'awarded');
    const now = (await open(id)).match(/Due by the end of [^<]+/)?.[0]?.replaceAll('\u00a0', ' ');
    expect(now).toMatch(/Due by the end of \w+ \d+ \w+ 2026: \d+ days left/);
    service.at('2027-03-01T09:00:00.000Z');
    const late = await open(id);
    expect(late).toMatch(/class="p-red p-small">Due by the end of/);
    expect(textOf(late)).toMatch(
      /Late Due by the end of \w+ \d+ \w+ 2026: \d+ days overdue Submit the notice of the award/,
    );
    expect(late).toMatch(/href="[^"]+\/do\/submit-award-notice\?about=/);
  });

  it('keeps what was announced before going back, apart from what is announced anew', async () => {
    const story = repeatFrom(wentBack('competitive', 2), 'competitive', 2);
    const id = await service.plays(story.recorded);
    const body = await open(id);
    expect(textOf(body)).toMatch(
      /Invitation to offer, before going back to an earlier step .* Intention to award, before going back to an earlier step .* Invitation to offer reg 11\(3\) Published .* Intention to award reg 11\(9\) Due/,
    );
    expect(linksOf(body).filter((link) => link.startsWith(`/register/${id}/notices/`))).toEqual(
      [1, 2, 3].map((number) => `/register/${id}/notices/${number}`),
    );
  });

  it('says where no notice is asked for', async () => {
    const unchosen = places.find(({ process }) => process === null)!;
    const text = textOf(await open(await arriveAt(service, unchosen)));
    expect(text).toContain('Which notices follow depends on the process, and none has been chosen yet.');
  });

  it('is nobody else’s', async () => {
    const id = await at('direct-award-c', 'standstillOpen');
    for (const as of ['stranger', 'eva', 'owlRep'] as const)
      expect([as, (await browse(as, `/procurements/${id}/notices`)).status]).toEqual([as, 404]);
    expect((await browse('administrator', `/procurements/${id}/notices`)).status).toBe(403);
  });
});
