// Commands through HTTP, each client on one kept connection, one request at a time. A client written for this, because on a machine
// with few cores what the client costs is taken from the server.
import net from 'node:net';
import { randomUUID } from 'node:crypto';
import { amendment } from './installation.mjs';
import { summary, until } from './summary.mjs';

export class HttpLoad {
  constructor(clients) {
    this.clients = clients;
  }

  /** @param procurements each with the version that it stands at: `{ id, version }`. */
  static open({ address, token, procurements, clients }) {
    const { hostname, port } = new URL(address);
    const own = (index) => procurements.filter((_, n) => n % clients === index);
    return new HttpLoad(
      Array.from({ length: clients }, (_, index) => new Client({ hostname, port, token, procurements: own(index) })),
    );
  }

  /** Runs for so many `seconds` or `requests`; the rate over all clients, and how long one request took. */
  async run(bound) {
    await Promise.all(this.clients.map((client) => client.connect()));
    const goesOn = until(bound);
    const started = performance.now();
    const times = (await Promise.all(this.clients.map((client) => client.run(goesOn)))).flat();
    const elapsed = performance.now() - started;
    // The service closes what is idle for some seconds, and another load comes first.
    for (const client of this.clients) client.close();
    return summary(times, elapsed);
  }
}

class Client {
  constructor({ hostname, port, token, procurements }) {
    Object.assign(this, { hostname, port, token });
    this.procurements = procurements.map((each) => ({ ...each }));
    this.turn = 0;
    this.buffer = '';
  }

  async connect() {
    const socket = net.connect(Number(this.port), this.hostname);
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    this.socket = socket;
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('error', (error) => this.fail?.(error));
    socket.on('close', () => this.fail?.(new Error('the connection was closed')));
  }

  async run(goesOn) {
    const times = [];
    while (goesOn()) {
      const before = performance.now();
      await this.amend();
      times.push(performance.now() - before);
    }
    return times;
  }

  async amend() {
    const procurement = this.procurements[this.turn++ % this.procurements.length];
    const { id, version } = procurement;
    const body = JSON.stringify({ type: 'AmendProcurement', data: amendment(version) });
    const answer = await this.ask(
      `POST /api/v1/procurements/${id}/commands HTTP/1.1\r\nHost: ${this.hostname}\r\nAuthorization: Bearer ${this.token}\r\n` +
        `Content-Type: application/json\r\nIdempotency-Key: ${randomUUID()}\r\nIf-Match: "${version}"\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${answer.text.slice(-500)}`);
    procurement.version += 1;
  }

  ask(request) {
    return new Promise((resolve, reject) => {
      this.answered = resolve;
      this.fail = reject;
      this.socket.write(request);
    });
  }

  receive(chunk) {
    this.buffer += chunk;
    const head = this.buffer.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/^content-length: (\d+)/im.exec(this.buffer)?.[1] ?? 0);
    if (this.buffer.length < head + 4 + length) return;
    const text = this.buffer;
    this.buffer = '';
    this.answered({ status: Number(text.slice(9, 12)), text });
  }

  close() {
    this.socket.destroy();
  }
}
