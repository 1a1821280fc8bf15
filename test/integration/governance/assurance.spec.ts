import { createHash, randomUUID } from 'node:crypto';
import { AuthorityHistory, checkRefusals } from '../../../src/engine/index.js';
import { GovernanceEvidence } from '../../../src/governance/governance.evidence.js';
import { Database } from '../../../src/platform/database/database.js';
import { Service, type Answer, type Asking } from '../../support/http/service.js';
import { examples } from '../../support/law/examples/all-examples.js';

describe('what an authority requires of itself', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start();
  });
  afterAll(() => service.stop());

  const sets = (level: unknown, asking: Asking = {}): Promise<Answer> =>
    service.settles('governance', 'SetAssurance', { level, reason: 'We are ready.' }, asking);
  const assurance = async (): Promise<unknown> =>
    (await service.ask('GET', 'authorities/icb-1/governance')).body['assurance'];
  const evidenceOf = async (id: string): Promise<unknown> => {
    const [row] = await service.test.asOwner<{ evidence: unknown }>(
      `SELECT canonical::jsonb -> 'evidence' -> 'governance' AS evidence FROM event WHERE stream_id = $1 AND version = 1`,
      [id],
    );
    return row!.evidence;
  };

  it('is what was set last, and goes into every decision as a reference that says nothing of anybody', async () => {
    expect(await assurance()).toBe('advised');
    const answer = await sets('required');
    expect(answer).toMatchObject({ status: 200, body: { events: [{ type: 'AssuranceSet' }] } });
    expect(await assurance()).toBe('required');
    const id = await service.at('2026-03-02').opens(examples.OpenProcurement[0]);
    const me = await service.ask('GET', 'me', { as: 'commissioner' });
    const { id: person } = me.body['person'] as { id: string };
    const { version } = answer.body;
    const [set] = await service.test.asOwner<{ hash: string }>(
      `SELECT hash FROM event WHERE stream_id = 'icb-1' AND version = ${version}`,
    );
    expect(await evidenceOf(id)).toEqual({
      authority: 'icb-1',
      version,
      hash: set!.hash,
      on: '2026-03-02',
      people: [person],
    });
    // It is made again from the history that it names: one that names no hash is from before, and another history is none.
    const made = (hash: object) => {
      const { port } = new GovernanceEvidence(new AuthorityHistory(service.app.get(Database)));
      return port.contribute({ authority: 'icb-1', version, on: '2026-03-02', people: [person], ...hash });
    };
    expect(await made(set!)).toMatchObject({ governance: { assurance: 'required' } });
    expect(await made({})).toEqual(await made(set!));
    await expect(made({ hash: '0'.repeat(64) })).rejects.toThrow(/not the one that a decision rests on/);
    expect((await sets('advised')).status).toBe(200);
  });

  it('goes with what is asked for by default, which can be settled otherwise with a reason, and taken back', async () => {
    const settles = (applies: boolean, reason = 'Our evaluation is by consensus.') =>
      service.settles('governance', 'SettleDefault', { default: 'most-suitable-provider-is-scored', applies, reason });
    const found = async () => {
      const { body } = await service.ask('GET', 'authorities/icb-1/governance');
      return (body['defaults'] as { name: string }[]).find(({ name }) => name === 'most-suitable-provider-is-scored');
    };
    expect(await found()).toMatchObject({ standing: 'inferred', applies: true, reason: null });
    expect(await settles(true)).toMatchObject({ status: 422, body: { reasons: [{ code: 'default-changes' }] } });
    expect((await settles(false, ' ')).status).toBe(400);
    expect(await settles(false)).toMatchObject({ status: 200, body: { events: [{ type: 'DefaultSettled' }] } });
    expect(await found()).toMatchObject({ applies: false, reason: 'Our evaluation is by consensus.' });
    expect((await settles(true)).status).toBe(200);
    expect(await found()).toMatchObject({ applies: true, reason: null, since: null });
  });

  it('is for those who bind the authority and those who administer it, and for no other authority', async () => {
    for (const as of ['commissioner', 'auditor'] as const) expect((await sets('required', { as })).status).toBe(403);
    for (const as of ['stranger', 'owlRep'] as const) expect((await sets('required', { as })).status).toBe(404);
    expect((await sets('required', { as: null })).status).toBe(401);
    expect((await sets('required', { as: 'administrator' })).status).toBe(200);
    expect((await sets('advised', { as: 'decider' })).status).toBe(200);
  });

  it('is one of two, with a reason, and changes only where it is not so already', async () => {
    expect(await sets('advised')).toMatchObject({ status: 422, body: { reasons: [{ code: 'assurance-changes' }] } });
    const wrong = await sets('never');
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ field: 'data.level' }] } });
    // What was refused is kept with what it was about, in a chain of its own.
    const kept = await service.test.asOwner(
      `SELECT r.kind, r.procurement_id, r.command, h.about FROM refusal r
       JOIN refusal_head h ON (h.authority_id, h.hash) = (r.authority_id, r.hash) WHERE r.command = 'SetAssurance'`,
    );
    const about = { kind: 'authority', procurement_id: null, about: '@authority' };
    expect(kept).toEqual([{ ...about, command: 'SetAssurance' }]);
    expect((await checkRefusals(service.app.get(Database))).findings).toEqual([]);
  });

  it('is set once by a request that is sent twice, and a key stands for one request', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const [first, second] = await Promise.all([sets('required', { headers }), sets('required', { headers })]);
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect((await sets('advised', { headers })).status).toBe(409);
    expect((await sets('advised')).status).toBe(200);
  });

  it('gives the answer of before an upgrade again to the same request, and refuses its key to another', async () => {
    const { issuer, subject } = (await service.ask('GET', 'me')).body['person'] as { issuer: string; subject: string };
    const key = randomUUID();
    const command = { type: 'SetAssurance', data: { level: 'required', reason: 'We are ready.' } } as const;
    const answer = { commandId: randomUUID(), version: 3, at: '2025-11-03T09:00:00.000Z', events: [] };
    const digest = createHash('sha256').update(
      '{"data":{"level":"required","reason":"We are ready."},"settledFor":"icb-1","type":"SetAssurance"}',
    );
    await service.test.asOwner(
      `INSERT INTO command_outcome (authority_id, asker, key, request_digest, answer, at) VALUES ('icb-1', $1, $2, $3, $4, now())`,
      [`${issuer} ${subject}`, key, digest.digest('hex'), JSON.stringify(answer)],
    );
    const again = (data: object) =>
      service.settles('governance', command.type, data, { headers: { 'idempotency-key': key } });
    expect(await again(command.data)).toMatchObject({ status: 200, body: answer });
    expect((await again({ ...command.data, level: 'advised' })).status).toBe(409);
  });

  it('is not set by whoever saw an earlier version, once somebody else has set it', async () => {
    const [level, other] = (await assurance()) === 'advised' ? ['required', 'advised'] : ['advised', 'required'];
    const { version } = (await sets(level)).body;
    const stale = await sets(other, { headers: { 'if-match': `"${Number(version) - 1}"` } });
    expect(stale).toMatchObject({ status: 412, body: { version } });
    const { headers } = await service.ask('GET', 'authorities/icb-1/governance');
    expect(headers['etag']).toBe(`"${version}"`);
    expect((await sets(other, { headers: { 'if-match': `"${version}"` } })).status).toBe(200);
  });

  it('is settled by nobody who does not say which version they saw', async () => {
    const body = { type: 'SetAssurance', data: { level: 'required', reason: 'We are ready.' } };
    const sent = { body, headers: { 'idempotency-key': randomUUID() } };
    const answer = await service.ask('POST', 'authorities/icb-1/governance/commands', sent);
    expect(answer).toMatchObject({ status: 428, body: { type: '/problems/precondition-required' } });
    expect(answer.body.detail).toContain('version of the history of the authority');
  });

  it('was answered as the document says', () => {
    expect(service.breaches).toEqual([]);
  });
});
