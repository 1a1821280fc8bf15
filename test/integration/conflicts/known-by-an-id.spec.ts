import { opening } from '../../support/law/places/procurements.js';
import { RegisterOverHttp } from './register.js';

describe('whoever is named in a procurement by an id', () => {
  let register: RegisterOverHttp;
  let id: string;
  beforeAll(async () => {
    register = await RegisterOverHttp.start();
    id = await register.service.opens(opening);
  });
  afterAll(() => register.service.stop());
  afterEach(() => expect(register.service.breaches.splice(0)).toEqual([]));

  const isPointedOut = async (person: string): Promise<boolean> => {
    const { body } = await register.service.does(id, 'NameParticipant', { person, capacity: 'adviser' });
    return body.warnings.some(({ code }) => code === 'nobody-is-known-by-this-id');
  };

  it('is known as a member, now or before', async () => {
    expect(await isPointedOut(register.id('auditor'))).toBe(false);
    await register.service.test.asOwner(
      `UPDATE membership SET revoked_at = now() WHERE person_id = '${register.id('commissioner')}'`,
    );
    expect(await isPointedOut(register.id('commissioner'))).toBe(false);
  });

  it('is known on the register of interests', async () => {
    await register.does('RegisterIndividual', { person: 'dr-outside', name: 'Dr Outside' }, 'guardian');
    expect(await isPointedOut('dr-outside')).toBe(false);
  });

  it('is pointed out where nobody has that id here, though somebody has it elsewhere', async () => {
    expect(await isPointedOut('dr-otside')).toBe(true);
    const { body } = await register.service.ask('GET', 'me', { as: 'stranger' });
    expect(await isPointedOut((body['person'] as { id: string }).id)).toBe(true);
  });

  it('is judged so again when it is replayed', async () => {
    const replayed = await register.service.ask('GET', `procurements/${id}/replay`);
    expect(replayed.body['differences']).toEqual([]);
  });
});
