import { randomUUID } from 'node:crypto';
import type { RecordedEvent } from '../../../workflows/index.js';
import { Service, type Person } from '../../support/http/service.js';
import {
  content,
  criteria,
  fox,
  owl,
  answersFor,
  everyReason,
  opening,
} from '../../support/law/places/procurements.js';

/** Scores and comments that stand nowhere else, so that one look at an answer tells whether it gives them away. */
const points = { eva: 61.0713, eli: 47.0929, decider: 33.0517 } as const;
const comment = { eva: 'Heron on the weir', eli: 'Otter in the reeds', decider: 'Kestrel over the moor' } as const;
type Evaluator = keyof typeof points;

const score = (who: Evaluator, id: string, criterion: string) => ({
  provider: { id },
  criterion,
  score: points[who],
  comment: comment[who],
});

describe('an evaluation over HTTP', () => {
  let service: Service;
  const ids: Partial<Record<Person, string>> = {};
  beforeAll(async () => {
    service = await Service.start();
    for (const person of ['eva', 'eli', 'una', 'decider', 'commissioner'] as const) {
      const { body } = await service.ask('GET', 'me', { as: person });
      ids[person] = (body['person'] as { id: string }).id;
    }
  });
  afterAll(() => service.stop());
  afterEach(() => expect(service.breaches.splice(0)).toEqual([]));

  /** A competition whose offers are closed; two evaluators and the decision-maker are appointed. */
  async function appointed(): Promise<string> {
    service.at('2026-03-02');
    const id = await service.opens(opening);
    await service.does(id, 'ChooseProcess', {
      ...{ process: 'competitive', answers: answersFor.competitive, reasons: everyReason, reason: 'It fits.' },
    });
    await service.does(id, 'SetAwardCriteria', criteria);
    service.at('2026-03-03');
    await service.does(id, 'SubmitInvitationNotice', { content });
    await service.does(id, 'RecordInvitationNoticePublished', { publishedAt: '2026-03-03T09:00:00Z' });
    service.at('2026-03-16');
    for (const provider of [owl, fox]) await service.does(id, 'RecordOffer', { provider });
    await service.does(id, 'CloseOffers');
    for (const who of ['eva', 'eli', 'decider'] as const) {
      await service.does(id, 'AppointEvaluator', { evaluator: ids[who], experience: 'Ten years.' });
    }
    return id;
  }

  const scores = async (id: string, who: Evaluator) => {
    for (const provider of ['owl', 'fox']) {
      for (const criterion of ['quality', 'cost']) {
        await service.does(id, 'RecordScore', score(who, provider, criterion), { as: who });
      }
    }
  };

  /** Every way in which somebody could read something of a procurement. */
  async function everyRead(id: string, as: Person): Promise<string> {
    const paths = [
      `procurements/${id}`,
      `procurements/${id}/evaluation`,
      `procurements/${id}/events?limit=100`,
      `procurements/${id}/replay`,
      `procurements/${id}/statechart`,
      `procurements/${id}/refusals`,
      `procurements/${id}/record`,
      `procurements/${id}/record.html`,
      `procurements/${id}/representations`,
      'procurements',
    ];
    const answers = [];
    for (const path of paths) answers.push(await service.ask('GET', path, { as }));
    return answers.map(({ text }) => text).join('\n');
  }

  const givesAway = (text: string, who: Evaluator) => text.includes(String(points[who])) || text.includes(comment[who]);

  it('shows nobody the scores of others before they have locked their own', async () => {
    const id = await appointed();
    for (const who of ['eva', 'eli', 'decider'] as const) await scores(id, who);

    for (const who of ['eva', 'eli', 'decider'] as const) {
      const seen = await everyRead(id, who);
      expect({ who, own: givesAway(seen, who) }).toEqual({ who, own: true });
      const others = (['eva', 'eli', 'decider'] as const).filter((one) => one !== who && givesAway(seen, one));
      expect({ who, others }).toEqual({ who, others: [] });
    }
    // Whoever could still be appointed sees none of them either; an auditor sees what there is.
    const lead = await everyRead(id, 'commissioner');
    expect((['eva', 'eli', 'decider'] as const).filter((one) => givesAway(lead, one))).toEqual([]);
    expect(givesAway(await everyRead(id, 'auditor'), 'eli')).toBe(true);

    const { body } = await service.does(id, 'LockScores', {}, { as: 'decider' });
    expect(JSON.stringify(body)).not.toContain(String(points.eva));
    const afterwards = await everyRead(id, 'decider');
    expect((['eva', 'eli'] as const).map((one) => givesAway(afterwards, one))).toEqual([true, true]);
    expect(givesAway(await everyRead(id, 'commissioner'), 'eva')).toBe(false);
    expect(givesAway(await everyRead(id, 'eva'), 'decider')).toBe(false);

    await service.does(id, 'LockScores', {}, { as: 'eva' });
    await service.does(id, 'LockScores', {}, { as: 'eli' });
    expect(givesAway(await everyRead(id, 'commissioner'), 'eva')).toBe(true);
    // Somebody who is an evaluator and nothing else sees their own part, now as before.
    expect(givesAway(await everyRead(id, 'eva'), 'eli')).toBe(false);
  });

  it('goes on without an evaluator who leaves, keeps their scores on record, and shows both', async () => {
    const id = await appointed();
    for (const who of ['eva', 'eli'] as const) await scores(id, who);
    const leaves = { person: ids.eva, from: '2026-03-16', reason: 'Moves to another county.' };
    const early = await service.tries(id, 'WithdrawEvaluator', { ...leaves, from: '2026-03-17' });
    expect(early.body).toMatchObject({ reasons: [{ code: 'withdrawal-is-of-an-evaluator' }] });
    await service.does(id, 'WithdrawEvaluator', leaves);
    const late = await service.tries(id, 'LockScores', {}, { as: 'eva' });
    expect(late.body).toMatchObject({ reasons: [{ code: 'score-is-of-an-appointed-evaluator' }] });
    const own = await service.ask('GET', `procurements/${id}/evaluation`, { as: 'eva' });
    expect(own.body).toMatchObject({ view: 'own', stages: [{ own: { unscored: [] } }] });
    await service.does(id, 'WithdrawEvaluator', { ...leaves, person: ids.decider });
    await service.does(id, 'LockScores', {}, { as: 'eli' });
    const waiting = async () => {
      const { body: list } = await service.ask('GET', 'worklist');
      return list.items.filter(({ kind }) => kind === 'agree-again').length;
    };
    expect(await waiting()).toBe(0);
    const { body, text } = await service.ask('GET', `procurements/${id}/evaluation`);
    const [stage] = body['stages'] as {
      evaluators: object[];
      scores: { evaluator: string; setAside: boolean; counts: boolean }[];
    }[];
    expect(stage!.evaluators).toContainEqual(expect.objectContaining({ person: ids.eva, withdrawnFrom: '2026-03-16' }));
    expect(stage!.evaluators).toContainEqual(expect.objectContaining({ person: ids.eli, withdrawnFrom: null }));
    expect(stage!.scores.map(({ evaluator, setAside, counts }) => [evaluator === ids.eva, setAside, counts])).toEqual([
      ...Array<boolean[]>(4).fill([true, true, false]),
      ...Array<boolean[]>(4).fill([false, false, true]),
    ]);
    expect(text).not.toContain('another county');
    await service.does(id, 'ModerateCriterion', {
      provider: { id: 'owl' },
      criterion: 'cost',
      score: 47,
      reasons: 'As scored.',
    });
    const aside = { scores: 'set-aside', scoresReason: 'In talks with a bidder.', person: ids.eli };
    const left = await service.does(id, 'WithdrawEvaluator', { ...leaves, ...aside });
    expect(left.body.warnings.map(({ code }) => code)).toContain('agreed-score-rests-on-one-set-aside');
    expect(await waiting()).toBe(1);
    const record = await service.ask('GET', `procurements/${id}/record.html`);
    expect(record.text).toContain('Withdraw an evaluator who leaves');
    expect(record.text).toContain('Moves to another county.');
  });

  it('hides what a hash would let somebody guess, and shows that it happened', async () => {
    const id = await appointed();
    await scores(id, 'eva');
    const { body } = await service.ask('GET', `procurements/${id}/events?limit=100`, { as: 'decider' });
    const event = body.items.find(({ type }) => type === 'ScoreRecorded') as unknown as RecordedEvent &
      Record<string, unknown>;
    expect(event).toMatchObject({ data: { withheld: expect.any(String) }, disclosed: {} });
    expect(event['commandId']).toBe('00000000-0000-0000-0000-000000000000');
    expect(event['hash']).toMatch(/^[0-9a-f]{64}$/);
    const before = await service.ask('GET', `procurements/${id}/replay?at=${String(event['version'])}`, {
      as: 'decider',
    });
    expect(before.text).not.toContain(String(points.eva));
  });

  it('lets an evaluator see and do what is theirs, and nothing else', async () => {
    const id = await appointed();
    const own = await service.ask('GET', `procurements/${id}/evaluation`, { as: 'eva' });
    expect(own.body).toMatchObject({ view: 'own', title: opening.title, ranking: null, reasons: null });
    const { stages } = own.body as unknown as {
      stages: { offers: { id: string }[]; evaluators: { person: string }[] }[];
    };
    expect(stages[0]!.offers.map((offer) => offer.id)).toEqual(['fox', 'owl']);
    expect(stages[0]!.evaluators.map(({ person }) => person)).toEqual([ids.eva]);

    for (const path of ['', '/available', '/events', '/replay', '/statechart', '/refusals', '/record']) {
      // What is published is public; the rest is not there for them.
      const { status, body } = await service.ask('GET', `procurements/${id}${path}`, { as: 'eva' });
      expect([path, path === '' ? body['view'] : status]).toEqual([path, path === '' ? 'published' : 404]);
      if (path === '/available') expect(body['detail']).toContain(`/api/v1/procurements/${id}/evaluation`);
    }
    expect((await service.ask('GET', `procurements/${id}/evaluation`, { as: 'una' })).status).toBe(404);
    expect((await service.tries(id, 'RecordScore', score('eva', 'owl', 'quality'), { as: 'una' })).status).toBe(404);
    expect(
      (await service.tries(id, 'SelectProviders', { providers: [owl], reasons: 'Mine.' }, { as: 'eva' })).status,
    ).toBe(403);
    const done = await service.does(id, 'RecordScore', score('eva', 'owl', 'quality'), { as: 'eva' });
    expect(done.body.deadlines).toEqual([]);
    expect(Object.keys(done.body.available.needsData)).toContain('RecordScore');
    expect(JSON.stringify(done.body.available)).not.toContain('SelectProviders');
    const forged = await service.tries(
      id,
      'RecordScore',
      { ...score('eva', 'owl', 'cost'), evaluator: ids.eli },
      { as: 'eva' },
    );
    expect(forged.status).toBe(400);
  });

  it('runs from the scores to the decision, and says how the ranking came about', async () => {
    const id = await appointed();
    for (const who of ['eva', 'eli', 'decider'] as const) {
      await scores(id, who);
      await service.does(id, 'LockScores', {}, { as: who });
    }
    const moderate = (provider: string, criterion: string, agreed: number) =>
      service.does(id, 'ModerateCriterion', {
        provider: { id: provider },
        criterion,
        score: agreed,
        reasons: 'As discussed.',
      });
    const repeated: number[] = [];
    for (const [provider, quality, cost] of [
      ['owl', 72.5, 60],
      ['fox', 55, 90],
    ] as const) {
      for (const [criterion, agreed] of [['quality', quality] as const, ['cost', cost] as const]) {
        const { body } = await moderate(provider, criterion, agreed);
        repeated.push(body.warnings.filter(({ code }) => code === 'reasons-are-repeated').length);
      }
      await service.does(id, 'RecordEvaluation', {
        provider: { id: provider },
        scores: [
          { criterion: 'quality', score: quality, reasons: 'As agreed.' },
          { criterion: 'cost', score: cost, reasons: 'As agreed.' },
        ],
        basicSelectionCriteria: { met: true, assessment: 'Met.' },
        goesOn: true,
      });
    }
    const { body } = await service.ask('GET', `procurements/${id}/evaluation`);
    expect(body['ranking']).toMatchObject([
      { provider: 'fox', place: 1, tied: false, total: 69, working: '33 + 36 = 69' },
      { provider: 'owl', place: 2, tied: false, total: 67.5, lines: [{ working: '60 × 72.5 ÷ 100 = 43.5' }, {}] },
    ]);
    // Sealed as they are, the same reasons are found wherever they stand.
    expect(repeated).toEqual([0, 1, 1, 1]);
    const [onQuality] = body['reasons'] as unknown as { criterion: string; offers: { marks: string[] }[] }[];
    expect(onQuality).toMatchObject({ criterion: 'quality', name: 'Quality of the service' });
    expect(onQuality!.offers).toMatchObject([
      { act: 'agreed', name: 'Owl Health Limited', score: 72.5, text: 'As discussed.' },
      { act: 'agreed', provider: 'fox', score: 55 },
      { act: 'recorded', provider: 'owl', text: 'As agreed.' },
      { act: 'recorded', provider: 'fox' },
    ]);
    for (const { marks } of onQuality!.offers) {
      expect(marks).toEqual(['only refers to something else', expect.stringContaining(' on Cost')]);
    }
    await service.does(
      id,
      'SelectProviders',
      { providers: [{ id: 'fox' }], reasons: 'The highest total.' },
      { as: 'decider' },
    );
    const stale = await service.ask('POST', `procurements/${id}/commands`, {
      as: 'eva',
      body: { type: 'LockScores', data: {} },
      headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
    });
    expect(stale.status).toBe(412);
  });
});
