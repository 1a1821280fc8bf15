import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** Little work for most of what there is to gain: pages are made anew for each reader. */
const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

/** Below this it does not pay. */
const SMALLEST = 1000;

/**
 * A page as the browser takes it, smaller where it can be. What is secret in a page, the token of its forms, is masked anew each time, so
 * that its length tells nothing.
 */
export async function compressed(html: string, request: FastifyRequest, reply: FastifyReply): Promise<string | Buffer> {
  const before = reply.getHeader('vary');
  void reply.header('vary', before === undefined ? 'accept-encoding' : `${String(before)}, accept-encoding`);
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (html.length < SMALLEST) return html;
  if (/\bbr\b/.test(accepted)) {
    void reply.header('content-encoding', 'br');
    return brotli(html, BROTLI);
  }
  if (/\bgzip\b/.test(accepted)) {
    void reply.header('content-encoding', 'gzip');
    return gzipped(html, { level: 5 });
  }
  return html;
}
