import { randomUUID } from 'node:crypto';
import { IdentityService } from '../../../src/identity/index.js';
import { Service, type Answer } from '../../support/http/service.js';
import {
  answersFor,
  content,
  criteria,
  everyReason,
  fox,
  opening,
  owl,
} from '../../support/law/places/procurements.js';

interface Member {
  readonly id: string;
  readonly token: string;
}

describe('many people who act in one procurement at once', () => {
  let service: Service;
  let evaluators: readonly Member[];
  let declarants: readonly Member[];
  beforeAll(async () => {
    service = await Service.start({ PROBITY_POOL_SIZE: '16' });
    const identity = service.app.get(IdentityService);
    const joins = async (name: string, role: 'evaluator' | 'commissioner'): Promise<Member> => {
      const { id } = await identity.addPerson({ organisationId: 'icb-1', name, roles: [role], subject: name });
      return { id, token: await identity.issueLocalToken(id, 1) };
    };
    evaluators = await Promise.all(Array.from({ length: 8 }, (_, n) => joins(`Evaluator ${n}`, 'evaluator')));
    declarants = await Promise.all(Array.from({ length: 3 }, (_, n) => joins(`Declarant ${n}`, 'commissioner')));
  });
  afterAll(() => service.stop());
  afterEach(() => expect(service.breaches.splice(0)).toEqual([]));

  /** A competition whose offers are closed. */
  async function closed(): Promise<string> {
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
    return id;
  }

  const sends = (
    id: string,
    { token }: { token?: string },
    type: string,
    data: object,
    tag?: string,
  ): Promise<Answer> =>
    service.ask('POST', `procurements/${id}/commands`, {
      ...(token === undefined ? {} : { token }),
      body: { type, data },
      headers: { 'idempotency-key': randomUUID(), ...(tag === undefined ? {} : { 'if-match': tag }) },
    });

  const tagOf = (answer: Answer): string => String(answer.headers['etag']);

  it('refuses none of eight evaluators and three declarants', async () => {
    const id = await closed();
    for (const { id: evaluator } of evaluators)
      await service.does(id, 'AppointEvaluator', { evaluator, experience: 'Ten years.' });
    const refused: unknown[] = [];
    const done = async (answer: Promise<Answer>): Promise<Answer> => {
      const { status, text } = await answer;
      if (status !== 200) refused.push([status, text]);
      return answer;
    };
    const scoring = evaluators.map(async (who, n) => {
      // Half say what they saw, which is their own evaluation; the others need not.
      const seen = tagOf(await service.ask('GET', `procurements/${id}/evaluation`, who));
      let tag = n % 2 === 0 ? seen : undefined;
      for (const provider of ['owl', 'fox']) {
        for (const criterion of ['quality', 'cost']) {
          const one = { provider: { id: provider }, criterion, score: 50 + n, comment: `Seen by ${n}.` };
          const { headers } = await done(sends(id, who, 'RecordScore', one, tag));
          tag &&= String(headers['etag']);
        }
      }
      await done(sends(id, who, 'LockScores', {}, tag));
    });
    const declaring = declarants.map(async (who, n) => {
      const tag = n === 0 ? undefined : tagOf(await service.ask('GET', `procurements/${id}`, who));
      await done(sends(id, who, 'DeclareNoConflict', {}, tag));
    });
    await Promise.all([...scoring, ...declaring]);
    expect(refused).toEqual([]);
    const { body } = await service.ask('GET', `procurements/${id}`);
    const sheets = Object.values(body.facts.run.scoring.sheets).flatMap((of) => Object.values(of));
    expect(sheets.map(({ given }) => given)).toEqual(Array(8).fill(4));
    expect(body.facts.conflicts.declarations).toHaveLength(3);
  });

  it('tells whoever was overtaken what was done since, as far as they may see it', async () => {
    const id = await closed();
    const [one, other] = [evaluators[0]!, evaluators[1]!];
    for (const { id: evaluator } of [one, other])
      await service.does(id, 'AppointEvaluator', { evaluator, experience: 'Ten years.' });
    const seen = tagOf(await service.ask('GET', `procurements/${id}/evaluation`, one));
    const score = (who: Member, points: number, tag?: string) =>
      sends(
        id,
        who,
        'RecordScore',
        { provider: { id: 'owl' }, criterion: 'quality', score: points, comment: 'So.' },
        tag,
      );
    await score(one, 50, seen);
    await score(other, 60, seen);
    const again = await score(one, 55, seen);
    const version = Number(JSON.parse(seen));
    expect(again).toMatchObject({ status: 412, body: { expected: version, version: version + 2 } });
    expect(again.body['since']).toEqual([
      { place: version + 1, label: 'Score an offer on a criterion', role: 'evaluator' },
    ]);
    const stale = await sends(id, {}, 'AmendProcurement', { description: 'Longer.', reason: 'It grew.' }, '"3"');
    expect(stale.status).toBe(412);
    expect(stale.body['since']).toContainEqual({ place: 4, label: expect.any(String), role: 'decision-maker' });
    expect(stale.body['since']).toHaveLength(version + 2 - 3);
  });

  it('gives the version with everything that is read of a procurement, before anybody evaluates as well', async () => {
    const id = await closed();
    const { body } = await service.ask('GET', `procurements/${id}`);
    const tag = `"${body.version}"`;
    const paths = [
      'evaluation',
      'record',
      'record.html',
      'performance',
      'events',
      'replay',
      'representations',
      'statechart',
      'refusals',
    ];
    for (const path of paths) {
      const { status, headers } = await service.ask('GET', `procurements/${id}/${path}`, { as: 'auditor' });
      expect([path, status, headers['etag']]).toEqual([path, 200, tag]);
    }
    const empty = await service.ask('GET', `procurements/${id}/evaluation`, { as: 'commissioner' });
    expect((empty.body['stages'] as { evaluators: unknown[] }[])[0]!.evaluators).toEqual([]);
    const toProvider = await service.ask('GET', `procurements/${id}/representations`, { as: 'owlRep' });
    expect([toProvider.status, toProvider.headers['etag']]).toEqual([200, undefined]);
  });
});
