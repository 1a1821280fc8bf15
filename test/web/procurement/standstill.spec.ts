import { Service } from '../../support/http/service.js';
import { shownText, wrongWith } from '../../support/web/judge-page.js';
import { arriveAt, placesOf } from '../../support/web/places.js';
import { readingAs, type Browse } from '../../support/web/reading-as.js';

describe('the page of a standstill', () => {
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
  const read = async (id: string, as: 'commissioner' | 'decider' = 'commissioner'): Promise<string> => {
    const { status, body } = await browse(as, `/procurements/${id}/standstill`);
    expect([status, wrongWith(body)]).toEqual([200, []]);
    return shownText(body).replaceAll('\u00a0', ' ');
  };

  it('says until when representations are in time, with every day and why it counts', async () => {
    const text = await read(await at('direct-award-c', 'standstillOpen'));
    expect(text).toMatch(
      /Representations are in time if they arrive before midnight at the end of \w+ \d+ \w+ 2026\. None came so far\. 8 working days left\./,
    );
    expect(text).toMatch(/Not counted: the day standstill begins/);
    expect(text).toMatch(/8th working day\. Last day: until midnight at its end/);
    expect(text).toMatch(/Holidays of England and Wales, list of/);
    expect(text).toMatch(/Today/);
    expect(text).not.toContain('What must be met');
  });

  it('lists the conditions of reg 12(10) once representations hold it, each with how it stands and who unblocks it', async () => {
    const id = await at('direct-award-c', 'representationsReceived');
    const text = await read(id);
    expect(text).toMatch(/One representation came in time, so the standstill period no longer ends by itself/);
    expect(text).toMatch(/What must be met for the standstill to end 2 of 9 conditions are met/);
    expect(text).toMatch(
      /A further decision was made on every representation reg 12\(10\)\S* Cannot start yet No further decision has been made/,
    );
    expect(text).toMatch(/Each representor had the opportunity to explain or clarify reg 12\(10\)\S* Not yet started/);
    expect(text).toMatch(
      /The window in which other providers may make representations has closed reg 12\(10\) read with reg 12\(3\) In progress/,
    );
    expect(text).toMatch(/No request for the Panel’s review is open \S.* Completed/);
    const { body } = await browse('commissioner', `/procurements/${id}/standstill`);
    expect(body).toContain(`href="/procurements/${id}/do/offer-clarification?about=`);
    const decision = await browse('decider', `/procurements/${id}/standstill`);
    expect(decision.body).not.toContain('do/make-further-decision');
  });

  it('says when it ended, that it has not begun, and which processes have none', async () => {
    expect(await read(await at('direct-award-c', 'standstillEnded'))).toMatch(/The standstill period ended: /);
    expect(await read(await at('direct-award-c', 'intentionNoticeSubmitted'))).toContain(
      'The standstill period begins on the day after the notice of intention is published.',
    );
    expect(await read(await at('direct-award-a', 'awarding'))).toContain('This process has no standstill period.');
    expect(await read(await at('direct-award-c', 'furtherDecisionMade'))).toContain('What must be met');
  });
});
