import type { Person, Service } from '../http/service.js';
import { answersFor, content, criteria, everyReason, fox, opening, owl } from '../law/places/procurements.js';

/** A competition with two offers that two evaluators have been appointed to score, and that neither has. Gives the procurement's id. */
export async function offersToScore(service: Service): Promise<string> {
  const ids: Partial<Record<Person, string>> = {};
  for (const person of ['eva', 'eli', 'decider'] as const) {
    const { body } = await service.ask('GET', 'me', { as: person });
    ids[person] = (body['person'] as { id: string }).id;
  }
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
  for (const who of ['eva', 'eli'] as const) {
    await service.does(id, 'AppointEvaluator', { evaluator: ids[who], experience: 'Ten years.' });
    await service.does(id, 'DeclareNoConflict', { stages: ['evaluation'] }, { as: who });
  }
  return id;
}
