// The laws of docs/architecture.md for one speech, asked from outside: by Slidev's own parser and by plain comparison,
// and last by the program's own check, which a fresh deck must pass in silence.

import { parseSync } from '@slidev/parser'
import { checkDeck } from '../../scripts/check/index.ts'
import { convert, understand, type Converted } from '../../scripts/convert.ts'
import { ledgerOf } from '../../scripts/folder/index.ts'
import { SpeechdeckError } from '../../scripts/issue.ts'
import type { OutlineNode } from '../../scripts/model/outline.ts'
import type { Source } from '../../scripts/model/source.ts'
import { UNSEEN } from '../../scripts/text/apart.ts'
import { readDeck } from '../../scripts/slides-md/index.ts'

/** A law that did not hold, and what was seen. */
export interface Broken {
  law: string
  seen: string
}

/** What came of one input: a deck (perhaps with broken laws), or one message. */
export interface Outcome {
  made: 'deck' | 'message'
  broken: Broken[]
}

/** Milliseconds of processor time that one speech may take. */
const MOST_MS = 10_000

/** Understands and converts the speech, and asks every law. */
export function outcomeOf(source: Source): Outcome {
  const before = JSON.stringify(source)
  const started = process.cpuUsage()
  let deck: Converted
  try {
    deck = convert(understand(source, null), {})
  } catch (error) {
    if (error instanceof SpeechdeckError) return { made: 'message', broken: [] }
    return { made: 'message', broken: [{ law: 'no crash', seen: stackOf(error) }] }
  }
  const { user, system } = process.cpuUsage(started)
  const broken = brokenBy(deck, source)
  if (JSON.stringify(source) !== before) broken.push({ law: 'input not changed', seen: '' })
  if ((user + system) / 1000 > MOST_MS) broken.push({ law: 'time', seen: `${Math.round((user + system) / 1000)} ms` })
  return { made: 'deck', broken }
}

/** The laws that this deck breaks. */
export function brokenBy(deck: Converted, source: Source): Broken[] {
  return LAWS.flatMap(({ law, holds }): Broken[] => {
    try {
      const seen = holds(deck, source)
      return seen === null ? [] : [{ law, seen }]
    } catch (error) {
      return [{ law, seen: stackOf(error) }]
    }
  })
}

// --- internal ---

/** Gives what was seen where the law is broken, or null. */
type Holds = (deck: Converted, source: Source) => string | null

const bare = (text: string) => text.replace(/\s+/gu, '')
const RE_HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
const RE_DIGITS = /\d+(?:[.,]\d+)*/g
const RE_ESCAPE = /\\([\\`*_{}[\]<>()#+\-.!~|$@:^="'&/])/g

const LAWS: readonly { law: string; holds: Holds }[] = [
  {
    law: 'each character is spoken, removed, unspoken or white space',
    holds: ({ deck, unspoken }, { text }) => {
      const gone = [...unspoken, ...deck.removed.map(({ span }) => span)]
      return difference(bare(without(text, gone)), bare(deck.manuscript))
    },
  },
  {
    law: 'the notes joined are the manuscript',
    holds: ({ deck }) => difference(bare(deck.slides.map(({ note }) => note).join('')), bare(deck.manuscript)),
  },
  {
    law: 'Slidev reads as many slides as were meant',
    holds: ({ deck, slidesMarkdown }) => {
      const { length } = parseSync(slidesMarkdown, 'slides.md').slides
      return length === deck.slides.length ? null : `${length} instead of ${deck.slides.length}`
    },
  },
  {
    law: 'Slidev reads the notes that were meant',
    holds: ({ deck, slidesMarkdown }) => {
      const read = parseSync(slidesMarkdown, 'slides.md').slides.map(({ note = '' }) => unescaped(note))
      return difference(bare(read.join('')), bare(deck.manuscript))
    },
  },
  {
    law: 'each figure shown stands whole in the speech',
    holds: ({ texts, source, deck }) => {
      const unseen = deck.removed.filter(({ rule }) => UNSEEN.has(rule)).map(({ span }) => span)
      const known = new Set(
        [source.text, without(source.text, unseen)].flatMap(text => narrow(text).match(RE_DIGITS) ?? []),
      )
      const shown = texts.flat().filter(text => !('label' in text) && !('derived' in text))
      const invented = shown
        .flatMap(({ text }) => narrow(text).match(RE_DIGITS) ?? [])
        .find(found => !isKnown(found, known))
      return invented ?? null
    },
  },
  {
    law: 'outline.md read back is the outline',
    holds: made => {
      const back = understand({ ...made.source, name: 'outline.md', text: made.outlineMarkdown }, made.source.text)
      return (
        difference(bare(back.spoken.text), bare(made.deck.manuscript)) ??
        difference(headings(back.outline.children), headings(made.outline.children))
      )
    },
  },
  {
    law: 'no half characters',
    holds: ({ slidesMarkdown, outlineMarkdown }) => RE_HALF.exec(slidesMarkdown + outlineMarkdown)?.[0] ?? null,
  },
  {
    law: 'the same speech gives the same deck',
    holds: ({ slidesMarkdown }, source) =>
      difference(convert(understand(source, null), {}).slidesMarkdown, slidesMarkdown),
  },
  {
    law: 'a fresh deck passes its own check in silence',
    holds: made => {
      const ledger = ledgerOf({ ...made, given: {}, version: '0', outlineByHand: false })
      const files = { 'slides.md': 'as made' }
      const { findings } = checkDeck({
        ledger: { ...ledger, files },
        source: made.source.text,
        written: readDeck(made.slidesMarkdown),
        files,
      })
      const odd = findings.find(({ level }) => level !== 'warning')
      return odd ? `${odd.rule} ${odd.slide} ${JSON.stringify(odd.values)}` : null
    },
  },
]

function without(text: string, spans: readonly { start: number; end: number }[]): string {
  const gone = new Uint8Array(text.length)
  for (const { start, end } of spans) gone.fill(1, start, end)
  let kept = ''
  for (let at = 0; at < text.length; at++) if (!gone[at]) kept += text[at]
  return kept
}

/** What a note says once Markdown and HTML have read it. */
function unescaped(note: string): string {
  return note
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\[click(?::\d+)?\]/g, '')
    .replace(RE_ESCAPE, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

function narrow(text: string): string {
  return text.replace(/[！-～]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\p{Cf}/gu, '')
}

/** The figure, or its parts where signs divide them (`2017，2018` shown as `2017` and `2018`). */
function isKnown(found: string, known: ReadonlySet<string>): boolean {
  if (known.has(found)) return true
  return [...known].some(figure => figure.split(/[.,]/).includes(found) || figure === found.replaceAll(',', ''))
}

function headings(nodes: readonly OutlineNode[]): string {
  return nodes
    .map(node => (node.type === 'section' ? `${node.marker ?? ''}|${node.heading}{${headings(node.children)}}` : ''))
    .join('')
}

/** Where two texts part; null where they are the same. */
function difference(found: string, wanted: string): string | null {
  if (found === wanted) return null
  let at = 0
  while (found[at] === wanted[at]) at++
  const from = Math.max(0, at - 10)
  return `…${found.slice(from, at + 20)}… instead of …${wanted.slice(from, at + 20)}…`
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' ') : String(error)
}
