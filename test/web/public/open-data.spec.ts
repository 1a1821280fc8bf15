import { readConfiguration } from '../../../src/platform/configuration/configuration.js';
import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import { couldNotBeRead, lintDocument } from '../../../src/notices/lint/lint-document.js';
import { compiledRelease, type Json } from '../../../src/notices/ocds/merge.js';
import { publishedRules } from '../../../src/notices/ocds/published-rules.js';
import { openContracting } from '../../support/notices/open-contracting.js';
import { Service } from '../../support/http/service.js';
import { arriveAt, newestRegime, placesOf } from '../../support/web/places.js';

const PREFIX = 'ocds-abc123';

describe('what is published, as open contracting data', () => {
  let service: Service;

  beforeAll(async () => {
    service = await Service.start({ PROBITY_OCID_PREFIX: PREFIX, PROBITY_PUBLIC_PER_MINUTE: '1000' });
  });
  afterAll(() => service.stop());

  const get = async (path: string): Promise<{ status: number; body: Json; type: string }> => {
    const answer = await service.app.inject({ method: 'GET', url: path });
    const type = String(answer.headers['content-type']);
    return { status: answer.statusCode, body: type.includes('json') ? answer.json<Json>() : {}, type };
  };

  const last = placesOf(newestRegime).filter(({ state }) => state === 'complete');

  it.each(last.map((place) => [place.process, place] as const))('says each notice honestly: %s', async (_, place) => {
    const id = await arriveAt(service, place);
    const { status, body, type } = await get(`/register/${id}/ocds.json`);
    expect({ status, type }).toEqual({ status: 200, type: 'application/json; charset=utf-8' });
    const [record] = body['records'] as readonly { ocid: string; releases: Json[]; compiledRelease: Json }[];
    const { ocid, releases } = record!;
    expect(openContracting?.wrongWithRecord(body) ?? []).toEqual([]);
    expect(ocid).toBe(`${PREFIX}-${id}`);
    expect(new Set(releases.map((release) => release['id'])).size).toBe(releases.length);
    expect(record!.compiledRelease).toEqual(compiledRelease(releases, publishedRules));
    for (const release of releases) {
      const awards = (release['awards'] ?? []) as readonly { status: string; standstillPeriod?: object }[];
      const isIntention = awards.some((award) => award.status === 'pending');
      expect(release['contracts'] === undefined).toBe(isIntention || awards.length === 0);
      if (isIntention) expect(awards[0]!.standstillPeriod).toMatchObject({ provision: 'reg 12(3)' });
      const judged = lintDocument(release, englandAndWales);
      if (couldNotBeRead(judged)) throw new Error(judged.message);
      expect(judged.judged).toBe(true);
      expect(judged.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    const one = await get(`/register/${id}/notices/1/ocds.json`);
    expect((one.body['releases'] as Json[])[0]).toEqual(releases[0]);
    expect(openContracting?.wrongWithReleases(one.body) ?? []).toEqual([]);
    expect((await get(`/register/${id}/notices/99/ocds.json`)).status).toBe(404);
  });

  it('is documented as an extension of the standard', async () => {
    expect((await get('/ocds/extension.json')).body).toMatchObject({ compatibility: ['1.1'] });
    expect((await get('/ocds/release-schema.json')).body).toHaveProperty('properties.integrity.properties.digest');
  });
});

describe('a publisher without a registered prefix', () => {
  it('publishes none', async () => {
    const service = await Service.start({});
    const id = await arriveAt(
      service,
      placesOf(newestRegime).find(({ state }) => state === 'complete')!,
    );
    const answer = await service.app.inject({ method: 'GET', url: `/register/${id}/ocds.json` });
    expect(answer.statusCode).toBe(404);
    await service.stop();
  });

  it.each(['ocds-213czf', 'ocds-h6vhtk', 'ocds-ABC', 'abc123'])('cannot take %s for one', (prefix) => {
    expect(() => readConfiguration({ PROBITY_OCID_PREFIX: prefix })).toThrow('PROBITY_OCID_PREFIX');
  });
});
