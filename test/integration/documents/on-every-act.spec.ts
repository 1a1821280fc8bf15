import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { commandClasses } from '../../../src/commands/command-classes.js';
import { commandTypes, type CommandType } from '../../../workflows/index.js';
import {
  content,
  criteria,
  fox,
  opening,
  owl,
  answersFor,
  everyReason,
} from '../../support/law/places/procurements.js';
import { bodyOf, Parties } from '../representations/parties.js';

const restsOnNothing: readonly CommandType[] = ['OpenProcurement', 'EndStandstill', 'ApplyCalendar'];

/** What is said against documents that are no list, or that have no digest, in a command that is otherwise empty. */
function against(type: CommandType, documents: unknown): readonly string[] {
  const command = plainToInstance<object, object>(commandClasses[type], { documents });
  return validateSync(command, { whitelist: true, forbidNonWhitelisted: true })
    .filter(({ property }) => property === 'documents')
    .flatMap(({ constraints, children }) => [
      ...Object.keys(constraints ?? {}),
      ...(children ?? []).map(() => 'entry'),
    ]);
}

describe('documents', () => {
  it.each(commandTypes.filter((type) => !restsOnNothing.includes(type)))('can be named in %s', (type) => {
    expect(against(type, [{ name: 'Minutes.pdf', digest: 'a'.repeat(64) }])).toEqual([]);
    expect(against(type, 'Minutes.pdf')).not.toEqual([]);
    expect(against(type, [{ name: 'Minutes.pdf', digest: 'x' }])).toEqual(['entry']);
  });

  it.each(restsOnNothing)('cannot be named in %s, which rests on none', (type) => {
    expect(against(type, [{ name: 'Minutes.pdf', digest: 'a'.repeat(64) }])).toEqual(['whitelistValidation']);
  });
});

describe('the documents of acts', () => {
  let parties: Parties;
  beforeAll(async () => {
    parties = await Parties.start();
  });
  afterAll(() => parties.service.stop());
  afterEach(() => expect(parties.service.breaches.splice(0)).toEqual([]));

  it('are on record with the act, and are those that were uploaded', async () => {
    const { service } = parties;
    const id = await parties.standstill();
    const minutes = await parties.uploads(id, service.tokens.commissioner, 'Minutes.pdf');
    const entry = {
      item: 'g',
      what: 'The committee met.',
      happenedAt: '2026-03-20T09:00:00Z',
      why: 'Minutes came later.',
    };
    await service.does(id, 'AddToRecord', { ...entry, documents: [minutes] });
    const { text } = await service.ask('GET', `procurements/${id}/record`, { as: 'auditor' });
    expect(text).toContain(`Minutes.pdf (SHA-256 ${minutes.digest})`);

    const unknown = [{ name: 'Minutes.pdf', digest: '0'.repeat(64) }];
    expect(await service.tries(id, 'AddToRecord', { ...entry, documents: unknown })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'data.documents[0].digest' }] },
    });
  });

  it('are sent by evaluators where they are appointed, and nowhere else', async () => {
    const { service } = parties;
    service.at('2026-03-02');
    const id = await service.opens(opening);
    const choice = {
      process: 'competitive',
      answers: answersFor.competitive,
      reasons: everyReason,
      reason: 'It fits.',
    };
    await service.does(id, 'ChooseProcess', choice);
    await service.does(id, 'SetAwardCriteria', criteria);
    await service.does(id, 'SubmitInvitationNotice', { content, submittedAt: '2026-03-02T09:00:00Z' });
    await service.does(id, 'RecordInvitationNoticePublished', { publishedAt: '2026-03-02T09:00:00Z' });
    service.at('2026-03-16');
    for (const provider of [owl, fox]) await service.does(id, 'RecordOffer', { provider });
    await service.does(id, 'CloseOffers');
    const eva = bodyOf<{ person: { id: string } }>(await service.ask('GET', 'me', { as: 'eva' })).person.id;
    await service.does(id, 'AppointEvaluator', { evaluator: eva, experience: 'Ten years.' });

    const sheet = await parties.uploads(id, service.tokens.eva, 'Marked bid.pdf');
    const score = { provider: { id: 'owl' }, criterion: 'quality', score: 60, comment: 'See the marked bid.' };
    await service.does(id, 'RecordScore', { ...score, documents: [sheet] }, { as: 'eva' });
    await expect(parties.uploads(id, service.tokens.eli, 'Another.pdf')).rejects.toThrow(/40[34]/);
  });
});
