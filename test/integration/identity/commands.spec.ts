import { Engine, type CommandRequest, type CommandResult } from '../../../src/engine/index.js';
import { GovernanceService } from '../../../src/governance/governance.service.js';
import type { Principal, Role } from '../../../src/identity/index.js';
import type { Command } from '../../../workflows/index.js';
import { opening } from '../../support/law/places/procurements.js';
import { install, type Installation } from './installation.js';

let here: Installation;
let north: string;
let procurement: string;

beforeAll(async () => {
  here = await install();
  north = await here.authority();
  await here.app.get(GovernanceService).setAssurance(north, 'advised', 'A test of something else.');
  const opened = await submit(await somebody(north, ['commissioner']), {
    authorityId: north,
    procurementId: null,
    command: { type: 'OpenProcurement', data: opening },
  });
  procurement = opened.accepted ? opened.procurementId : '';
});

afterAll(() => here.close());

type Somebody = Principal & { id: string };

async function somebody(organisation: string, roles: Role[]): Promise<Somebody> {
  const { id } = await here.member(organisation, roles);
  return { id, issuer: 'urn:probity:local', subject: id };
}

const amend: Command = { type: 'AmendProcurement', data: { title: 'Another title', reason: 'It was wrong' } };
const abandon = { type: 'Abandon', data: {} } as unknown as Command;

function submit(principal: Principal, change: Partial<CommandRequest> = {}): Promise<CommandResult> {
  const request = { principal, authorityId: null, procurementId: procurement, idempotencyKey: null, ifMatch: null };
  return here.app.get(Engine).submit({ ...request, command: amend, ...change });
}

describe('a command given to the engine', () => {
  it('is recorded with who gave it, for which authority and in which role', async () => {
    const who = await somebody(north, ['commissioner', 'auditor']);
    expect(await submit(who)).toMatchObject({ accepted: true });
    const [last] = await here.test.asOwner<{ canonical: string }>(
      'SELECT canonical FROM event WHERE stream_id = $1 ORDER BY version DESC LIMIT 1',
      [procurement],
    );
    expect(JSON.parse(last?.canonical ?? '')).toMatchObject({
      type: 'ProcurementAmended',
      actor: { personId: who.id, organisationId: north, role: 'commissioner' },
    });
  });

  it('is denied to the wrong role, before the law is asked', async () => {
    await expect(submit(await somebody(north, ['commissioner']), { command: abandon })).rejects.toMatchObject({
      problem: 'not-permitted',
      message: 'Only a decision-maker of the authority may do this.',
    });
    await expect(submit(await somebody(north, ['auditor']))).rejects.toMatchObject({ problem: 'not-permitted' });
    await expect(submit(await somebody(north, ['administrator']))).rejects.toMatchObject({ problem: 'not-permitted' });
  });

  it('is answered to people of another authority as if there were no such procurement', async () => {
    const stranger = await somebody(await here.authority(), ['commissioner', 'decision-maker']);
    const denials = await Promise.all(
      [procurement, '00000000-0000-4000-8000-000000000000'].map((procurementId) =>
        submit(stranger, { procurementId }).catch((error: Error) => error),
      ),
    );
    for (const denial of denials) expect(denial).toMatchObject({ problem: 'not-found' });
    expect((denials[0] as Error).message).toBe((denials[1] as Error).message);
  });

  it('is not for opening a procurement of another authority', async () => {
    const stranger = await somebody(await here.authority(), ['commissioner']);
    const command: Command = { type: 'OpenProcurement', data: opening };
    await expect(submit(stranger, { authorityId: north, procurementId: null, command })).rejects.toMatchObject({
      problem: 'not-found',
    });
  });

  it('is denied to somebody whom nobody has added', async () => {
    const nobody = { issuer: 'urn:probity:local', subject: 'nobody' };
    await expect(submit(nobody)).rejects.toMatchObject({ problem: 'not-a-member' });
  });

  it('is denied from the very next one on when the role has been taken away', async () => {
    const who = await somebody(north, ['commissioner', 'auditor']);
    expect(await submit(who)).toMatchObject({ accepted: true });
    await here.identity.revokeRole(north, who.id, 'commissioner');
    await expect(submit(who)).rejects.toMatchObject({ problem: 'not-permitted' });
    await here.identity.grantRole(north, who.id, 'decision-maker');
    expect(await submit(who)).toMatchObject({ accepted: true });
  });
});
