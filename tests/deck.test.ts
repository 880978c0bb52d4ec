import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse } from '@slidev/parser'
import { describe, expect, it, test } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { convert, understand } from '../scripts/convert.ts'
import { MOST } from '../scripts/model/bounds.ts'
import { buildDeck, slideTexts } from '../scripts/deck/index.ts'
import { without } from '../scripts/text/edits.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { splitClauses } from '../scripts/language/clauses/index.ts'
import { countCharacters } from '../scripts/language/width.ts'
import { continuedLabel } from '../scripts/words/labels.ts'
import { PACE, PACE_KEPT } from '../scripts/model/bounds.ts'
import type { Deck } from '../scripts/model/deck.ts'
import type { Source } from '../scripts/model/source.ts'
import { readSource } from '../scripts/read/index.ts'
import { renderDeck } from '../scripts/slides-md/write.ts'

const CORPUS = new URL('../../shared/corpus/', import.meta.url).pathname
const files = [
  'examples/work-meeting/speech.txt',
  'examples/annual-address/speech.txt',
  ...(existsSync(CORPUS)
    ? readdirSync(CORPUS).flatMap(name =>
        ['source.txt', 'source.md'].map(file => join(CORPUS, name, file)).filter(existsSync),
      )
    : []),
]
const plain = (text: string) => text.replace(/\s+/g, '')
/** Width variants and quote shapes that a slide may change. */
const canonical = (text: string) =>
  plain(text).replace(/…/g, '').normalize('NFKC').replace(/[“”"]/g, '"').replace(/[‘’']/g, "'")

/** The brackets around the unit of a column are ours. */
const withBareUnit = (text: string): string => text.replace(/（(\p{Script=Han}{1,4})）$/u, '$1')

const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function isSubsequence(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (at < short.length && short[at] === character) at += character.length
  return at >= short.length
}

function deckOf(source: Source, overfull: string[][] = []): { deck: Deck; source: Source } {
  const manuscript = clean(source).value
  const outline = parseOutline(manuscript).value
  return {
    deck: buildDeck(outline, without(manuscript, outline.titleBlock), { sourceText: source.text, overfull }),
    source,
  }
}

function text(speech: string): Source {
  return { name: 'speech.txt', format: 'txt', encoding: 'utf-8', sha256: '', text: speech, marks: [] }
}

test('one slide that the browser found cut is told', () => {
  const understood = understand(text('在修渠会上的讲话\n\n同志们：\n\n渠要修好，水要分匀。'), null)
  const issues = (overfull: string[][]) =>
    convert(understood, {}, { overfull }).deck.issues.filter(({ rule }) => rule === 'slide-overfull').length
  expect([issues([]), issues([['none']])]).toEqual([0, 1])
})

/** Every series counts 1/n … n/n, and each of its slides has words where the series has a clause for each. */
function holdsSeries(deck: Deck): void {
  const open: { of: number; notes: string[] }[] = []
  for (const [index, { continued, note, title }] of deck.slides.entries()) {
    const [number, of] = (continued?.text.match(/\d+/g) ?? []).map(Number)
    if (!number || !of) continue
    expect(number, 'the first page continues nothing').toBeGreaterThan(1)
    if (number === 2) {
      const first = deck.slides.slice(0, index).findLast(slide => slide.title.text === title.text && !slide.continued)
      expect(first, `“${title.text}” continues no slide`).toBeDefined()
      open.push({ of, notes: [first?.note ?? '', note] })
    } else {
      const series = open.findLast(({ of: all, notes }) => all === of && notes.length === number - 1)
      expect(series, `page ${number}/${of} continues no page ${number - 1}/${of}`).toBeDefined()
      series?.notes.push(note)
    }
  }
  for (const { of, notes } of open) {
    expect(notes.length, `of ${of} pages`).toBe(of)
    const words = notes.join('\n')
    if (splitClauses(words, { start: 0, end: words.length }).length >= of)
      expect(notes, 'a continued slide without words').not.toContain('')
  }
}

