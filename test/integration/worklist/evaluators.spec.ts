import type { WorkItemDto, WorklistDto } from '../../../src/worklist/dto/worklist.dto.js';
import { Service, type Person } from '../../support/http/service.js';
import {
  answersFor,
  content,
  criteria,
  everyReason,
  fox,
  opening,
  owl,
} from '../../support/law/places/procurements.js';
import { bodyOf } from '../representations/parties.js';

describe('the worklist of an evaluator', () => {
  let service: Service;
  let id: string;
  const ids: Partial<Record<Person, string>> = {};
  beforeAll(async () => {
    service = await Service.start();
    for (const person of ['eva', 'eli', 'decider'] as const) {
      const { body } = await service.ask('GET', 'me', { as: person });
      ids[person] = (body['person'] as { id: string }).id;
    }
    service.at('2026-03-02');
    id = await service.opens(opening);
    await service.does(id, 'ChooseProcess', {
      ...{ process: 'competitive', answers: answersFor.competitive, reasons: everyReason, reason: 'It fits.' },
    });
    await service.does(id, 'SetAwardCriteria', criteria);
    service.at('2026-03-03');
    await service.does(id, 'SubmitInvitationNotice', { content });
    await service.does(id, 'RecordInvitationNoticePublished', { publishedAt: '2026-03-03T09:00:00Z' });
    await service.does(id, 'DeclareNoConflict', { stages: ['evaluation'] }, { as: 'decider' });
    service.at('2026-03-16');
    for (const provider of [owl, fox]) await service.does(id, 'RecordOffer', { provider });
    await service.does(id, 'CloseOffers');
    for (const who of ['eva', 'decider'] as const) {
      await service.does(id, 'AppointEvaluator', { evaluator: ids[who], experience: 'Ten years.' });
    }
  });
  afterAll(() => service.stop());
  afterEach(() => expect(service.breaches.splice(0)).toEqual([]));

  const worklist = async (as: Person, query = ''): Promise<readonly WorkItemDto[]> =>
    bodyOf<WorklistDto>(await service.ask('GET', `worklist${query}`, { as })).items;
  const kinds = async (as: Person) => (await worklist(as)).map(({ kind, about }) => [kind, about]);

  it('is what they have to declare and their scores, with what finds the procurement again', async () => {
    expect(await kinds('eva')).toEqual([
      ['declare', null],
      ['give-scores', 'fox'],
      ['give-scores', 'owl'],
    ]);
    const [first] = await worklist('eva', '?authority=icb-1');
    expect(first).toMatchObject({ procurement: { id, authorityId: 'icb-1', title: opening.title }, overdue: false });
    expect(await worklist('eva', '?overdue=true')).toEqual([]);
    expect((await service.ask('GET', 'worklist?authority=icb-2', { as: 'eva' })).status).toBe(404);
  });

  it('is empty for an evaluator of the authority who was not appointed, and for nobody else in their place', async () => {
    for (const as of ['eli', 'una'] as const) expect(await worklist(as)).toEqual([]);
    expect((await service.ask('GET', 'worklist', { as: 'administrator' })).status).toBe(403);
    expect((await service.ask('GET', 'worklist', { as: 'owlRep' })).status).toBe(403);
  });

  it('gets less with what they do, and tells nobody what others have left', async () => {
    await service.does(id, 'DeclareNoConflict', { stages: ['evaluation'] }, { as: 'eva' });
    for (const provider of ['owl', 'fox']) {
      for (const criterion of ['quality', 'cost']) {
        const score = { provider: { id: provider }, criterion, score: 70, comment: 'A clear plan.' };
        await service.does(id, 'RecordScore', score, { as: 'eva' });
      }
    }
    expect(await kinds('eva')).toEqual([['lock-scores', null]]);
    await service.does(id, 'LockScores', {}, { as: 'eva' });
    expect(await kinds('eva')).toEqual([]);
    expect(await kinds('commissioner')).toEqual([['declare-anew', ids.decider]]);
  });

  it('stands beside what waits for the authority, for somebody who does both', async () => {
    // They declared before it was known who takes part, and are asked again: once, though both lists have it.
    expect(await kinds('decider')).toEqual([
      ['declare-anew', ids.decider],
      ['give-scores', 'fox'],
      ['give-scores', 'owl'],
    ]);
  });
});
