// Which clauses of a passage are chosen, and how a body is cut into series: the decisions by themselves.

import { describe, expect, it, test } from 'vitest'
import { chooseClauses, isBalanced, isSame, parallelsIn } from '../scripts/deck/choose/clauses.ts'
import { belowHeading, listTitle } from '../scripts/deck/choose/list-names.ts'
import { areRelated } from '../scripts/deck/choose/keywords.ts'
import { bindSentence, refusalOf } from '../scripts/language/clauses/index.ts'
import { refusalToStand } from '../scripts/deck/choose/gate.ts'
import { quotationTitle } from '../scripts/deck/choose/quotations.ts'
import { englishRuns } from '../scripts/deck/choose/english.ts'
import { blocksOf } from '../scripts/deck/plan/body.ts'
import { readSpeech } from '../scripts/deck/read-speech.ts'
import { coverDraft } from '../scripts/deck/slides/cover.ts'
import { revealsOf } from '../scripts/deck/time/reveals.ts'
import { convert, understand } from '../scripts/convert.ts'
import type { SlideBody } from '../scripts/model/deck.ts'
import type { Quote } from '../scripts/model/outline.ts'
import type { Lang, Source } from '../scripts/model/source.ts'
import { splitSentences } from '../scripts/language/sentences.ts'
import { withFacts } from '../scripts/outline/index.ts'
import { parseOutlineMarkdown } from '../scripts/outline-md/index.ts'
import { without } from '../scripts/text/edits.ts'
import { reading } from './reading.ts'

test('only the name of a list takes the heading above it', () => {
  const text = '抓好作风。四项原则要牢记。改进学风要带头。'
  const stretch = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const heading = stretch('抓好作风')
  expect(listTitle(reading(text), stretch('改进学风'), heading)).toEqual(stretch('改进学风'))
  expect(belowHeading(reading(text), stretch('改进学风'), heading)).toEqual(heading)
  expect(belowHeading(reading(text), stretch('四项原则'), heading)).toEqual({ ...stretch('四项原则'), of: heading })
})

describe('two texts', () => {
  it.each([
    ['村里修了桥', '村里修了桥，又通了渠', true],
    ['“村里修了桥”', '村里修了桥！', true],
    ['村里修了桥', '村里通了渠', false],
    ['We planted sixty young trees', 'Sixty young trees we planted here', true],
    ['We planted sixty young trees', 'We painted sixty old boats', false],
  ])('%s / %s say the same: %s', (one, other, same) => {
    expect(isSame(one, other)).toBe(same)
  })

  it('an apostrophe is no half of single marks', () => {
    expect(isBalanced('The boys’ club says: ‘It’s ours.’')).toBe(true)
    expect(isBalanced('The club says: ‘')).toBe(false)
    expect(isBalanced('老人家說：「食果子')).toBe(false)
    expect(isBalanced('他寫的是『拜樹頭')).toBe(false)
    expect(isBalanced('It’s ours.’')).toBe(false)
  })

  it.each(['“村里”', '（村里）', '《村里》', '(the village)'])('%s has both its marks, half of it has not', text => {
    expect(isBalanced(text)).toBe(true)
    expect(isBalanced(text.slice(1))).toBe(false)
  })
})

describe('segments of a sentence', () => {
  const parallels = (text: string) =>
    parallelsIn(reading(text), { start: 0, end: text.length }, 20)?.map(clause => clause.text) ?? null

  it('are a list where they open with the same words', () => {
    expect(parallels('必须修好老桥；必须守住林子；必须通开水渠。')).toEqual([
      '必须修好老桥',
      '必须守住林子',
      '必须通开水渠',
    ])
  })

  it('are a list where they say the same of several', () => {
    expect(parallels('种田的乡亲多看天；养鱼的乡亲多看水；开店的乡亲多看人。')).toHaveLength(3)
  })

  it('are none where each opens in its own way', () => {
    expect(parallels('春天种下果树；水渠通到村口；夜校开了门。')).toBeNull()
  })
})

