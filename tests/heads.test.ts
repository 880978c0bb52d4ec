// The heads of rows, and what is set off within them from the deck to slides.md and back.

import { expect, it, test } from 'vitest'
import type { Draft } from '../scripts/deck/draft.ts'
import { withAmount } from '../scripts/deck/fit/amount.ts'
import { withEmphasis } from '../scripts/deck/fit/emphasis.ts'
import { headOf, isTopic, sharedHead } from '../scripts/language/heads.ts'
import type { Shown } from '../scripts/model/deck.ts'
import type { Lang } from '../scripts/model/source.ts'
import { shownTexts } from '../scripts/slides-md/index.ts'
import { readDeck, renderDeck } from '../scripts/slides-md/index.ts'
import { loadCases } from './cases.ts'

it.each(loadCases('heads'))('$title', ({ title, input, expected }) => {
  const lang = title.startsWith('English') ? 'en' : 'zh'
  const marked = input.split('\n').map(row => {
    const head = headOf(row, lang)
    return head ? `${row.slice(0, head.start)}【${row.slice(head.start, head.end)}】${row.slice(head.end)}` : row
  })
  expect(marked.join('\n')).toBe(expected)
})

test('rows that begin alike share whole words, and not all of a row', () => {
  expect(sharedHead(['坚持开门办馆', '坚持送书下乡'], 'zh')).toBe(2)
  expect(sharedHead(['坚持', '坚持送书下乡'], 'zh')).toBe(0)
  expect(sharedHead(['开门办馆', '开放书库'], 'zh')).toBe(0)
  expect(sharedHead(['No fines for children', 'No queue at noon'], 'en')).toBe(0)
  expect(sharedHead(['We will mend the roof', 'We will open on Sundays'], 'en')).toBe(8)
})

const shown = (text: string): Shown => ({ text, spans: [] })

function draftOf(texts: readonly string[], markers: readonly string[]): Draft {
  return {
    kind: 'points',
    form: 'lines',
    title: shown('要办的事'),
    items: texts.map((text, index) => ({
      marker: markers[index] ? shown(markers[index]) : null,
      phrase: shown(text),
      clause: null,
    })),
    start: 0,
    part: null,
    edge: null,
    continued: null,
  }
}

function rows(texts: readonly string[], lang: Lang = 'zh', markers: readonly string[] = []): string[] {
  const { start: _, continued: _page, ...made } = withAmount(withEmphasis(draftOf(texts, markers), lang))
  const slide = { ...made, no: 1, id: 'a', continued: null, note: '', span: { start: 0, end: 0 }, seconds: 0 }
  const markdown = renderDeck({
    title: shown('讲话'),
    lang,
    short: null,
    unit: null,
    footer: null,
    parts: [],
    manuscript: '',
    slides: [slide],
    removed: [],
    issues: [],
  })
  const read = readDeck(markdown)
  // What is set off changes no text: each row is one text, as it was.
  const bare = (text: string) => text.replace(/\s/gu, '')
  expect(read.slides.flatMap(each => shownTexts(each, read).map(bare)).slice(1)).toEqual(
    texts.flatMap((text, index) => [markers[index] ?? '', bare(text)].filter(Boolean)),
  )
  return markdown.split('\n').filter(line => /^\d\. /.test(line))
}

test('heads are bold, the last two figures of a row are figures', () => {
  expect(
    rows(['供水面积增加到480万平方米', '漏损率降到9.4%以内，比前年少3.1个点，还有7处', '泵房一律装上电表和门锁']),
  ).toEqual([
    '1. **供水面积**增加到<b>480</b>万平方米',
    '2. **漏损率降到<b>9.4%</b>以内**，<br>比前年少3.1个点，还有<b>7</b>处',
    '3. **泵房**一律装上电表和门锁',
  ])
})

test('in one row alone the figure that it is about has the accent', () => {
  expect(rows(['水窖从每村3口增加到12口，一口不少'])).toEqual([
    '1. **水窖从每村3口增加到<b>12</b>口，**<br>**一口不少**',
  ])
  expect(rows(['水窖一口不少'])).toEqual(['1. **水窖一口不少**'])
})

test('equal values are set alike, and many of them not at all', () => {
  const [three, many] = rows([
    '准时率分别是91.2%、94.5%、97.8%',
    '五个村分别修了12公里、13公里、14公里、15公里和16公里渠',
  ])
  expect(three).toContain('<b>91.2%</b>、<b>94.5%</b>、<b>97.8%</b>')
  expect(many).not.toContain('<b>')
})

test('a year, a date and a number of order are no figures', () => {
  expect(rows(['从2019年起5月1日开闸放水到今天也没有停过', '按第3号文件的要求把台账一本一本建起来'])).toEqual([
    '1. 从2019年起5月1日开闸<br>放水到今天也没有停过',
    '2. 按第3号文件的要求把台账一本一本建起来',
  ])
})

