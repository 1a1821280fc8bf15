import type { StaffRepresentationDto } from '../../../src/representations/dto/staff-representation.dto.js';
import { bodyOf, letter, Parties, publicLetter } from './parties.js';

/** What mail, Windows, Word and a PDF put into text. */
const asToolsGiveIt = 'Dear all,\r\n\r\nWe object to the award.\r\n\u000bOver the page:\u000c\tReg 9(2).\r';

describe('what a provider writes', () => {
  let parties: Parties;
  beforeAll(async () => (parties = await Parties.start()));
  afterAll(() => parties.service.stop());
  afterEach(() => expect(parties.service.breaches.splice(0)).toEqual([]));

  it('is taken as its tools give it, and shown as it came', async () => {
    const id = await parties.standstill();
    const sent = { failure: `Reg 9(2):\r\nnot asked.`, text: asToolsGiveIt, contact: 'Fox Care\r\n1 High Street' };
    const { reference } = await parties.lodges(id, parties.fox, sent);
    expect((await parties.sees(id, parties.fox, reference)).received).toMatchObject(sent);
    const staff = await parties.service.ask('GET', `procurements/${id}/representations/${reference}`);
    expect(bodyOf<StaffRepresentationDto>(staff).received).toMatchObject(sent);
  });

  it('may be as long by the one door as by the other', async () => {
    const id = await parties.standstill();
    const text = `${'We object.\r\n'.repeat(8_000)}😀`;
    await parties.lodges(id, parties.fox, { text });
    const data = { ...publicLetter, text, receivedAt: '2026-03-25T10:00:00Z', how: 'e-mail' };
    const recorded = await parties.service.does(id, 'RecordRepresentation', data);
    expect(recorded.status).toBe(200);
    const staff = await parties.service.ask('GET', `procurements/${id}/representations/R2`);
    expect(bodyOf<StaffRepresentationDto>(staff).received.text).toBe(text);
    const longer = 'x'.repeat(100_001);
    const url = `procurements/${id}/representations`;
    const lodged = await parties.service.ask('POST', url, { token: parties.fox, body: { ...letter, text: longer } });
    expect(lodged).toMatchObject({ status: 400, body: { errors: [{ field: 'text' }] } });
    const typed = await parties.service.tries(id, 'RecordRepresentation', { ...data, text: longer });
    expect(typed).toMatchObject({ status: 400, body: { errors: [{ field: 'data.text' }] } });
  });

  it.each([
    ['the character U+0000', 'a\u0000b'],
    ['half of a surrogate pair', 'a\ud83d'],
  ])('is refused where it cannot be stored, and the field named: %s', async (which, text) => {
    const id = await parties.standstill();
    for (const field of ['text', 'failure', 'contact'] as const) {
      const body = { ...letter, [field]: text };
      const answer = await parties.service.ask('POST', `procurements/${id}/representations`, {
        token: parties.fox,
        body,
      });
      expect(answer).toMatchObject({
        status: 400,
        body: { errors: [{ field, message: expect.stringContaining(which) }] },
      });
    }
  });
});
