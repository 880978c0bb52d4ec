// A deck's page for one browser on this machine: files of one folder, two texts made for the occasion, and what the
// deck folder gives.

import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'

export interface Served {
  port: number
  close(): void
}

export interface Site {
  /** Folder with `index.html` and what it loads. */
  folder: string
  /** Path → text that is in no file: `/deck.js`; a function gives it as it is when it is asked for. */
  texts?: Readonly<Record<string, string | (() => string)>>
  /** Path prefix → folder to look into where `folder` has no such file: `{ '/fonts/': …, '/': …/public }`. */
  fallbacks: Readonly<Record<string, string>>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Listens on a free port of the loopback address, nowhere else. */
export function serve(site: Site): Promise<Served> {
  const server = createServer(siteHandler(site))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address && typeof address === 'object')
        resolve({
          port: address.port,
          close: () => {
            server.closeAllConnections()
            server.close()
          },
        })
    })
  })
}

/** Answers from what the site has, and with 404 for anything else. */
export function siteHandler({
  folder,
  texts = {},
  fallbacks,
}: Site): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const path = decoded(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
    response.setHeader('Content-Type', TYPES[extname(path) || '.html'] ?? 'application/octet-stream')
    const text = texts[path]
    if (text !== undefined) {
      // It may be another one the next time.
      response.setHeader('Cache-Control', 'no-store')
      response.end(typeof text === 'string' ? text : text())
      return
    }
    const places = Object.entries(fallbacks)
      .filter(([prefix]) => path.startsWith(prefix))
      .map(([prefix, place]) => ({ place, name: path.slice(prefix.length) }))
    sendFirst(response, [{ place: folder, name: path === '/' ? 'index.html' : path.slice(1) }, ...places])
  }
}

// --- internal ---

/** `/a%20b.png` → `/a b.png`; `/b100%.png`, as somebody wrote it by hand, stays. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function sendFirst(response: ServerResponse, [first, ...others]: readonly { place: string; name: string }[]): void {
  const file = first && join(first.place, first.name)
  if (!file || !file.startsWith(first.place + sep)) {
    response.writeHead(404).end()
    return
  }
  const stream = createReadStream(file)
  stream.once('error', () => sendFirst(response, others)).once('open', () => stream.pipe(response))
}
