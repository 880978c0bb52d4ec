// The deck as products see it: hand edits count, clicks are off, and what is bold in print.

import { beforeAll, describe, expect, test } from 'vitest'
import { productDeck } from '../scripts/edited/index.ts'
import { phraseSpans } from '../scripts/edited/product-deck.ts'
import { shownRows } from '../scripts/edited/shown-rows.ts'
import type { Ledger, LedgerSlide } from '../scripts/model/ledger.ts'
import type { WrittenSlide } from '../scripts/model/slides-md.ts'
import { readDeck } from '../scripts/slides-md/index.ts'
import { SPEECH, workplace } from './run-speechdeck.ts'

describe('a deck folder', () => {
  const { run, read, edit } = workplace({ 'talk.txt': SPEECH })
  beforeAll(async () => {
    await run(
      'build',
      'talk.txt',
      '-o',
      'deck',
      '--no-pdf',
      '--quiet',
      '--unit',
      '示范县林业局',
      '--confidential',
      '内部资料',
    )
  })
  const deck = () => productDeck(JSON.parse(read('deck/deck.json')) as Ledger, readDeck(read('deck/slides.md')))

  test('is read with what stands on its cover', () => {
    expect(deck()).toMatchObject({
      title: '在全县护林防火工作会议上的讲话',
      lang: 'zh',
      speaker: '县林业局　周岭',
      date: '2025年3月4日',
      unit: '示范县林业局',
      confidential: '内部资料',
      theme: 'red',
      ratio: '16:9',
    })
  })

  test('has all notes, a time each, and the headings in them', () => {
    const { slides } = deck()
    expect(
      slides
        .map(({ note }) => note)
        .join('')
        .replace(/\s/g, ''),
    ).toBe((JSON.parse(read('deck/deck.json')) as Ledger).manuscript.replace(/\s/g, ''))
    expect(slides.every(({ note, seconds }) => seconds > 0 === (note !== ''))).toBe(true)
    expect(slides.flatMap(({ note, phrases }) => phrases.map(({ start, end }) => note.slice(start, end)))).toEqual(
      expect.arrayContaining(['一、把家底摸清楚。']),
    )
  })

  test('follows hand edits, leaves hidden slides out and click marks off', () => {
    const before = deck()
    edit('deck/slides.md', text =>
      text
        .replace('## 三点意见', '## 三条要求')
        .replace('下面，我讲', '[click] 下面，[click:2]我讲')
        .replace(/kind: closing/, 'kind: closing\nhide: true'),
    )
    const after = deck()
    expect(after.slides.map(({ title }) => title)).toContain('三条要求')
    expect(after.slides.length).toBe(before.slides.length - 1)
    expect(after.slides.map(({ note }) => note).join('')).not.toContain('click')
  })
})

describe('rows of a slide', () => {
  const text = (words: string, role?: string) =>
    ({ text: words, spans: [], ...(role && { role }) }) as unknown as LedgerSlide['texts'][number]
  const rows = (...texts: LedgerSlide['texts']) =>
    shownRows({ texts } as LedgerSlide, { blocks: [] } as unknown as WrittenSlide, 'zh')?.map(
      ({ text: words, isBelow }) => `${isBelow ? '- ' : ''}${words}`,
    )

  test('have markers before them, explanations below, and nothing of the frame', () =>
    expect(
      rows(
        text('一　水', 'kicker'),
        text('先备后战', 'title'),
        text('续 2/2', 'label'),
        text('一是', 'marker'),
        text('备沙', 'heading'),
        text('4200立方米', 'support'),
        text('2', 'marker'),
        text('备袋', 'heading'),
        text('18', 'figure'),
        text('万条', 'figure'),
        text('编织袋', 'measure'),
        text('防汛会', 'frame'),
      ),
    ).toEqual(['一是备沙', '- 4200立方米', '2　备袋', '18万条 编织袋']))
  test('say who said it', () =>
    expect(rows(text('', 'title'), text('堤在人在', 'quotation'), text('老堤长', 'speaker'))).toEqual([
      '“堤在人在”',
      '- ——老堤长',
    ]))
  test('are not known of a slide by hand', () => expect(rows(text('先备后战'), text('备沙', 'row'))).toBeUndefined())
})

describe('bold in print', () => {
  test('the name of a part is a heading where it has a line of its own', () => {
    const note = 'We have two dams and a well.\nWhat it cost\nAsk what it cost. What it cost is a secret.'
    const spans = phraseSpans(note, [], ['What it cost'])
    expect(spans).toEqual([{ start: 29, end: 41 }])
  })
  const bold = (note: string, text: string, marker = '') =>
    phraseSpans(note, [{ marker, text }]).map(({ start, end }) => note.slice(start, end))

  test.each([
    ['一是把水源备足。枯水期要有第二水源。', '把水源备足', '一是', ['一是把水源备足。']],
    ['下面讲两条：一是备足水源；二是练强队伍。', '练强队伍', '二是', ['二是练强队伍。']],
    ['第二，求真务实、团结勤奋。今年要办三件事。', '求真务实、团结勤奋', '', ['第二，求真务实、团结勤奋。']],
    [
      'First, people come for a book. They stay.',
      'people come for a book',
      'First,',
      ['First, people come for a book.'],
    ],
    ['要看贡献,看口碑。', '要看贡献，看口碑', '', ['要看贡献,看口碑。']],
    ['要办三件事。理由二：水源太远。要早修。', '水源太远', '', ['理由二：水源太远。']],
    ['第一份，用来种树。树要常浇。', '用来种树', '', ['第一份，用来种树。']],
    ['（二）水管太细。换粗的。', '', '', ['（二）水管太细。']],
    // A heading on a line of its own ends there, with or without a sign, shown on its slide or not.
    ['（二）把水管换粗\n1.先换老街。老街最细。', '', '', ['（二）把水管换粗']],
    ['（二）把水管换粗\n1.先换老街。老街最细。', '先换老街', '', ['（二）把水管换粗', '1.先换老街。']],
    ['二、水从哪里来\n三条河，一座库。', '', '', ['二、水从哪里来']],
    ['3.备水\n水要备足。', '', '', ['3.备水']],
    ['（三）水价降到2.5元\n人人用得起。', '', '', ['（三）水价降到2.5元']],
    ['2. What we have built\nTwo dams and a well.', '', '', ['2. What we have built']],
    ['What we have built\nTwo dams and a well.', 'What we have built', '', ['What we have built']],
    ['水从哪里来\n三条河，一座库。', '水从哪里来', '', ['水从哪里来']],
  ])('%s → %s', (note, text, marker, expected) => expect(bold(note, text, marker)).toEqual(expected))

  test.each([
    ['大家都说备足水源很要紧。', '备足水源'],
    ['备足水源的办法有三条。', '备足水源'],
    ['The art of being here matters.', 'art of'],
    ['今天开会。', ''],
    ['“三要”是大家的口诀。我赞成。', ''],
    ['13\n备足水源。', '备足水源'],
    ['一是水源近，\n二是水管粗：', ''],
    ['3.5万人\n都来了。', ''],
  ])('not in the middle of a sentence: %s', (note, text) => expect(bold(note, text)).toEqual([]))
})
