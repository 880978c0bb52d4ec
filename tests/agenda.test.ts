// The contents: which names stand in large type, how many below each other, and where.

import { expect, test } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { buildDeck } from '../scripts/deck/index.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { placeSlide } from '../scripts/pptx/place.ts'
import { readDeck } from '../scripts/slides-md/index.ts'
import { without } from '../scripts/text/edits.ts'

const SAID = '每个村都要出工，出工的天数记在账上，谁家出了多少工大家都看得见，年底张榜公布，一笔也不能少。'
const NUMERALS = '一二三四五六七八九十'

/** Pages of the contents: type size or form, and the lines of each name. */
function contentsOf(...names: readonly string[]): [string, ...string[]][] {
  const text = names.map((name, index) => `${NUMERALS[index]}、${name}\n${SAID}${SAID}${SAID}${SAID}`).join('\n\n')
  const manuscript = clean({ name: 'a.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] }).value
  const outline = parseOutline(manuscript).value
  const { slides } = buildDeck(outline, without(manuscript, outline.titleBlock), { sourceText: text })
  return slides.flatMap(slide => {
    if (slide.kind !== 'agenda') return []
    const rows = slide.groups.flatMap(({ items }) =>
      items.map(({ text: { text, lines } }) => (lines ?? [text]).join('|')),
    )
    return [[slide.columns ? 'columns' : String(slide.size ?? 'rows'), ...rows]]
  })
}

const LONG = '把各村的水渠一条一条地清理干净，从村口一直清到田头'

test.each([
  ['three names', ['修渠', '打井', '管水'], [['48', '修渠', '打井', '管水']]],
  ['four names', ['修渠', '打井', '管水', '修路'], [['40', '修渠', '打井', '管水', '修路']]],
  ['three of which one takes two lines', [LONG, '打井', '管水'], [['40', LONG.replace('，', '，|'), '打井', '管水']]],
  [
    'three that take one line in smaller type',
    [LONG.slice(0, 20), '打井', '管水'],
    [['34', LONG.slice(0, 20), '打井', '管水']],
  ],
  ['four of which one does', [LONG, '打井', '管水', '修路'], [['rows', LONG, '打井', '管水', '修路']]],
  ['five', ['修渠', '打井', '管水', '修路', '植树'], [['34', '修渠', '打井', '管水', '修路', '植树']]],
  [
    'five of which one takes one line in smaller type',
    [LONG.slice(0, 24), '打井', '管水', '修路', '植树'],
    [['30', LONG.slice(0, 24), '打井', '管水', '修路', '植树']],
  ],
  ['six', ['修渠', '打井', '管水', '修路', '植树', '清淤'], [['30', '修渠', '打井', '管水', '修路', '植树', '清淤']]],
  [
    'seven',
    ['修渠', '打井', '管水', '修路', '植树', '清淤', '护坡'],
    [['rows', '修渠', '打井', '管水', '修路', '植树', '清淤', '护坡']],
  ],
])('%s', (_, names, pages) => expect(contentsOf(...names)).toEqual(pages))

test('eight and nine names that are too long for half a line are one page, ten are two', () => {
  const names = (count: number) =>
    Array.from({ length: count }, (_, at) => `${at + 1}号渠从村口一直清到最后一块地的田头`)
  const rows = (count: number) => contentsOf(...names(count)).map(([form, ...page]) => `${form} ${page.length}`)
  expect([rows(8), rows(9), rows(10)]).toEqual([['rows 8'], ['rows 9'], ['rows 5', 'rows 5']])
  const short = Array.from({ length: 8 }, (_, at) => `清${at + 1}号渠`)
  expect(contentsOf(...short).map(([form]) => form)).toEqual(['columns'])
})

/** Places of the hairlines between the names of a presentation, in px. */
function placed(form: string, ratio: string, rows: readonly string[]): number[] {
  const list = rows
    .map((row, index) => `${index + 1}. *${NUMERALS[index]}* **${row.includes('**') ? row : `${row}**`}`)
    .join('\n')
  const head = `---\nlang: zh-CN\naspectRatio: ${ratio}\n---\n\n# 讲话\n\n---\nkind: agenda\n---\n\n## 目录\n\n`
  const deck = readDeck(`${head}<KeyPoints ${form}>\n\n${list}\n\n</KeyPoints>\n`)
  const [, slide] = deck.slides
  const elements = slide ? placeSlide(deck, slide) : []
  return elements.flatMap(each => (each.type === 'rule' && each.name === 'Line' ? [Math.round(each.box.y)] : []))
}

test('a presentation has the names as far apart as the slide', () => {
  const hairlines = (rows: number, ratio = '16/9', name = '修渠') =>
    placed(
      'form="contents" size="40"',
      ratio,
      Array.from({ length: rows }, () => name),
    )
  expect([hairlines(2), hairlines(3), hairlines(4)]).toEqual([[324], [264, 404], [232, 332, 432]])
  expect([hairlines(2, '4/3'), hairlines(3, '4/3'), hairlines(4, '4/3')]).toEqual([[418], [338, 528], [292, 430, 568]])
  expect(hairlines(3, '16/9', '修渠<br>打井')).toEqual([251, 373])
  const list = (rows: number, ratio = '16/9') =>
    placed(
      'form="list"',
      ratio,
      Array.from({ length: rows }, () => '修渠'),
    ).slice(0, 2)
  expect([list(8), list(9), list(8, '4/3'), list(9, '4/3')]).toEqual([
    [193, 237],
    [191, 230],
    [235, 298],
    [231, 286],
  ])
})

/** Type size of the names, and the subheadings of the first in lines. */
function belowOf(...parts: readonly (readonly string[])[]) {
  const text = parts
    .map((points, at) => [
      `${NUMERALS[at]}、修好水渠`,
      ...points.flatMap((point, no) => [`（${NUMERALS[no]}）${point}`, SAID]),
    ])
    .map(lines => lines.join('\n'))
    .join('\n\n')
  const manuscript = clean({ name: 'a.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] }).value
  const { slides } = buildDeck(parseOutline(manuscript).value, manuscript, { sourceText: text })
  const agenda = slides.find(slide => slide.kind === 'agenda')
  if (agenda?.kind !== 'agenda') return null
  const below = agenda.groups[0]?.items[0]?.below
  return [agenda.size, below && (below.lines ?? [below.text]).join('|')]
}

test('subheadings take two lines under two and three names, parted between them, or are left off', () => {
  const short = ['把渠清到田头', '把闸修到渠口']
  const long = [...short, '把路通到村口', '把树种到坡上', '把井打到院里', '把账算到每天']
  const lines = '把渠清到田头　把闸修到渠口　把路通到村口　|把树种到坡上　把井打到院里　把账算到每天'
  expect(belowOf(long, short)).toEqual([40, lines])
  expect(belowOf(long, short, short)).toEqual([34, lines])
  expect(belowOf(short, short, short)).toEqual([40, short.join('　')])
  expect(belowOf(long, short, short, short)).toEqual([40, null])
  expect(belowOf(short, short, short, short)).toEqual([34, short.join('　')])
})

test('a presentation has two lines of subheadings where the slide has them', () => {
  const hairlines = (below: string) =>
    placed(
      'form="contents" size="34"',
      '16/9',
      ['修渠', '打井', '管水'].map(name => `${name}**\n\n   ${below}`),
    )
  expect([hairlines('甲　乙'), hairlines('甲<br>乙')]).toEqual([
    [251, 373],
    [262, 384],
  ])
})
