import type { WorkItemDto, WorklistDto } from '../../../src/worklist/dto/worklist.dto.js';
import type { Asking } from '../../support/http/service.js';
import { fullStories } from '../../support/law/whole/every-story.js';
import { bodyOf, Parties } from '../representations/parties.js';

describe('the worklist', () => {
  let parties: Parties;
  let id: string;
  let reference: string;
  beforeAll(async () => {
    parties = await Parties.start({ PROBITY_INFORMATION_WORKING_DAYS: '2' });
    id = await parties.standstill();
  });
  afterAll(() => parties.service.stop());
  afterEach(() => expect(parties.service.breaches.splice(0)).toEqual([]));

  const worklist = async (query = '', asking: Asking = { as: 'commissioner' }): Promise<readonly WorkItemDto[]> =>
    bodyOf<WorklistDto>(await parties.service.ask('GET', `worklist${query}`, asking)).items;
  const open = async (query = ''): Promise<readonly string[]> =>
    (await worklist(query)).map(({ kind, about }) => [kind, about].filter(Boolean).join(' '));

  it('is empty while nothing waits for anybody', async () => {
    expect(await open()).toEqual([]);
  });

  it('says of a representation all that is owed about it', async () => {
    ({ reference } = await parties.lodges(id, parties.fox));
    expect(await open()).toEqual([
      `judge-representation ${reference}`,
      `offer-clarification ${reference}`,
      `record-review ${reference}`,
      'make-further-decision',
    ]);
    const [first] = await worklist();
    expect(first).toMatchObject({
      procurement: { id, authorityId: 'icb-1', reference: 'ICB-2026-014' },
      provision: 'reg 12(3)',
      command: 'JudgeRepresentation',
      dueOn: null,
      overdue: false,
    });
  });

  it('puts information first that is due, by the authority’s own number of working days', async () => {
    await parties.service.does(id, 'OfferClarification', { representation: 'R1', offer: 'Which patients?' });
    await parties.acts(id, parties.fox, reference, 'information-requests', {
      items: [{ description: 'The record of the key criteria', record: 'c' }],
    });
    expect((await worklist())[0]).toMatchObject({
      kind: 'give-information',
      about: 'I1',
      dueOn: '2026-03-30',
      overdue: false,
    });
    expect(await open()).toContain(`await-clarification ${reference}`);
  });

  it('says that it is overdue from the end of that day in London, and not before', async () => {
    parties.service.at('2026-03-30T22:59:59.999Z');
    expect(await open('?overdue=true')).toEqual([]);
    parties.service.at('2026-03-30T23:00:00.000Z');
    expect(await open('?overdue=true')).toEqual(['give-information I1']);
    expect(await open('?overdue=false')).not.toContain('give-information I1');
    const { body } = await parties.service.ask('GET', `procurements/${id}/representations/R1`, { as: 'auditor' });
    expect(body).toMatchObject({
      information: [{ item: 'I1', dueOn: '2026-03-30', overdue: true }],
      duties: expect.arrayContaining([
        expect.objectContaining({ duty: 'information', done: false, dueOn: '2026-03-30', overdue: true }),
      ]),
    });
  });

  it('follows the hearing to its end, each recipient by itself', async () => {
    const { service } = parties;
    await service.does(id, 'ProvideInformation', { item: 'I1', what: 'The record', to: 'Fox Care CIC' });
    await parties.acts(id, parties.fox, reference, 'answer', { answer: 'Those with a right to choose.' });
    const reviewers = [{ name: 'A Reviewer', role: 'Director' }];
    await service.does(id, 'RecordReview', {
      representations: ['R1'],
      reviewers,
      lookedAt: 'All.',
      findings: 'Sound.',
    });
    expect(await open()).toEqual([`judge-representation ${reference}`, 'make-further-decision']);
    service.at('2026-04-10');
    await service.does(id, 'MakeFurtherDecision', { outcome: 'proceed', reasons: 'The choice stands.' });
    expect(await open()).toEqual([
      `judge-representation ${reference}`,
      `inform-recipient ${reference}`,
      'inform-recipient owl',
    ]);
    await service.does(id, 'InformOfFurtherDecision', { recipient: 'R1' });
    expect(await open()).toEqual([`judge-representation ${reference}`, 'inform-recipient owl']);
    await service.does(id, 'InformOfFurtherDecision', { recipient: 'owl' });
    expect(await open()).toEqual([`judge-representation ${reference}`, 'intend-no-more D1']);
    await service.does(id, 'IntendNoFurtherDecision');
    await parties.acts(id, parties.fox, reference, 'panel-requests', {});
    expect(await open()).toContain('await-panel P1');
    await service.does(id, 'RecordPanelRefusal', { request: 'P1', ground: 'no-capacity' });
    expect(await open()).toEqual([`judge-representation ${reference}`]);
    service.at('2026-04-18');
    expect(await open()).toEqual([]);
  });

  it('keeps what was submitted and is not yet on record as published', async () => {
    const { recorded } = fullStories['direct-award-b']!('2026-03-02');
    const submitted = recorded.findIndex(({ type }) => type === 'AwardNoticePublished');
    const other = await parties.service.plays(recorded.slice(0, submitted));
    const waiting = async () => (await worklist()).filter(({ procurement }) => procurement.id === other);
    expect(await waiting()).toMatchObject([
      {
        kind: 'record-publication',
        about: 'OWL',
        command: 'RecordAwardNoticePublished',
        dueOn: null,
        provision: 'reg 8(1)(b)',
      },
      {
        kind: 'record-publication',
        about: 'FOX',
        label: expect.stringMatching(/FOX was published, once it is: it was submitted on \w+ \d+ April 2026\.$/),
      },
    ]);
    const publishedAt = recorded[submitted]!.recordedAt;
    await parties.service.at(publishedAt).does(other, 'RecordAwardNoticePublished', { publishedAt });
    expect(await waiting()).toEqual([]);
  });

  it('is of one’s own authorities', async () => {
    await parties.lodges(await parties.standstill(), parties.elk);
    expect(await worklist('', { as: 'stranger' })).toEqual([]);
    expect((await worklist('', { as: 'both' })).length).toBeGreaterThan(0);
    expect(await worklist('?authority=icb-2', { as: 'both' })).toEqual([]);
    expect((await parties.service.ask('GET', 'worklist?overdue=perhaps', { as: 'commissioner' })).status).toBe(400);
  });
});
