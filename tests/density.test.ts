// Figures of how full slides are, and what is said when they are out of bounds. Numbers are those of
// scripts/model/bounds.ts.
import { describe, expect, it, test } from 'vitest'
import { densityOf, type DensityInput } from '../scripts/check/density.ts'
import { readDeck } from '../scripts/slides-md/index.ts'
import type { LedgerSlide } from '../scripts/model/ledger.ts'
import { SPEECH, workplace } from './run-speechdeck.ts'

const list = (items: readonly string[]) =>
  '<KeyPoints form="list">\n\n' +
  `${items.map((item, index) => `${index + 1}. *一是* **${item}**`).join('\n')}\n\n` +
  '</KeyPoints>'
const slide = (title: string, body: string, matter = '') =>
  `---\nlayout: default\nkind: points\n${matter}---\n\n## ${title}\n\n${body}\n`
const of = (markdown: string, more: Partial<DensityInput> = {}) =>
  densityOf({ slides: readDeck(markdown).slides, ledger: [], manuscript: '', lang: 'zh', points: [], ...more })
const rules = (found: ReturnType<typeof of>) => found.findings.map(({ rule, slide }) => `${rule} ${slide ?? 'deck'}`)

describe('a slide', () => {
  it('counts its body in widths, markers and title apart, and its items', () => {
    const { slides, deck } = of(slide('三件事', list(['看 AB 山', '守林'])))
    expect(slides).toEqual([{ body: 5, items: 2, share: null }])
    expect(deck).toMatchObject({ mostBody: 5, mostItems: 2, leastShare: null, headingShare: 1 })
  })

  test.each([
    [
      '130 characters in 6 items',
      list(['字'.repeat(55), '字'.repeat(55), ...Array<string>(4).fill('五个字好')]).replace(/五个字好/g, '五个字啊啊'),
      [],
    ],
    ['131 characters', list(['字'.repeat(131)]), ['check-much-text 1']],
    ['7 items', list(Array<string>(7).fill('字')), ['check-many-items 1']],
  ])('%s', (_, body, expected) => expect(rules(of(slide('题', body)))).toEqual(expected))

  it('is quoted longer, and tables and agendas have limits of their own', () => {
    const long = (kind: string, body: string) => rules(of(`---\nkind: ${kind}\n---\n\n## 题\n\n${body}\n`))
    expect(long('quote', `> ${'字'.repeat(160)}`)).toEqual([])
    expect(long('quote', `> ${'字'.repeat(161)}`)).toEqual(['check-much-text 1'])
    expect(long('table', `| ${'字'.repeat(100)} | ${'字'.repeat(100)} |\n|---|---|`)).toEqual([])
    expect(long('agenda', list(Array<string>(7).fill('字')))).toEqual([])
    const inForm = (form: string, count: number, word = '字') =>
      long('points', `<KeyPoints form="${form}">\n\n${list(Array<string>(count).fill(word))}\n\n</KeyPoints>`)
    expect(inForm('columns', 14)).toEqual([])
    expect(inForm('columns', 15)).toEqual(['check-many-items 1'])
    expect(inForm('names', 35, '四个字的')).toEqual([])
    expect(inForm('names', 36)).toEqual(['check-many-items 1'])
  })
})

describe('a series on several slides', () => {
  const pages = (...bodies: string[][]) =>
    bodies.map((items, index) => slide('题', list(items), `continued: 续 ${index + 1}/${bodies.length}\n`)).join('\n')
  it('is even where the smaller page has a third of the larger and two items', () => {
    expect(rules(of(pages(['九个字的一项在这里', '九个字的一项在这里'], ['三个字', '三个字'])))).toEqual([])
  })
  it('is uneven below that', () => {
    const found = of(pages(['九个字的一项在这里', '九个字的一项在这里'], ['三个字']))
    expect(rules(found)).toEqual(['check-uneven 2', 'check-lone-item 2'])
    expect(found.deck.leastShare).toBeCloseTo(3 / 18)
  })
})

describe('a deck', () => {
  const manuscript = (size: number) => '字'.repeat(size)
  test.each([
    [1499, []],
    [1500, []],
    [3501, ['check-few-slides deck']],
    [1499.5, []],
  ])('of ten slides for %d characters', (size, expected) =>
    expect(rules(of(slide('题', '字').repeat(10), { manuscript: manuscript(size) }))).toEqual(expected),
  )
  it('of twelve slides for 1,500 characters has too many', () => {
    expect(rules(of(slide('题', '字').repeat(12), { manuscript: manuscript(1500) }))).toEqual([
      'check-many-slides deck',
    ])
  })

  it('names the points whose heading no slide shows', () => {
    const points = [
      { marker: '一是', heading: '护好水源地', span: { start: 0, end: 8 } },
      { marker: '二是', heading: '管好排污口', span: { start: 8, end: 16 } },
    ]
    const texts: LedgerSlide['texts'] = [
      { text: '一是', spans: [{ start: 0, end: 2 }] },
      { text: '护好水源地', spans: [{ start: 2, end: 7 }] },
      { text: '二是', spans: [{ start: 8, end: 10 }] },
    ]
    const ledger: LedgerSlide[] = [
      { no: 1, id: 'points-1', kind: 'points', title: '', texts, note: '', span: { start: 0, end: 0 }, seconds: 0 },
    ]
    const { deck, findings } = of(slide('题', '字'), { points, ledger })
    expect(deck).toMatchObject({ points: 2, pointsShown: 1, headingShare: 0.5 })
    expect(findings).toMatchObject([{ rule: 'check-headings', level: 'warning', values: { text: '二是管好排污口' } }])
  })
})

test('check --json gives the figures; a warning changes no exit code', async () => {
  const { run, edit } = workplace({ 'talk.txt': SPEECH })
  await run('build', 'talk.txt', '-o', 'deck', '--no-pdf', '--quiet')
  const made = JSON.parse((await run('check', 'deck', '--no-browser', '--json')).stdout)
  expect(made).toMatchObject({
    ok: true,
    warnings: 0,
    density: { points: 3, pointsShown: 3, headingShare: 1, overflow: null, overlap: null, smallest: null },
  })
  expect(made.slides.every((each: { density: { body: number } }) => each.density.body >= 0)).toBe(true)
  edit('deck/slides.md', text => `${text}\n${slide('附一页', list([manuscriptOf(131)]))}`)
  const { code, stdout } = await run('check', 'deck', '--no-browser', '--json')
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { ok: true, warnings: 1 }])
})

function manuscriptOf(size: number): string {
  return '多'.repeat(size)
}
