// Where words stand in a presentation that draws on its layouts, and which of its colours they have.

import { describe, expect, test } from 'vitest'
import { doubtsAbout, readTemplate, renderPptx, type Template } from '../scripts/pptx/index.ts'
import { clearOf } from '../scripts/pptx/template-shapes.ts'
import { layoutFor, zonesOf } from '../scripts/pptx/template-zones.ts'
import { readDeck } from '../scripts/slides-md/index.ts'
import { changed, faultsOf, partsOf, wordsOf } from './presentation.ts'

const DECK = readDeck(
  [
    '---\nlang: zh-CN\n---\n\n# 讲话\n',
    '\n## 三件事\n\n<KeyPoints form="list">\n\n1. **查**\n2. **转**\n\n</KeyPoints>\n',
  ].join('\n---\n---\n'),
)
/** 13.333 by 7.5 inches, in English Metric Units. */
const [WIDTH, HEIGHT] = [12_192_000, 6_858_000]
const PLAIN = renderPptx({ ...DECK, slides: [] })
const MASTER = 'ppt/slideMasters/slideMaster1.xml'

const drawn = (
  x: number,
  y: number,
  w: number,
  h: number,
  looks = '<a:solidFill><a:srgbClr val="224488"/></a:solidFill>',
) =>
  '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Band"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>' +
  `<a:off x="${Math.round(x * WIDTH)}" y="${Math.round(y * HEIGHT)}"/>` +
  `<a:ext cx="${Math.round(w * WIDTH)}" cy="${Math.round(h * HEIGHT)}"/></a:xfrm>${looks}</p:spPr></p:sp>`
const withShape = (shape: string) => (xml: string) => xml.replace('</p:spTree>', `${shape}</p:spTree>`)
const withGround = (ground: string) => (xml: string) =>
  xml.replace(/<p:bg>.*?<\/p:bg>/, () => `<p:bg><p:bgPr>${ground}<a:effectLst/></p:bgPr></p:bg>`)

function templateWith(changes: Record<string, (xml: string) => string> = {}): Template {
  return readTemplate(changed(PLAIN, changes), 'unit.pptx')
}
/** Ours with the first four of its layouts, or with copies of its plain one under other names. */
function templateOf(count: number, layouts: readonly [string, string][]): Template {
  const master = partsOf(PLAIN).get(MASTER) ?? ''
  const ids = [...master.matchAll(/<p:sldLayoutId [^>]*\/>/g)].map(([id]) => id)
  if (count < layouts.length) {
    const kept = ids.slice(0, count).join('')
    return templateWith({ [MASTER]: xml => xml.replace(/(<p:sldLayoutIdLst>).*(<\/p:sldLayoutIdLst>)/, `$1${kept}$2`) })
  }
  const more = Array.from({ length: count - layouts.length }, (_, index) => index + layouts.length + 1)
  const plain = layouts.find(([name]) => name.endsWith('slideLayout4.xml'))?.[1] ?? ''
  const rels = partsOf(PLAIN).get('ppt/slideLayouts/_rels/slideLayout4.xml.rels') ?? ''
  return templateWith({
    ...Object.fromEntries(
      more.flatMap(no => [
        [`ppt/slideLayouts/slideLayout${no}.xml`, () => plain.replace(/(<p:cSld name=")[^"]*/, `$1版式${no}`)],
        [`ppt/slideLayouts/_rels/slideLayout${no}.xml.rels`, () => rels],
      ]),
    ),
    '[Content_Types].xml': xml =>
      xml.replaceAll(/<Override [^>]*slideLayout4\.xml[^>]*>/g, own =>
        [4, ...more].map(no => own.replace('slideLayout4', `slideLayout${no}`)).join(''),
      ),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': xml =>
      xml.replace(
        '</Relationships>',
        more
          .map(
            no =>
              `<Relationship Id="rIdMore${no}" Type="http://schemas.openxmlformats.org/officeDocument/2006/` +
              `relationships/slideLayout" Target="../slideLayouts/slideLayout${no}.xml"/>`,
          )
          .join('') + '</Relationships>',
      ),
    [MASTER]: xml =>
      xml.replace(
        '</p:sldLayoutIdLst>',
        more.map(no => `<p:sldLayoutId id="${2_147_484_000 + no}" r:id="rIdMore${no}"/>`).join('') +
          '</p:sldLayoutIdLst>',
      ),
  })
}

