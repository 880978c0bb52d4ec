// How full slides are, asked of slides as they are written: which are crowded, which stand alone, and how many there
// are for the length of a speech.

import { describe, expect, test } from 'vitest'
import { densityOf, type NumberedPoint } from '../scripts/check/density.ts'
import { MOST, PACE, SPLIT } from '../scripts/model/bounds.ts'
import type { LedgerSlide } from '../scripts/model/ledger.ts'
import { readDeck } from '../scripts/slides-md/index.ts'

const slide = (matter: string, body: string) => `---\nlayout: default\n${matter}\n---\n\n${body}\n`
const points = (...rows: string[]) =>
  `## 标题\n\n<KeyPoints form="rows">\n\n${rows.map(row => `- **${row}**`).join('\n')}\n\n</KeyPoints>\n`
const words = (length: number) => '水'.repeat(length)

function density(
  slides: string[],
  more: { manuscript?: string; points?: NumberedPoint[]; ledger?: LedgerSlide[] } = {},
) {
  const markdown = `---\ntheme: default\ntitle: 讲话\n---\n\n# 讲话\n\n${slides.join('\n')}`
  return densityOf({
    slides: readDeck(markdown).slides,
    ledger: more.ledger ?? [],
    manuscript: more.manuscript ?? '',
    lang: 'zh',
    points: more.points ?? [],
  })
}
const rules = (...args: Parameters<typeof density>) =>
  density(...args).findings.map(({ rule, slide: no }) => `${rule} ${no}`)

describe('a slide', () => {
  test('has as many characters in its body as stand there, its title not counted', () => {
    const { slides, deck } = density([slide('kind: points', points(words(10), words(5)))])
    expect(slides[1]).toEqual({ body: 15, items: 2, share: null })
    expect(deck).toMatchObject({ slides: 2, mostBody: 15, mostItems: 2, leastShare: null })
  })

  test.each([
    ['points', MOST.body.zh],
    ['quote', MOST.quote],
  ] as const)('of %s is crowded beyond %d characters', (kind, most) => {
    expect(rules([slide(`kind: ${kind}`, points(words(most)))])).toEqual([])
    expect(rules([slide(`kind: ${kind}`, points(words(most + 1)))])).toEqual(['check-much-text 2'])
  })

  test.each(['table', 'chart', 'figures', 'agenda', 'cover', 'closing', 'section'])(
    'of the kind %s has no limit of characters',
    kind => {
      const { findings, deck } = density([slide(`kind: ${kind}`, points(words(MOST.body.zh + 50)))])
      expect(findings).toEqual([])
      expect(deck.mostBody).toBe(0)
    },
  )

  test.each([
    ['points', 'rows', MOST.items],
    ['agenda', 'rows', MOST.agenda],
    ['points', 'columns', MOST.columns],
    ['points', 'names', MOST.names],
  ] as const)('of %s as %s has at most %d rows', (kind, form, most) => {
    const of = (count: number) => [
      slide(`kind: ${kind}`, points(...Array(count).fill('水')).replace('"rows"', `"${form}"`)),
    ]
    expect(rules(of(most))).toEqual([])
    expect(rules(of(most + 1))).toEqual(['check-many-items 2'])
  })
})

