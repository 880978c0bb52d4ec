// slides.md → .pptx: a package that Office need not repair, with all that the slides show and say in it.

import { readFileSync } from 'node:fs'
import { expect, describe, test } from 'vitest'
import { figuresOf } from '../components/chart-figures.ts'
import { lineDrawing } from '../components/chart-lines.ts'
import { foreEdge } from '../scripts/pptx/frame.ts'
import { notesBeyondPage, renderPptx } from '../scripts/pptx/index.ts'
import { inksOf, TOKENS } from '../scripts/pptx/palette.ts'
import { placeSlide } from '../scripts/pptx/place.ts'
import { readDeck as readWhole, shownTexts, withoutHidden } from '../scripts/slides-md/index.ts'
import { faultsOf, partsOf, wordsOf } from './presentation.ts'

const GALLERY = readFileSync(new URL('browser/gallery/slides.md', import.meta.url), 'utf8')
const DEMO = readFileSync(new URL('../slides.md', import.meta.url), 'utf8')
const HAND = `---
theme: default
title: 手写
lang: zh-CN
layout: cover
speechdeck: { theme: blue, parts: [甲, 乙] }
aspectRatio: 4/3
---

# 手写的<br>幻灯片

---
layout: default
---

## 自己加的一页 <b>粗</b>

一段话里有 **重点** 和 a < b。

- 第一条
- 第二条
  - 更深一条

| 甲 | 乙 |
|---|--:|
| 1&2 | ×% |

<Unknown prop="x">

没有人认识的部件

</Unknown>

<!--
第一段“话”。

第二段 \\*话\\* &lt;b&gt;。[click] 完。
-->

---
hide: true
---

## 藏起来的一页
`

const readDeck = (markdown: string) => withoutHidden(readWhole(markdown))