function holdsLaws({ deck, source }: { deck: Deck; source: Source }): void {
  // Nothing lost, nothing twice.
  expect(plain(deck.slides.map(slide => slide.note).join(''))).toBe(plain(deck.manuscript))
  holdsSeries(deck)
  for (const slide of deck.slides) {
    // Nothing invented.
    for (const shown of slideTexts(deck, slide)) {
      if ('label' in shown || 'derived' in shown) continue
      const spoken = shown.spans.map(({ start, end }) => source.text.slice(start, end)).join('')
      expect(
        // The capital at the head of an English text is a matter of shape.
        [shown.text, uncapitalised(shown.text), withBareUnit(shown.text)].some(text =>
          isSubsequence(canonical(text), canonical(spoken)),
        ),
        `“${shown.text}” from “${spoken.slice(0, 80)}”`,
      ).toBe(true)
      for (const figure of canonical(shown.text).match(/\d+(?:\.\d+)?/g) ?? [])
        expect(canonical(spoken)).toContain(figure)
    }
    // Nothing too full.
    if (slide.kind === 'points') {
      expect(slide.items.length).toBeLessThanOrEqual(slide.form === 'columns' ? 12 : 6)
      expect(
        slide.items.reduce(
          // Below a quotation the clause is a name.
          (sum, { phrase, clause }) =>
            sum + countCharacters(phrase.text) + (clause && slide.form !== 'quotes' ? countCharacters(clause.text) : 0),
          0,
        ),
      ).toBeLessThanOrEqual(MOST.body[deck.lang])
    }
  }
}

describe.each(files)('the deck of %s', file => {
  it('holds every word once in its notes, shows only the speaker’s words, and is never too full', async () => {
    holdsLaws(deckOf(await readSource(file)))
  })

  it('still does when every slide was found cut, twice', async () => {
    const source = await readSource(file)
    const once = deckOf(source).deck.slides.map(slide => slide.id)
    const twice = deckOf(source, [once]).deck.slides.map(slide => slide.id)
    const lighter = deckOf(source, [once, twice])
    holdsLaws(lighter)
    expect(
      lighter.deck.slides.some(
        slide =>
          // One that came of the first time was found cut once.
          once.includes(slide.id) &&
          slide.kind === 'points' &&
          slide.form !== 'quotes' &&
          slide.items.some(item => item.clause),
      ),
    ).toBe(false)
    expect(new Set(lighter.deck.slides.map(slide => slide.id)).size).toBe(lighter.deck.slides.length)
  })

  it('reads back from slides.md with the same slides and notes', async () => {
    const { deck } = deckOf(await readSource(file))
    const parsed = await parse(renderDeck(deck), 'slides.md')
    const unescaped = parsed.slides.map(slide =>
      (slide.note ?? '')
        .replace(/\\(.)/g, '$1')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    )
    expect(unescaped.map(plain)).toEqual(deck.slides.map(slide => plain(slide.note)))
  })
})