function matterIn(template: Template) {
  return zonesOf(template, layoutFor(template, 'default'))
}
function slideIn(template: Template): string {
  const parts = partsOf(renderPptx(DECK, { template }))
  expect(faultsOf(parts)).toEqual([])
  return parts.get('ppt/slides/slide2.xml') ?? ''
}

describe('words stand beside what is drawn', () => {
  const { matter: free } = matterIn(templateWith())

  test.each([
    ['a band at the foot', drawn(0, 0.7, 1, 0.3)],
    ['a band down the side', drawn(0.8, 0, 0.2, 1)],
    ['a picture in the corner', drawn(0.85, 0.75, 0.15, 0.25, '<a:blipFill/>')],
    ['a line', drawn(0, 0.8, 1, 0, '<a:ln><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>')],
  ])('%s', (_, shape) => {
    const template = templateWith({ [MASTER]: withShape(shape) })
    const { matter, plate } = matterIn(template)
    const box = /<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/.exec(shape)?.slice(1).map(Number) ?? []
    const [x = 0, y = 0, w = 0, h = 0] = box
    expect(plate).toBeNull()
    expect(matter.x + matter.w <= x || matter.x >= x + w || matter.y + matter.h <= y || matter.y >= y + h).toBe(true)
    expect(matter.w * matter.h).toBeLessThan(free.w * free.h)
    expect(doubtsAbout(template, ['default'])).toEqual([])
  })

  test('what is not seen, and what stands elsewhere, takes no room', () => {
    for (const shape of [drawn(0, 0.5, 1, 0.5, '<a:noFill/>'), drawn(0, 0, 1, 0.02), drawn(0, 0.5, 1, 0.3, '')])
      expect(matterIn(templateWith({ [MASTER]: withShape(shape) })).matter).toEqual(free)
  })

  test('nor does what the master draws where the layout does not show it', () => {
    const band = { [MASTER]: withShape(drawn(0, 0.7, 1, 0.3)) }
    const hides = (xml: string) =>
      xml.replace(/ showMasterSp="\d"/, '').replace('<p:sldLayout ', '<p:sldLayout showMasterSp="0" ')
    const all = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`ppt/slideLayouts/slideLayout${index + 1}.xml`, hides]),
    )
    expect(matterIn(templateWith({ ...band, ...all })).matter).toEqual(free)
  })

  test('an area is cut where that costs least', () => {
    const size = { width: 1000, height: 1000 }
    const area = { x: 100, y: 100, w: 800, h: 800 }
    expect(clearOf(area, [{ x: 0, y: 850, w: 1000, h: 100 }], size)).toEqual({ ...area, h: 730 })
    expect(clearOf(area, [{ x: 0, y: 0, w: 300, h: 1000 }], size)).toEqual({ x: 320, y: 100, w: 580, h: 800 })
    expect(clearOf(area, [{ x: 0, y: 0, w: 1000, h: 100 }], size)).toEqual(area)
  })

  test('a footer has its place left', () => {
    const template = templateWith()
    const layout = layoutFor(template, 'default')
    const place = { x: 0, y: 0.75 * HEIGHT, w: WIDTH, h: 0.05 * HEIGHT }
    const slots = layout.slots.map(slot => (slot.type === 'sldNum' ? { ...slot, box: place } : slot))
    const raised = { ...layout, slots }
    const { matter } = zonesOf({ ...template, layouts: [raised] }, raised)
    expect(matter.y + matter.h).toBeLessThan(0.75 * HEIGHT)
  })
})

