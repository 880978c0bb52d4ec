// What a content stream draws, and in which marked content: who has matter of its own, and everything else made an
// artifact, so that a screen reader passes over rules, grounds and running words.

/** An operator with its operands, as a range of the stream. */
export interface Operator {
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

/** What is drawn on: its content stream, read into operators once, and what that calls. */
export interface Content {
  stream: string
  operators: readonly Operator[]
  called: Called
}

/** What the marked contents of a stream hold, in the order in which they are drawn. */
export function markedContents({ stream, operators, called }: Content): Marked[] {
  const open: (Marked | null)[] = []
  const found: Marked[] = []
  for (const { name, from, to } of operators) {
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
export function withArtifacts({ stream, operators: list, called }: Content, kept: ReadonlySet<number>): string {
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

/** The operators of a stream, whose characters are bytes. */
export function operatorsIn(stream: string): Operator[] {
  const found: Operator[] = []
  /** Where the operands of the next one begin. */
  let from: number | null = null
  for (let at = 0; at < stream.length;) {
    const start = at
    if (BLANK[stream.charCodeAt(at)]) {
      at++
      continue
    }
    if (stream[at] === '%') {
      at = endOfLine(stream, at)
      continue
    }
    from ??= start
    at = stream[at] === '(' ? endOfString(stream, at) : endOfToken(stream, at)
    if (!RE_OPERATOR.test(stream[start] ?? '')) continue
    const token = stream.slice(start, at)
    if (RE_WORD.has(token)) continue
    // What follows are the bytes of a picture.
    if (token === 'ID') at = endOfPicture(stream, at)
    found.push({ name: token === 'ID' ? 'EI' : token, from, to: at })
    from = null
  }
  return found
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

/** By character code: white space, and what ends a name, a number or an operator, white space included. */
const BLANK = codesOf('\0\t\n\v\f\r \u00A0')
const ENDS = codesOf('\t\n\v\f\r \u00A0()<>[]{}/%')
const BRACKETS = codesOf('[]{}')
const RE_OPERATOR = /^[A-Za-z'"]/
const RE_WORD = new Set(['true', 'false', 'null'])

function codesOf(signs: string): Uint8Array {
  const codes = new Uint8Array(256)
  for (const sign of signs) codes[sign.charCodeAt(0)] = 1
  return codes
}

function endOfLine(stream: string, from: number): number {
  let at = from
  while (at < stream.length && stream[at] !== '\n' && stream[at] !== '\r') at++
  return at
}

/** Of a name, a number, an operator, a bracket, a string of hexadecimal digits. */
function endOfToken(stream: string, from: number): number {
  const sign = stream[from]
  if (BRACKETS[stream.charCodeAt(from)]) return from + 1
  if (sign === '<' || sign === '>') {
    if (stream[from + 1] === sign) return from + 2
    const end = sign === '<' ? stream.indexOf('>', from) : -1
    return end < 0 ? from + 1 : end + 1
  }
  let at = from + 1
  while (at < stream.length && !ENDS[stream.charCodeAt(at)]) at++
  return sign === ')' ? from + 1 : at
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
