// Who may talk to the server. This machine may; another one only with the password, and gets nothing without it: not
// a page, not a file, not a socket. Slidev's own password closes some of its pages in the browser, but every file
// stays open.

import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Wrong passwords that one minute forgives, from all machines together. */
const MOST_GUESSES = 20
const COOKIE = 'speechdeck'
/** Matches `127.0.0.1`, `::1`, `::ffff:127.0.0.1`. Not `192.168.1.5`. */
const RE_LOOPBACK = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/
/** Matches `speechdeck=abc` in a cookie header. */
const RE_COOKIE = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`)

export interface Guard {
  /** True where the request may go on; else it is answered. */
  admits: (request: IncomingMessage, response: ServerResponse) => boolean
  /** The same for a request that becomes a socket. */
  admitsSocket: (request: IncomingMessage) => boolean
}

/**
 * `password` null: nobody but this machine is ever admitted. `page` asks for the password; it says nothing of the
 * deck.
 */
export function createGuard(password: string | null, page: string): Guard {
  let guesses: number[] = []
  const known = (given: string | null | undefined): boolean =>
    password !== null && given !== null && given !== undefined && given !== '' && same(given, token(password))
  const cookie = (request: IncomingMessage): string | undefined => RE_COOKIE.exec(request.headers.cookie ?? '')?.[1]
  const local = (request: IncomingMessage): boolean => RE_LOOPBACK.test(request.socket.remoteAddress ?? '')
  return {
    admitsSocket: request => ownPage(request) && (local(request) || known(cookie(request))),
    admits(request, response) {
      // Another site in the same browser may send here, but not read; so it may not send.
      if (!ownPage(request)) return refuse(response, 403, '')
      if (local(request) || known(cookie(request))) return true
      const url = new URL(request.url ?? '/', 'http://speechdeck')
      const given = url.searchParams.get('password')
      guesses = guesses.filter(time => Date.now() - time < 60_000)
      if (guesses.length >= MOST_GUESSES) return refuse(response, 429, '')
      if (given === null) return refuse(response, 401, page)
      if (password === null || !same(token(given), token(password))) {
        guesses.push(Date.now())
        return refuse(response, 401, page)
      }
      url.searchParams.delete('password')
      // The browser keeps what stands after the #.
      response
        .writeHead(302, {
          Location: `${url.pathname}${url.search}`,
          'Set-Cookie': `${COOKIE}=${token(password)}; HttpOnly; SameSite=Lax; Path=/`,
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

/** Sent by a page of this server, or by no page at all. */
function ownPage({ headers: { origin, host } }: IncomingMessage): boolean {
  if (origin === undefined) return true
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}

/** The cookie does not hold the password itself. */
function token(password: string): string {
  return createHash('sha256').update(`speechdeck ${password}`).digest('hex')
}

function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
