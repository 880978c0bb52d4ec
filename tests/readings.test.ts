// How words are read aloud: what is proposed, what people make of it, and where it is shown. The text never changes.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { proposeReadings } from '../scripts/readings/index.ts'
import { readingText } from '../scripts/products/script/text.ts'
import { loadCases } from './cases.ts'
import { partsOf } from './presentation.ts'
import { workplace } from './run-speechdeck.ts'

const listOf = (readings: Readonly<Record<string, string>>) =>
  Object.entries(readings)
    .map(entry => entry.join(' '))
    .join('\n')

describe('proposed readings', () => {
  it.each(loadCases('readings'))('$title', ({ input, expected }) =>
    expect(listOf(proposeReadings(input))).toBe(expected),
  )

  it('the own ones of a unit go before, and an empty one says that nobody misreads the word', () => {
    const own = { 螭首: 'chī shǒu', 夯实: '', 望山: 'wàng shān' }
    expect(listOf(proposeReadings('螭首缺了一角，基础夯实，给予照顾。', own))).toBe('螭首 chī shǒu\n给予 jǐ yǔ')
  })

  it('of two that begin together the longer one is read', () => {
    const own = { 渠阳: 'qú yáng', 渠阳寨: 'qú yáng zhài' }
    expect(listOf(proposeReadings('渠阳寨的水到了。', own))).toBe('渠阳寨 qú yáng zhài')
  })
})

test('names and what a speech says often are kept whole in the script, and readings stand above their words', () => {
  const note = '渠长制好。没有渠长制，水就没有人管。渠长制要在盱眙立住，请单守渠同志讲。'
  const slide = { no: 1, kind: 'points', title: '', note, seconds: 9, part: null, continues: false }
  const [paragraph] = readingText({
    lang: 'zh',
    slides: [{ ...slide, phrases: [], clicks: [], rows: null }],
    ruby: { 盱眙: 'xū yí' },
  })
  const words = (spans: readonly { start: number; end: number }[] = []) =>
    spans.map(({ start, end }) => note.slice(start, end))
  expect(words(paragraph?.whole)).toEqual(['渠长制', '渠长制', '渠长制', '单守渠'])
  expect(words(paragraph?.read)).toEqual(['盱眙'])
})

describe('a deck', () => {
  const SPEECH =
    '在盱眙的讲话\n\n同志们：\n\n一、把渠修好。渠首的螭首缺了一角，要给予照顾。\n\n二、把水管好。要夯实基础。\n'
  const { start, read, edit, write, path } = workplace({ 'talk.txt': SPEECH })
  const build = (...more: string[]) => start('build', ...more, '--no-pdf', '--quiet', '--force')

  it('has proposals in outline.md, slides.md and report.md, and not a word of its text is another', () => {
    expect(build('talk.txt', '-o', 'deck')).toMatchObject({ code: 0 })
    expect(read('deck/outline.md')).toContain('readings:\n  螭: chī\n  给予: jǐ yǔ\n  夯实: hāng shí\n')
    expect(read('deck/slides.md')).toMatch(/notesAutoRuby:\n {2}螭: chī\n/)
    expect(read('deck/report.md')).toMatch(/难读字表.*\n\n- 螭：chī（第 \d页?.*/)
    expect(start('check', 'deck', '--no-browser').code).toBe(0)
  })

  it('has them on a page of its own after the Word script: nobody reads the list aloud', () => {
    expect(start('export', 'deck', '--script=docx', '--quiet')).toMatchObject({ code: 0 })
    const body = partsOf(readFileSync(path('deck/script.docx'))).get('word/document.xml') ?? ''
    expect(body).toMatch(/<w:pageBreakBefore\/>(?:(?!<\/w:p>).)*难读字表/)
  })

  it('reads them as somebody left them, and proposes none again', () => {
    edit('deck/outline.md', text => text.replace('  螭: chī\n', '').replace('jǐ yǔ', 'jǐ-yǔ'))
    expect(build('deck/outline.md')).toMatchObject({ code: 0 })
    expect(read('deck/slides.md')).toMatch(/notesAutoRuby:\n {2}给予: jǐ-yǔ\n {2}夯实: hāng shí\n/)
    expect(read('deck/outline.md')).toContain('readings:\n  给予: jǐ-yǔ\n')
    edit('deck/outline.md', text => text.replace(/readings:\n(?: {2}.*\n)+/, 'readings:\n'))
    expect(build('deck/outline.md')).toMatchObject({ code: 0 })
    expect(read('deck/slides.md')).not.toContain('notesAutoRuby')
  })

  it("knows the unit's own", () => {
    write('speechdeck.config.yaml', 'readings:\n  螭首: chī shǒu\n  夯实: ""\n')
    expect(build('talk.txt', '-o', 'own')).toMatchObject({ code: 0 })
    expect(read('own/slides.md')).toMatch(/notesAutoRuby:\n {2}螭首: chī shǒu\n {2}给予: jǐ yǔ\n(?! )/)
    write('speechdeck.config.yaml', 'readings: 螭首\n')
    expect(build('talk.txt', '-o', 'own')).toMatchObject({ code: 2, stderr: expect.stringContaining('readings') })
    expect(readdirSync(path('own'))).toContain('slides.md')
  })
})
