import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse } from '@slidev/parser'
import { describe, expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { MOST_BODY } from '../scripts/deck/fit/boxes.ts'
import { buildDeck, slideTexts } from '../scripts/deck/index.ts'
import { without } from '../scripts/text/edits.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { countCharacters } from '../scripts/language/width.ts'
import type { Deck } from '../scripts/model/deck.ts'
import type { Source } from '../scripts/model/source.ts'
import { readSource } from '../scripts/read/index.ts'
import { renderDeck } from '../scripts/slides-md/write.ts'

const CORPUS = new URL('../../shared/corpus/', import.meta.url).pathname
const files = [
  'examples/work-meeting/speech.txt',
  'examples/annual-address/speech.txt',
  ...(existsSync(CORPUS)
    ? readdirSync(CORPUS).flatMap(name =>
        ['source.txt', 'source.md'].map(file => join(CORPUS, name, file)).filter(existsSync),
      )
    : []),
]
const plain = (text: string) => text.replace(/\s+/g, '')
/** Width variants and quote shapes that a slide may change. */
const canonical = (text: string) =>
  plain(text).replace(/…/g, '').normalize('NFKC').replace(/[“”"]/g, '"').replace(/[‘’']/g, "'")

function isSubsequence(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (at < short.length && short[at] === character) at += character.length
  return at >= short.length
}

function deckOf(source: Source, overfull: string[][] = []): { deck: Deck; source: Source } {
  const manuscript = clean(source).value
  const outline = parseOutline(manuscript).value
  return {
    deck: buildDeck(outline, without(manuscript, outline.titleBlock), { sourceText: source.text, overfull }),
    source,
  }
}

function text(speech: string): Source {
  return { name: 'speech.txt', format: 'txt', encoding: 'utf-8', sha256: '', text: speech, marks: [] }
}

function holdsLaws({ deck, source }: { deck: Deck; source: Source }): void {
  // Nothing lost, nothing twice.
  expect(plain(deck.slides.map(slide => slide.note).join(''))).toBe(plain(deck.manuscript))
  for (const slide of deck.slides) {
    // Nothing invented.
    for (const shown of slideTexts(deck, slide)) {
      if ('label' in shown || 'derived' in shown) continue
      const spoken = shown.spans.map(({ start, end }) => source.text.slice(start, end)).join('')
      expect(
        isSubsequence(canonical(shown.text), canonical(spoken)),
        `“${shown.text}” from “${spoken.slice(0, 80)}”`,
      ).toBe(true)
      for (const figure of canonical(shown.text).match(/\d+(?:\.\d+)?/g) ?? [])
        expect(canonical(spoken)).toContain(figure)
    }
    // Nothing too full.
    if (slide.kind === 'points') {
      expect(slide.items.length).toBeLessThanOrEqual(6)
      expect(
        slide.items.reduce(
          (sum, { phrase, clause }) => sum + countCharacters(phrase.text) + (clause ? countCharacters(clause.text) : 0),
          0,
        ),
      ).toBeLessThanOrEqual(MOST_BODY)
    }
  }
}

describe.each(files)('the deck of %s', file => {
  it('holds every word once in its notes, shows only the speaker’s words, and is never too full', async () => {
    holdsLaws(deckOf(await readSource(file)))
  })

  it('still does when every slide was found cut, twice', async () => {
    const source = await readSource(file)
    const once = deckOf(source).deck.slides.map(slide => slide.id)
    const twice = deckOf(source, [once]).deck.slides.map(slide => slide.id)
    const lighter = deckOf(source, [once, twice])
    holdsLaws(lighter)
    expect(lighter.deck.slides.some(slide => slide.kind === 'points' && slide.items.some(item => item.clause))).toBe(
      false,
    )
    expect(new Set(lighter.deck.slides.map(slide => slide.id)).size).toBe(lighter.deck.slides.length)
  })

  it('reads back from slides.md with the same slides and notes', async () => {
    const { deck } = deckOf(await readSource(file))
    const parsed = await parse(renderDeck(deck), 'slides.md')
    const unescaped = parsed.slides.map(slide =>
      (slide.note ?? '')
        .replace(/\\(.)/g, '$1')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    )
    expect(unescaped.map(plain)).toEqual(deck.slides.map(slide => plain(slide.note)))
  })
})

it.skipIf(existsSync(CORPUS))('corpus laws are skipped: ../shared/corpus is not here', () => {
  expect(existsSync(CORPUS)).toBe(false)
})

describe('the deck of any text', () => {
  const sentence = fc.constantFrom(
    '今年工作要抓实抓细。',
    '同志们：',
    '一是坚持学习。',
    '二是改进作风。',
    '第一，讲政治。',
    '第二，守纪律。',
    '下面，我讲三点意见。',
    '一、提高认识',
    '二、狠抓落实',
    '（一）加强领导。',
    '--- 不是分页 ---',
    '<script>alert(1)</script>要小心。',
    '{{ 变量 }}要替换。',
    '“四定”：定人、定岗、定责、定时。',
    '增长6.6%，达到1,200万元。',
    '生产总值达到1,200亿元，增长约6.5%；新增就业12万人；自来水普及率近98%。',
    'We will not forget this, ever.',
    '为了这个目标，全市上下努力奋斗，取得了一些成绩，积累了一些经验，也看到了不少问题。',
  )
  it('keeps the laws and survives slides.md', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(sentence, fc.constantFrom('', '\n')), { minLength: 1, maxLength: 30 }),
        async pairs => {
          const source = text(pairs.map(([words, end]) => words + end).join(''))
          const made = deckOf(source)
          holdsLaws(made)
          const parsed = await parse(renderDeck(made.deck), 'slides.md')
          expect(parsed.slides.length).toBe(made.deck.slides.length)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('does not change what it is given', async () => {
    const source = await readSource('examples/work-meeting/speech.txt')
    const before = structuredClone(source)
    deckOf(source)
    expect(source).toEqual(before)
  })
})

describe('slides that a work speech needs', async () => {
  const { deck } = deckOf(await readSource('examples/work-meeting/speech.txt'))
  it.each(['cover', 'agenda', 'section', 'points', 'contrast', 'quote', 'table', 'enumeration', 'figures', 'closing'])(
    'has a slide of kind %s',
    kind => {
      expect(deck.slides.map(slide => slide.kind)).toContain(kind)
    },
  )
  it('has between one slide per 150 and one per 350 characters', () => {
    const size = countCharacters(deck.manuscript)
    expect(deck.slides.length).toBeGreaterThanOrEqual(size / 350)
    expect(deck.slides.length).toBeLessThanOrEqual(size / 150)
  })
})
