import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A file that pages name, ready to be sent. */
export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
  /** Null for what does not become smaller, such as pictures. */
  readonly brotli: Buffer | null;
  readonly gzip: Buffer | null;
  readonly digest: string;
}

const here = path.dirname(fileURLToPath(import.meta.url));
const designSystem = path.dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json'));
const dist = path.join(designSystem, 'dist/nhsuk');

/** Where templates of the design system are found. */
export const designSystemTemplates = path.join(designSystem, 'dist');

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/**
 * The style of the design system without the fonts that it would fetch from another host and that are licensed to NHS bodies only, and
 * ours after it.
 */
function stylesheet(): string {
  const theirs = readFileSync(path.join(dist, 'nhsuk-frontend-10.6.1.min.css'), 'utf8')
    .split('@font-face{')
    .map((part, index) => (index === 0 ? part : part.slice(part.indexOf('}') + 1)))
    .join('')
    .replaceAll('Frutiger W01,', '');
  const folder = path.join(here, 'styles');
  const ours = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  return [theirs.split('/*# sourceMappingURL')[0]!, ...ours].join('\n');
}

/** The script of the design system, begun by itself; a page works without it. */
function script(): string {
  const theirs = readFileSync(path.join(dist, 'nhsuk-frontend-10.6.1.min.js'), 'utf8');
  return `${theirs.split('//# sourceMappingURL')[0]!}\ndocument.body.classList.add('nhsuk-frontend-supported');\ninitAll();\n`;
}

function asset(name: string, bytes: Buffer): Asset {
  const type = types[path.extname(name)] ?? 'application/octet-stream';
  const shrinks = /\.(css|js|svg)$/.test(name);
  return {
    type,
    bytes,
    brotli: shrinks
      ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
      : null,
    gzip: shrinks ? gzipSync(bytes, { level: 9 }) : null,
    digest: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
  };
}

const made = new Map<string, Asset>();

/** A file by its name below `/assets`, made when it is first asked for; undefined where there is none. */
export function assetNamed(name: string): Asset | undefined {
  const known = made.get(name);
  if (known) return known;
  const bytes = bytesOf(name);
  if (bytes === undefined) return undefined;
  const one = asset(name, bytes);
  made.set(name, one);
  return one;
}

const pictures = new Set(
  readdirSync(path.join(dist, 'assets/images')).filter(
    (name) =>
      name.startsWith('nhsuk-icon-arrow') ||
      name.startsWith('nhsuk-icon-c') ||
      /tick|cross|user|search|plus|minus/.test(name),
  ),
);

function bytesOf(name: string): Buffer | undefined {
  if (name === 'probity.css') return Buffer.from(stylesheet());
  if (name === 'probity.js') return Buffer.from(script());
  const picture = /^images\/([a-z0-9-]{1,60}\.(?:svg|png|ico))$/.exec(name)?.[1];
  if (picture === undefined) return undefined;
  if (picture === 'probity.svg') return readFileSync(path.join(here, 'probity.svg'));
  return pictures.has(picture) ? readFileSync(path.join(dist, 'assets/images', picture)) : undefined;
}

/** The address of a file, which changes with what is in it, so that a browser may keep it for ever. */
export function assetAddress(name: string): string {
  const { digest } = assetNamed(name) ?? {};
  if (digest === undefined) throw new Error(`there is no file called ${name}`);
  return `/assets/${digest}/${name}`;
}
