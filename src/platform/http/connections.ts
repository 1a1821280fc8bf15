import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { BlockList, isIPv6, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { networkOfAddress, plainAddress, UNKNOWN } from './network.js';
import { bareProblem } from './problems.js';

/** How fast a body has to arrive. */
export interface Pace {
  /** How long a sender may take before its speed counts. */
  readonly graceMs: number;
  /** The slowest that a body may arrive, in bytes a second, on the whole since it began. */
  readonly slowest: number;
  readonly checkMs: number;
}

const PACE: Pace = { graceMs: 10_000, slowest: 16_384, checkMs: 1_000 };

const HEADERS_MS = 10_000;

/** For how long a caller may leave an answer, or a connection, untouched. */
const UNTOUCHED_MS = 120_000;

/** For how long a connection on which nothing is asked is kept; longer than the proxies in front of services usually do. */
const IDLE_MS = 72_000;

/** How long stopping waits for the answers to requests that had been read whole. */
const ANSWERS_MS = 6_000;

/** How long what is on its way may take to arrive after the service was told to stop. */
const ON_ITS_WAY_MS = 300;

export interface ConnectionLimits {
  /** How many connections one address may have at once. */
  readonly perAddress: number;
  /** Proxies, behind which many callers share one address: they are not counted. */
  readonly proxies: readonly string[];
  /** The longest body that is taken anywhere, in bytes. */
  readonly longestBody: number;
}

/** What is under way on one connection. */
interface OnSocket {
  /** Requests that have begun and are not answered yet. */
  readonly requests: Map<IncomingMessage, ServerResponse>;
}

/**
 * The connections of the service: how many one address has, how fast a body arrives, and how they end. A caller who takes all
 * the time in the world takes it from nobody else.
 */
export class Connections {
  private readonly sockets = new Map<Socket, OnSocket>();
  private readonly perAddress = new Map<string, number>();
  private readonly proxies = new BlockList();
  private stopping = false;
  private refusing = false;

  constructor(
    private readonly limits: ConnectionLimits,
    private readonly pace: Pace = PACE,
  ) {
    for (const proxy of limits.proxies) {
      const [address = '', bits] = proxy.split('/');
      const family = familyOf(address);
      if (bits === undefined) this.proxies.addAddress(address, family);
      else this.proxies.addSubnet(address, Number(bits), family);
    }
  }

  /** A server whose connections are looked after here. Each request has a time limit, from its first byte to its last. */
  serve(handler: RequestListener): Server {
    const { graceMs, slowest, checkMs } = this.pace;
    const server = createServer({
      headersTimeout: HEADERS_MS,
      requestTimeout: HEADERS_MS + graceMs + Math.ceil((this.limits.longestBody / slowest) * 1000),
      keepAliveTimeout: IDLE_MS,
      connectionsCheckingInterval: checkMs,
    });
    server.timeout = UNTOUCHED_MS;
    server.on('connection', (socket: Socket) => this.admit(socket));
    server.on('request', (request: IncomingMessage, response: ServerResponse) => this.begun(request, response));
    server.on('request', handler);
    return server;
  }

  /**
   * Ends the service. What is on its way is still taken up for a moment; then `close` is called, which closes the door. Connections
   * on which nothing is under way are closed, as are those whose request has not been read whole. Settles when the answers to all
   * others have been sent, or are cut off after a few seconds.
   */
  async stop(close: () => Promise<unknown>): Promise<void> {
    this.stopping = true;
    const until = Date.now() + ANSWERS_MS;
    this.announce();
    await delay(ON_ITS_WAY_MS);
    this.refusing = true;
    const closed = close();
    for (; this.sockets.size > 0 && Date.now() < until; await delay(20)) {
      this.announce();
      // What has been answered is still sent.
      for (const [socket, { requests }] of this.sockets) if (!isRead(requests)) socket.destroySoon();
    }
    for (const socket of this.sockets.keys()) socket.destroy();
    await closed;
  }

  /** Answers that are still to be given say that the connection ends with them. */
  private announce(): void {
    for (const { requests } of this.sockets.values())
      for (const response of requests.values()) response.shouldKeepAlive = false;
  }

  private admit(socket: Socket): void {
    const address = networkOfAddress(socket.remoteAddress) ?? UNKNOWN;
    const open = (this.perAddress.get(address) ?? 0) + 1;
    if (this.refusing || (open > this.limits.perAddress && !this.isProxy(socket.remoteAddress))) {
      socket.destroy();
      return;
    }
    this.perAddress.set(address, open);
    this.sockets.set(socket, { requests: new Map() });
    socket.once('close', () => {
      this.sockets.delete(socket);
      const left = (this.perAddress.get(address) ?? 1) - 1;
      if (left > 0) this.perAddress.set(address, left);
      else this.perAddress.delete(address);
    });
  }

  private begun(request: IncomingMessage, response: ServerResponse): void {
    const requests = this.sockets.get(request.socket)?.requests;
    requests?.set(request, response);
    response.once('close', () => requests?.delete(request));
    if (this.stopping) response.shouldKeepAlive = false;
    const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers;
    if (length !== '0' || coding !== undefined) holdTo(this.pace, request, response);
  }

  private isProxy(written: string | undefined): boolean {
    const address = plainAddress(written);
    return address !== null && this.proxies.check(address, familyOf(address));
  }
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** Whether anything is under way, and has been read to its end. */
function isRead(requests: ReadonlyMap<IncomingMessage, ServerResponse>): boolean {
  return requests.size > 0 && [...requests.keys()].every(({ complete }) => complete);
}

/** Answers 408 and hangs up where a body arrives more slowly than anybody's line is. */
function holdTo({ graceMs, slowest, checkMs }: Pace, request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  const before = socket.bytesRead;
  let waitedMs = -graceMs;
  const clock = setInterval(() => {
    if (request.complete || socket.destroyed) return clearInterval(clock);
    // While something waits to be taken up by us, the sender cannot go on.
    if (request.readableLength === 0) waitedMs += checkMs;
    if (waitedMs <= 0 || socket.bytesRead - before >= (waitedMs / 1000) * slowest) return;
    clearInterval(clock);
    if (!response.headersSent && socket.writable) socket.write(TOO_SLOW);
    socket.destroySoon();
  }, checkMs).unref();
  request.once('close', () => clearInterval(clock));
}

const TOO_SLOW = bareProblem('request-timeout', 'The body arrived too slowly. Nothing was done.');
