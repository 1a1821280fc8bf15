import { createServer, type Server, type Socket } from 'node:net';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { Scans } from '../../../src/documents/scans.js';
import { UnnamedDocuments } from '../../../src/documents/unnamed-documents.js';
import { Configuration } from '../../../src/platform/configuration/configuration.js';
import { Parties, pdf } from '../representations/parties.js';

describe('uploads that no act names', () => {
  let parties: Parties;
  let id: string;
  beforeAll(async () => {
    parties = await Parties.start();
    id = await parties.standstill();
  });
  afterAll(() => parties.service.stop());
  beforeEach(() => parties.service.at('2026-03-26'));

  const sweep = () => parties.service.app.get(UnnamedDocuments).sweepOnce();
  const isKept = (digest: string): Promise<boolean> => {
    const { documentsDir } = parties.service.app.get(Configuration);
    return access(path.join(documentsDir, digest.slice(0, 2), digest.slice(2))).then(
      () => true,
      () => false,
    );
  };
  const named = (document: { digest: string; name: string }) =>
    parties.service.ask('POST', `procurements/${id}/representations`, {
      token: parties.fox,
      body: { standing: 'provider', failure: 'x', text: 'x', documents: [document] },
    });

  it('go after a day, and what is named stays', async () => {
    const [left, used] = [await parties.uploads(id, parties.fox), await parties.uploads(id, parties.fox)];
    await parties.lodges(id, parties.fox, { documents: [used] });
    expect(await sweep()).toEqual({ marked: 0, gone: 0 });
    parties.service.at('2026-03-27T09:00:00.001Z');
    expect(await sweep()).toEqual({ marked: 1, gone: 0 });
    // From now on no act can name it, but its bytes are there for one that had begun to.
    expect(await isKept(left.digest)).toBe(true);
    expect((await named(left)).status).toBe(400);
    parties.service.at('2026-03-27T09:15:00.002Z');
    expect(await sweep()).toEqual({ marked: 0, gone: 1 });
    expect([await isKept(left.digest), await isKept(used.digest)]).toEqual([false, true]);
    expect((await parties.service.ask('GET', `procurements/${id}/documents/${left.digest}`)).status).toBe(404);
    expect((await parties.service.ask('GET', `procurements/${id}/documents/${used.digest}`)).status).toBe(200);
  });

  it('stay where they are uploaded again before they go, and where they come back afterwards', async () => {
    const bytes = pdf('Once more');
    const first = await parties.uploads(id, parties.fox, 'Letter.pdf', bytes);
    parties.service.at('2026-03-27T10:00:00Z');
    await sweep();
    await parties.uploads(id, parties.fox, 'Letter.pdf', bytes);
    parties.service.at('2026-03-27T11:00:00Z');
    expect((await sweep()).gone).toBe(0);
    parties.service.at('2026-03-28T11:00:00Z');
    await sweep();
    parties.service.at('2026-03-28T12:00:00Z');
    expect((await sweep()).gone).toBe(1);
    await parties.uploads(id, parties.fox, 'Letter.pdf', bytes);
    expect(await isKept(first.digest)).toBe(true);
    expect((await named(first)).status).toBe(201);
  });

  it('are not removed by anybody’s hand once they are named', async () => {
    const used = await parties.uploads(id, parties.fox);
    await parties.lodges(id, parties.fox, { documents: [used] });
    await expect(parties.service.test.asOwner(`DELETE FROM document WHERE digest = '${used.digest}'`)).rejects.toThrow(
      'a document that an act names is kept',
    );
  });
});

/** Speaks clamd's protocol: what contains EICAR is infected. */
class StandIn {
  says: 'as it is' | 'nothing' = 'as it is';
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<StandIn> {
    const server = createServer();
    const standIn = new StandIn(server);
    server.on('connection', (socket) => standIn.answer(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  get address(): string {
    return `127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(socket: Socket): void {
    this.sockets.add(socket);
    let received = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (data) => {
      if (this.says === 'nothing') return void socket.destroy();
      received = Buffer.concat([received, data]);
      const start = 'zINSTREAM\0'.length;
      let [at, content] = [start, ''];
      while (received.length >= at + 4) {
        const length = received.readUInt32BE(at);
        if (length === 0) {
          const found = content.includes('EICAR') ? 'Eicar-Test-Signature FOUND' : 'OK';
          return void socket.end(
            received.subarray(0, start).equals(Buffer.from('zINSTREAM\0')) ? `stream: ${found}\0` : '',
          );
        }
        if (received.length < at + 4 + length) return;
        content += received.subarray(at + 4, at + 4 + length).toString('latin1');
        at += 4 + length;
      }
    });
  }
}

describe('documents behind a virus scanner', () => {
  let scanner: StandIn;
  let parties: Parties;
  let id: string;
  beforeAll(async () => {
    scanner = await StandIn.start();
    parties = await Parties.start({ PROBITY_SCANNER: scanner.address });
    id = await parties.standstill();
  });
  afterAll(async () => {
    await parties.service.stop();
    await scanner.stop();
  });
  afterEach(() => expect(parties.service.breaches.splice(0)).toEqual([]));

  const get = (digest: string) => parties.service.ask('GET', `procurements/${id}/documents/${digest}`);
  const again = () => parties.service.app.get(Scans).again();

  it('are given out where nothing was found', async () => {
    const { status, body } = await parties.upload(id, parties.fox, 'Letter.pdf', pdf('A'.repeat(200_000)));
    expect({ status, scan: body['scan'] }).toEqual({ status: 201, scan: 'passed' });
    expect((await get(body['digest'] as string)).status).toBe(200);
  });

  it('are not taken where something was', async () => {
    const { status, body } = await parties.upload(id, parties.fox, 'Letter.pdf', pdf('EICAR'));
    expect({ status, detail: body.detail }).toMatchObject({
      status: 415,
      detail: expect.stringContaining('Eicar-Test-Signature'),
    });
  });

  it('are held where the scanner does not answer, and looked at again', async () => {
    scanner.says = 'nothing';
    const [fine, bad] = [pdf('Held'), pdf('EICAR and held')];
    const held: string[] = [];
    for (const bytes of [fine, bad]) {
      const { status, body } = await parties.upload(id, parties.fox, 'Letter.pdf', bytes);
      expect({ status, scan: body['scan'] }).toEqual({ status: 201, scan: 'held' });
      held.push(String(body['digest']));
    }
    expect((await get(held[0]!)).headers['retry-after']).toBe('60');
    expect((await get(held[0]!)).status).toBe(503);
    // Held back or not, it is received: representations may rest on it.
    await parties.lodges(id, parties.fox, { documents: [{ name: 'Letter.pdf', digest: held[0] }] });
    await again();
    expect((await get(held[0]!)).status).toBe(503);
    scanner.says = 'as it is';
    await again();
    expect((await get(held[0]!)).status).toBe(200);
    const infected = await get(held[1]!);
    expect(infected).toMatchObject({ status: 403, body: { detail: expect.stringContaining('Eicar-Test-Signature') } });
  });
});
