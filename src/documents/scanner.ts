import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** Where a scanner listens: a Unix socket, or a host and a port. */
export type ScannerAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** What a scanner says of a document: nothing was found, or the name of what was; or that it could not say. */
export type Verdict = { readonly found: string | null } | { readonly unsaid: string };

/** No answer takes longer than this, from the first byte to the last. */
const PATIENCE = 60_000;

/** Longer than any answer of clamd. */
const LONGEST_ANSWER = 4096;

/**
 * A virus scanner that speaks clamd's protocol (INSTREAM): `clamav-daemon` of Debian, or anything that does the same. It never throws:
 * a scanner that cannot be reached, that is silent, or that says something else has not said that a document is clean.
 */
export class Scanner {
  constructor(
    private readonly address: ScannerAddress,
    private readonly patience = PATIENCE,
  ) {}

  /** Sends the bytes and gives the verdict. `source` is read to its end, or destroyed. */
  async scan(source: Readable): Promise<Verdict> {
    const socket = connect(this.address);
    const deadline = setTimeout(() => socket.destroy(new Error('it did not answer in time')), this.patience);
    try {
      const answer = answerOf(socket);
      // What goes wrong while sending is told by the answer that does not come.
      void send(socket, source).catch((error: Error) => socket.destroy(error));
      return verdictIn(await answer);
    } catch (error) {
      return { unsaid: `the scanner could not be asked (${(error as Error).message})` };
    } finally {
      clearTimeout(deadline);
      socket.destroy();
      source.destroy();
    }
  }
}

async function send(socket: Socket, source: Readable): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of source) {
    const bytes = chunk as Buffer;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    socket.write(length);
    if (!socket.write(bytes)) await drained(socket);
  }
  socket.write(Buffer.alloc(4));
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('drain', resolve);
    socket.once('close', () => reject(new Error('it hung up')));
  });
}

/** The one line that clamd answers, ended by a zero or by hanging up. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (answer.includes('\0') || answer.length > LONGEST_ANSWER) resolve(answer);
    });
    socket.once('end', () => resolve(answer));
    socket.once('close', () => resolve(answer));
    socket.once('error', reject);
  });
}

function verdictIn(answer: string): Verdict {
  const line = answer.split('\0', 1)[0]!.trim();
  if (line === 'stream: OK') return { found: null };
  const found = /^stream: (.{1,200}) FOUND$/.exec(line)?.[1];
  return found === undefined ? { unsaid: line === '' ? 'the scanner gave no answer' : line.slice(0, 200) } : { found };
}