describe('a title never lies over a drawing', () => {
  const LAYOUTS = ['cover', 'default', 'section', 'statement', 'end']
  const ours = readDeck(
    LAYOUTS.map(layout => `---\nlang: zh-CN\nlayout: ${layout}\n---\n\n# 全县护林防火工作要点\n`).join('\n'),
  )
  const numbers = (xml: string, pattern: RegExp) => pattern.exec(xml)?.slice(1).map(Number) ?? []
  /** Where the title of a slide stands: as it states, or where its layout and master have it. */
  const titleOn = (template: Template, parts: ReadonlyMap<string, string>, no: number) => {
    const xml = parts.get(`ppt/slides/slide${no}.xml`) ?? ''
    const title = /<p:sp>(?:(?!<\/p:sp>).)*type="(?:ctrT|t)itle".*?<\/p:sp>/s.exec(xml)?.[0] ?? ''
    const [x, y, w, h] = numbers(title, /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/)
    if (x !== undefined && y !== undefined && w !== undefined && h !== undefined) return { x, y, w, h }
    return layoutFor(template, LAYOUTS[no - 1] ?? '').title.box
  }

  test.each([
    ['a corner of the title', drawn(0.7, 0, 0.3, 0.12)],
    ['a line through it', drawn(0, 0.14, 1, 0, '<a:ln><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>')],
    ['a block at its left', drawn(0, 0, 0.16, 1)],
    ['a picture behind its right half', drawn(0.5, 0.02, 0.5, 0.9, '<a:blipFill/>')],
    ['a band over its middle', drawn(0, 0.08, 1, 0.09)],
    ['the upper half of the slide but for a margin', drawn(0.2, 0.05, 0.6, 0.5)],
  ])('%s', (_, shape) => {
    // Drawn on the master and on each layout, for a layout may hide what its master draws.
    const all = Array.from({ length: 9 }, (_, index) => [
      `ppt/slideLayouts/slideLayout${index + 1}.xml`,
      withShape(shape),
    ])
    const template = templateWith({ [MASTER]: withShape(shape), ...Object.fromEntries(all) })
    const parts = partsOf(renderPptx(ours, { template }))
    expect(faultsOf(parts)).toEqual([])
    for (const [index, layout] of LAYOUTS.entries()) {
      const at = titleOn(template, parts, index + 1)
      // On a plate of paper it lies over nothing.
      if (parts.get(`ppt/slides/slide${index + 1}.xml`)?.includes('name="Plate ')) continue
      for (const { x, y, w, h } of layoutFor(template, layout).shapes) {
        const isClear = at.x + at.w <= x || at.x >= x + w || at.y + at.h <= y || at.y >= y + h
        expect(isClear, `${layout}: ${JSON.stringify(at)}`).toBe(true)
      }
      expect(at.x >= 0 && at.y >= 0 && at.x + at.w <= WIDTH && at.y + at.h <= HEIGHT, layout).toBe(true)
    }
  })

  test('nor do the words under it', () => {
    const facts = '<CoverFacts>\n\n- *讲话人* 周岭\n- *日期* 2025年3月4日\n\n</CoverFacts>'
    const deck = readDeck(`---\nlang: zh-CN\nlayout: cover\n---\n\n# 守住堤防\n\n${facts}\n`)
    const [x, y, w, h] = [0.2, 0.6, 0.6, 0.2]
    const place = drawn(x, y, w, h, '<a:noFill/>').replace(
      '<p:nvPr/>',
      '<p:nvPr><p:ph type="subTitle" idx="1"/></p:nvPr>',
    )
    // Over its lower half.
    const band = drawn(0, y + h / 2, 1, 1 - y - h / 2)
    const names = Array.from({ length: 9 }, (_, index) => `ppt/slideLayouts/slideLayout${index + 1}.xml`)
    const template = templateWith(Object.fromEntries(names.map(name => [name, withShape(place + band)])))
    const xml = partsOf(renderPptx(deck, { template })).get('ppt/slides/slide1.xml') ?? ''
    const words = /<p:sp>(?:(?!<\/p:sp>).)*type="subTitle".*?<\/p:sp>/s.exec(xml)?.[0] ?? ''
    const [top = 0, high = 0] = numbers(words, /<a:off x="-?\d+" y="(-?\d+)"\/><a:ext cx="\d+" cy="(\d+)"/)
    expect(words).toContain('2025年3月4日')
    expect(top / HEIGHT).toBeCloseTo(y)
    expect(high / HEIGHT).toBeGreaterThan(0.04)
    expect(high / HEIGHT).toBeLessThanOrEqual(h / 2)
  })

  test('a band that was drawn for it holds it', () => {
    const template = templateWith({ [MASTER]: withShape(drawn(0, 0, 1, 0.23)) })
    const layout = layoutFor(template, 'default')
    expect(layout.title.box.y + layout.title.box.h).toBeLessThanOrEqual(0.25 * HEIGHT)
    expect(zonesOf(template, layout).moved).toBeNull()
  })
})

