import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * A file of the built page, or null when there is none. An address without a file name is the page itself, so that a
 * reload inside the page works. Nothing outside the folder can be named, not even through a link.
 */
export async function pageFile(pageFolder: string, pathname: string): Promise<Response | null> {
  const parts = partsOf(pathname);
  if (parts === null) return null;
  const asksForPage = extname(parts.at(-1) ?? '') === '';
  const path = await insideFolder(pageFolder, asksForPage ? ['index.html'] : parts);
  if (path === null) return null;
  return new Response(new Uint8Array(await readFile(path)), { headers: headersOf(path, parts) });
}

/** Decoded parts of a path, or null when one of them could leave the folder or hide in it. */
function partsOf(pathname: string): readonly string[] | null {
  try {
    const parts = pathname
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
    return parts.some(isUnsafe) ? null : parts;
  } catch {
    // Not decodable: no file has such a name.
    return null;
  }
}

function isUnsafe(part: string): boolean {
  return part.startsWith('.') || /[/\\:\0]/.test(part);
}

async function insideFolder(pageFolder: string, parts: readonly string[]): Promise<string | null> {
  try {
    const folder = await realpath(pageFolder);
    const path = await realpath(join(folder, ...parts));
    return path.startsWith(folder + sep) ? path : null;
  } catch {
    // Missing files are the usual case here, not a failure.
    return null;
  }
}

function headersOf(path: string, parts: readonly string[]): Record<string, string> {
  // The build names everything under assets/ by its content.
  const lasting = parts[0] === 'assets';
  return {
    'content-type': types[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}