describe.each([
  ['gallery', GALLERY],
  ['demo', DEMO],
  ['written by hand', HAND],
])('%s', (_, markdown) => {
  const bytes = renderPptx(readDeck(markdown))
  const parts = partsOf(bytes)
  const deck = readDeck(markdown)
  const { slides } = deck
  const slide = (no: number) => parts.get(`ppt/slides/slide${no}.xml`) ?? ''

  test('holds together', () => expect(faultsOf(parts)).toEqual([]))

  test('a large figure stays on one line in whatever font', () => {
    const figures = [...parts.values()].flatMap(xml =>
      Array.from(xml.matchAll(/<p:cNvPr id="\d+" name="Figure \d+".*?<a:bodyPr [^>]*>/gs), ([shape]) => shape),
    )
    expect(figures.length > 0).toBe(markdown.includes('<KeyFigures'))
    for (const shape of figures) expect(shape).toContain('wrap="none"')
  })

  test('shows all that slides.md shows', () => {
    const layouts = parts.get('ppt/slideMasters/slideMaster1.xml') ?? ''
    slides.forEach((written, index) => {
      const charts = Array.from(
        (parts.get(`ppt/slides/_rels/slide${index + 1}.xml.rels`) ?? '').matchAll(/charts\/chart\d+\.xml/g),
        ([name]) => parts.get(`ppt/${name}`) ?? '',
      )
      const words =
        wordsOf(slide(index + 1)) +
        wordsOf(layouts) +
        charts.map(chart => `${wordsOf(chart, 'c:v')}${wordsOf(chart)}`).join('')
      /** A figure of a chart is a number there, its unit a format. */
      const isDrawn = (piece: string) => charts.some(chart => chart.includes(`<c:v>${Number.parseFloat(piece)}</c:v>`))
      // Markers and phrases may stand in boxes of their own: piece by piece, the order apart.
      expect(
        shownTexts(written, deck)
          .flatMap(text => text.replace(/\s/gu, '').split(/(×+)/))
          .filter(piece => !words.includes(piece) && !isDrawn(piece)),
      ).toEqual([])
    })
  })

  test('has all notes', () => {
    slides.forEach(({ note }, index) =>
      expect(wordsOf(parts.get(`ppt/notesSlides/notesSlide${index + 1}.xml`) ?? '')).toBe(note.replace(/\s/gu, '')),
    )
    expect(parts.has(`ppt/slides/slide${slides.length + 1}.xml`)).toBe(false)
  })

  test('each run states its language and both fonts, by the theme', () => {
    for (const [name, xml] of parts) {
      if (!/^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/.test(name)) continue
      for (const [run] of xml.matchAll(/<a:(?:r|fld)\b.*?<\/a:(?:r|fld)>/g))
        expect(run).toMatch(/lang="(?:zh-CN|en-US)"/)
      // What is a placeholder has its fonts from the master.
      const own = xml.replace(/<p:sp>(?:(?!<\/p:sp>).)*<p:ph (?:(?!<\/p:sp>).)*<\/p:sp>/g, '')
      for (const [run] of own.matchAll(/<a:(?:r|fld)\b.*?<\/a:(?:r|fld)>/g)) {
        expect(run).toMatch(/<a:latin typeface="\+m[jn]-lt"\/><a:ea typeface="\+m[jn]-ea"\/>/)
      }
      expect(xml).not.toContain('srgbClr')
    }
  })

  test('titles, line, track and foot are those of master and layout', () => {
    const shapes = (no: number) => slide(no).match(/<p:(?:sp|cxnSp)>.*?<\/p:(?:sp|cxnSp)>/g) ?? []
    for (const [index, { layout, continued }] of slides.entries()) {
      const of = (type: string) => shapes(index + 1).filter(xml => xml.includes(`<p:ph type="${type}"`))
      if (layout === 'cover' || layout === 'end') continue
      for (const xml of [...of('ftr'), ...of('sldNum')]) expect(xml).not.toMatch(/<a:xfrm| sz="\d|<a:latin|solidFill/)
      expect([of('ftr').length, of('sldNum').length]).toEqual([deck.foot ? 1 : 0, 1])
      expect(slide(index + 1)).not.toMatch(/<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="\d+" name="Fore-edge \d/)
      // Another layout has slides whose matter draws the line.
      if (!parts.get(`ppt/slides/_rels/slide${index + 1}.xml.rels`)?.includes('slideLayout2.xml')) continue
      expect(slide(index + 1)).not.toContain('Hanging line')
      for (const title of of('title')) {
        expect(title).not.toMatch(/<a:latin|solidFill|sz="3900"| b="| spc=/)
        expect(title.includes('<a:xfrm>')).toBe(continued !== null)
      }
    }
    const layout = parts.get('ppt/slideLayouts/slideLayout2.xml') ?? ''
    expect(layout).toMatch(/<p:ph type="title"\/><\/p:nvPr><\/p:nvSpPr><p:spPr\/>/)
    expect(layout).toMatch(/<p:ph type="body" idx="1"\/><\/p:nvPr><\/p:nvSpPr><p:spPr\/>/)
    expect(layout).toContain('name="Hanging line"')
    expect(parts.get('ppt/slideMasters/slideMaster1.xml')).toMatch(/<p:titleStyle>.*? sz="\d+" b="1"/)
    if (slides.some(({ part }) => part !== null))
      expect(parts.get('ppt/slideMasters/slideMaster1.xml')).toContain('name="Fore-edge"')
  })

  test('readers have words for charts and tables, and pass over what is only drawn', () => {
    for (const index of slides.keys()) {
      const xml = slide(index + 1)
      const names = [...xml.matchAll(/<p:cNvPr ([^>]*?)(\/>|>)/g)].slice(1)
      for (const [, attributes = ''] of xml.matchAll(/<p:graphicFrame>.*?<p:cNvPr ([^>]*?)\/?>/g))
        expect(attributes).toMatch(/descr="[^"]+"/)
      const drawn = names.filter(([, own = '']) => /name="(?:Line|Hanging line|Fore-edge done|Spine|Part) /.test(own))
      if (drawn.length > 0) expect(xml).toContain('<adec:decorative ')
    }
    if (slides[0]?.layout === 'cover') expect(/<p:cNvPr id="2" name="(\w+)/.exec(slide(1))?.[1]).toBe('Title')
  })

  test('gives the same bytes again, and no date, person or path', () => {
    expect(renderPptx(readDeck(markdown))).toEqual(bytes)
    const properties = `${parts.get('docProps/core.xml')}${parts.get('docProps/app.xml')}`
    expect(properties).not.toMatch(/created|modified|lastModifiedBy|\d{4}-\d\d-\d\d/)
    expect(properties).toContain('<dc:creator>speechdeck</dc:creator>')
  })
})

test('a title is a title: outline and readers find it, one a slide', () => {
  const parts = partsOf(renderPptx(readDeck(GALLERY)))
  for (const [name, xml] of parts)
    if (/^ppt\/slides\/[^/]+\.xml$/.test(name)) expect(xml.match(/<p:ph type="title"\/>/g), name).toHaveLength(1)
})

test('lines break where slides.md breaks them', () => {
  const slide1 = partsOf(renderPptx(readDeck(GALLERY))).get('ppt/slides/slide1.xml') ?? ''
  expect(slide1).toMatch(/在沿江五镇图书馆馆长<\/a:t><\/a:r><a:br>.*?<\/a:br><a:r>.*?座谈会上的讲话</)
})

test('a chart is a chart with its sheet, and its labels are the figures as they are written', () => {
  const deck = readDeck(GALLERY)
  const parts = partsOf(renderPptx(deck))
  const charts = [...parts].flatMap(([name, xml]) => (/^ppt\/charts\/[^/]+\.xml$/.test(name) ? [xml] : []))
  expect(charts.length).toBe(deck.slides.filter(({ kind }) => kind === 'chart').length)
  expect(charts.every(xml => xml.includes('<c:externalData r:id="rId1">'))).toBe(true)
  const bars = charts.filter(xml => xml.includes('<c:barChart>')).join('')
  expect(bars).toContain('formatCode="0.0&quot;次&quot;"')
  expect(bars).toContain('石桥镇\u00A0×')
  // Every value of a line is written at its point, the lower of two below it.
  for (const xml of charts.filter(each => each.includes('<c:lineChart>')))
    expect(xml.match(/<c:dLbl>/g)?.length).toBe(
      Array.from(xml.matchAll(/<c:val>.*?<\/c:val>/g), ([values]) => values.match(/<c:pt /g)?.length ?? 0).reduce(
        (a, b) => a + b,
        0,
      ),
    )
})

describe('the axis of a chart', () => {
  const deckOf = (head: string, rows: string) =>
    readDeck(
      `---\nlang: zh-CN\n---\n\n# 讲话\n\n---\n---\n\n## 走势\n\n<DataChart form="line">\n\n|  | ${head} |\n` +
        `|---|${head.replace(/[^|]+/g, '--:')}|\n${rows}\n\n</DataChart>\n`,
    )
  /** As the program that opens it numbers the gridlines. */
  const axisOf = (xml: string) => {
    const axis = /<c:valAx>.*<\/c:valAx>/s.exec(xml)?.[0] ?? ''
    const number = (name: string) => Number(new RegExp(`<c:${name} val="([^"]+)"`).exec(axis)?.[1])
    const by = Number(/<c:custUnit val="([^"]+)"/.exec(axis)?.[1] ?? 1)
    const zeroBelow = Number(/formatCode="\[&lt;([\d.]+)\]&quot;0&quot;;General"/.exec(axis)?.[1] ?? -Infinity)
    const ticks: string[] = []
    for (let at = number('min'); at <= number('max') + 1e-9; at += number('majorUnit'))
      ticks.push(at < zeroBelow - 1e-9 ? '0' : String(Number((at / by).toPrecision(10))).replace('-', '−'))
    return ticks
  }

  test.each([
    ['two rates', '**河口镇** | 城关镇', ['2021年 90.1% 94.2%', '2022年 90.6% 93.3%', '2023年 91.8% 91.9%'], true],
    ['one rate', '达标率', ['2021年 84.6%', '2022年 87.1%', '2023年 93.5%'], true],
    ['a rate near 0', '漏损率', ['2021年 16.8%', '2022年 12.1%', '2023年 7.4%'], false],
    ['a count', '借阅', ['2021年 4120册', '2022年 4310册', '2023年 5480册'], false],
    ['a large count', '产值', ['2021年 98000000元', '2022年 120000000元', '2023年 150000000元'], false],
    ['both sides of 0', '增长', ['2021年 6.5%', '2022年 -3.2%', '2023年 4.1%'], false],
  ])('%s: the presentation has the numbers and the break of the drawing', (_, head, rows, broken) => {
    const cells = rows.map(row => row.split(' '))
    const deck = deckOf(head, cells.map(row => `| ${row.join(' | ')} |`).join('\n'))
    const parts = partsOf(renderPptx(deck))
    const texts = cells.map(row => row.slice(1))
    const figures = figuresOf(texts)
    const drawn = lineDrawing({
      names: head.replaceAll('*', '').split(' | '),
      labels: cells.map(([label = '']) => label),
      texts,
      values: figures?.values ?? [],
      unit: figures?.unit ?? '',
      width: 828,
      caption: '',
    })
    const ticks = drawn.texts.filter(({ role }) => role === 'tick').toSorted((a, b) => b.y - a.y)
    expect(axisOf(parts.get('ppt/charts/chart1.xml') ?? '')).toEqual(ticks.map(({ text }) => text))
    expect(drawn.cut !== null).toBe(broken)
    const slide = parts.get('ppt/slides/slide2.xml') ?? ''
    expect(slide.match(/name="Axis break \d+"/g)?.length ?? 0).toBe(broken ? 2 : 0)
    expect(faultsOf(parts)).toEqual([])
  })
})

test.each([
  ['a note of a minute', 250, '1200'],
  ['a note of three minutes', 900, '1050'],
  ['one that fills the page', 1300, '900'],
  ['a longer one', 4000, '800'],
])('%s stays on its printed page as long as it can be read there', (_, length, size) => {
  const note = '那天早上雾很大，我从渡口一直走到老码头。'.repeat(length / 20)
  const deck = readDeck(`---\nlang: zh-CN\n---\n\n# 讲话\n\n<!--\n${note}\n-->\n`)
  const xml = partsOf(renderPptx(deck)).get('ppt/notesSlides/notesSlide1.xml') ?? ''
  expect(/<a:rPr [^>]*sz="(\d+)"/.exec(xml)?.[1]).toBe(size)
  expect(wordsOf(xml)).toContain(note)
  expect(xml).toContain('<a:pPr marL="0" indent="0"/>')
})

test('notes beyond their printed page are named, and whole in the file', () => {
  const note = '那天早上雾很大，我从渡口一直走到老码头。'.repeat(225)
  const [short, long] = [note.slice(0, 900), note].map(words => `## 码头\n\n走。\n\n<!--\n${words}\n-->\n`)
  const deck = readDeck(`---\nlang: zh-CN\n---\n\n# 讲话\n\n---\n---\n\n${short}\n---\n---\n\n${long}`)
  expect(notesBeyondPage(deck.slides)).toEqual([3])
  const parts = partsOf(renderPptx(deck))
  expect(wordsOf(parts.get('ppt/notesSlides/notesSlide3.xml') ?? '')).toContain(note)
})

test('a table is a table, its key row tinted', () => {
  const deck = readDeck(GALLERY)
  const table = deck.slides.flatMap(slide => placeSlide(deck, slide)).find(element => element.type === 'table')
  expect(table).toMatchObject({ type: 'table', hasHead: true, widths: [180, 140, 140, 130, 238] })
  expect(table?.type === 'table' && table.rows.map(row => row.cells[0]?.fill)).toEqual([
    null,
    'tint',
    null,
    null,
    null,
    null,
  ])
})

test.each(['16:9', '4:3'] as const)('nothing stands outside the slide at %s', ratio => {
  const deck = { ...readDeck(GALLERY), ratio }
  const height = ratio === '16:9' ? 552 : 735
  for (const slide of deck.slides) {
    for (const element of placeSlide(deck, slide)) {
      for (const { box, type, ...more } of element.type === 'group' ? element.children : [element]) {
        if (type === 'text' && 'hidden' in more && more.hidden) continue
        expect([slide.no, box.x >= 0, box.y >= 0, box.x + box.w <= 980, box.y + box.h <= height + 1]).toEqual([
          slide.no,
          true,
          true,
          true,
          true,
        ])
      }
    }
  }
})

test('colours are those of tokens.css', () => {
  const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8')
  for (const [theme, values] of Object.entries(TOKENS)) {
    const block = css.slice(css.indexOf(`[data-sd-theme="${theme}"]`)).split('}')[0] ?? ''
    for (const [name, value] of Object.entries(values))
      expect(
        `${theme} ${name} ${new RegExp(`--sd-${name}: #([0-9A-F]{6})`, 'i').exec(block)?.[1]?.toUpperCase()}`,
      ).toBe(`${theme} ${name} ${value}`)
  }
})

test.each([
  ['red', {}, 'bg1'],
  ['blue', {}, 'bg1'],
  ['ink', {}, 'tx1'],
  ['red', { field: '#F4EBDF', 'on-field': '#2A1A10' }, 'tx1'],
] as const)('words on the field of %s with %j have the colour %s, which is nearer', (theme, colours, slot) => {
  expect(inksOf({ theme, colours })['on-field']).toBe(`<a:schemeClr val="${slot}"/>`)
})

test('colours of the unit stand in the theme, and 4:3 is 4:3', () => {
  const parts = partsOf(
    renderPptx(readDeck(HAND.replace('theme: blue', 'theme: blue, colours: { accent: "#123456" }'))),
  )
  expect(parts.get('ppt/theme/theme1.xml')).toContain('<a:accent1><a:srgbClr val="123456"/></a:accent1>')
  expect(parts.get('ppt/presentation.xml')).toContain('<p:sldSz cx="9144000" cy="6858000" type="screen4x3"/>')
})

test("the logo of the unit stands on cover, footer and section, and its fonts are the theme's", () => {
  const deck = readDeck(
    HAND.replace('theme: blue', 'theme: blue, unit: 县林业局, logo: { file: logo.svg, form: clear, aspect: 2 }'),
  )
  const picture = (letter: string) => new TextEncoder().encode(letter)
  const logo = { cover: picture('a'), foot: picture('b'), field: picture('c') }
  const parts = partsOf(
    renderPptx(deck, {
      logo,
      fonts: { title: { name: 'FZXiaoBiaoSong-B05S', wide: true }, body: { name: 'Unit & Sans', wide: false } },
    }),
  )
  expect(faultsOf(parts)).toEqual([])
  const pictured = [...parts].flatMap(
    ([name, text]) =>
      text
        .match(/media\/[\w-]+\.png/g)
        ?.map(file => `${name.replace(/^ppt\/\w+\/_rels\/|\.xml\.rels$/g, '')} ${file}`) ?? [],
  )
  expect(pictured.toSorted()).toEqual([
    'slideLayout1 media/logo.png',
    'slideLayout3 media/logo-field.png',
    'slideLayout7 media/logo.png',
    'slideMaster1 media/logo-foot.png',
  ])
  expect(parts.get('ppt/theme/theme1.xml')).toContain(
    '<a:majorFont><a:latin typeface="FZXiaoBiaoSong-B05S"/><a:ea typeface="FZXiaoBiaoSong-B05S"/>',
  )
  expect(parts.get('ppt/theme/theme1.xml')).toContain(
    '<a:minorFont><a:latin typeface="Unit &amp; Sans"/><a:ea typeface="Microsoft YaHei"/>',
  )
  expect(parts.get('ppt/slides/slide1.xml')).not.toMatch(/typeface="\+mj-lt"[^>]*>(?:(?!<a:r>).)*b="1"/)
  // Without its pictures a deck that names a logo is as it was before.
  expect(faultsOf(partsOf(renderPptx(deck)))).toEqual([])
})

test('the track on the edge is filled by the slide that is shown, and whole on the last one', () => {
  const deck = withoutHidden(readWhole(DEMO))
  const filled = (slide: (typeof deck.slides)[number]) => {
    const { children } = foreEdge({ ...deck, parts: [] }, slide) as { children: { name: string; box: { h: number } }[] }
    const [track, done] = children.map(({ box }) => box.h)
    return ((done ?? 0) / (track ?? 1)) * deck.slides.length
  }
  expect([deck.slides[0], deck.slides[1], deck.slides.at(-1)].map(slide => slide && filled(slide))).toEqual([
    expect.closeTo(1),
    expect.closeTo(2),
    expect.closeTo(deck.slides.length),
  ])
})

test('the line above steps goes on from one to the next, six pixels apart, to the edge of the body', () => {
  const list = ['三月', '五月', '八月'].map(step => `1. *${step}* **修渠**\n`).join('')
  const deck = readDeck(`# 讲话\n\n---\n---\n\n## 三步\n\n<KeyPoints form="steps">\n\n${list}\n</KeyPoints>\n`)
  const [, steps] = deck.slides
  const boxes = (steps ? placeSlide(deck, steps) : [])
    .filter(({ name }) => name === 'Step')
    .flatMap(element => (element.type === 'rule' ? [element.box] : []))
  const ends = boxes.map(({ x, w }) => Math.round(x + w))
  expect(boxes.slice(1).map(({ x }, index) => Math.round(x) - (ends[index] ?? 0))).toEqual([6, 6])
  expect(ends.at(-1)).toBe(980 - 56)
})