describe('the deck of any text', () => {
  const sentence = fc.constantFrom(
    '今年工作要抓实抓细。',
    '同志们：',
    '一是坚持学习。',
    '二是改进作风。',
    '第一，讲政治。',
    '第二，守纪律。',
    '下面，我讲三点意见。',
    '一、提高认识',
    '二、狠抓落实',
    '（一）加强领导。',
    '--- 不是分页 ---',
    '<script>alert(1)</script>要小心。',
    '{{ 变量 }}要替换。',
    '“四定”：定人、定岗、定责、定时。',
    '增长6.6%，达到1,200万元。',
    '生产总值达到1,200亿元，增长约6.5%；新增就业12万人；自来水普及率近98%。',
    'We will not forget this, ever.',
    '为了这个目标，全市上下努力奋斗，取得了一些成绩，积累了一些经验，也看到了不少问题。',
  )
  it('keeps the laws and survives slides.md', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(sentence, fc.constantFrom('', '\n')), { minLength: 1, maxLength: 30 }),
        async pairs => {
          const source = text(pairs.map(([words, end]) => words + end).join(''))
          const made = deckOf(source)
          holdsLaws(made)
          const parsed = await parse(renderDeck(made.deck), 'slides.md')
          expect(parsed.slides.length).toBe(made.deck.slides.length)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('does not change what it is given', async () => {
    const source = await readSource('examples/work-meeting/speech.txt')
    const before = structuredClone(source)
    deckOf(source)
    expect(source).toEqual(before)
  })
})

describe('slides that the browser found cut', () => {
  const figures = '2017年至2024年，全村接待游客分别为18万人、19万人、21万人、22万人、24万人、25万人、27万人、29万人。'
  const more = '同期留宿游客分别为1.1万人、1.2万人、1.3万人、1.5万人、1.6万人、1.7万人、1.9万人、2.2万人。'
  const speech = text(`${figures}${more}这些数字来之不易。今后要把民宿办好，把路修到家门口，让客人愿意住下来。`)
  const all = (rounds: string[][]) => deckOf(speech, rounds).deck.slides.map(({ id }) => id)

  it('a table cut again and again is continued, counted through', () => {
    const rounds: string[][] = []
    for (let round = 0; round < 4; round++) rounds.push(all(rounds))
    const { deck } = deckOf(speech, rounds)
    holdsLaws({ deck, source: speech })
    const tables = deck.slides.filter(slide => slide.kind === 'table')
    expect(tables.map(({ continued }) => continued?.text)).toEqual(
      tables.map((_, n) => (n === 0 ? undefined : continuedLabel(n + 1, tables.length, 'zh'))),
    )
    expect(tables.length).toBeGreaterThan(2)
  })

  it('figures leave one to the notes each time, down to two', () => {
    const said = '一、去年的成绩\n全县完成投资385.6亿元，预算收入128.4亿元，零售总额216.7亿元，工业增加值194.3亿元。\n'
    const year = text(`${said}二、今年的打算\n把路修到每一个村口，把水送到每一户人家，把电接到每一块田头。`)
    const rounds: string[][] = []
    const shown = Array.from({ length: 4 }, () => {
      const { slides } = deckOf(year, rounds).deck
      const page = slides.find(slide => slide.kind === 'figures')
      rounds.push(page ? [page.id] : [])
      return page?.items.map(({ figure }) => figure.text).join(' ')
    })
    expect(shown).toEqual(['385.6 128.4 216.7 194.3', '385.6 128.4 216.7', '385.6 128.4', '385.6 128.4'])
  })

  it('no note of a page that goes on ends in the middle of a clause', () => {
    const body = ['谁来修', '修多深', '钱从哪里来', '水怎么放'].map(
      asked => `${asked}，要说得清楚。去年有的段没有说清，今年要写在牌子上，挂在渠边，让过路的人都看得见。`,
    )
    const parts = [...'一二三四五六七八九十'].map(n => `${n}、修好第${n}段渠道和渠边的大路\n${body.join('')}\n`)
    const { deck } = deckOf(text(`在渠道整修会上的讲话\n同志们：\n今天我讲十点意见。\n${parts.join('')}`))
    const agenda = deck.slides.filter(({ kind }) => kind === 'agenda')
    expect(agenda.map(({ note }) => note)).toEqual(['今天我讲十点意见。', ''])
  })

  const sentence = fc.constantFrom(
    '下面，我讲三点意见。',
    '一是坚持学习，每周读一本书。',
    '二是改进作风，少开会，多下乡。',
    '三是守住底线。',
    '一、提高认识',
    '二、狠抓落实',
    figures,
    more,
    '下列情形从严处理：无故缺勤三次以上的必究；隐瞒事故不报的必究；挪用专项经费的必究。',
    '为了这个目标，全市上下努力奋斗，取得了一些成绩，积累了一些经验，也看到了不少问题。',
  )
  it('any of them, in any round: the laws hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(sentence, fc.constantFrom('', '\n')), { minLength: 1, maxLength: 24 }),
        fc.array(fc.infiniteStream(fc.boolean()), { minLength: 1, maxLength: 4 }),
        (pairs, chances) => {
          const source = text(pairs.map(([words, end]) => words + end).join(''))
          const rounds: string[][] = []
          for (const chance of chances)
            rounds.push(
              deckOf(source, rounds)
                .deck.slides.map(({ id }) => id)
                .filter(() => chance.next().value),
            )
          holdsLaws(deckOf(source, rounds))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the cover of a speech that states no title', () => {
  it.each([
    ['讲话', '大坝修好了，秋汛没有进过一户人家的门槛。谢谢守坝的三十六个人。'],
    ['Speech', 'The dam held. No water came over a single doorstep in the autumn. Thank you.'],
  ])('says %s, and its footer nothing', (title, speech) => {
    const { deck } = deckOf(text(speech))
    expect(deck.slides[0]?.title).toMatchObject({ text: title, label: true })
    expect(deck.short).toBeNull()
  })
})

it.each([
  ['9 September 2025', [5, 3, 4]],
  ['9 May 2025', null],
])('the date of the cover stands in one line: %s', (date, columns) => {
  const facts = `Remarks to the Island Council\nCouncillor Ruth Halvorsen\n${date}`
  const [cover] = deckOf(text(`The Ferry Will Sail\n${facts}\n\nFriends, the ferry is back. Use it every day.`)).deck
    .slides
  expect(cover?.kind === 'cover' && cover.columns).toEqual(columns)
  expect(cover?.kind === 'cover' && cover.meta.at(-1)?.value).not.toHaveProperty('lines.1')
})

test('what is said of a quotation is spoken on its slide', () => {
  const { deck } = deckOf(
    text(
      '各位同事：\n一、先说客户\n铸造车间的活今年做到了最好，三家老客户都加了订单，年底又来了两家新客户，仓库里没有一件退货，' +
        '夜班的炉子一天也没有停过。杨总工在电话里说：“我找过四家厂，只有你们的人睡在机器旁边。”这句话，比奖杯都重。\n' +
        '海外的路今年也走通了。年初立项的时候谁都没有把握，六月里第一条船靠了岸，到年底一共走了四十条船，船船都没有误期。' +
        '码头上的兄弟三个月没有回家，孩子出生也没能赶回来，公司向他们说一声对不起，也说一声谢谢。\n' +
        '研发的人也争气。新炉子通过了八千小时的考验，明年春天就可以开火，图纸是自己画的，砖是自己烧的。\n二、再说自己\n' +
        '机修车间的门要重新装一遍，地上的油要天天擦，工具用完了要放回墙上。',
    ),
  )
  expect(deck.slides.find(({ kind }) => kind === 'quote')?.note).toMatch(/这句话，比奖杯都重。$/u)
})

describe('slides that a work speech needs', async () => {
  const { deck } = deckOf(await readSource('examples/work-meeting/speech.txt'))
  it.each(['cover', 'agenda', 'section', 'points', 'contrast', 'quote', 'table', 'enumeration', 'figures', 'closing'])(
    'has a slide of kind %s',
    kind => {
      expect(deck.slides.map(slide => slide.kind)).toContain(kind)
    },
  )
  it('has between one slide per 150 and one per 350 characters', () => {
    const size = countCharacters(deck.manuscript)
    expect(deck.slides.length).toBeGreaterThanOrEqual(size / PACE.zh.most)
    expect(deck.slides.length).toBeLessThanOrEqual(size / (PACE_KEPT * PACE.zh.least))
  })
})
