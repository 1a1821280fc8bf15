// The floor: the very statements of the engine, on as many raw connections, with nothing around them. The statements are taken
// down as the engine sends them for one command; from then on only versions, keys and instants are changed.
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { amendment } from './installation.mjs';
import { summary } from './summary.mjs';

export class FloorLoad {
  constructor(connections) {
    this.connections = connections;
  }

  static async open({ installation, clients }) {
    const procurements = await installation.openProcurements(clients);
    const connections = [];
    for (const id of procurements) {
      const taken = await takeDown(() => installation.submit(id, 'AmendProcurement', amendment(1)));
      connections.push(new Connection(await installation.rawConnection(), taken));
    }
    return new FloorLoad(connections);
  }

  async run(seconds) {
    const end = performance.now() + seconds * 1000;
    const started = performance.now();
    const times = (await Promise.all(this.connections.map((connection) => connection.run(end)))).flat();
    return summary(times, performance.now() - started);
  }

  async close() {
    await Promise.all(this.connections.map(({ client }) => client.end()));
  }
}

/** What is sent to the database, by statement name, while something is done. */
async function takeDown(work) {
  const taken = {};
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (config, ...rest) {
    if (config?.name?.startsWith('engine.')) taken[config.name] = { text: config.text, values: config.values };
    return query.call(this, config, ...rest);
  };
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return taken;
}

class Connection {
  constructor(client, taken) {
    this.client = client;
    this.read = taken['engine.read'];
    // One stream that moves: home, version before, version, hash, instant, type, id, then the rows of events and of what goes with them.
    this.write = Object.entries(taken).find(([name]) => name.startsWith('engine.write/'))[1];
    [this.event] = JSON.parse(this.write.values[7]);
    this.version = this.write.values[2];
  }

  async run(end) {
    const times = [];
    while (performance.now() < end) {
      const before = performance.now();
      await this.once();
      times.push(performance.now() - before);
    }
    return times;
  }

  async once() {
    const key = randomUUID();
    const asked = this.read.values.with(7, key);
    const { rows } = await this.client.query({ name: 'read', text: this.read.text, values: asked });
    const now = rows[0].now;
    const version = this.version + 1;
    const hash = randomBytes(32).toString('hex');
    const event = { ...this.event, version, event_id: randomUUID(), recorded_at: now, hash };
    const values = this.write.values
      .map((value, index) => (index > 7 && typeof value === 'string' ? this.again(value, version, key) : value))
      .with(1, this.version)
      .with(2, version)
      .with(3, hash)
      .with(4, now)
      .with(7, JSON.stringify([event]));
    const written = await this.client.query({ name: 'write', text: this.write.text, values });
    if (written.rows.length !== 1) throw new Error('the floor wrote nothing');
    this.version = version;
  }

  /** The rows of a view, or of the answers, for the next version. */
  again(rows, version, key) {
    return rows.replace(/"version":\d+/g, `"version":${version}`).replace(/"key":"[^"]*"/, `"key":"${key}"`);
  }
}