describe('slides of one series', () => {
  const pair = (first: string[], second: string[], kind = 'points', title = '标题') => [
    slide(`kind: ${kind}`, points(...first)),
    slide(`kind: ${kind}\ncontinued: 2/2`, points(...second).replace('标题', title)),
  ]
  test('are even enough, or it is said by how much they are not', () => {
    const share = Math.ceil(SPLIT.share * 100)
    const even = pair([words(50), words(50)], [words(share - 10), words(10)])
    expect(rules(even)).toEqual([])
    const found = density(pair([words(50), words(50)], [words(share - 12), words(10)]))
    expect(found.findings).toMatchObject([{ rule: 'check-uneven', slide: 3, values: { share: share - 2 } }])
    expect(found.deck.leastShare).toBeCloseTo((share - 2) / 100)
    expect(density(pair([words(10), words(10)], [words(50), words(50)])).slides[2]?.share).toBeCloseTo(0.2)
  })
  test('are no series where they have another title, another kind, or are quotations', () => {
    expect(density(pair([words(90)], [words(5), words(5)], 'points', '别的')).slides[2]?.share).toBeNull()
    expect(density(pair([words(90)], [words(5), words(5)], 'quote')).slides[2]?.share).toBeNull()
    const kinds = pair([words(90)], [words(5), words(5)])
    expect(
      density([kinds[0]?.replace('kind: points', 'kind: change') ?? '', kinds[1] ?? '']).slides[2]?.share,
    ).toBeNull()
  })
  test('leave no item alone', () => {
    const alone = Array(SPLIT.items - 1).fill(words(20)) as string[]
    expect(rules(pair([words(20)], alone))).toContain('check-lone-item 3')
    expect(rules(pair([words(20)], [...alone, words(20)]))).not.toContain('check-lone-item 3')
  })
})

describe('a speech', () => {
  const long = (perSlide: number, slides: number) =>
    density(Array(slides - 1).fill(slide('', '## 水')), { manuscript: words(perSlide * slides) })
  const slides = Math.ceil(PACE.from / PACE.zh.least) + 1
  const found = (perSlide: number) => long(perSlide, slides).findings.map(({ rule }) => rule)
  test('has neither too few slides nor too many for its length', () => {
    expect(found(PACE.zh.most)).toEqual([])
    expect(found(PACE.zh.most + 1)).toEqual(['check-few-slides'])
    expect(found(PACE.zh.least)).toEqual([])
    expect(long(PACE.zh.most, slides).deck).toMatchObject({
      charactersPerSlide: PACE.zh.most,
      characters: PACE.zh.most * slides,
    })
  })
  test('that is short may have as many as it likes', () => {
    expect(density([slide('', '## 水')], { manuscript: words(PACE.from - 1) }).findings).toEqual([])
    expect(
      density(Array(PACE.from).fill(slide('', '## 水')), { manuscript: words(PACE.from) }).findings.map(
        ({ rule }) => rule,
      ),
    ).toEqual(['check-many-slides'])
  })
})

describe('headings of the speech', () => {
  const point = (start: number, heading: string): NumberedPoint => ({
    marker: '一、',
    heading,
    span: { start, end: start + 3 + heading.length },
  })
  const shown = (texts: object[], title = '') => [{ title, texts } as unknown as LedgerSlide]
  const all = [point(0, '把账算清楚'), point(100, '把渠修起来')]
  const ask = (texts: object[], title = '') => density([], { points: all, ledger: shown(texts, title) }).deck
  test('count where a slide shows words beside the marker', () => {
    expect(ask([]).pointsShown).toBe(0)
    expect(ask([{ text: '把账算清楚', spans: [{ start: 2, end: 7 }] }])).toMatchObject({
      points: 2,
      pointsShown: 1,
      headingShare: 0.5,
    })
    expect(ask([{ text: '把账算…', spans: [{ start: 2, end: 7 }] }]).pointsShown).toBe(0)
    expect(ask([{ text: '把账算清…', spans: [{ start: 2, end: 7 }] }]).pointsShown).toBe(1)
    expect(ask([{ text: '一、', spans: [{ start: 0, end: 2 }] }]).pointsShown).toBe(0)
    expect(ask([{ text: '把账算清楚', spans: [{ start: 8, end: 13 }] }]).pointsShown).toBe(0)
  })
  test('joined of two places count as a title alone', () => {
    const texts = [
      {
        text: '把账算清楚',
        spans: [
          { start: 2, end: 4 },
          { start: 4, end: 7 },
        ],
      },
    ]
    expect(ask(texts).pointsShown).toBe(0)
    expect(ask(texts, '把账算清楚').pointsShown).toBe(1)
  })
  test('that are missing are named', () => {
    expect(density([], { points: all }).findings).toMatchObject([
      { rule: 'check-headings', slide: null, values: { shown: 0, points: 2, text: '一、把账算清楚；一、把渠修起来' } },
    ])
    expect(density([]).deck).toMatchObject({ points: 0, headingShare: 1 })
  })
})
