// The computed fit: a text stands at the type size that the styles will give it, in as many lines as were counted.
import { describe, expect, it, test } from 'vitest'
import { markerWidth } from '../components/marker-width.ts'
import { textWidth } from '../scripts/language/width.ts'
import { titleOf } from '../scripts/deck/draft.ts'
import { BOXES, boxesBeside, fits, listBox, titleBoxes } from '../scripts/deck/fit/boxes.ts'
import { breakUnits, setWidth } from '../scripts/deck/fit/break-lines.ts'
import { displayText } from '../scripts/deck/reading.ts'
import { continuedLabel } from '../scripts/words/labels.ts'
import type { Lang } from '../scripts/model/source.ts'
import { reading } from './reading.ts'

const titled = (text: string, pages = 1, lang: Lang = 'zh') =>
  titleOf(reading(text, lang), { start: 0, end: text.length }, pages)

describe('a title is shown at 40 px on one line, or at 34 or 30 px on two', () => {
  const HEADING =
    '把每一所学校的食堂账目都贴到校门口让家长看得见问得着，也让厨师心里有一杆秤，再把每周的菜谱提前公布在班级群里'
  test.each([1, 3, 12])('whatever its length, one of %i slides', pages => {
    const [one, , two] = titleBoxes(pages > 1 ? continuedLabel(pages, pages, 'zh') : '')
    for (let length = 4; length <= HEADING.length; length++) {
      const { text, lines } = titled(HEADING.slice(0, length), pages)
      if (!lines) expect(setWidth(text, one.font, one.spacing), text).toBeLessThanOrEqual(one.em)
      else {
        expect(lines, text).toHaveLength(2)
        for (const line of lines) expect(setWidth(line, two.font, two.spacing), line).toBeLessThanOrEqual(two.em)
      }
    }
  })
  it('breaks after a comma rather than in the middle', () => {
    expect(titled('把每一所学校的食堂账目都公开，让家长看得见问得着').lines).toEqual([
      '把每一所学校的食堂账目都公开，',
      '让家长看得见问得着',
    ])
  })
  it('leaves the mark its own width and the gap before it', () => {
    const [alone, , twoAlone] = titleBoxes('')
    const [beside, , twoBeside] = titleBoxes('续 2/3')
    // One full-width character of 20 px, four others of 11, and 24 px before them; a title is set at 40 px.
    expect((alone.em - beside.em) * 40).toBeCloseTo(20 + 4 * 11 + 24)
    expect(twoBeside.em).toBeLessThanOrEqual(twoAlone.em)
  })
  it('leaves room for the English mark, which is the longer one', () => {
    const [zh] = titleBoxes(continuedLabel(2, 2, 'zh'))
    const [en] = titleBoxes(continuedLabel(2, 2, 'en'))
    expect(en.em).toBeLessThan(zh.em)
  })
  it('a single word wider than a line is cut in two', () => {
    expect(titled('Supercalifragilisticexpialidociousandsomemore', 1, 'en').lines).toHaveLength(2)
  })
})

test('a list of five rows is fitted at 30 px, of six at 28 px', () => {
  const boxes = boxesBeside(['一是'])
  const text = '每个社区都要有一间让老人随时可以坐下来吃饭聊天的屋子'
  expect(fits(text, boxes.listSmall)).toBe(true)
  expect([5, 6].map(rows => fits(text, listBox(rows, boxes)))).toEqual([false, true])
  expect(BOXES.list.em).toBeLessThan(BOXES.listSmall.em)
})

test.each([
  '一是',
  '（一）',
  '第十一，',
  'First,',
  'Point three',
  'The second lesson is',
  'WHEREAS',
  'On the other hand',
])('the column of %s is as wide as its letters, and little wider', marker => {
  expect(markerWidth(marker)).toBeGreaterThanOrEqual(textWidth(marker, 'serif-700'))
  expect(markerWidth(marker)).toBeLessThan(textWidth(marker, 'serif-700') * 1.15 + 0.5)
})

test.each([
  ['居民满意度继续提高', '满意度'],
  ['落实工作责任制的规定', '责任制的'],
  ['学校第十一届三次教代会', '第十一届'],
  ['思想高度统一', '统一'],
  ['新建幼儿园三所', '幼儿园'],
  ['办好敬老院食堂', '敬老院'],
  ['参观治水纪念馆以后', '纪念馆'],
  ['水库值班员到岗', '值班员'],
])('%s: no break inside %s', (text, word) => expect(breakUnits(text)).toContain(word))

test('half-width marks among Chinese characters are shown full width, those of figures are not', () => {
  expect(displayText('水到位,确保3,200亩;看:够不够?够!(见附表)', 'zh')).toBe(
    '水到位，确保3,200亩；看：够不够？够！（见附表）',
  )
})

test('a title stands on one line, or smaller on two, or smaller still on two', () => {
  const boxes = titleBoxes('')
  expect(boxes.map(({ lines }) => lines)).toEqual([1, 2, 2])
  expect(boxes.map(({ em }) => em)).toEqual(boxes.map(({ em }) => em).toSorted((a, b) => a - b))
})

test('lines close up on a slide, two figures do not', () => {
  expect(displayText('坝上立了12\n34根桩，\n都是新的', 'zh')).toBe('坝上立了12 34根桩，都是新的')
  expect(displayText('We set 12\n34 posts', 'en')).toBe('We set 12 34 posts')
})
