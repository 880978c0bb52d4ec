// A page saved as one file (.mht, .mhtml, "single file web page" of Word): a mail whose first HTML part is the page.

export interface PagePart {
  bytes: Uint8Array
  charset: string | null
}

/** Matches the name of a boundary, quoted or not. */
const RE_BOUNDARY = /boundary=(?:"([^"\n]{1,200})"|([^\s;]{1,200}))/i
/** Matches `=E4`, and `=` at a line end. */
const RE_QUOTED = /=(?:([0-9A-Fa-f]{2})|\r?\n)/g
const DEEPEST = 4

/** Does the file begin as a mail does? */
export function isMhtml(bytes: Uint8Array): boolean {
  const [header = ''] = latin(bytes.subarray(0, 4_000))
    .trimStart()
    .split(/\r?\n\r?\n/, 1)
  return !header.startsWith('<') && /^(?:MIME-Version|Content-Type)\s*:/im.test(header)
}

/** The first HTML part with its transfer encoding undone; null when there is none. */
export function pageOfMhtml(bytes: Uint8Array): PagePart | null {
  return findPage(latin(bytes), 0)
}

// --- internal ---

const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

function findPage(part: string, depth: number): PagePart | null {
  const { header, body } = split(part)
  const type = /^content-type:\s*([\w/+.-]+)/im.exec(header)?.[1]?.toLowerCase() ?? 'text/plain'
  if (type.startsWith('multipart/')) return depth < DEEPEST ? findInParts(header, body, depth) : null
  if (type !== 'text/html' && type !== 'application/xhtml+xml') return null
  const transfer = /^content-transfer-encoding:\s*([\w-]+)/im.exec(header)?.[1]?.toLowerCase()
  const charset = /charset=["']?([\w-]{2,40})/i.exec(header)?.[1] ?? null
  return { bytes: undone(body, transfer), charset }
}

function findInParts(header: string, body: string, depth: number): PagePart | null {
  const [, quoted, bare] = RE_BOUNDARY.exec(header) ?? []
  const boundary = quoted ?? bare
  if (!boundary) return null
  for (const part of body.split(`--${boundary}`).slice(1)) {
    const page = findPage(part.replace(/^\r?\n/, ''), depth + 1)
    if (page) return page
  }
  return null
}

/** Folded header lines are one line. */
function split(part: string): { header: string; body: string } {
  const end = /\r?\n\r?\n/.exec(part)
  if (!end) return { header: part, body: '' }
  return { header: part.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' '), body: part.slice(end.index + end[0].length) }
}

function undone(body: string, transfer: string | undefined): Uint8Array {
  if (transfer === 'base64') return Buffer.from(body, 'base64')
  if (transfer !== 'quoted-printable') return Buffer.from(body, 'latin1')
  return Buffer.from(
    body.replace(RE_QUOTED, (_, hex: string | undefined) => (hex ? String.fromCharCode(Number.parseInt(hex, 16)) : '')),
    'latin1',
  )
}
