import { randomUUID } from 'node:crypto';
import { Service, type Person } from '../support/http/service.js';
import { signedIn, type Browser } from '../support/web/browser.js';
import { linksOf, shownText, wrongWith } from '../support/web/judge-page.js';

describe('the history of an authority in the browser', () => {
  let service: Service;
  let auditor: Browser;

  const settles = async (about: 'governance' | 'interests', type: string, as: Person, data: object): Promise<void> => {
    const { headers: read } = await service.ask('GET', 'authorities/icb-1/governance', { as: 'decider' });
    const headers: Record<string, string> = { 'idempotency-key': randomUUID() };
    if (type !== 'DeclareInterest') headers['if-match'] = String(read['etag']);
    const { status, text: said } = await service.ask('POST', `authorities/icb-1/${about}/commands`, {
      ...{ as, headers },
      body: { type, data },
    });
    expect([type, status, said]).toEqual([type, 200, expect.any(String)]);
  };

  beforeAll(async () => {
    service = await Service.start();
    const administrator = await signedIn(service, 'administrator');
    const added = await administrator.submit('/authority/people/add', {
      name: 'Amara Okafor',
      email: 'amara@example.nhs.uk',
      roles: ['commissioner', 'auditor'],
    });
    await administrator.submit(`${String(added.headers['location']).split('?')[0]!}/roles`, { roles: ['auditor'] });
    await settles('governance', 'SetAssurance', 'decider', { level: 'required', reason: 'We are ready.' });
    const { body: me } = await service.ask('GET', 'me', { as: 'decider' });
    const { id: decider } = me['person'] as { id: string };
    await settles('governance', 'AdoptScheme', 'decider', {
      committees: [{ id: 'scc', name: 'Strategic Commissioning Committee', quorum: 1, members: [decider] }],
      delegations: [
        {
          ...{ id: 'D1', to: { committee: 'scc' }, decisions: ['award'] },
          ...{ delegatedBy: 'The Board', from: '2026-01-01' },
        },
      ],
    });
    await settles('interests', 'RegisterOrganisation', 'guardian', {
      ...{ id: 'owl-holdings', name: 'Owl Holdings plc', kind: 'provider' },
    });
    await settles('interests', 'DeclareInterest', 'commissioner', {
      organisation: 'owl-holdings',
      kind: 'financial',
      description: 'A shareholding of five per cent.',
      from: '2025-06-01',
      awareOn: '2026-03-20',
    });
    auditor = await signedIn(service, 'auditor');
  });
  afterAll(() => service.stop());

  const text = async (browser: Browser, address: string): Promise<string> => {
    const { statusCode, body } = await browser.get(address);
    expect([address, statusCode, wrongWith(body)]).toEqual([address, 200, []]);
    return shownText(body).replaceAll('\u00a0', ' ');
  };

  it('tells what was settled, by whom and when, the newest first, in words', async () => {
    const shown = await text(auditor, '/authority/history');
    expect(shown).toContain('Commissioner taken from Amara Okafor');
    expect(shown).toContain('Owl Holdings plc');
    expect(shown).not.toContain('owl-holdings');
    expect(shown).toContain('Auditor given to Amara Okafor');
    expect(shown).toContain('Somebody was added: Amara Okafor');
    expect(shown.indexOf('Commissioner taken from')).toBeLessThan(shown.indexOf('Auditor given to Amara'));
    const oldest = await text(auditor, '/authority/history?order=oldest');
    expect(oldest.indexOf('Auditor given to Amara')).toBeLessThan(oldest.indexOf('Commissioner taken from'));
    const given = await text(auditor, '/authority/history?type=RoleGranted');
    expect(given).toMatch(/\d+ events of \d+\./);
    expect(given).not.toContain('taken from');
  });

  it('shows each event in full, and its bytes to auditors alone', async () => {
    const { body } = await auditor.get('/authority/history?type=RoleRevoked');
    const address = linksOf(body).find((link) => /^\/authority\/history\/\d+$/.test(link))!;
    const shown = await text(auditor, address);
    expect(shown).toContain('By whom');
    expect(shown).toContain('The role Commissioner');
    expect(shown).toContain('The hash is the SHA-256 of these bytes');
    const administrator = await signedIn(service, 'administrator');
    expect(await text(administrator, address)).not.toContain('SHA-256');
  });

  it('goes to a version, or to a London moment, and shows what was settled then', async () => {
    const { body } = await auditor.get('/authority/history?type=AssuranceSet');
    const version = Number(/\/authority\/at\/(\d+)/.exec(body)![1]);
    const after = await text(auditor, `/authority/at/${version}`);
    expect(after).toMatch(new RegExp(`You are looking at version ${version} of \\d+`));
    expect(after).toContain('Assurance Required');
    expect(await text(auditor, `/authority/at/${version - 1}`)).toContain('Assurance Advised');
    const there = await auditor.get('/authority/at?instant=1+January+2030');
    expect(there.headers['location']).toMatch(/^\/authority\/at\/\d+$/);
    for (const wrong of ['instant=yesterday', 'instant=1+January+1990', 'version=0', 'version=99999']) {
      const { statusCode, body: again } = await auditor.get(`/authority/at?${wrong}`);
      expect([wrong, statusCode, wrongWith(again)]).toEqual([wrong, 400, []]);
    }
    expect((await auditor.get('/authority/at/99999')).statusCode).toBe(404);
    expect((await auditor.get('/authority/history/0')).statusCode).toBe(404);
  });

  it('leaves out what somebody may not read elsewhere, and is not there for others', async () => {
    const commissioner = await signedIn(service, 'commissioner');
    const shown = await text(commissioner, '/authority/history');
    expect(shown).toContain('Some of it is for others of the authority to read');
    expect(shown).not.toContain('given to');
    expect(await text(commissioner, '/authority')).toContain('What was settled, by whom and when');
    const evaluator = await signedIn(service, 'eva');
    expect((await evaluator.get('/authority/history')).statusCode).toBe(404);
    expect(await text(evaluator, '/authority')).not.toContain('What was settled, by whom and when');
    const stranger = await signedIn(service, 'stranger');
    expect((await stranger.get('/authority/history?authority=icb-1')).statusCode).toBe(404);
    expect((await (await signedIn(service, 'owlRep')).get('/authority/history')).statusCode).toBe(403);
  });
});
