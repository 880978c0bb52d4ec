// What the proof sheet lists: figures, dates, names and quotations beside their sentences; once each, hand edits
// always.

import { beforeAll, describe, expect, test } from 'vitest'
import { proofRows } from '../scripts/edited/index.ts'
import type { Ledger } from '../scripts/model/ledger.ts'
import { readDeck } from '../scripts/slides-md/index.ts'
import { SPEECH, workplace } from './run-speechdeck.ts'

describe('a deck', () => {
  const { run, read, edit } = workplace({ 'talk.txt': SPEECH })
  beforeAll(async () => {
    await run('build', 'talk.txt', '-o', 'deck', '--no-pdf', '--quiet', '--unit', '示范县林业局')
  })
  const rows = () =>
    proofRows(JSON.parse(read('deck/deck.json')) as Ledger, readDeck(read('deck/slides.md')), read('deck/source.txt'))
  const find = (text: string) => rows().filter(({ texts }) => texts.some(shown => shown.includes(text)))

  test('has who and when from the cover, line by line', () => {
    expect(find('周岭')).toEqual([{ slide: 1, texts: ['县林业局　周岭'], sentence: '县林业局　周岭' }])
    expect(find('2025年3月4日')[0]?.sentence).toBe('2025年3月4日')
    expect(find('示范县林业局')).toEqual([{ slide: 1, texts: ['示范县林业局'], sentence: null, given: true }])
  })

  test('has each figure that a slide shows beside the whole sentence', () => {
    const shown = (JSON.parse(read('deck/deck.json')) as Ledger).slides
      .flatMap(({ texts }) => texts)
      .filter(text => 'spans' in text && /\d/.test(text.text))
    for (const { text } of shown) expect([text, find(text).length > 0]).toEqual([text, true])
    for (const { sentence } of rows()) expect((sentence ?? '').length < 80).toBe(true)
  })

  test('signs nothing twice, and leaves out what says no figure', () => {
    const keys = rows().flatMap(({ texts, sentence }) => texts.map(text => `${text} ${sentence}`))
    expect(new Set(keys).size).toBe(keys.length)
    expect(find('把家底摸清楚')).toEqual([])
  })

  test('has every hand edit, without a sentence where there is none', () => {
    edit('deck/slides.md', text => text.replace('把家底摸清楚', '把家底全部摸清楚'))
    expect(find('把家底全部摸清楚').length).toBeGreaterThan(0)
  })
})
