// What a content stream draws, and in which marked content: who has matter of its own, and everything else made an
// artifact, so that a screen reader passes over rules, grounds and running words.

/** An operator with its operands, as a range of the stream. */
interface Operator {
  name: string
  from: number
  to: number
}

/** What is marked with an MCID; `isMatter`: text or a picture, not only rules and grounds. */
export interface Marked {
  mcid: number
  isMatter: boolean
}

/** The names of XObjects as the stream calls them, and what they are. */
export type Called = (name: string) => 'picture' | 'form' | 'tagged form'

/** What the marked contents of a stream hold, in the order in which they are drawn. */
export function markedContents(stream: string, called: Called): Marked[] {
  const open: (Marked | null)[] = []
  const found: Marked[] = []
  for (const { name, from, to } of operators(stream)) {
    if (name === 'BDC' || name === 'BMC') {
      const mcid = mcidOf(stream.slice(from, to))
      const marked = mcid === null ? null : { mcid, isMatter: false }
      if (marked) found.push(marked)
      open.push(marked)
    } else if (name === 'EMC') open.pop()
    else if (
      SHOWS.has(name) ||
      name === 'EI' ||
      (name === 'Do' && called(nameOf(stream.slice(from, to))) !== 'tagged form')
    )
      for (const marked of open) if (marked) marked.isMatter = true
  }
  return found
}

/** The stream with everything an artifact that is in no marked content of `kept`. Nothing looks different. */
export function withArtifacts(stream: string, kept: ReadonlySet<number>, called: Called): string {
  const list = [...operators(stream)]
  const writer = new Writer(stream)
  /** Of the marked contents that are open: kept or not. */
  const open: boolean[] = []
  let path: number | null = null
  list.forEach((operator, index) => {
    const { name, from, to } = operator
    if (name === 'BDC' || name === 'BMC') {
      writer.close(from)
      const mcid = mcidOf(stream.slice(from, to))
      open.push(mcid === null || kept.has(mcid))
      if (!open.at(-1)) writer.leaveOut(from, to)
    } else if (name === 'EMC') {
      writer.close(from)
      if (open.pop() === false) writer.leaveOut(from, to)
    } else if (name === 'q' || name === 'Q') writer.close(from)
    else if (BUILDS.has(name)) path ??= from
    else if (PAINTS.has(name)) {
      if (!open.includes(true) && name !== 'n') writer.open(path ?? from)
      path = null
    } else if (open.includes(true)) return
    else if (name === 'BT' && isUntagged(list, index)) writer.open(from)
    else if (SHOWS.has(name) && !writer.isOpen) writer.around(from, to)
    else if (name === 'Do' && called(nameOf(stream.slice(from, to))) === 'tagged form') writer.close(from)
    else if (name === 'Do' || name === 'sh' || name === 'EI') writer.open(from)
  })
  return writer.text(stream.length)
}

// --- internal ---

const BUILDS = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'n'])
const SHOWS = new Set(['Tj', 'TJ', "'", '"'])

/** Copies the stream and puts `/Artifact BMC … EMC` into it. */
class Writer {
  isOpen = false
  readonly #stream: string
  #pieces: string[] = []
  #at = 0

  constructor(stream: string) {
    this.#stream = stream
  }

  open(at: number): void {
    if (this.isOpen) return
    this.#insert(at, '/Artifact BMC\n')
    this.isOpen = true
  }

  close(at: number): void {
    if (!this.isOpen) return
    this.#insert(at, 'EMC\n')
    this.isOpen = false
  }

  around(from: number, to: number): void {
    this.#insert(from, '/Artifact BMC\n')
    this.#insert(to, '\nEMC')
  }

  leaveOut(from: number, to: number): void {
    this.#insert(from, '')
    this.#at = to
  }

  text(end: number): string {
    if (this.isOpen) this.#insert(end, '\nEMC\n')
    return this.#pieces.join('') + this.#stream.slice(this.#at)
  }

  #insert(at: number, words: string): void {
    this.#pieces.push(this.#stream.slice(this.#at, at), words)
    this.#at = at
  }
}

/** The text object that begins here has no marked content in it. */
function isUntagged(list: readonly Operator[], from: number): boolean {
  for (let at = from + 1; at < list.length; at++) {
    const name = list[at]?.name
    if (name === 'ET') return true
    if (name === 'BDC' || name === 'BMC' || name === 'EMC') return false
  }
  return true
}

function mcidOf(operator: string): number | null {
  const match = /\/MCID (\d+)/.exec(operator)
  return match ? Number(match[1]) : null
}

/** `/X39 Do` → `X39` */
function nameOf(operator: string): string {
  return operator.slice(1, operator.search(/\s/))
}

const RE_TOKEN =
  /[\s\0]+|%[^\n\r]*|<<|>>|<[^>]*>|\/[^\s()<>[\]{}/%]*|[[\]{}]|[-+.\d][^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/y
const RE_OPERATOR = /^[A-Za-z'"]/
const RE_WORD = new Set(['true', 'false', 'null'])

function* operators(stream: string): Generator<Operator> {
  let from: number | null = null
  for (let at = 0; at < stream.length;) {
    const start = at
    if (stream[at] === '(') {
      at = endOfString(stream, at)
      from ??= start
      continue
    }
    RE_TOKEN.lastIndex = at
    const token = RE_TOKEN.exec(stream)?.[0] ?? (stream[at] as string)
    at += token.length
    if (/^[\s\0%]/.test(token)) continue
    from ??= start
    if (!RE_OPERATOR.test(token) || RE_WORD.has(token)) continue
    // What follows are the bytes of a picture.
    if (token === 'ID') at = endOfPicture(stream, at)
    yield { name: token === 'ID' ? 'EI' : token, from, to: at }
    from = null
  }
}

function endOfString(stream: string, from: number): number {
  let depth = 0
  for (let at = from; at < stream.length; at++) {
    const sign = stream[at]
    if (sign === '\\') at++
    else if (sign === '(') depth++
    else if (sign === ')' && --depth === 0) return at + 1
  }
  return stream.length
}

function endOfPicture(stream: string, from: number): number {
  const match = /\sEI(?=\s|$)/g
  match.lastIndex = from
  return match.exec(stream) ? match.lastIndex : stream.length
}
