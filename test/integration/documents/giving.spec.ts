import { appendFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Configuration } from '../../../src/platform/configuration/configuration.js';
import { FolderDocumentStore } from '../../../src/documents/folder-document-store.js';
import type { Answer, Asking } from '../../support/http/service.js';
import { Parties, pdf } from '../representations/parties.js';

describe('giving documents out', () => {
  let parties: Parties;
  let id: string;
  let reference: string;
  beforeAll(async () => {
    parties = await Parties.start();
    id = await parties.standstill();
    ({ reference } = await parties.lodges(id, parties.fox));
    await parties.lodges(id, parties.elk);
  });
  afterAll(() => parties.service.stop());
  afterEach(() => expect(parties.service.breaches.splice(0)).toEqual([]));

  const get = (digest: string, asking: Asking): Promise<Answer> =>
    parties.service.ask('GET', `procurements/${id}/documents/${digest}`, asking);
  const statuses = (digest: string): Promise<readonly number[]> =>
    Promise.all(
      [{ as: 'auditor' as const }, { token: parties.fox }, { token: parties.elk }].map(
        async (asking) => (await get(digest, asking)).status,
      ),
    );

  it('has a browser save them, and never show or run them', async () => {
    const { digest } = await parties.uploads(id, parties.fox, 'Täuschung 100%.pdf', pdf('Saved'));
    const { status, headers, text } = await get(digest, { token: parties.fox });
    expect({ status, text }).toEqual({ status: 200, text: pdf('Saved').toString('latin1') });
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="T_uschung 100_.pdf"; filename*=UTF-8''T%C3%A4uschung%20100%25.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
      'repr-digest': `sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`,
    });
  });

  it('is to those of the authority and to whoever sent it, from the beginning', async () => {
    const { digest } = await parties.uploads(id, parties.fox);
    expect(await statuses(digest)).toEqual([200, 200, 404]);
  });

  it('is of what the authority has, to the provider to whom it was given, and not before', async () => {
    const { service, fox } = parties;
    const given = await parties.uploads(id, service.tokens.commissioner, 'Working copy.pdf');
    expect(await statuses(given.digest)).toEqual([200, 404, 404]);
    const items = [{ description: 'The record', record: 'c' }];
    await parties.acts(id, fox, reference, 'information-requests', { items });
    expect(await statuses(given.digest)).toEqual([200, 404, 404]);
    const documents = [{ ...given, name: 'The record.pdf' }];
    await service.does(id, 'ProvideInformation', { item: 'I1', what: 'It', to: 'Fox Care CIC', documents });
    expect(await statuses(given.digest)).toEqual([200, 200, 404]);
    const seen = await get(given.digest, { token: fox });
    expect(seen.headers['content-disposition']).toContain('filename="The record.pdf"');
  });

  it('is of a further decision to those who were informed of it', async () => {
    const { service } = parties;
    for (const representation of ['R1', 'R2']) {
      await service.does(id, 'OfferClarification', { representation, notNeededBecause: 'It is clear.' });
    }
    const reviewers = [{ name: 'A Reviewer', role: 'Director' }];
    const representations = ['R1', 'R2'];
    await service.does(id, 'RecordReview', { representations, reviewers, lookedAt: 'All.', findings: 'Sound.' });
    const decision = await parties.uploads(id, service.tokens.decider, 'Decision.pdf');
    const documents = [decision];
    await service.does(id, 'MakeFurtherDecision', { outcome: 'proceed', reasons: 'It stands.', documents });
    expect(await statuses(decision.digest)).toEqual([200, 404, 404]);
    await service.does(id, 'InformOfFurtherDecision', { recipient: 'R2' });
    expect(await statuses(decision.digest)).toEqual([200, 404, 200]);
  });

  it('is by the digest that stands in the history', async () => {
    const document = await parties.uploads(id, parties.fox, 'In the history.pdf');
    await parties.lodges(id, parties.fox, { documents: [document] });
    const { body } = await parties.service.ask('GET', `procurements/${id}/events?limit=100`, { as: 'auditor' });
    expect(body.items.findLast(({ type }) => type === 'RepresentationMade')).toMatchObject({
      data: { documents: [document] },
    });
  });

  it('is not of what another has sent, even to whoever knows the digest and names it', async () => {
    const mine = await parties.uploads(id, parties.fox);
    const stolen = await parties.service.ask('POST', `procurements/${id}/representations`, {
      token: parties.elk,
      body: { standing: 'provider', failure: 'x', text: 'x', documents: [mine] },
    });
    expect(stolen).toMatchObject({ status: 400, body: { errors: [{ field: 'documents[0].digest' }] } });
    expect(await statuses(mine.digest)).toEqual([200, 200, 404]);
    const elsewhere = await parties.standstill();
    const url = `procurements/${elsewhere}/documents/${mine.digest}`;
    expect((await parties.service.ask('GET', url, { token: parties.fox })).status).toBe(404);
  });

  it.each(['x', '%00', 'A'.repeat(64), '0'.repeat(64), '..%2f..%2fetc%2fpasswd'])('is not of %s', async (digest) => {
    expect(await statuses(digest)).toEqual([404, 404, 404]);
  });

  it('is refused where the bytes are no longer those that were kept', async () => {
    const { digest } = await parties.uploads(id, parties.fox, 'Altered.pdf', pdf('Altered'));
    const { documentsDir } = parties.service.app.get(Configuration);
    await appendFile(path.join(documentsDir, digest.slice(0, 2), digest.slice(2)), 'x');
    expect(await get(digest, { token: parties.fox })).toMatchObject({
      status: 500,
      body: { type: '/problems/defect' },
    });
  });

  it('is refused for the moment where the folder cannot be read', async () => {
    const { documentsDir } = parties.service.app.get(Configuration);
    const file = path.join(documentsDir, 'no-folder');
    await writeFile(file, '');
    const arrival = new FolderDocumentStore(file).receive([Buffer.from('x')] as never, 10);
    await expect(arrival).rejects.toMatchObject({ problem: 'unavailable' });
  });
});
