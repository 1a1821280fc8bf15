import { IdentityService } from '../../../src/identity/index.js';
import { install, type Installation } from './installation.js';

describe('two organisations registered at once under one id', () => {
  let here: Installation;
  beforeAll(async () => {
    here = await install();
  });
  afterAll(() => here.close());

  it.each([
    ['authority', 'provider'],
    ['authority', 'authority'],
    ['provider', 'provider'],
  ] as const)('are not both: %s and %s', async (one, other) => {
    const identity = here.app.get(IdentityService);
    const id = `same-${one}-${other}`;
    const registering = ([one, other] as const).map((kind, index) =>
      identity.registerOrganisation({
        ...{ id, kind, name: `Name ${index}` },
        ...(kind === 'authority' ? { authorityKind: 'integrated-care-board' as const } : {}),
      }),
    );
    const settled = await Promise.allSettled(registering);
    const done = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value.name] : []));
    expect(done).toHaveLength(1);
    const refused = settled.find((each): each is PromiseRejectedResult => each.status === 'rejected')!;
    expect(refused.reason).toMatchObject({ problem: 'conflict', message: `There is an organisation ${id} already.` });
    expect((await identity.organisation(id)).name).toBe(done[0]);
  });
});
