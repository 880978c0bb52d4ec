// slides.md read back says what was written: titles, texts, notes, kinds, parts and clicks, whatever the words are.

import { parseSync } from '@slidev/parser'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slideTexts } from '../scripts/deck/texts.ts'
import type { Deck, Slide } from '../scripts/model/deck.ts'
import { changeNote, headingOf, readDeck, renderDeck, shownTexts, withoutHidden } from '../scripts/slides-md/index.ts'
import { emphasised } from '../scripts/slides-md/emphasis.ts'
import { readNote } from '../scripts/slides-md/note.ts'
import { decks } from './decks.ts'

const bare = (text: string) => text.replace(/\s/gu, '')
/** `一、` stands as 一 before the title of a section. */
const words = (texts: readonly string[]) =>
  texts
    .map(bare)
    .filter(text => text !== '')
    .toSorted()

describe('a deck read back', () => {
  test('says the same', () => {
    fc.assert(
      fc.property(decks, fc.boolean(), (deck, clicks) => {
        const written = readDeck(renderDeck(deck, { clicks }))
        expect(written.title).toBe(deck.title.text.trim())
        expect(written.lang).toBe(deck.lang)
        expect(written.parts).toEqual(deck.parts.map(({ text }) => text.trim()))
        expect(written.slides.map(({ kind, part }) => [kind, part])).toEqual(
          deck.slides.map(({ kind, part }) => [kind, part]),
        )
        for (const [index, slide] of deck.slides.entries()) {
          const back = written.slides[index]
          if (!back) throw new Error('no slide')
          expect(bare(back.note)).toBe(bare(slide.note))
          expect(back.clicks).toEqual(clicks ? clicksOf(slide) : [])
          expect(bare(headingOf(back))).toContain(bare(slide.title.text))
          expect(words(shownTexts(back, written))).toEqual(words(expected(deck, slide)))
        }
      }),
      { numRuns: 120 },
    )
  })
})

/** What the ledger says that the slide shows. */
function expected(deck: Deck, slide: Slide): string[] {
  // The levels above a title are one text of the ledger.
  const levels = (slide.kicker ?? []).map(({ text }) => text)
  const texts = slideTexts(deck, slide).filter((_, index) => index > 0 || levels.length === 0)
  const isBare = slide.kind === 'section'
  return [
    ...levels,
    ...texts.map(({ role, text }) => (isBare && role === 'marker' ? text.replace(/[、.．，,]$/u, '') : text)),
  ]
}

function clicksOf({ note, reveals = [] }: Slide): number[] {
  return reveals.map(at => bare(note.slice(0, at)).length)
}

describe('a click in a note is what Slidev takes for one', () => {
  test.each([
    ['一是[click] 二是', '一是二是', [2]],
    ['[CLICK]一是 [Click:2] 二是', '一是 二是', [0, 2, 2]],
    ['一是\\[click\\]二是', '一是[click]二是', []],
    ['反斜杠\\\\[click] 二是', '反斜杠\\二是', [4]],
    ['[click:99999999] 一', '一', Array.from({ length: 999 }, () => 0)],
    ['[clicks] [ click ] [click:x]', '[clicks] [ click ] [click:x]', []],
  ])('%s', (markdown, note, clicks) => expect(readNote(markdown)).toEqual({ note, clicks }))
})

test('hidden slides are read and are not counted among the shown', () => {
  const deck = readDeck(
    ['# 一', '# 二\n\nhide: true', '# 三']
      .map((body, no) => `---\n${no === 1 ? 'hide: true' : 'layout: end'}\n---\n\n${body}`)
      .join('\n\n'),
  )
  expect(deck.slides.map(({ hidden }) => hidden)).toEqual([false, true, false])
  expect(withoutHidden(deck).slides.map(({ no, blocks }) => [no, blocks.length])).toEqual([
    [1, 1],
    [2, 1],
  ])
})

test.each(['red', 'blue', 'ink', 'dark'])('the theme %s is read back, and no other', theme => {
  const themed = (name: string) => readDeck(`---\nspeechdeck:\n  theme: ${name}\n---\n\n# 春耕\n`).theme
  expect([themed(theme), themed(`${theme}-old`)]).toEqual([theme, 'red'])
})

test('a statement has the layout of its own', () => {
  const title = { text: '渠要自己修', spans: [] }
  const frame = { title, part: null, edge: null, continued: null, note: '', span: { start: 0, end: 0 }, seconds: 5 }
  const slides: Slide[] = [
    { ...frame, no: 1, id: 'a', kind: 'cover', meta: [], columns: null },
    { ...frame, no: 2, id: 'b', kind: 'statement' },
  ]
  const deck: Deck = {
    title,
    lang: 'zh',
    short: null,
    unit: null,
    footer: null,
    parts: [],
    manuscript: '',
    slides,
    removed: [],
    issues: [],
  }
  expect(readDeck(renderDeck(deck)).slides.map(({ layout }) => layout)).toEqual(['cover', 'statement'])
})

