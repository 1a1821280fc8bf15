import type { CommandData } from '../../../workflows/index.js';
import { agreed, as, by, score } from '../../support/law/places/scoring.js';
import { content, chosen, criteria, opening } from '../../support/law/places/procurements.js';
import { Story } from '../../support/law/story.js';

const bytes = ({ procurement }: Story): number => Buffer.byteLength(JSON.stringify(procurement.facts));

const ids = (prefix: string, many: number): readonly string[] =>
  Array.from({ length: many }, (_none, index) => `${prefix}${String(index + 1).padStart(2, '0')}`);

/** Persons are known by the ids that the database gives them. */
const people = Array.from({ length: 8 }, (_none, index) => `0191b0c4-7a3e-7c11-9d51-00000000000${index}`);

describe('what is known of a procurement', () => {
  it('does not grow with how many commands were given, by however many people in turn', () => {
    const story = as(new Story().does('OpenProcurement', opening), people[0]!, 'commissioner');
    const amended = (times: number): number => {
      for (let time = 0; time < times; time += 1) {
        as(story, people[time % people.length]!).does('AmendProcurement', {
          description: `Diagnostic services, draft ${String(time % 10)}`,
          reason: 'The services were described again.',
        });
      }
      return bytes(story);
    };
    const few = amended(20);
    expect(few).toBeLessThan(6_000);
    // The numbers of versions have more digits: nothing else is longer.
    expect(amended(980) - few).toBeLessThan(100);
  });

  it('is little after ten offers were scored on ten criteria by eight evaluators, and moderated', () => {
    const [offers, questions] = [ids('offer-', 10), ids('question-', 10)];
    const asked: CommandData['SetAwardCriteria'] = {
      ...criteria,
      criteria: questions.map((id) => ({ ...criteria.criteria[0]!, id, name: `Question ${id}`, weight: 10 })),
    };
    const story = chosen('competitive')
      .does('SetAwardCriteria', asked)
      .at('2026-03-03')
      .does('SubmitInvitationNotice', { content })
      .does('RecordInvitationNoticePublished', { publishedAt: '2026-03-03T09:00:00.000Z' })
      .at('2026-03-16');
    for (const id of offers) story.does('RecordOffer', { provider: { id, name: `The ${id}`, address: '1 Barn Lane' } });
    story.does('CloseOffers', {}).at('2026-03-17');
    for (const evaluator of people) story.does('AppointEvaluator', { evaluator, experience: 'Ten years.' });
    const before = bytes(story);
    for (const person of people) {
      for (const id of offers) for (const one of questions) by(story, person, 'RecordScore', score(id, one, 70));
      by(story, person, 'LockScores', {});
    }
    for (const id of offers) for (const one of questions) story.does('ModerateCriterion', agreed(id, one, 70));
    expect(story.procurement.version).toBeGreaterThan(900);
    expect(bytes(story) - before).toBeLessThan(30_000);
    expect(bytes(story)).toBeLessThan(40_000);
  });
});