test('fewer heads than half: none is bold', () => {
  expect(
    rows(['泵房一律装上电表和门锁', '在汛期来到以前把闸口都修一遍', '从上游到下游一段一段地清淤']).join(''),
  ).not.toContain('**')
})

test('what all rows begin with is not bold, the rest is', () => {
  expect(rows(['坚持开门办馆服务到村', '坚持送书下乡风雨无阻'], 'zh', ['一是', '二是'])).toEqual([
    '1. *一是* 坚持**开门办馆服务到村**',
    '2. *二是* 坚持**送书下乡风雨无阻**',
  ])
})

test('bold that Markdown would not end is a tag; what is short is bold as a whole', () => {
  expect(rows(['抓好“水窖”，再抓水管和水表的更换', '“两根管”一律要分开走雨水污水各走各的', '修好渠道'])).toEqual([
    '1. **抓好“水窖”**，再抓水管和水表的更换',
    '2. <strong>“两根管”</strong>一律要分开走雨水污水各走各的',
    '3. **修好渠道**',
  ])
  expect(rows(['修好渠道', '换好水管'])).toEqual(['1. **修好渠道**', '2. **换好水管**'])
})

test('beside rows that are heads through and through a longer one is too, unless a mark parts it', () => {
  const long = '给每所小学配一个阅读老师'
  expect(rows(['建好村级书屋', long, '办好读书节'], 'zh', ['一', '二', '三'])[1]).toBe(`2. *二* **${long}**`)
  const parted = '给小学配老师，一年一换人'
  expect(rows(['建好村级书屋', parted, '办好读书节'], 'zh', ['一', '二', '三']).join('')).not.toContain(`**${parted}`)
  const longest = '给全县每一所小学都配一个会讲故事的老师'
  expect(rows(['建好村级书屋', longest, '办好读书节'], 'zh', ['一', '二', '三']).join('')).not.toContain(`**${longest}`)
})

test('where every row is a head through and through nothing is set off', () => {
  const draft = draftOf(['修好渠道', '换好水管'], [])
  expect(withEmphasis(draft, 'zh')).toEqual(draft)
})

test('beside topics in bold the figures of what is said of them are set off', () => {
  const items = ['粮站：存粮480吨', '电站：停了3个小时'].map(text => {
    const [topic = '', said = ''] = text.split('：')
    return { marker: null, phrase: shown(topic), clause: shown(said) }
  })
  const made = withEmphasis({ ...draftOf([], []), form: 'beside', items } as Draft, 'zh')
  expect(made.kind === 'points' && made.items.map(({ figures }) => figures)).toEqual([
    [{ start: 2, end: 5 }],
    [{ start: 2, end: 3 }],
  ])
})

test('figures of a kind are set off on the whole slide or on none of its rows', () => {
  const marked = (...texts: string[]) => rows(texts).map(row => [...row.matchAll(/<b>(.*?)<\/b>/gu)].map(([, b]) => b))
  // The 7 alone would be red among the medals; the money is of another kind.
  expect(marked('投掷队拿到金牌5块、银牌3块、铜牌4块', '射箭队的金牌只有7块', '今年的训练经费是80万元')).toEqual([
    [],
    [],
    ['80'],
  ])
  expect(marked('挖井2口，挖渠3条', '射箭队的金牌只有7块')).toEqual([['2', '3'], ['7']])
  // What a figure is held against is no equal.
  expect(marked('事故从去年的9起降到4起', '停电12起')).toEqual([['4'], ['12']])
})

test('in two columns too, what the rows do not share is set off', () => {
  const draft = { ...draftOf(['坚持送书下乡', '坚持开门办馆'], []), form: 'columns' } as Draft
  const made = withEmphasis(draft, 'zh')
  expect(made.kind === 'points' && made.items.map(({ emphasis }) => emphasis?.head)).toEqual([
    { start: 2, end: 6 },
    { start: 2, end: 6 },
  ])
})

test('an English row', () => {
  expect(rows(['We opened 14 wells, and not one of them ran dry', 'Losses fell to 9.4% in one year'], 'en')).toEqual([
    '1. **We opened <b>14</b> wells**,<br>and not one of them ran dry',
    '2. **Losses fell to <b>9.4%</b>** in one year',
  ])
})

const VERBS = `pays makes takes gives comes goes keeps spends costs brings came went took gave made paid lost won kept
  rose fell began sold bought built brought found grew`

test.each(VERBS.split(/\s+/u))('what the board %s comes behind its name', verb => {
  expect(headOf(`The harbour board ${verb} more for the harbour than all of us thought`, 'en')).toEqual({
    start: 0,
    end: 'The harbour board'.length,
  })
})

test.each([
  ['zh', '水利站', true],
  ['zh', '这一条', false],
  ['zh', '我们都知道', false],
  ['zh', '老站长总是说', false],
  ['zh', '办法如下', false],
  ['en', 'First aid', true],
  ['en', 'This one', false],
  ['en', 'Please remember', false],
] as const)('a topic names what is said then (%s: %s)', (lang, words, expected) => {
  expect(isTopic(words, lang)).toBe(expected)
})
