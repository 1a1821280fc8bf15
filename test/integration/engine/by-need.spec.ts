import { acts, procurementKind, type CommandType } from '../../../workflows/index.js';
import { partsFor } from '../../../src/engine-parts.js';
import { procurementFrom } from '../../../src/engine/procurement-way.js';
import { ReadStatement, nothingAsked, type Ask } from '../../../src/engine/read-statement.js';
import { permissions } from '../../../src/identity/permissions.js';
import { chosen, complete, evaluated, inStandstill } from '../../support/law/places/procurements.js';
import { principalOf, World } from './world.js';

const always = <T extends object>(fragments: readonly T[]) => fragments.map((one) => ({ ...one, asks: () => true }));

describe('the reading statement, made by what a command can need', () => {
  let world: World;
  let ids: readonly string[];
  let byNeed: ReadStatement<unknown>;
  let whole: ReadStatement<unknown>;

  beforeAll(async () => {
    world = await World.create();
    const stories = [chosen('direct-award-a'), evaluated(), inStandstill('direct-award-c')];
    const played: string[] = [];
    for (const story of [...stories, complete('competitive')]) played.push(await world.plays(story.recorded));
    ids = played;
    const ports = partsFor(world.database);
    const { actor, evidence, inputs } = ports;
    const { migrations } = world.database;
    byNeed = new ReadStatement(procurementKind, ports, procurementFrom, migrations);
    const everything = { actor: { sql: actor!.sql }, evidence: always(evidence), inputs: always(inputs) };
    whole = new ReadStatement(procurementKind, everything, procurementFrom, migrations);
  });
  afterAll(() => world.drop());

  const ask = (id: string | null, command: string | null, data: unknown): Ask => ({
    ...{ ...nothingAsked, id, command, data, simulated: '2026-03-30T09:00:00.000Z' },
    ...{ authorityId: 'icb-1', ...principalOf('decider'), received: '00000000-0000-4000-8000-0000000000aa' },
    ...{ asker: 'somebody', key: 'a-key' },
  });

  it('finds for every command, on what its example carries, all that the whole one finds', async () => {
    const differing: unknown[] = [];
    for (const [command, { example }] of Object.entries(acts)) {
      for (const id of command === 'OpenProcurement' ? [null] : ids) {
        const [one, other] = await Promise.all(
          [byNeed, whole].map((read) => read.run(world.database, ask(id, command, example))),
        );
        const [{ found, referred, actor }, all] = [one!, other!];
        if (JSON.stringify([found, referred]) !== JSON.stringify([all.found, all.referred])) {
          differing.push({ command, found, whole: all.found });
        }
        const [asker, asked] = [actor, all.actor] as Record<string, unknown>[];
        // For which provider somebody acts is asked of what a provider may do alone.
        if (asker!['providers'] !== null) expect(asker).toEqual(asked);
        expect(asker).toMatchObject({
          personId: asked!['personId'],
          roles: asked!['roles'],
          takesPart: asked!['takesPart'],
        });
        expect(asker!['providers'] !== null).toBe(permissions[command as CommandType].includes('provider'));
      }
    }
    expect(differing).toEqual([]);
  });

  it('finds names, reasons, documents and references where a command gives them', async () => {
    const [id] = ids;
    const carrying = {
      decisionMakers: [{ person: 'x', name: 'Somebody' }],
      advisers: [{ name: 'Somebody Else' }],
      reasons: 'As was said before.',
      documents: [{ digest: 'a'.repeat(64) }],
      reference: 'ICB/1',
    };
    for (const command of ['AmendProcurement', 'ChooseProcess']) {
      const [one, all] = await Promise.all(
        [byNeed, whole].map((read) => read.run(world.database, ask(id!, command, carrying))),
      );
      expect(one!.found).toEqual(all!.found);
    }
  });

  it('leaves out who asks where nobody does, and the answer where there is no key', async () => {
    const seen = await byNeed.run(world.database, { ...nothingAsked, id: ids[0]!, simulated: null });
    expect(seen).toMatchObject({ actor: null, answer: null, touched: [] });
    expect(seen.standing).not.toBeNull();
  });

  it('has few texts, however many commands there are', () => {
    expect(byNeed.texts.size).toBeLessThanOrEqual(24);
    const amend = [...byNeed.texts.values()].sort((one, other) => one.length - other.length)[0]!;
    expect(amend.length).toBeLessThan([...whole.texts.values()][0]!.length / 2);
  });
});
