import type { RequestListener, Server } from 'node:http';
import net from 'node:net';
import { Connections, type Pace } from '../../../src/platform/http/connections.js';

interface Caller {
  readonly socket: net.Socket;
  /** Everything that was answered, once the connection has ended. */
  readonly ended: Promise<string>;
  /** Settles with the first that is answered. */
  readonly answered: Promise<void>;
}

describe('the connections of the service', () => {
  const open: { connections: Connections; server: Server }[] = [];

  async function serving(perAddress: number, handler: RequestListener, proxies: readonly string[] = [], pace?: Pace) {
    const connections = new Connections({ perAddress, proxies, longestBody: 1_000 }, pace);
    const server = connections.serve(handler);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push({ connections, server });
    return { connections, server };
  }

  afterEach(async () => {
    for (const { connections, server } of open.splice(0)) await stop(connections, server);
  });

  const stop = (connections: Connections, server: Server): Promise<void> =>
    connections.stop(() => new Promise((resolve) => server.close(() => resolve(undefined))));

  function calls(server: Server, text: string): Caller {
    const { port } = server.address() as net.AddressInfo;
    const socket = net.connect(port, '127.0.0.1');
    if (text !== '') socket.write(text);
    let said = '';
    socket.on('data', (data) => (said += String(data))).on('error', () => undefined);
    const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(said)));
    const answered = new Promise<void>((resolve) => socket.once('data', () => resolve()));
    return { socket, ended, answered };
  }

  const whole = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
  const half = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{';

  it('are ended when it stops: what was read whole is answered, the rest is cut off', async () => {
    let answer = (): void => undefined;
    let asked = (): void => undefined;
    const inHand = new Promise<void>((resolve) => (asked = resolve));
    const { connections, server } = await serving(100, (request, response) => {
      // As a handler that is given its body whole.
      if (request.method === 'POST') return void request.on('end', () => response.end('read')).resume();
      if (request.url !== '/slow') return void response.end('at once');
      asked();
      answer = () => response.end('at last');
    });
    const idle = calls(server, whole);
    await idle.answered;
    const halves = [calls(server, half), calls(server, 'GET / HT'), calls(server, '')];
    const slow = calls(server, whole.replace('/', '/slow'));
    await inHand;
    const stopped = stop(connections, server);
    expect(await idle.ended).toContain('Connection: keep-alive');
    expect(await Promise.all(halves.map(({ ended }) => ended))).toEqual(['', '', '']);
    answer();
    const said = await slow.ended;
    expect(said).toContain('at last');
    expect(said).toContain('Connection: close');
    await stopped;
    expect(server.listening).toBe(false);
  });

  it('are no more for one address than the setting says, and as many again once they have ended', async () => {
    const { server } = await serving(2, (_request, response) => void response.end('here'));
    const two = [calls(server, whole), calls(server, whole)];
    await Promise.all(two.map(({ answered }) => answered));
    expect(await calls(server, whole).ended).toBe('');
    const gone = new Promise<void>((resolve) => two[0]!.socket.once('close', () => resolve()));
    two[0]!.socket.destroy();
    await gone;
    // The server hears of it a moment later.
    for (let said = ''; said === '';) {
      const third = calls(server, whole.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
      said = await third.ended;
    }
  });

  it('are not counted for a proxy that is trusted', async () => {
    const { server } = await serving(1, (_request, response) => void response.end('here'), ['127.0.0.0/8']);
    const three = [1, 2, 3].map(() => calls(server, whole));
    await Promise.all(three.map(({ answered }) => answered));
    for (const { socket } of three) socket.destroy();
  });

  it('have a time limit for each request, from its first byte to its last', async () => {
    const { server } = await serving(1, (_request, response) => void response.end());
    expect(server.headersTimeout).toBe(10_000);
    expect(server.requestTimeout).toBeGreaterThanOrEqual(20_000);
    expect(server.requestTimeout).toBeLessThan(30_000);
    expect(server.timeout).toBeGreaterThan(0);
  });

  // Faster than any line, so that whatever has not arrived whole by the second look is too slow.
  const demanding: Pace = { graceMs: 0, slowest: 1e12, checkMs: 10 };
  const readsWhole: RequestListener = (request, response) =>
    void request.on('end', () => response.end('read whole')).resume();
  const posting = (length: number): string => `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`;

  it.each([
    ['that trickles', posting(1_000_000), true],
    ['of which nothing comes', posting(1_000_000), false],
    ['in pieces of unknown number', 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n', false],
  ])('answer 408 to a body %s, and hang up', async (_what, head, trickles) => {
    const { server } = await serving(10, readsWhole, [], demanding);
    const slow = calls(server, head);
    const drop = setInterval(() => trickles && slow.socket.write('x'), 5);
    const said = await slow.ended;
    clearInterval(drop);
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect(said).toContain('/problems/request-timeout');
    expect(said).toContain('arrived too slowly');
  });

  it('leave be a body that has arrived whole, however long its answer takes', async () => {
    let answer = (): void => undefined;
    let read = (): void => undefined;
    const wholeBody = new Promise<void>((resolve) => (read = resolve));
    const handler: RequestListener = (request, response) => {
      request.on('end', read).resume();
      answer = () => response.end('at last');
    };
    const { server } = await serving(10, handler, [], demanding);
    const sender = calls(server, `${posting(1).replace('Host: x', 'Host: x\r\nConnection: close')}x`);
    await wholeBody;
    const answers = answer;
    // It is looked at meanwhile, and again: others that are too slow come and go.
    for (let n = 0; n < 3; n += 1) expect(await calls(server, posting(2)).ended).toMatch(/^HTTP\/1\.1 408 /);
    answers();
    expect(await sender.ended).toContain('at last');
  });
});
