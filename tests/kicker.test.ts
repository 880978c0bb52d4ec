// What stands above a title and along the edge of a slide.

import { expect, test } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { buildDeck, slideTexts } from '../scripts/deck/index.ts'
import type { Draft } from '../scripts/deck/draft.ts'
import { withKickers } from '../scripts/deck/plan/kicker.ts'
import { readSpeech } from '../scripts/deck/read-speech.ts'
import type { Deck } from '../scripts/model/deck.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { readDeck, renderDeck, shownTexts } from '../scripts/slides-md/index.ts'

const LONG =
  '泵房一律装上电表和门锁，钥匙由两个人分开保管，谁开谁登记。沿河的村子每天派人走一遍水渠，看见漏水当场报告。'.repeat(3)
const SPEECH = `各位同志，今天我讲两个方面的意见。
一、管好水源，把源头守住
守水源要靠人。${LONG}
（一）清淤要到底
${LONG}
（二）巡查要到边
${LONG}
二、让下游的每一块田里都有水用，用一滴算一滴
用水要算账。${LONG}
（一）灌溉要轮流
${LONG}
（二）水费要公开
${LONG}`

function deckOf(text: string): Deck {
  const source = { name: 'a.txt', format: 'txt' as const, encoding: 'utf-8', sha256: '', text, marks: [] }
  const manuscript = clean(source).value
  return buildDeck(parseOutline(manuscript).value, manuscript, { sourceText: text })
}

const deck = deckOf(SPEECH)
const above = deck.slides
  .filter(slide => slide.kind === 'points')
  .map(slide => [(slide.kicker ?? []).map(({ text }) => text).join(' · '), slide.title.text])

test('the part, and the point within it; nothing that the title says itself', () => {
  expect(above.map(([kicker]) => kicker)).toEqual([
    ...Array.from({ length: 4 }, () => '一　管好水源'),
    ...Array.from({ length: 4 }, () => '二　让下游的每一块田里都有水用'),
  ])
  expect(above.filter(([kicker, title]) => title && kicker?.includes(title))).toEqual([])
})

test('the name of a part is its first clause, never a piece of it', () => {
  expect(deck.parts.map(({ text }) => text)).toEqual(['管好水源', '让下游的每一块田里都有水用'])
})

test('a title on two lines has nothing above it', () => {
  const long = '水费要公开，每一方水收多少钱、花到哪里、剩下多少都写在村口的墙上'
  const slides = deckOf(SPEECH.replace('水费要公开', long)).slides.filter(({ title }) => title.text.startsWith('水费'))
  expect(slides.map(({ kicker }) => kicker?.length ?? 0)).toEqual([0])
})

test('a title that begins with the marker names its point too', () => {
  const talk = [
    'Friends, I have two points.',
    'First, the money is there. Nobody should doubt it. The books show a surplus of $34 million last year. ' +
      'Fares were up 8 percent. Riders rose to 212 million, the most since 2008. We spent $6.7 million on advice ' +
      'and $3.1 million on a new sign that nobody had asked for.',
    'My second point is the road. It is closed each winter, and each winter we wait for spring to mend it. ' +
      'Each year 14 lorries slide off it, and 3 drivers were hurt. I want the road mended before the snow comes, ' +
      'and I want the work to be paid from what we have.',
  ].join('\n\n')
  const shown = deckOf(talk).slides.map(({ title, kicker = [] }) => [kicker.map(({ text }) => text), title.text])
  expect(shown).toContainEqual([[], 'First, the money is there'])
})

test('an English level keeps the comma behind its marker', () => {
  const text = `Friends, I have two points.

First, the harbour. The new crane lifts 40 tonnes. A third boat comes in May.

Second, the road. It was closed for 41 days. We want it mended before the snow.`
  const source = { name: 'a.txt', format: 'txt' as const, encoding: 'utf-8', sha256: '', text, marks: [] }
  const spoken = clean(source).value
  const outline = parseOutline(spoken).value
  const title = { text: 'A third boat', spans: [] }
  const draft: Draft = {
    kind: 'points',
    form: 'lines',
    items: [],
    title,
    part: 0,
    edge: null,
    continued: null,
    start: text.indexOf('A third boat'),
  }
  const [shown] = withKickers(readSpeech(outline, spoken), [draft], [])
  expect(shown?.kicker?.map(level => level.text)).toEqual(['First, the harbour'])
})

test.each([
  ['在全市秋季森林防火工作会议上的讲话', '森林防火工作会议'],
  ['在全市秋季植树造林暨森林防火工作会议上的讲话', undefined],
  ['在全市校园安全及防溺水工作会议上的讲话', undefined],
  ['在迎峰度夏保供电动员会上的讲话', '迎峰度夏保供电动员会'],
  ['在全公司迎峰度夏保供电动员大会上的讲话', '动员大会'],
])('of %s the running title is %s', (title, short) => {
  expect(deckOf(`${title}\n\n同志们：\n树要一棵一棵栽，栽一棵活一棵。`).short?.text).toBe(short)
})

test.each([
  ['Speech to the Harbour Meeting', 'Speech to the Harbour Meeting'],
  ['A Road for Hewan: What Three Winters Have Taught Us', 'A Road for Hewan'],
  ['What Three Winters by the Harbour Have Taught Us', undefined],
])('on the spine, %s: %s', (title, short) => {
  expect(
    deckOf(`${title}\n\nLadies and gentlemen, we begin. The harbour is open and the lights are on.`).short?.text,
  ).toBe(short)
})

test('along the edge a part is named whole, or by its marker, where that is no numeral alone', () => {
  const edgesOf = ({ slides }: Deck) => [
    ...new Set(slides.filter(({ part }) => part !== null).map(({ edge }) => edge?.text)),
  ]
  expect(edgesOf(deck)).toEqual(['管好水源', undefined])
  expect(edgesOf(deckOf(SPEECH.replace('一、管', '第一，管').replace('二、让', '第二，让')))).toEqual([
    '管好水源',
    '第二',
  ])
  expect(edgesOf(deckOf(SPEECH.replace('一、管', '1、管').replace('二、让', '2、让')))).toEqual(['管好水源', undefined])
})

test('it is shown first, and read back from slides.md as it was written', () => {
  const read = readDeck(renderDeck(deck))
  const bare = (text: string) => text.replace(/[\s“”]/gu, '')
  for (const [index, slide] of deck.slides.entries()) {
    if (!slide.kicker) continue
    expect(slideTexts(deck, slide)[0]?.text).toBe(slide.kicker.map(({ text }) => text).join('　'))
    const written = read.slides[index]
    expect(written && bare(shownTexts(written, read).join(''))).toBe(
      bare(
        slideTexts(deck, slide)
          .map(({ text }) => text)
          .join(''),
      ),
    )
  }
})
