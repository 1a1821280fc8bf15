// Two floors, on as many raw connections as there are clients, with nothing around them.
//
// `EngineFloor`: the very statements of the engine. They are taken down as the engine sends them for two commands that follow one
// another; what differs between the two goes on differing: versions, hashes, keys, instants. So its rows move as the engine's do.
//
// `OneStatementFloor`: the least that such a command has to do to be what it is: one statement that looks at the version, keeps the
// answer for the key, an event of the size of the engine's, what stands, and a message to send, and commits.
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { amendment } from './installation.mjs';
import { summary, until } from './summary.mjs';

const VERSION = Symbol('version');
/** Opened, and amended twice: where the second amendment found the procurement. */
const VERSION_BEFORE = 2;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

class Floor {
  constructor(connections) {
    this.connections = connections;
  }

  get backends() {
    return this.connections.map(({ client }) => client.processID);
  }

  /** Runs for so many `seconds` or `requests`. */
  async run(bound) {
    const goesOn = until(bound);
    const started = performance.now();
    const each = async (connection) => {
      const times = [];
      while (goesOn()) {
        const before = performance.now();
        await connection.once();
        times.push(performance.now() - before);
      }
      return times;
    };
    const times = (await Promise.all(this.connections.map(each))).flat();
    return summary(times, performance.now() - started);
  }

  async close() {
    await Promise.all(this.connections.map(({ client }) => client.end()));
  }
}

export class EngineFloor extends Floor {
  static async open({ installation, clients, each = 1 }) {
    const connections = [];
    for (let n = 0; n < clients; n += 1) {
      const streams = [];
      for (const id of await installation.openProcurements(each)) {
        const first = await takeDown(() => installation.submit(id, 'AmendProcurement', amendment(1)));
        const second = await takeDown(() => installation.submit(id, 'AmendProcurement', amendment(2)));
        streams.push({
          ...{ version: 3, read: second.read, write: second.write },
          ...{ askedAnew: changing(first.read, second.read), writtenAnew: changing(first.write, second.write) },
        });
      }
      connections.push(new Statements(await installation.rawConnection(), streams));
    }
    return new EngineFloor(connections);
  }
}

/** What is sent to the database while something is done: the statement that reads and the one that writes. */
async function takeDown(work) {
  const taken = {};
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (config, ...rest) {
    const [, what] = /^engine\.(read|write)/.exec(config?.name ?? '') ?? [];
    if (what) taken[what] = { name: config.name, text: config.text, values: config.values };
    return query.call(this, config, ...rest);
  };
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return taken;
}

/** For each value of a statement, how it is made anew each time. */
function changing(first, second) {
  if (first.text !== second.text) throw new Error('two commands of one kind were sent in two ways');
  return second.values.map((value, index) => maker(first.values[index], value));
}

