import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Configuration } from '../../../src/platform/configuration/configuration.js';
import { sha256Hex } from '../../../src/trail/index.js';
import { chosen } from '../../support/law/places/procurements.js';
import { Parties, pdf } from '../representations/parties.js';
import { openXml, opensAs } from './samples.js';

const LIMIT = 100_000;

describe('taking documents in', () => {
  let parties: Parties;
  let id: string;
  beforeAll(async () => {
    parties = await Parties.start({ PROBITY_DOCUMENT_LIMIT_BYTES: String(LIMIT) });
    id = await parties.standstill();
  });
  afterAll(() => parties.service.stop());
  afterEach(() => expect(parties.service.breaches.splice(0)).toEqual([]));

  const folder = (): string => parties.service.app.get(Configuration).documentsDir;
  const kept = async (): Promise<readonly string[]> =>
    (await readdir(folder(), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder(), path.join(entry.parentPath, entry.name)));

  it('answers with the digest of the bytes, and keeps them under nothing else', async () => {
    const bytes = pdf('A letter');
    const { status, body } = await parties.upload(id, parties.fox, 'Ünïcode letter.pdf', bytes);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        digest: sha256Hex(bytes.toString('latin1')),
        name: 'Ünïcode letter.pdf',
        mediaType: 'application/pdf',
        size: bytes.length,
        uploadedAt: '2026-03-26T09:00:00.000Z',
      },
    });
    const digest = body['digest'] as string;
    expect(await kept()).toContain(path.join(digest.slice(0, 2), digest.slice(2)));
    const before = (await kept()).length;
    expect((await parties.upload(id, parties.fox, 'Again.pdf', bytes)).body).toEqual(body);
    expect((await kept()).length).toBe(before);
  });

  it.each(opensAs)('takes %s', async (name, bytes, mediaType) => {
    const { status, body } = await parties.upload(id, null, name, bytes);
    expect({ status, mediaType: body['mediaType'] }).toEqual({ status: 201, mediaType });
  });

  it.each([
    ['a program called a letter', 'a.pdf', Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), Buffer.alloc(200)])],
    ['a page called a text', 'a.txt', Buffer.from('<!-- --> <html><script>alert(1)</script>')],
    ['a page called a letter', 'a.pdf', Buffer.from('<!doctype html><p>%PDF-1.7')],
    ['a drawing that runs', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a document with macros', 'a.docx', openXml('application/vnd.ms-word.document.macroEnabled.main+xml')],
    ['a script', 'a.txt', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['an archive', 'a.docx', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
    ['nothing that is known', 'a.txt', Buffer.from([0, 1, 2, 3])],
  ])('does not take %s, and keeps nothing of it', async (_what, name, bytes) => {
    const before = await kept();
    const { status, body } = await parties.upload(id, null, name, bytes);
    expect({ status, body }).toMatchObject({ status: 415, body: { type: '/problems/unsupported-media-type' } });
    expect(body.detail).toContain('Send a document as pdf');
    expect(await kept()).toEqual(before);
  });

  it.each([
    ['a letter called a text', 'a.txt', pdf(), 'application/octet-stream', 'fileName'],
    ['a letter said to be a page', 'a.pdf', pdf(), 'text/html', 'header.Content-Type'],
    ['a path', '../../etc/passwd.pdf', pdf(), 'application/pdf', 'header.X-File-Name'],
    ['a name that reads backwards', 'evil\u202efdp.pdf', pdf(), 'application/pdf', 'header.X-File-Name'],
    ['a name without end', `${'x'.repeat(300)}.pdf`, pdf(), 'application/pdf', 'header.X-File-Name'],
    ['nothing', 'a.pdf', Buffer.alloc(0), 'application/pdf', 'body'],
  ])('does not take %s, and names what is wrong', async (_what, name, bytes, type, field) => {
    const { status, body } = await parties.upload(id, null, name, bytes, type);
    expect({ status, fields: body.errors?.map((each) => each.field) }).toEqual({ status: 400, fields: [field] });
  });

  it('takes what is as large as the limit, and nothing larger', async () => {
    expect((await parties.upload(id, null, 'a.txt', Buffer.alloc(LIMIT, 'x'))).status).toBe(201);
    const before = await kept();
    const larger = await parties.upload(id, null, 'a.txt', Buffer.alloc(LIMIT + 1, 'x'));
    expect(larger).toMatchObject({ status: 413, body: { type: '/problems/payload-too-large' } });
    expect(await kept()).toEqual(before);
  });

  it('asks for the document itself, where a form is sent', async () => {
    const form = Buffer.from('--x\r\nContent-Disposition: form-data; name="f"; filename="a.pdf"\r\n\r\n%PDF\r\n--x--');
    const { status, body } = await parties.upload(id, null, 'a.pdf', form, 'multipart/form-data; boundary=x');
    expect({ status, detail: body.detail }).toEqual({ status: 415, detail: expect.stringContaining('--data-binary') });
  });

  it('is for those who prepare, for providers and for the public, where something is published', async () => {
    const { tokens } = parties.service;
    const secret = await parties.service.plays(chosen('direct-award-c').recorded);
    parties.service.at('2026-03-26');
    const statuses = async (to: string): Promise<readonly number[]> =>
      Promise.all(
        [
          tokens.commissioner,
          tokens.decider,
          tokens.auditor,
          tokens.administrator,
          tokens.stranger,
          parties.fox,
          null,
        ].map(async (token) => (await parties.upload(to, token, 'a.pdf', pdf('Who'))).status),
      );
    expect(await statuses(id)).toEqual([201, 201, 403, 403, 404, 201, 201]);
    expect(await statuses(secret)).toEqual([201, 201, 403, 403, 404, 404, 404]);
  });
});
