import { procurementKind } from '../../../workflows/index.js';
import { chosen, owl } from '../../support/law/places/procurements.js';
import { World } from './world.js';

interface Stored {
  readonly version: number;
  readonly shape: number;
  readonly opened: boolean;
}

describe('what stands of a stream', () => {
  let world: World;
  beforeAll(async () => (world = await World.create()));
  afterAll(() => world.drop());

  const stored = async (id: string): Promise<Stored | undefined> => {
    const [row] = await world.test.asOwner<Stored>(
      `SELECT version, shape, facts ? 'opening' AS opened FROM standing WHERE id = $1`,
      [id],
    );
    return row;
  };

  it.each([
    ['is of a shape of before', `UPDATE standing SET shape = 0, facts = '{}' WHERE id = $1`, { version: 2, shape: 0 }],
    ['is not stored', `DELETE FROM standing WHERE id = $1`, undefined],
  ])('is folded anew from the events where it %s, and stored with the next act', async (_, spoil, left) => {
    const id = await world.plays(chosen('direct-award-a').recorded);
    const before = (await world.queries.find(id, 'everything'))!;
    await world.test.asOwner(spoil, [id]);
    expect((await world.queries.find(id, 'everything'))!.facts).toEqual(before.facts);
    // Looking writes nothing.
    const found = await stored(id);
    expect(found && { version: found.version, shape: found.shape }).toEqual(left);
    await world.does(id, 'ContactProvider', { provider: owl });
    expect(await stored(id)).toEqual({ version: 3, shape: procurementKind.shape, opened: true });
    expect((await world.rebuild.check()).equal).toBe(true);
  });

  it('is kept of an authority too, with who belongs to it', async () => {
    const [row] = await world.test.asOwner<{ version: number; head: number; roles: unknown }>(
      `SELECT st.version, s.version AS head, st.facts #> '{membership,members,00000000-0000-4000-8000-000000000002}' AS roles
       FROM standing st JOIN stream s ON (s.authority_id, s.type, s.id) = (st.authority_id, st.kind, st.id)
       WHERE st.kind = 'authority' AND st.id = 'icb-1'`,
    );
    expect(row).toEqual({ version: row!.head, head: row!.head, roles: ['decision-maker'] });
  });
});
