import { Service, type Answer } from '../../support/http/service.js';
import { contentUnderC, inStandstill, opening, terms } from '../../support/law/places/procurements.js';

const longer = (length: number): string => 'x'.repeat(length);
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('bad commands over HTTP', () => {
  let service: Service;
  /** Ready for the notice of intention. */
  let id: string;
  /** In its standstill, and published. */
  let published: string;
  let written: number;

  beforeAll(async () => {
    service = await Service.start();
    id = await service.plays(contentUnderC().recorded);
    published = await service.plays(inStandstill('direct-award-c').recorded);
    service.at('2026-03-25');
    written = await service.eventCount();
  });
  afterAll(() => service.stop());
  afterEach(async () => {
    expect(await service.eventCount()).toBe(written);
    expect((await service.ask('GET', '/health/live', { as: null })).status).toBe(200);
    expect(service.breaches.splice(0)).toEqual([]);
  });

  const fieldsOf = ({ body }: Answer): readonly string[] => body.errors.map(({ field }) => field);

  const expectInvalid = (answer: Answer, ...fields: string[]): void => {
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ type: '/problems/invalid-input', status: 400 });
    expect(fieldsOf(answer)).toEqual(expect.arrayContaining(fields));
  };

  describe('of a command', () => {
    const submit = (data: object): Promise<Answer> => service.tries(id, 'SubmitIntentionNotice', data);
    const enter = (more: object): Promise<Answer> =>
      service.tries(published, 'EnterIntoContract', { ...terms, ...more });

    it.each([
      ['an unknown field', { content: {}, colour: 'red' }, 'data.colour'],
      ['an unknown field further in', { content: { conflicts: 'none' } }, 'data.content.conflicts'],
      ['a text where an object belongs', { content: 'none' }, 'data.content'],
      ['a number where a text belongs', { content: { decisionMakers: 5 } }, 'data.content.decisionMakers'],
      ['nothing where a text belongs', { content: { decisionMakers: null } }, 'data.content.decisionMakers'],
      ['the 31st of April', { submittedAt: '2026-04-31T10:00' }, 'data.submittedAt'],
      ['the year 0', { submittedAt: '0000-01-01T10:00' }, 'data.submittedAt'],
      ['a date without a time', { submittedAt: '2026-03-24' }, 'data.submittedAt'],
      ['a moment that the clocks skipped', { submittedAt: '2026-03-29T01:30' }, 'data.submittedAt'],
      ['an instant as a number', { submittedAt: 1774342800000 }, 'data.submittedAt'],
      ['a negative amount', { content: { approximateLifetimeValue: -0.01 } }, 'data.content.approximateLifetimeValue'],
      [
        'an amount in quotation marks',
        { content: { approximateLifetimeValue: '5' } },
        'data.content.approximateLifetimeValue',
      ],
      [
        'an amount with a third decimal',
        { content: { approximateLifetimeValue: 1.005 } },
        'data.content.approximateLifetimeValue',
      ],
      [
        'an amount beyond belief',
        { content: { approximateLifetimeValue: 1e15 } },
        'data.content.approximateLifetimeValue',
      ],
      ['a text that is too long', { content: { conflictsDeclared: longer(10_001) } }, 'data.content.conflictsDeclared'],
      ['the character U+0000', { content: { decisionMakers: 'A\u0000B' } }, 'data.content.decisionMakers'],
      ['half of a surrogate pair', { content: { decisionMakers: 'A\ud800' } }, 'data.content.decisionMakers'],
      ['a missing criterion', { content: { reasons: { value: 'x' } } }, 'data.content.reasons.socialValue'],
      ['a list where a text belongs', { content: { conflictsDeclared: ['none'] } }, 'data.content.conflictsDeclared'],
    ])('refuses %s, naming the field', async (_what, data, field) => {
      expectInvalid(await submit(data), field);
    });

    it.each([
      ['a missing date', { startsOn: undefined }, 'data.startsOn'],
      ['an instant where a date belongs', { endsOn: '2029-08-31T00:00' }, 'data.endsOn'],
      ['the 29th of February 2027', { startsOn: '2027-02-29' }, 'data.startsOn'],
      ['missing reasons', { reasons: undefined }, 'data.reasons'],
      ['blank reasons', { reasons: ' \n ' }, 'data.reasons'],
      ['an identifier with a space', { providers: ['owl health'] }, 'data.providers[0].id'],
      ['an identifier that every object has', { providers: ['constructor'] }, 'data.providers[0].id'],
      ['a provider that is a number', { providers: [5] }, 'data.providers'],
      [
        'a hundred thousand entries',
        { decisionMakers: Array.from({ length: 100_000 }, () => ({})) },
        'data.decisionMakers',
      ],
    ])('refuses %s, naming the field', async (_what, more, field) => {
      expectInvalid(await enter(more), field);
    });

    it('names at most a hundred faults', async () => {
      const answer = await enter({ decisionMakers: Array.from({ length: 400 }, () => ({})) });
      expect(fieldsOf(answer)).toHaveLength(100);
    });

    it.each([
      ['NaN', '{"type":"SubmitIntentionNotice","data":{"content":{"approximateLifetimeValue":NaN}}}', 'body'],
      ['Infinity', '{"type":"SubmitIntentionNotice","data":{"content":{"approximateLifetimeValue":Infinity}}}', 'body'],
      [
        '1e400',
        '{"type":"SubmitIntentionNotice","data":{"content":{"approximateLifetimeValue":1e400}}}',
        'data.content.approximateLifetimeValue',
      ],
      ['a body that is not JSON', '{"type":', 'body'],
      ['an empty body', '', 'body'],
      ['a list for a body', '[]', 'body'],
      ['a text for a body', '"Abandon"', 'body'],
      ['null for a body', 'null', 'body'],
      ['a body without a type', '{}', 'type'],
      ['a type that is no text', '{"type":["Abandon"],"data":{}}', 'type'],
      ['an unknown command', '{"type":"AwardToMyFriend","data":{}}', 'type'],
      ['a command that every object has', '{"type":"constructor","data":{}}', 'type'],
      ['an unknown field beside the command', '{"type":"CloseOffers","data":{},"force":true}', 'force'],
      ['data that is a text', '{"type":"CloseOffers","data":"now"}', 'data'],
      ['data that is null', '{"type":"CloseOffers","data":null}', 'data'],
      ['the opening of another procurement', JSON.stringify({ type: 'OpenProcurement', data: opening }), 'type'],
      ['nesting without end', `{"type":"CloseOffers","data":${nested(5000)}}`, 'body'],
      ['nesting beyond any command', `{"type":"CloseOffers","data":${nested(12)}}`, 'data.a.a.a.a.a.a.a.a'],
      ['a field named __proto__', '{"type":"CloseOffers","data":{"__proto__":{"admin":true}}}', 'body'],
      ['a field named constructor', '{"type":"CloseOffers","data":{"constructor":{"prototype":{}}}}', 'body'],
      ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'body'],
    ])('refuses %s, naming the field', async (_what, raw, field) => {
      expectInvalid(await service.tries(id, 'anything', {}, { raw, body: undefined }), field);
      expect(({} as { admin?: unknown }).admin).toBeUndefined();
    });

    it('refuses ten megabytes of text before it reads them', async () => {
      const answer = await submit({ content: { decisionMakers: longer(10_000_000) } });
      expect(answer).toMatchObject({ status: 413, body: { type: '/problems/payload-too-large' } });
    });

    it('refuses a body that is not said to be JSON', async () => {
      const answer = await service.tries(
        id,
        'x',
        {},
        { raw: 'type=Abandon', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      );
      expect(answer).toMatchObject({ status: 415, body: { type: '/problems/unsupported-media-type' } });
    });

    it('lists the commands that there are', async () => {
      const { body } = await service.tries(id, 'AwardToMyFriend');
      expect(body.errors[0]!.message).toContain('SubmitIntentionNotice');
    });

    it('leaves to the law what is well formed: a publication in the future', async () => {
      const answer = await service.tries(published, 'RecordIntentionNoticePublished', {
        publishedAt: '2027-01-01T09:00',
      });
      expect(answer.status).toBe(422);
      const ready = await service.tries(id, 'SubmitIntentionNotice', { submittedAt: '2026-03-26T09:00' });
      expect(ready.status).toBe(422);
      expect(ready.body.reasons).toContainEqual(
        expect.objectContaining({ code: 'act-is-not-in-the-future', provision: 'reg 24', field: 'data.submittedAt' }),
      );
    });

    it('leaves to the law a command of another process', async () => {
      const answer = await service.tries(id, 'CloseOffers');
      expect(answer).toMatchObject({ status: 422, body: { type: '/problems/refused' } });
      expect(answer.body.reasons[0]).toMatchObject({ code: 'step-is-one-of-this-process', provision: 'reg 9(1)' });
    });

    it('says that nobody ends a standstill but time', async () => {
      const answer = await service.tries(published, 'EndStandstill');
      expect(answer).toMatchObject({ status: 403, body: { type: '/problems/not-permitted' } });
      expect(answer.body.detail).toContain('when its time has come');
    });
  });
});
