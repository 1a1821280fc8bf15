import net from 'node:net';

/**
 * A line to a database that a test can cut. `silent` is a network that drops what is sent: connections stay open, new ones are
 * taken, and nothing ever comes through, also not later on the same connection.
 */
export class TcpProxy {
  private readonly pairs = new Set<readonly [net.Socket, net.Socket]>();
  private silent = false;

  private constructor(
    private readonly server: net.Server,
    /** The address of the database by way of this line. */
    readonly url: string,
  ) {}

  /** Opens a line to the database at this address, which may be a socket file or a port. */
  static async to(url: string): Promise<TcpProxy> {
    const parsed = new URL(url.replace('@/', '@localhost/'));
    const folder = parsed.searchParams.get('host');
    const port = Number(parsed.searchParams.get('port') ?? (parsed.port || 5432));
    const target = folder?.startsWith('/')
      ? { path: `${folder}/.s.PGSQL.${port}` }
      : { host: folder ?? parsed.hostname, port };
    const server = net.createServer({ allowHalfOpen: false });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    parsed.searchParams.delete('host');
    parsed.searchParams.delete('port');
    parsed.hostname = '127.0.0.1';
    parsed.port = String((server.address() as net.AddressInfo).port);
    const proxy = new TcpProxy(server, parsed.href);
    server.on('connection', (near) => proxy.join(near, target));
    return proxy;
  }

  /** From now on nothing comes through, on any connection that there is or that is made. */
  fallSilent(): void {
    this.silent = true;
    for (const [near, far] of this.pairs) {
      near.unpipe(far);
      far.unpipe(near);
      near.resume();
      far.resume();
    }
  }

  /** New connections come through again. Those that were silent stay so, as where a firewall has forgotten them. */
  recover(): void {
    this.silent = false;
  }

  async close(): Promise<void> {
    for (const [near, far] of this.pairs) {
      near.destroy();
      far.destroy();
    }
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(near: net.Socket, target: net.NetConnectOpts): void {
    near.on('error', () => undefined);
    if (this.silent) {
      near.resume();
      this.keep(near, near);
      return;
    }
    const far = net.connect(target);
    far.on('error', () => near.destroy());
    this.keep(near, far);
    near.pipe(far);
    far.pipe(near);
  }

  private keep(near: net.Socket, far: net.Socket): void {
    const pair = [near, far] as const;
    this.pairs.add(pair);
    for (const one of new Set(pair)) {
      one.once('close', () => {
        this.pairs.delete(pair);
        for (const other of pair) if (other !== one) other.destroy();
      });
    }
  }
}
