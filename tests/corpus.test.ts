// Real speeches, where they are at hand: a folder beside the project that is no part of it. Skipped where it is
// missing.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { buildDeck, slideTexts } from '../scripts/deck/index.ts'
import { keptTogether } from '../scripts/deck/fit/kept-together.ts'
import { textWidth } from '../scripts/language/width.ts'
import { ownWords } from '../scripts/language/own-words.ts'
import type { Manuscript } from '../scripts/model/source.ts'
import { without } from '../scripts/text/edits.ts'
import type { Outline, OutlineNode } from '../scripts/model/outline.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { readSource } from '../scripts/read/index.ts'
import { expectOutlineLaws } from './outline-laws.ts'

const corpus = fileURLToPath(new URL('../../shared/corpus/', import.meta.url))
const names = existsSync(corpus) ? readdirSync(corpus).filter(name => existsSync(`${corpus}${name}/gold.json`)) : []
const READABLE = /^source\.(?:txt|md|html)$/

interface Gold {
  title: string | null
  points: GoldPoint[]
  optional: string[]
  tables: unknown[]
  quotes: unknown[]
}
interface GoldPoint {
  marker: string | null
  heading: string
  children: GoldPoint[]
}

const bare = (words: string) =>
  words
    .normalize('NFKC')
    .replace(/[\s*]+/g, '')
    .replace(/[.。;；:：,，、!！?？]+$/, '')
    .toLowerCase()

/** What each outline missed and invented when it was last looked at; the numbers may fall, never rise. */
const known = JSON.parse(readFileSync(new URL('golden/corpus-scores.json', import.meta.url), 'utf8')) as Record<
  string,
  Score
>
const UNKNOWN: Score = { title: 1, missed: 1000, invented: 1000, tables: 1000, quotes: 1000 }

describe.skipIf(names.length === 0)('real speeches (skipped without ../shared/corpus)', () => {
  for (const name of names) {
    const file = readdirSync(`${corpus}${name}`).find(one => READABLE.test(one))
    it.skipIf(!file)(`outlines ${name} no worse than before`, async () => {
      const gold = JSON.parse(readFileSync(`${corpus}${name}/gold.json`, 'utf8')) as Gold
      const source = await readSource(`${corpus}${name}/${file}`)
      const { value: manuscript } = clean(source)
      expectOutlineLaws(manuscript)
      const outline = parseOutline(manuscript).value
      const score = scoreOf(outline, gold)
      const before = known[name] ?? UNKNOWN
      const worse = Object.entries(score).filter(([measure, value]) => value > before[measure as keyof Score])
      expect(worse, JSON.stringify(score)).toEqual([])
      expect(partedWords(manuscript, outline, source.text)).toEqual([])
    })
  }
})

/**
 * Lines of its slides that end inside a figure, a date, a term in its marks or a word that the speech repeats; a
 * date in the narrow column of a cover may end behind its year.
 */
function partedWords(manuscript: Manuscript, outline: Outline, sourceText: string): string[] {
  const spoken = without(manuscript, outline.titleBlock)
  const deck = buildDeck(outline, spoken, { sourceText })
  const own = ownWords(spoken.text, outline.lang)
  return deck.slides.flatMap(slide =>
    slideTexts(deck, slide).flatMap(({ text, lines = [] }) => {
      // What is wider than any line is parted.
      const widest = Math.max(...lines.map(line => textWidth(line)))
      const kept = keptTogether(text, own).filter(({ start, end }) => textWidth(text.slice(start, end)) <= widest)
      const ends = lines.slice(0, -1).map((_, index) => lines.slice(0, index + 1).join('').length)
      // Blanks at the ends of lines are dropped: such a text is not measured by its lines.
      return lines.join('') === text &&
        kept.some(({ start, end }) => ends.some(at => start < at && at < end && text[at - 1] !== '年'))
        ? [lines.join('|')]
        : []
    }),
  )
}

/** Numbers of differences from the gold outline: 0 is right. */
interface Score {
  title: number
  missed: number
  invented: number
  tables: number
  quotes: number
}

function scoreOf(outline: Outline, gold: Gold): Score {
  const isTitled = gold.title === null ? outline.title === null : bare(outline.title ?? '').includes(bare(gold.title))
  const points = flat(gold.points)
  const found = sections(outline.children)
  const isOptional = (one: Point): boolean => gold.optional.some(heading => matches(one, { ...one, heading }))
  return {
    title: isTitled ? 0 : 1,
    missed: points.filter(point => !gold.optional.includes(point.heading) && !found.some(one => matches(one, point)))
      .length,
    invented: found.filter(one => !points.some(point => matches(one, point)) && !isOptional(one)).length,
    tables: Math.abs(count(outline.children, 'table') - gold.tables.length),
    quotes: Math.abs(count(outline.children, 'quote') - gold.quotes.length),
  }
}

interface Point {
  marker: string | null
  heading: string
}

function flat(points: readonly GoldPoint[]): GoldPoint[] {
  return points.flatMap(point => [point, ...flat(point.children)])
}

function sections(nodes: readonly OutlineNode[]): Point[] {
  return nodes.flatMap(node => (node.type === 'section' ? [node, ...sections(node.children)] : []))
}

function count(nodes: readonly OutlineNode[], type: OutlineNode['type']): number {
  return nodes.reduce(
    (sum, node) => sum + (node.type === type ? 1 : 0) + (node.type === 'section' ? count(node.children, type) : 0),
    0,
  )
}

function matches(found: Point, wanted: Point): boolean {
  const [a, b] = [bare(found.heading), bare(wanted.heading)]
  return bare(found.marker ?? '') === bare(wanted.marker ?? '') && (a.startsWith(b.slice(0, 60)) || b.startsWith(a))
}
