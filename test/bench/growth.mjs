// What grows: the cost of one command with the length of its stream, and with the number of procurements and people beside it.
// Processor time and bytes of WAL are a command's own; the milliseconds are the median of several, and a loaded machine's are longer.
import { randomUUID } from 'node:crypto';
import { amendment, amendmentOfWords } from './installation.mjs';
import { processorMs } from './processor.mjs';
import { median, rounded } from './summary.mjs';

const AT_EACH = 15;

/** One procurement, amended again and again: what a command costs at each length. */
export async function byLength(installation, lengths = [10, 100, 300, 1000]) {
  const [id, other] = await installation.openProcurements(2);
  const measured = [];
  let version = 1;
  // What is loaded and planned at first is not the length's.
  for (; version < 200; version += 1) await installation.submit(other, 'AmendProcurement', amendment(version));
  version = 1;
  for (const length of lengths) {
    for (; version < length; version += 1) await installation.submit(id, 'AmendProcurement', amendment(version));
    measured.push({ version: length, ...(await aCommand(installation, id)) });
    version += AT_EACH;
  }
  const changesWords = await aCommand(installation, id, () => amendmentOfWords(`Described as ${randomUUID()}`));
  return {
    lengths: measured,
    changesWords,
    lastToFirst: rounded(measured.at(-1).commandMs / measured[0].commandMs, 2),
    lastToFirstProcessor: rounded(processorOf(measured.at(-1)) / processorOf(measured[0]), 2),
  };
}

/** So many procurements beside one of ten events: what a command costs there, and each thing that is read. */
export async function byNumber(installation, readAll, numbers = [100, 10_000, 100_000]) {
  const [pattern] = await installation.openProcurements(1);
  const measured = [];
  let there = 0;
  for (const number of numbers) {
    await installation.multiply(pattern, there + 1, number);
    there = number;
    const [id] = await installation.openProcurements(1);
    for (let n = 1; n < 10; n += 1) await installation.submit(id, 'AmendProcurement', amendment(n));
    measured.push({ procurements: number, ...(await aCommand(installation, id)), reads: await readAll(id) });
  }
  return measured;
}

async function aCommand(installation, id, data = amendment) {
  const backends = await installation.backends();
  const ofDatabase = () => backends.reduce((sum, pid) => sum + processorMs(pid), 0);
  const node = process.cpuUsage();
  const [before, walBefore] = [ofDatabase(), await installation.walPosition()];
  const times = [];
  for (let n = 0; n < AT_EACH; n += 1) {
    const begun = performance.now();
    await installation.submit(id, 'AmendProcurement', data(n));
    times.push(performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(node);
  const wal = (await installation.walPosition()) - walBefore;
  const [row] = await installation.database.query('SELECT length(facts::text) AS facts FROM standing WHERE id = $1', [
    id,
  ]);
  return {
    commandMs: rounded(median(times), 2),
    nodeMs: rounded((user + system) / 1000 / AT_EACH, 2),
    databaseMs: rounded((ofDatabase() - before) / AT_EACH, 2),
    walBytes: Math.round(wal / AT_EACH),
    factsBytes: row.facts,
  };
}

const processorOf = ({ nodeMs, databaseMs }) => nodeMs + databaseMs;