describe('where no room is left', () => {
  const crowded = { [MASTER]: withShape(drawn(0, 0, 1, 0.9)) }

  test('words stand on a plate of paper, and the layout is named', () => {
    const template = templateWith(crowded)
    expect(slideIn(template)).toMatch(/name="Plate \d+".*<a:schemeClr val="bg1"\/>/)
    expect(doubtsAbout(template, ['cover', 'default', 'default'])).toEqual([
      { layout: layoutFor(template, 'default').name, points: expect.any(Number) },
    ])
    expect(doubtsAbout(template, ['cover', 'section', 'end'])).toEqual([])
  })

  test('what stands on a plate is read on the plate, whatever ground lies around it', () => {
    const dark = (xml: string) =>
      withShape(drawn(0, 0, 1, 0.9))(withGround('<a:solidFill><a:srgbClr val="101010"/></a:solidFill>')(xml))
    const template = templateWith({ [MASTER]: dark })
    const layout = layoutFor(template, 'default')
    expect(layout.inks.ink).toContain('val="bg1"')
    const xml = slideIn(template)
    expect(xml).toMatch(/name="Plate \d+".*<a:schemeClr val="bg1"\/>/)
    const rows = xml.split('</p:sp>').filter(shape => shape.includes('<a:t>') && !/type="(?:sldNum|ftr)"/.test(shape))
    expect(rows.length).toBeGreaterThan(0)
    // The words of points, and the title where it stands on the plate.
    for (const shape of rows.filter(each => !each.includes('type="title"')))
      expect(shape).not.toMatch(/<a:solidFill><a:schemeClr val="bg1"/)
    const statement = readDeck('---\nlang: zh-CN\nlayout: statement\n---\n\n# 守住堤防\n')
    const parts = partsOf(renderPptx(statement, { template }))
    expect(parts.get('ppt/slides/slide1.xml')).toMatch(
      /type="(?:ctrT|t)itle".*<a:rPr [^>]*><a:solidFill><a:schemeClr val="tx1"\/><\/a:solidFill>/s,
    )
  })

  test.each([4, 40])('a template of %d layouts takes every kind of slide', count => {
    const layouts = [...partsOf(PLAIN)].filter(([name]) => /^ppt\/slideLayouts\/slideLayout\d+\.xml$/.test(name))
    const template = templateOf(count, layouts)
    expect(template.layouts).toHaveLength(count)
    const kinds = ['cover', 'default', 'section', 'statement', 'quote', 'end']
    const deck = readDeck(kinds.map(kind => `---\nlang: zh-CN\nlayout: ${kind}\n---\n\n# 守住堤防\n`).join('\n'))
    const parts = partsOf(renderPptx(deck, { template }))
    expect(faultsOf(parts)).toEqual([])
    for (const at of kinds.keys())
      expect(wordsOf(parts.get(`ppt/slides/slide${at + 1}.xml`) ?? '')).toContain('守住堤防')
    expect(doubtsAbout(template, kinds)).toEqual([])
  })

  test('a plain template has no plate', () => {
    expect(slideIn(templateWith())).not.toContain('Plate')
    expect(doubtsAbout(templateWith(), ['default'])).toEqual([])
  })

  test('a picture behind the slide has one too', () => {
    const template = templateWith({ [MASTER]: withGround('<a:blipFill/>') })
    expect(matterIn(template).plate).not.toBeNull()
  })

  test('a body of three centimetres is not used', () => {
    const small = '<a:off x="1200000" y="3000000"/><a:ext cx="1080000" cy="1080000"/>'
    const tiny = (xml: string) =>
      xml.replace(/(type="body" idx="1".*?<a:xfrm>)<a:off[^>]*><a:ext[^>]*>/, (_, before: string) => before + small)
    const template = templateWith({ [MASTER]: tiny })
    expect(layoutFor(template, 'default').body.box.w).toBe(1_080_000)
    expect(matterIn(template).matter.w).toBeGreaterThan(0.8 * WIDTH)
    expect(doubtsAbout(template, ['default'])).toEqual([])
  })
})

