// Commands through HTTP, each client on one kept connection, one request at a time. A client written for this, because on a machine
// with few cores what the client costs is taken from the server.
import net from 'node:net';
import { randomUUID } from 'node:crypto';
import { amendment } from './installation.mjs';
import { summary } from './summary.mjs';

export class HttpLoad {
  constructor(clients) {
    this.clients = clients;
  }

  static async open({ address, token, procurements, clients }) {
    const { hostname, port } = new URL(address);
    const own = (index) => procurements.filter((_, n) => n % clients === index);
    return new HttpLoad(
      await Promise.all(
        Array.from({ length: clients }, (_, index) =>
          Client.connect({ hostname, port, token, procurements: own(index) }),
        ),
      ),
    );
  }

  /** Runs for so many seconds; the rate over all clients, and how long one request took. */
  async run(seconds) {
    const end = performance.now() + seconds * 1000;
    const started = performance.now();
    const times = (await Promise.all(this.clients.map((client) => client.run(end)))).flat();
    return summary(times, performance.now() - started);
  }

  close() {
    for (const client of this.clients) client.close();
  }
}

class Client {
  constructor(socket, options) {
    this.socket = socket;
    this.options = options;
    this.versions = new Map();
    this.turn = 0;
    this.buffer = '';
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('error', (error) => this.fail?.(error));
  }

  static async connect(options) {
    const socket = net.connect(Number(options.port), options.hostname);
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new Client(socket, options);
  }

  async run(end) {
    const times = [];
    while (performance.now() < end) {
      const before = performance.now();
      await this.amend();
      times.push(performance.now() - before);
    }
    return times;
  }

  async amend() {
    const { hostname, token, procurements } = this.options;
    const id = procurements[this.turn++ % procurements.length];
    const version = this.versions.get(id) ?? (await this.versionOf(id));
    const body = JSON.stringify({ type: 'AmendProcurement', data: amendment(version) });
    const answer = await this.ask(
      `POST /api/v1/procurements/${id}/commands HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${token}\r\n` +
        `Content-Type: application/json\r\nIdempotency-Key: ${randomUUID()}\r\nIf-Match: "${version}"\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${answer.text.slice(-500)}`);
    this.versions.set(id, version + 1);
  }

  async versionOf(id) {
    const { hostname, token } = this.options;
    const answer = await this.ask(
      `GET /api/v1/procurements/${id} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${token}\r\n\r\n`,
    );
    const version = Number(/^etag: "(\d+)"/im.exec(answer.text)?.[1]);
    if (!version) throw new Error(`no version: ${answer.text.slice(0, 500)}`);
    return version;
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
