import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, normalize, sep } from 'node:path';
import type { SourceDefinition } from '../../../functions/core/source/source-definition';
import { listen, close } from '../listen';
import { SAMPLE_SITES, type SampleSite } from './sample-sites';

const SITES_DIR = join(__dirname, 'sites');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  xml: 'application/xml',
  json: 'application/feed+json; charset=utf-8',
  html: 'text/html', // without charset: the page's own meta must decide, as on the sites that these stand for
};

/** The sample sites while they are served: their sources, and how to end them. */
export interface Publisher {
  readonly sources: readonly SourceDefinition[];
  readonly hosts: readonly string[];
  stop(): Promise<void>;
}

/**
 * Serves each sample site on a port of its own on loopback, so that each is a host of its own.
 *
 * @param ports One a site, in the order of `SAMPLE_SITES`; 0 takes any that is free.
 * @param overlayDir A file here at `<site>/<path>` is served instead of the site's own: how a publisher edits.
 */
export async function startPublisher(
  ports: readonly number[],
  overlayDir: string,
): Promise<Publisher> {
  const started = await Promise.all(
    SAMPLE_SITES.map(async (site, i) => {
      const server = createServer(
        (request, response) =>
          void serve(site, overlayDir, request, response).catch((error: unknown) =>
            response.destroy(error instanceof Error ? error : undefined),
          ),
      );
      const port = await listen(server, ports[i] ?? 0);
      return { site, server, host: `127.0.0.1:${port}` };
    }),
  );
  return {
    sources: started.map(({ site, host }) => ({
      ...site.source,
      url: `http://${host}${site.path}`,
    })),
    hosts: started.map(({ host }) => host),
    stop: async () => {
      await Promise.all(started.map(({ server }: { server: Server }) => close(server)));
    },
  };
}

async function serve(
  site: SampleSite,
  overlayDir: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = filePath(request.url ?? '/');
  const file =
    path &&
    (await firstFile([join(overlayDir, site.folder, path), join(SITES_DIR, site.folder, path)]));
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    return;
  }
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const body =
    extension === 'html'
      ? file
      : Buffer.from(
          file.toString('utf8').replaceAll('{{origin}}', `http://${request.headers.host}`),
        );
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  response
    .writeHead(200, { 'content-type': CONTENT_TYPES[extension] ?? 'text/plain', etag })
    .end(body);
}

/** The file that an address path means, inside the site's folder; undefined where it would leave it or means none. */
function filePath(url: string): string | undefined {
  const pathname = decodedPath(url);
  if (pathname === undefined || pathname.includes('\0')) return undefined;
  const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  return path.split(sep).includes('..') ? undefined : path;
}

/** Undefined for what is no address, or is not encoded as one: `/%`, `//`. */
function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://sample').pathname);
  } catch {
    return undefined;
  }
}

/** What the file system says of names that nobody gave a file. */
const NO_FILE = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG']);

async function firstFile(paths: readonly string[]): Promise<Buffer | undefined> {
  for (const path of paths) {
    try {
      return await readFile(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (!NO_FILE.has(code ?? '')) throw error;
    }
  }
  return undefined;
}
