// Who may talk to the server. This machine may; another one only with the password, and gets nothing without it: not
// a page, not a file, not a socket. Slidev's own password closes some of its pages in the browser, but every file
// stays open. Pages of other sites may not even ask, in whose browser ever they are.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isIP } from 'node:net'
import { hostname } from 'node:os'

/** Wrong passwords that one minute forgives each machine. */
const MOST_GUESSES = 20
/** Matches `127.0.0.1`, `::1`, `::ffff:127.0.0.1`. Not `192.168.1.5`. */
const RE_LOOPBACK = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/
/** Matches `localhost:3030`, `deck.localhost`, `[::1]:3030`; group 1 is the name. */
const RE_HOST = /^\[?(.+?)\]?(?::\d+)?$/
/** What of Vite's is closed to everybody: it starts an editor on this machine, for any file. */
const RE_CLOSED = /^\/+__open-in-editor/i

export interface Guard {
  /** True where the request may go on; else it is answered. */
  admits: (request: IncomingMessage, response: ServerResponse) => boolean
  /** The same for a request that becomes a socket. */
  admitsSocket: (request: IncomingMessage) => boolean
}

/** Why the page that asks for the password comes again. */
export type Refusal = 'first' | 'wrong' | 'often'

/**
 * `password` null: nobody but this machine is ever admitted. `page` asks for the password; it says nothing of the deck.
 * The cookie names the port, for cookies do not know ports, and is another one after each start.
 */
export function createGuard(password: string | null, page: (why: Refusal) => string, port: number): Guard {
  const guesses = new Map<string, number[]>()
  const token = randomBytes(24).toString('hex')
  const name = `speechdeck-${port}`
  const local = (request: IncomingMessage): boolean => RE_LOOPBACK.test(request.socket.remoteAddress ?? '')
  const known = ({ headers: { cookie = '' } }: IncomingMessage): boolean =>
    password !== null &&
    cookie.split(/;\s*/).some(each => each.startsWith(`${name}=`) && same(each.slice(name.length + 1), token))
  return {
    admitsSocket: request => isOurs(request) && (local(request) || known(request)),
    admits(request, response) {
      // Another site in the same browser may send here, but not read; so it may not send.
      if (!isOurs(request)) return refuse(response, 403, '')
      if (RE_CLOSED.test(pathOf(request))) return refuse(response, 404, '')
      if (local(request) || known(request)) return true
      const url = new URL(request.url ?? '/', 'http://speechdeck')
      const given = url.searchParams.get('password')
      const from = request.socket.remoteAddress ?? ''
      const recent = (guesses.get(from) ?? []).filter(time => Date.now() - time < 60_000)
      guesses.set(from, recent)
      if (recent.length >= MOST_GUESSES) return refuse(response, 429, page('often'))
      if (given === null) return refuse(response, 401, page('first'))
      if (password === null || !same(given, password)) {
        recent.push(Date.now())
        return refuse(response, 401, page('wrong'))
      }
      url.searchParams.delete('password')
      // The browser keeps what stands after the #.
      response
        .writeHead(302, {
          Location: `${url.pathname}${url.search}`,
          'Set-Cookie': `${name}=${token}; HttpOnly; SameSite=Lax; Path=/`,
          'Cache-Control': 'no-store',
        })
        .end()
      return false
    },
  }
}

// --- internal ---

function refuse(response: ServerResponse, status: number, page: string): false {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(page)
  return false
}

function pathOf({ url = '/' }: IncomingMessage): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/**
 * Sent to a name of this machine (a name of somebody else's may lead here as well), by a page of this server or by no
 * page at all. A link on another page may lead here; a picture or script of one may not.
 */
function isOurs({ headers, method }: IncomingMessage): boolean {
  const { origin, host } = headers
  if (host !== undefined && !isOurName(RE_HOST.exec(host)?.[1] ?? '')) return false
  const site = headers['sec-fetch-site']
  const leads = method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !leads) return false
  if (origin === undefined) return true
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}

function isOurName(name: string): boolean {
  const own = hostname().toLowerCase()
  const lower = name.toLowerCase()
  return (
    isIP(name) !== 0 || lower === 'localhost' || lower.endsWith('.localhost') || [own, `${own}.local`].includes(lower)
  )
}

function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