describe('a note that is changed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom('-->', '<!--', '--!>', '---', '```', '\n', 'a: b', '[click]', '\\', '&gt;', '{{ x }}', '水站'),
      )
      .map(parts => parts.join('')),
  )
  const raw = (markdown: string) => parseSync(markdown, 'slides.md').slides
  const changed = (markdown: string, no: number, note: string, was = raw(markdown)[no - 1]?.note ?? '') =>
    changeNote(markdown, { no, was: [was], note })

  test('is the note, whatever was typed, or is refused; everything else stays as it was', () => {
    fc.assert(
      fc.property(decks, typed, fc.nat(), fc.boolean(), (deck, note, which, crlf) => {
        const markdown = crlf ? renderDeck(deck).replaceAll('\n', '\r\n') : renderDeck(deck)
        const no = (which % deck.slides.length) + 1
        const result = changed(markdown, no, note)
        if (!result.done) return
        const before = raw(markdown)
        const after = raw(result.markdown)
        expect(after.map(({ content }) => content)).toEqual(before.map(({ content }) => content))
        const kept = (list: typeof after) => list.map(slide => slide.note ?? '').filter((_, index) => index !== no - 1)
        expect(kept(after)).toEqual(kept(before))
        expect(after[no - 1]?.note ?? '').toBe(result.note)
        expect(readNote(result.note).note).toBe(readNote(note.replace(/\r\n?/g, '\n').trim()).note)
      }),
      { numRuns: 150 },
    )
  })

  test('to what it was changes no byte', () => {
    fc.assert(
      fc.property(decks, fc.nat(), (deck, which) => {
        const markdown = renderDeck(deck)
        const no = (which % deck.slides.length) + 1
        expect(changed(markdown, no, raw(markdown)[no - 1]?.note ?? '')).toMatchObject({ done: true, markdown })
      }),
      { numRuns: 60 },
    )
  })

  const file = '# 一\n\n<!--\n甲\n-->\n\n---\n\n# 二\n\n---\nhide: true\n---\n\n# 藏\n\n---\n\n# 三\n\n<!--\n丙\n-->\n'
  test('keeps what would end a comment', () => {
    const result = changed(file, 1, '甲-->乙<!-- 丙 --!>')
    expect(result).toMatchObject({ done: true, note: '甲--&gt;乙<!-- 丙 --!>' })
    expect(result.done && readDeck(result.markdown).slides.map(({ note }) => note)).toEqual([
      '甲-->乙<!-- 丙 --!>',
      '',
      '',
      '丙',
    ])
  })

  test('is found by its number among the slides that are shown, and by its words where it moved', () => {
    expect(changed(file, 3, '丁', '丙')).toMatchObject({ done: true, no: 3 })
    expect(changed(file, 2, '丁', '丙')).toMatchObject({ done: true, no: 3 })
    expect(changed(file, 2, '乙', '')).toMatchObject({ done: true, no: 2 })
    expect(changed(file, 1, '丁', '别的')).toEqual({ done: false, now: '甲' })
    expect(changeNote(file, { no: 1, was: ['别的', '甲'], note: '丁' })).toMatchObject({ done: true, no: 1 })
    expect(changed(file, 9, '丁', '别的')).toEqual({ done: false, now: null })
    expect(changed(file, 3, '丁', '')).toEqual({ done: false, now: '丙' })
  })

  test('is looked for on other slides only where one alone has it', () => {
    const twice = file.replace('丙', '甲')
    expect(changed(twice, 2, '丁', '甲')).toEqual({ done: false, now: '' })
    expect(changed(twice, 3, '丁', '甲')).toMatchObject({ done: true, no: 3 })
  })

  test('goes when it is emptied, and comes where there was none', () => {
    const empty = changed(file, 1, ' ')
    expect(empty.done && empty.markdown).toBe(file.replace('\n<!--\n甲\n-->\n', ''))
    const more = changed(file, 2, '乙')
    expect(more.done && more.markdown).toBe(file.replace('# 二\n', '# 二\n\n<!--\n乙\n-->\n'))
  })
})

test.each([
  ['+ 5个百分点', '\\+ <b>5</b>个百分点'],
  ['1. 共5户', '1\\. 共<b>5</b>户'],
  ['# 5号井', '\\# <b>5</b>号井'],
  ['- 5度', '\\- <b>5</b>度'],
])('a row that begins as Markdown does stays a row where its figures are set off: %s', (text, markdown) => {
  const at = text.indexOf('5')
  expect(emphasised({ text, spans: [] }, { head: null, figures: [{ start: at, end: at + 1 }] }, true)).toBe(markdown)
})

test.each([
  ['16/9', '16:9'],
  ['4/3', '4:3'],
  ['1.33', '4:3'],
  ['1.78', '16:9'],
  ['"4:3"', '4:3'],
])('aspectRatio: %s is %s', (written, ratio) =>
  expect(readDeck(`---\naspectRatio: ${written}\n---\n\n# 讲话\n`).ratio).toBe(ratio),
)