test('a layout of another master is taken before one without room', () => {
  const template = templateWith({
    [MASTER]: withShape(drawn(0, 0, 1, 0.9)),
    'ppt/slideMasters/slideMaster2.xml': () => partsOf(PLAIN).get(MASTER) ?? '',
    'ppt/slideMasters/_rels/slideMaster2.xml.rels': () =>
      (partsOf(PLAIN).get('ppt/slideMasters/_rels/slideMaster1.xml.rels') ?? '').replaceAll(
        /slideLayout(\d)\.xml/g,
        'slideLayout2$1.xml',
      ),
    ...Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        `ppt/slideLayouts/slideLayout2${index + 1}.xml`,
        () => partsOf(PLAIN).get(`ppt/slideLayouts/slideLayout${index + 1}.xml`) ?? '',
      ]),
    ),
    'ppt/presentation.xml': xml =>
      xml.replace('</p:sldMasterIdLst>', '<p:sldMasterId id="2147483700" r:id="rId900"/></p:sldMasterIdLst>'),
    'ppt/_rels/presentation.xml.rels': xml =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/' +
          'slideMaster" Target="slideMasters/slideMaster2.xml"/></Relationships>',
      ),
  })
  expect(template.layouts).toHaveLength(18)
  expect(layoutFor(template, 'cover').master).toBe(MASTER)
  expect(layoutFor(template, 'default').master).toBe('ppt/slideMasters/slideMaster2.xml')
})

describe('words can be read on their ground', () => {
  const inkOn = (ground: string, changes = {}) =>
    layoutFor(templateWith({ [MASTER]: withGround(ground), ...changes }), 'default').inks

  test.each([
    ['<a:solidFill><a:srgbClr val="101010"/></a:solidFill>', 'bg1'],
    ['<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>', 'bg1'],
    ['<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="0A1A3A"/></a:gs></a:gsLst></a:gradFill>', 'bg1'],
    ['<a:solidFill><a:srgbClr val="F0F0F0"/></a:solidFill>', 'tx1'],
    ['<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>', 'tx1'],
  ])('%s: %s', (ground, name) =>
    expect(inkOn(ground).ink).toBe(`<a:schemeClr val="${name}"></a:schemeClr>`.replace('></a:schemeClr>', '/>')),
  )

  test("the layout's own ground goes before its master's", () => {
    const own = (xml: string) =>
      xml
        .replace('<p:spTree>', '<p:XX/><p:spTree>')
        .replace('<p:XX/>', '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="000000"/></a:solidFill></p:bgPr></p:bg>')
    const light = inkOn('<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>', {
      'ppt/slideLayouts/slideLayout4.xml': own,
    })
    expect(light.ink).toContain('val="bg1"')
  })
})