/** How a value is made anew; null where it stays. A text of JSON is made anew within. */
function maker(before, after) {
  const kind = kindOf(before, after);
  if (kind !== null) return (fresh) => fresh[kind];
  if (typeof after !== 'string' || !/^[[{]/.test(after)) return null;
  // Within a text the places of what changes are found once; what is canonical text stays as long as it is.
  const places = [];
  const told = JSON.stringify(
    walk(JSON.parse(before), JSON.parse(after), (found) => {
      places.push(found);
      return `\u0001${places.length - 1}\u0001`;
    }),
  );
  if (places.length === 0) return null;
  const pieces = told.split(/"\\u0001\d+\\u0001"/);
  return (fresh) =>
    pieces.map((piece, index) => (index === 0 ? '' : JSON.stringify(fresh[places[index - 1]])) + piece).join('');
}

function kindOf(before, after) {
  if (typeof after === 'number' && after === before + 1) return VERSION;
  if (typeof after !== 'string' || before === after) return null;
  if (HASH.test(after)) return 'hash';
  if (UUID.test(after)) return 'uuid';
  return INSTANT.test(after) ? 'now' : null;
}

function walk(before, after, place) {
  const kind = kindOf(before, after);
  if (kind !== null) return place(kind);
  if (Array.isArray(after)) return after.map((one, index) => walk(before?.[index], one, place));
  if (typeof after !== 'object' || after === null) return after;
  return Object.fromEntries(Object.entries(after).map(([key, one]) => [key, walk(before?.[key], one, place)]));
}

class Statements {
  constructor(client, streams) {
    this.client = client;
    this.streams = streams;
    this.turn = 0;
  }

  async once() {
    const stream = this.streams[this.turn++ % this.streams.length];
    const { read, write, askedAnew, writtenAnew } = stream;
    const uuid = randomUUID();
    const asked = read.values.map((value, index) => askedAnew[index]?.({ uuid }) ?? value);
    const { rows } = await this.client.query({ name: read.name, text: read.text, values: asked });
    // The version that is looked for is the one before; all else is the one that comes.
    const version = stream.version + 1;
    const fresh = { [VERSION]: version, hash: randomBytes(32).toString('hex'), uuid, now: rows[0].now };
    const values = write.values.map((value, index) => {
      const make = writtenAnew[index];
      if (make === null) return value;
      return value === VERSION_BEFORE ? stream.version : make(fresh);
    });
    const written = await this.client.query({ name: write.name, text: write.text, values });
    if (written.rows.length !== 1) throw new Error('the floor wrote nothing');
    stream.version = version;
  }
}

export class OneStatementFloor extends Floor {
  /** @param size bytes of the canonical text of an event, and of what stands: `{ event, facts }`. */
  static async open({ installation, clients, size }) {
    const owner = await installation.ownerConnection();
    for (const statement of TABLES) await owner.query(statement);
    await owner.end();
    const connections = [];
    for (let n = 0; n < clients; n += 1) {
      connections.push(new OneStatement(await installation.rawConnection(), size));
    }
    return new OneStatementFloor(connections);
  }
}

const TABLES = [
  'CREATE SCHEMA IF NOT EXISTS floor',
  `CREATE TABLE IF NOT EXISTS floor.state (id text PRIMARY KEY, version int NOT NULL, facts jsonb NOT NULL) WITH (fillfactor = 70)`,
  `CREATE TABLE IF NOT EXISTS floor.event (id text, version int, canonical text NOT NULL, hash text NOT NULL, PRIMARY KEY (id, version))`,
  `CREATE TABLE IF NOT EXISTS floor.answer (key text PRIMARY KEY, answer jsonb NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS floor.outbox (id uuid PRIMARY KEY, body jsonb NOT NULL)`,
  'GRANT ALL ON SCHEMA floor TO PUBLIC',
  'GRANT ALL ON ALL TABLES IN SCHEMA floor TO PUBLIC',
];

const ONE = `WITH moved AS (
  INSERT INTO floor.state AS s (id, version, facts) VALUES ($1, $2 + 1, $3::jsonb)
  ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version, facts = EXCLUDED.facts WHERE s.version = $2::int RETURNING 1
), answered AS (INSERT INTO floor.answer SELECT $4, $5::jsonb FROM moved),
recorded AS (INSERT INTO floor.event SELECT $1, $2 + 1, $6, $7 FROM moved),
told AS (INSERT INTO floor.outbox SELECT $8::uuid, $5::jsonb FROM moved)
SELECT 1 FROM moved`;

class OneStatement {
  constructor(client, size) {
    this.client = client;
    this.streams = Array.from({ length: 64 }, () => ({ id: randomUUID(), version: 0 }));
    this.turn = 0;
    this.facts = JSON.stringify({ text: 'f'.repeat(size.facts) });
    this.canonical = 'e'.repeat(size.event);
    this.answer = JSON.stringify({ text: 'a'.repeat(350) });
  }

  async once() {
    const stream = this.streams[this.turn++ % this.streams.length];
    const hash = randomBytes(32).toString('hex');
    const values = [
      stream.id,
      stream.version,
      this.facts,
      randomUUID(),
      this.answer,
      this.canonical,
      hash,
      randomUUID(),
    ];
    const { rows } = await this.client.query({ name: 'one', text: ONE, values });
    if (rows.length !== 1) throw new Error('the floor wrote nothing');
    stream.version += 1;
  }
}
