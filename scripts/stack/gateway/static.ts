import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Handler, json, problem } from './respond.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.map', '.svg', '.txt', '.webmanifest']);

type Encoding = 'br' | 'gzip';
interface Asset {
  changed: number;
  etag: string;
  body: Buffer;
  encoded: Partial<Record<Encoding, Promise<Buffer>>>;
}

const compress = {
  // Level 6: most of what the highest gives, in a fraction of its time; each file is done once.
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
} satisfies Record<Encoding, (body: Buffer) => Promise<Buffer>>;

function accepted(request: IncomingMessage): Encoding | null {
  const header = String(request.headers['accept-encoding'] ?? '');
  return /\bbr\b/.test(header) ? 'br' : /\bgzip\b/.test(header) ? 'gzip' : null;
}

function load(cache: Map<string, Asset>, path: string): Asset {
  const changed = statSync(path).mtimeMs;
  const known = cache.get(path);
  if (known?.changed === changed) return known;
  const body = readFileSync(path);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const asset: Asset = { changed, etag, body, encoded: {} };
  cache.set(path, asset);
  return asset;
}

/** The file of a path, the page for any path of the app's own, null for a missing file. */
function resolve(root: string, pathname: string): string | null {
  const path = normalize(join(root, pathname));
  if (path.startsWith(root + sep) && statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
  return extname(pathname) && !pathname.endsWith('.html') ? null : join(root, 'index.html');
}

/** The built app: files by name, every other path is index.html and the router of the app decides. */
export function serveStatic(root: string): Handler {
  const cache = new Map<string, Asset>();
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return json(response, 405, problem('method_not_allowed', 'Only GET and HEAD here.'), { allow: 'GET, HEAD' });
    }
    const path = resolve(root, decodeURIComponent(new URL(request.url ?? '/', 'http://gateway').pathname));
    if (!path || !existsSync(path)) return json(response, 404, problem('not_found', 'There is nothing here.'));
    const asset = load(cache, path);
    const extension = extname(path);
    const encoding = COMPRESSIBLE.has(extension) ? accepted(request) : null;
    response.setHeader('vary', 'accept-encoding');
    response.setHeader('etag', asset.etag);
    // Vite puts a hash of the content into the names below assets/.
    const hashed = path.startsWith(join(root, 'assets') + sep);
    const page = extension === '.html';
    response.setHeader(
      'cache-control',
      page ? 'no-store' : hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    if (request.headers['if-none-match'] === asset.etag) {
      response.writeHead(304).end();
      return;
    }
    if (encoding) asset.encoded[encoding] ??= compress[encoding](asset.body);
    const body = encoding ? ((await asset.encoded[encoding]) ?? asset.body) : asset.body;
    response.writeHead(200, {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'content-length': String(body.length),
      ...(encoding ? { 'content-encoding': encoding } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}