describe('chosen clauses', () => {
  const chosen = (text: string, perSentence: number, most = 30) =>
    chooseClauses(reading(text), splitSentences(text, { start: 0, end: text.length }), {
      count: 3,
      most,
      budget: 90,
      perSentence,
      least: -9,
    })

  it('count nothing that is not in them', () => {
    expect(chosen('我们有三条要求。水渠必须通到各户门口。', 1).map(({ text }) => text)).toEqual([
      '水渠必须通到各户门口',
    ])
  })

  it('come from several sentences', () => {
    expect(chosen('全村必须守住老林子。水渠必须通到各户门口。', 1)).toHaveLength(2)
  })

  it('do not overlap', () => {
    const clauses = chosen('我们必须守住老林子，我们必须修好石拱桥，我们必须通开引水渠。', 3, 20)
    for (const [index, { end }] of clauses.entries())
      expect(clauses[index + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(end)
  })
})

describe('rows', () => {
  const rows = (text: string, { count = 4, most = 40, lang = 'zh' as Lang } = {}) =>
    chooseClauses(reading(text, lang), splitSentences(text, { start: 0, end: text.length }), {
      count,
      most,
      budget: 200,
      least: -9,
      perSentence: 3,
    }).map(clause => clause.text)

  it.each([
    '有街坊不高兴，讲“修一回路吵半年？”巷口必须先铺砖。',
    '有的商户要求拓宽巷口，拆掉门前的老槐树。巷口必须先铺砖。',
  ])('are not what somebody nameless says or wants: %s', text => {
    expect(rows(text)).toEqual(['巷口必须先铺砖'])
  })

  it('stand with what has to stand beside them, and not with others in its place', () => {
    const text = '自己来报修的，免收上门费；查出来漏水的，罚一百元。必须把老井修平。必须把新井加盖。'
    expect(rows(text, { count: 2, most: 12 })).toEqual(['自己来报修的，免收上门费', '查出来漏水的，罚一百元'])
    const promise = 'We promised the ferry by June. I take that back. We mend the slip. We dredge the port.'
    expect(rows(promise, { count: 2, most: 14, lang: 'en' })).toEqual([
      'We promised the ferry by June',
      'I take that back',
    ])
  })
})

test.each([
  ['zh', '水渠要从村口修到坝上', '村口到坝上的水渠今年动工', true],
  ['zh', '水渠要从村口修到坝上', '老师的宿舍今年翻新', false],
  ['en', 'The ferry crosses the harbour', 'A harbour without its ferry', true],
  ['en', 'The ferry crosses the harbour', 'Our bakers rise before dawn', false],
] as const)('in %s “%s” and “%s” speak of the same: %s', (lang, one, other, same) => {
  expect(areRelated(one, other, lang)).toBe(same)
})

test.each([
  ['zh', '尊敬的各位来宾', '，水渠要从村口修起。'],
  ['en', 'Ladies and gentlemen', ', the ferry is back.'],
] as const)('in %s “%s” alone addresses the room and is no row', (lang, words, rest) => {
  const text = words + rest
  const bound = bindSentence(text, { start: 0, end: text.length }, lang)
  expect(refusalOf(text, bound, { start: 0, end: words.length }, lang)).toBe('address')
})

test('a title that needs other words beside it does not stand', () => {
  const text = '读者满意度提高了8个百分点，丢书率由4%降到2%；可是投诉不降反升，从12条升到31条。'
  expect(refusalToStand(reading(text), { start: 0, end: text.indexOf('，') })).toBe('tied')
})

test('words that the speaker answers have no heading of his over them', () => {
  const text = '我们要守住老槐树。有人说：“树老了就该砍，留着只会挡路，没有别的用处。”我回答他：一棵也不许砍。'
  const span = { start: text.indexOf('树老'), end: text.indexOf('。”') }
  const heading = { start: 0, end: text.indexOf('。') }
  const quote: Quote = { type: 'quote', text: text.slice(span.start, span.end), speaker: null, span }
  expect(quotationTitle(reading(text), quote, heading)).toBeNull()
  const told = text.replace('我回答他：一棵也不许砍', '他说了一个下午')
  expect(quotationTitle(reading(told), quote, heading)).toEqual(heading)
})

describe('a later clause of an English sentence', () => {
  const runs = (text: string) =>
    englishRuns(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

  it('stands alone', () => {
    expect(runs('Young trees hold the soil; they give us shade.')).toContain('they give us shade.')
  })

  it.each([
    'If the young trees hold the soil; they give us shade.',
    'Nobody asked whether the trees hold the soil; they give us shade.',
  ])('does not without its condition: %s', text => {
    expect(runs(text)).not.toContain('they give us shade.')
  })
})

describe('a body', () => {
  const kinds = (markdown: string) => {
    const { outline, manuscript } = parseOutlineMarkdown(`# 修桥\n\n${markdown}`)
    const read = readSpeech(withFacts(outline, manuscript), without(manuscript, outline.titleBlock))
    return blocksOf(read, outline.children).map(block => (block.kind === 'series' ? block.points.length : block.kind))
  }

  it('has one series where the points count on', () => {
    expect(kinds('## 第一，修桥\n\n桥修好了。\n\n## 第二，通渠\n\n渠通了。\n')).toEqual([2])
  })

  it('has two where the count begins anew, or another family begins', () => {
    expect(kinds('## 第一，修桥\n\n桥修好了。\n\n## 第一，通渠\n\n渠通了。\n')).toEqual([1, 1])
    expect(kinds('## 一、修桥\n\n桥修好了。\n\n## 2. 通渠\n\n渠通了。\n')).toEqual([1, 1])
    expect(kinds('## 一、修桥\n\n桥修好了。\n\n## 通渠\n\n渠通了。\n')).toEqual([1, 1])
  })

  it('parts a series where whole sentences stand in it, not where half a sentence leads on', () => {
    const between = (words: string) =>
      kinds(`## 第一，修桥\n\n桥修好了。\n\n<!-- back # -->\n\n${words}\n\n## 第二，通渠\n\n渠通了。\n`)
    expect(between('这一年大家都辛苦了。')).toEqual([1, 'prose', 1])
    expect(between('再往下说的就是')).toEqual([2])
  })
})

test.each([
  ['修桥', 1],
  ['把老桥修好、把水渠通开、把林子守住', 2],
  ['把老桥修好、把水渠通开、把林子守住，办好大家身边的一件件实事', 2],
  ['把老桥修好、把水渠通开、把林子守住、把夜校办起来，办好大家身边看得见摸得着的一件件实事', 3],
])('the title %s has its lines on the cover', (title, lines) => {
  const draft = coverDraft(
    reading(title),
    { text: title, label: 'config' },
    { occasion: null, speaker: null, date: null },
  )
  expect(draft.kind === 'cover' && (draft.title.lines?.length ?? 1)).toBe(lines)
})

test.each([
  ['全市春耕会议', '王某某', '2025年3月1日', null],
  ['七一专题党课', '县农业农村局党委书记、局长　赵 长 青', '2025年6月27日', [4, 5, 3]],
  ['Annual meeting', 'Ada Brown', 'Saturday 14 June 2025, at the old Corn Exchange in Market Street', [3, 3, 6]],
  ['党课', '县农业农村局党委书记、局长　赵 长 青', null, [5, 7]],
  [null, '县农业农村局党委副书记、副局长兼畜牧水产技术推广中心主任、县供销社理事　赵 长 青', '2025年6月27日', [9, 3]],
  ['党课'.repeat(40), '赵长青'.repeat(40), '2025年6月27日', null],
])('on the cover %s, %s and %s share the columns %j', (occasion, speaker, date, columns) => {
  const shown = (text: string | null) => text && { text, label: 'config' as const }
  const facts = { occasion: shown(occasion) || null, speaker: shown(speaker) || null, date: shown(date) || null }
  expect(coverDraft(reading('话'), { text: '话', label: 'config' }, facts)).toMatchObject({ columns })
})

test('a row comes at its sentence, at its clause where rows share one, at its words where they share that', () => {
  const text = '先修桥。再通渠，后种树。又读书又唱歌。'
  const rows = ['修桥', '通渠', '种树', '读书', '唱歌']
  const items = rows.map(row => ({
    marker: null,
    phrase: { text: row, spans: [{ start: text.indexOf(row), end: text.indexOf(row) + row.length }] },
    clause: null,
  }))
  const slide = { kind: 'points', form: 'list', items } as Pick<
    Extract<SlideBody, { kind: 'points' }>,
    'kind' | 'items'
  >
  const { spoken } = reading(text)
  expect(revealsOf(slide as SlideBody, spoken, { from: 0, to: text.length })).toEqual([
    0,
    text.indexOf('再'),
    text.indexOf('后'),
    text.indexOf('读书'),
    text.indexOf('唱歌'),
  ])
})

describe('a deck of parts', () => {
  const villages = [...'东西南北上下前后老新大小高低远近里外']
  const prose = (done: string) => villages.map(name => `${name}村的老乡们早早出门，${done}，天黑了才回家。`).join('')
  const slidesOf = (headings: readonly string[]) => {
    const speech = [
      '在全县乡村工作会上的讲话',
      '同志们：',
      ...headings.flatMap(heading => [heading, ...['把事情做完', '把道路修好', '把灯火点亮'].map(prose)]),
    ]
    const text = speech.join('\n')
    const source: Source = { name: 'talk.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] }
    return convert(understand(source, null), {}).deck.slides
  }

  it('has a slide before each, large or on two lines', () => {
    const slides = slidesOf(['一、把水渠通开', '二、把山上山下的林子和河边的每一处老堤坝都守住', '三、把夜校办好'])
    const sections = slides.filter(({ kind }) => kind === 'section')
    expect(sections.map(({ title }) => title.lines?.length ?? 1)).toEqual([1, 2, 1])
  })
})
