// A line to a database that drops what is sent, as a network does whose firewall has forgotten a connection.
import net from 'node:net';

export async function lineTo(url) {
  const parsed = new URL(url.replace('@/', '@localhost/'));
  const folder = parsed.searchParams.get('host');
  const port = parsed.searchParams.get('port') ?? '5432';
  const target = folder ? { path: `${folder}/.s.PGSQL.${port}` } : { host: parsed.hostname, port: Number(parsed.port) };
  const sockets = new Set();
  let silent = false;
  const server = net.createServer((near) => {
    sockets.add(near);
    near.on('error', () => undefined).once('close', () => sockets.delete(near));
    if (silent) return void near.resume();
    const far = net.connect(target);
    near.far = far;
    far.on('error', () => near.destroy()).once('close', () => near.destroy());
    near.once('close', () => far.destroy());
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  parsed.search = '';
  parsed.hostname = '127.0.0.1';
  parsed.port = String(server.address().port);
  return {
    url: parsed.href,
    fallSilent() {
      silent = true;
      for (const near of sockets) {
        near.unpipe();
        near.far?.unpipe();
        near.resume();
        near.far?.resume();
      }
    },
    recover() {
      silent = false;
    },
    close() {
      for (const near of sockets) near.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
