import { Engine } from '../../../src/engine/index.js';
import { localIssuerName } from '../../../src/identity/tokens/local-issuer.js';
import { Service } from '../../support/http/service.js';
import { inStandstill, terms } from '../../support/law/places/procurements.js';

/** What would come of a command, without any of it coming. */
describe('considering a command', () => {
  let service: Service;
  let engine: Engine;
  let id: string;

  beforeAll(async () => {
    service = await Service.start();
    engine = service.app.get(Engine);
    id = await service.plays(inStandstill('direct-award-c').recorded);
  });

  afterAll(() => service.stop());

  const as = (subject: string) => ({
    principal: { issuer: localIssuerName, subject },
    authorityId: null,
    ifMatch: null,
  });

  async function written(): Promise<readonly string[]> {
    const [row] = await service.test.asOwner<{ events: string; refusals: string; outcomes: string }>(
      `SELECT (SELECT count(*) FROM event)::text AS events, (SELECT count(*) FROM refusal)::text AS refusals,
         (SELECT count(*) FROM command_outcome)::text AS outcomes`,
    );
    return Object.values(row!);
  }

  it('gives the reasons for which it would be refused, the same as the refusal, and keeps no attempt', async () => {
    service.at('2026-04-07');
    const before = await written();
    const asked = { ...as('decider'), procurementId: id, type: 'EnterIntoContract', data: terms } as const;
    const considered = await engine.consider(asked);
    expect(considered.would).toBeNull();
    expect(await written()).toEqual(before);
    const refused = await service.tries(id, 'EnterIntoContract', terms);
    expect(considered.reasons).toEqual(refused.body.reasons);
  });

  it('gives what it would lead to, which it does once it is given', async () => {
    service.at('2026-04-09');
    const before = await written();
    const asked = { ...as('decider'), procurementId: id, type: 'EnterIntoContract', data: terms } as const;
    const { would, reasons, version } = await engine.consider(asked);
    expect(reasons).toEqual([]);
    expect(await written()).toEqual(before);
    const done = await service.does(id, 'EnterIntoContract', terms);
    expect(would!.procurement).toMatchObject({ state: done.body['state'], version: done.body.version });
    expect(version).toBeLessThan(done.body.version);
  });

  it('says no more than the act would to whoever may not give it', async () => {
    const asked = { procurementId: id, type: 'Abandon', data: null } as const;
    await expect(engine.consider({ ...as('commissioner'), ...asked })).rejects.toMatchObject({
      problem: 'not-permitted',
    });
    await expect(engine.consider({ ...as('stranger'), ...asked })).rejects.toMatchObject({ problem: 'not-permitted' });
    const overtaken = { ...as('decider'), ...asked, ifMatch: 1 };
    await expect(engine.consider(overtaken)).rejects.toMatchObject({ problem: 'version-conflict' });
  });
});
