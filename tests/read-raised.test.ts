// Figures set above the line: in every format a note mark joins no figure, an exponent stays, and words with a line
// through them are listed and not spoken.

import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import type { Source } from '../scripts/model/source.ts'
import { readDocx } from '../scripts/read/docx/index.ts'
import { readHtml } from '../scripts/read/html/index.ts'
import { readOdt } from '../scripts/read/odt/index.ts'
import { readPages } from '../scripts/read/pdf/index.ts'
import { footNotes } from '../scripts/read/pdf/notes.ts'
import { linesOf } from '../scripts/read/pdf/lines.ts'
import { asRows } from '../scripts/read/pdf/vertical.ts'
import type { PdfPage, Run } from '../scripts/read/pdf/worker.ts'
import { readRtf } from '../scripts/read/rtf/index.ts'
import type { Reading } from '../scripts/read/shared/reading.ts'
import { withoutSigns } from '../scripts/read/shared/signs.ts'
import { readMarkdown, typedMarkdown } from '../scripts/read/text/markdown.ts'
import { docx, p, r } from './office.ts'

/** Words with their dress: `^` above the line, `~` struck out. */
type Piece = string | { up: string } | { out: string }

const LINES: readonly (readonly Piece[])[] = [
  ['同志们：'],
  ['完成投资860', { up: '1' }, '亿元，亩产', { up: '[2]' }, '增长7.5%', { up: '③' }, '，户均', { up: 'iv' }, '八亩。'],
  ['每公顷10', { up: '4' }, '平方米，面积90km', { up: '2' }, '，产量随a', { up: 'x' }, '。'],
  ['目标定为', { out: '七百' }, '八百万元。'],
  ['谢谢大家！'],
  ['1 不含跨区项目。'],
  ['[2] 按可比口径。'],
  ['③ 快报数。'],
  ['iv 四季度数。'],
]

const SPOKEN =
  '同志们：\n完成投资860亿元，亩产增长7.5%，户均八亩。\n每公顷10⁴平方米，面积90km²，产量随ax。\n目标定为八百万元。\n谢谢大家！'

/** All pieces of all lines by how the format dresses them. */
function written(dress: (piece: Piece) => string, line: (words: string) => string): string {
  return LINES.map(pieces => line(pieces.map(dress).join(''))).join('')
}

const isUp = (piece: Piece): piece is { up: string } => typeof piece !== 'string' && 'up' in piece
const wordsOf = (piece: Piece) => (typeof piece === 'string' ? piece : isUp(piece) ? piece.up : piece.out)

function spoken({ text, marks }: Pick<Reading, 'text' | 'marks'>, format: Source['format']) {
  return clean({ name: 'x', format, encoding: 'utf-8', sha256: '', text, marks }).value
}

const XMLNS = ['office', 'style', 'text', 'table', 'fo'].map(name => `xmlns:${name}="urn:x:${name}"`).join(' ')

function odt(): Uint8Array {
  const style = (name: string, properties: string) =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`
  const body = written(
    piece => {
      const name = isUp(piece) ? 'up' : 'out'
      return typeof piece === 'string' ? piece : `<text:span text:style-name="${name}">${wordsOf(piece)}</text:span>`
    },
    words => `<text:p>${words}</text:p>`,
  )
  const styles = style('up', 'style:text-position="super 58%"') + style('out', 'style:text-line-through-style="solid"')
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content ${XMLNS}><office:automatic-styles>${styles}` +
        `</office:automatic-styles><office:body><office:text>${body}</office:text>` +
        '</office:body></office:document-content>',
    ),
  })
}

function rtf(up = '\\super'): Uint8Array {
  const escaped = (words: string) =>
    Array.from(words, char => (char > '\x7F' ? `\\u${char.charCodeAt(0)}?` : char)).join('')
  const body = written(
    piece => {
      const word = isUp(piece) ? up : '\\strike'
      return typeof piece === 'string' ? escaped(piece) : `{${word} ${escaped(wordsOf(piece))}}`
    },
    words => `\\pard ${words}\\par `,
  )
  return strToU8(`{\\rtf1\\ansi\\uc1 ${body}}`)
}

const html = (tags: { up: string; out: string }) =>
  strToU8(
    `<meta charset=utf-8><style>.u{vertical-align:super}.o{text-decoration:line-through}</style>${written(
      piece => {
        const tag = isUp(piece) ? tags.up : tags.out
        return typeof piece === 'string' ? piece : `<${tag}>${wordsOf(piece)}</${tag.split(' ')[0]}>`
      },
      words => `<p>${words}</p>`,
    )}`,
  )

const word = (up: string, out: string) =>
  docx({
    body: written(
      piece => (typeof piece === 'string' ? r(piece) : r(wordsOf(piece), isUp(piece) ? up : out)),
      words => `<w:p>${words}</w:p>`,
    ),
    styles:
      '<w:style w:type="character" w:styleId="U"><w:rPr><w:vertAlign w:val="superscript"/>' +
      '</w:rPr></w:style><w:style w:type="character" w:styleId="O"><w:rPr><w:strike/>' +
      '</w:rPr></w:style>',
  })

const FORMATS: readonly [name: string, format: Source['format'], read: () => Pick<Reading, 'text' | 'marks'>][] = [
  ['docx', 'docx', () => readDocx(word('<w:vertAlign w:val="superscript"/>', '<w:strike/>'), 'x')],
  ['docx by style', 'docx', () => readDocx(word('<w:rStyle w:val="U"/>', '<w:rStyle w:val="O"/>'), 'x')],
  ['docx, two lines', 'docx', () => readDocx(word('<w:vertAlign w:val="superscript"/>', '<w:dstrike/>'), 'x')],
  [
    'docx, set higher by hand',
    'docx',
    () => readDocx(word('<w:position w:val="6"/><w:sz w:val="14"/>', '<w:strike/>'), 'x'),
  ],
  ['odt', 'odt', () => readOdt(odt(), 'x')],
  ['rtf', 'rtf', () => readRtf(rtf(), 'x')],
  ['rtf, set higher by hand', 'rtf', () => readRtf(rtf('\\fs14\\up6'), 'x')],
  ['html', 'html', () => readHtml(html({ up: 'sup', out: 's' }), 'x')],
  ['html <del>', 'html', () => readHtml(html({ up: 'sup', out: 'del' }), 'x')],
  ['html by rule', 'html', () => readHtml(html({ up: 'span class=u', out: 'span class=o' }), 'x')],
  [
    'html of Word, set higher by hand',
    'html',
    () => readHtml(html({ up: 'span style="position:relative;top:-3pt;mso-text-raise:3.0pt"', out: 's' }), 'x'),
  ],
  [
    'html by style',
    'html',
    () =>
      readHtml(html({ up: 'span style="vertical-align:super"', out: 'i style="text-decoration:line-through"' }), 'x'),
  ],
  ['md', 'md', () => markdown('~~', '~~')],
  ['md with tags', 'md', () => markdown('<del>', '</del>')],
]

function markdown(open: string, close: string) {
  const raw = written(
    piece =>
      typeof piece === 'string'
        ? piece
        : isUp(piece)
          ? `<sup>${wordsOf(piece)}</sup>`
          : `${open}${wordsOf(piece)}${close}`,
    words => `${words}\n\n`,
  )
  const typed = typedMarkdown(raw)
  return { text: typed.text, marks: readMarkdown(typed.text, typed.literals) }
}

describe('above the line and struck out', () => {
  it.each(FORMATS)('%s', (_, format, read) => {
    const value = spoken(read(), format)
    expect(value.text).toBe(SPOKEN)
    const removed = value.removed.filter(({ rule }) => rule !== 'markup').map(({ rule, text }) => `${rule} ${text}`)
    expect(removed).toEqual([
      expect.stringMatching(/^footnote (?:¹|1)$/),
      expect.stringMatching(/^footnote \[[2²]\]$/),
      'footnote ③',
      'footnote iv',
      'struck 七百',
      expect.stringContaining('footnote 1 不含跨区项目。'),
    ])
  })
})

it('what is lowered, or all in one size, is not above the line', () => {
  const dressed = (dress: string) => readDocx(docx({ body: `<w:p>${r('高度10')}${r('4', dress)}米</w:p>` }), 'x').text
  expect(dressed('<w:position w:val="-6"/><w:sz w:val="14"/>')).toContain('104')
  expect(dressed('<w:position w:val="6"/>')).toContain('104')
  const lifted = (words: string) => readRtf(strToU8(`{\\rtf1\\ansi 10{${words} 4}}`), 'x').text
  expect([lifted('\\dn6\\fs14'), lifted('\\up6'), lifted('\\up6\\fs14\\dn0'), lifted('\\up6\\fs14')]).toEqual([
    '104',
    '104',
    '104',
    '10⁴',
  ])
})

describe('a paragraph struck out whole', () => {
  it('takes its number along', () => {
    const reading = readDocx(
      docx({
        body:
          p('修水渠。', '1') + p('', '1').replace('</w:p>', `${r('备物资。', '<w:strike/>')}</w:p>`) + p('守堤防。'),
        numbering:
          '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
          '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
          '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
      }),
      'x',
    )
    expect(spoken(reading, 'docx').text).toBe('一、修水渠。\n守堤防。')
  })
})

describe('PDF', () => {
  const run = (text: string, x: number, y: number, size = 16): Run => ({
    text,
    x,
    y,
    width: Array.from(text).reduce((sum, char) => sum + (char > '\u02FF' ? size : size / 2), 0),
    size,
    turned: false,
    artifact: false,
  })
  const page = (runs: Run[]): PdfPage => ({ width: 600, height: 800, runs, draws: true })

  it('a small figure above the base line joins none', () => {
    const [line] = linesOf([
      page([run('投资860', 80, 100), run('1', 136, 94, 9), run('亿元，占10', 141, 100), run('4', 221, 94, 9)]),
    ])
    expect(withoutSigns(line?.text ?? '')).toBe('投资860¹亿元，占10⁴')
  })

  it('columns from right to left are read from the top down', () => {
    const column = (text: string, x: number) => Array.from(text, (char, index) => run(char, x, 100 + index * 17))
    const [upright] = asRows([page([...column('同志们：今天谈', 480), ...column('修渠︒谢谢！', 450)])])
    expect(linesOf(upright ? [upright] : []).map(({ text }) => text)).toEqual(['同志们：今天谈', '修渠。谢谢！'])
    const rows = [page([run('同志们：今天我们谈修渠的事', 80, 100), run('渠要修到田头。', 80, 124)])]
    expect(asRows(rows)).toEqual(rows)
  })

  it('small numbered lines at the foot are notes, a small last line is not', () => {
    const body = Array.from({ length: 6 }, (_, index) => run('今天的会议只有一个题目就是水', 80, 100 + index * 24))
    const notes = linesOf([
      page([...body, run('1', 80, 690, 6), run(' 见水利年鉴。', 84, 694, 10), run('第八十页。', 80, 708, 10)]),
    ])
    expect(Array.from(footNotes(notes), ({ text }) => withoutSigns(text))).toEqual(['¹ 见水利年鉴。', '第八十页。'])
    expect(footNotes(linesOf([page([...body, run('办公室印', 80, 694, 10)])])).size).toBe(0)
  })

  /** Lines of sixteen characters; below them, where notes are, smaller ones at the foot. */
  const body = (from: number, x = 80) =>
    Array.from({ length: 6 }, (_, index) => run('我们把水的事从头到尾再说一遍然后', x, from + index * 24))
  const said = (runs: Run[]) => spoken(readPages([page(runs)], 'x'), 'pdf')

  it.each([
    ['i', 'i 不含跨区项目。'],
    ['IV', 'IV不含跨区项目。'],
    ['a', 'a不含跨区项目。'],
    ['**', '**不含跨区项目。'],
    ['†', '†不含跨区项目。'],
    ['注1', '注1不含跨区项目。'],
    ['1', '1不含跨区项目。'],
  ])('the mark %s and its note at the foot go', (mark, text) => {
    const { text: left, removed } = said([
      run('去年完成投资860', 80, 100),
      run(mark, 200, 94, 9),
      run('亿元，今年', 201 + run(mark, 0, 0, 9).width, 100),
      ...body(124),
      run(text, 80, 700, 10),
    ])
    expect(left).not.toContain('跨区')
    expect(left).toContain('投资860亿元')
    expect(removed.every(({ rule }) => rule === 'footnote')).toBe(true)
  })

  const marked = [run('投资860', 80, 100), run('i', 136, 94, 9), run('亿元。', 141, 100)]

  it('notes in the size of the text go where their signs stand above the line, with what is below them', () => {
    const foot = [run('i', 80, 694, 9), run('不含跨区项目，也不', 85, 700), run('含县里自己修的。', 80, 724)]
    expect(said([...marked, ...body(124), ...foot]).text).not.toMatch(/跨区|自己修/)
    const overleaf = [page([...marked, ...body(124), run('谢谢大家！', 80, 280)]), page(foot)]
    expect(spoken(readPages(overleaf, 'x'), 'pdf').text).toMatch(/谢谢大家！$/)
  })

  it('a line that a sentence wrapped before its sign, and one whose sign no word has, are spoken', () => {
    const wrapped = [run('去年又投资了四百六十个亿', 80, 124), run('i', 80, 142, 9), run('元，都用在水上。', 85, 148)]
    expect(said([...marked, ...wrapped, ...body(172)]).text).toContain('都用在水上。')
    const alone = [run('水渠修好了。', 80, 124), run('ii', 80, 142, 9), run('都用在水上。', 89, 148)]
    expect(said([...marked, ...alone]).text).toContain('都用在水上。')
  })

  it.each(['4月的进度另报。', '40户另报。', '见附表。'])('the small last line %s is no note of 10⁴', text => {
    expect(said([run('每公顷10', 80, 100), run('4', 160, 94, 9), ...body(124), run(text, 80, 700, 10)]).text).toContain(
      text,
    )
  })

  it('a small line of a page that begins with the letter of a mark is a note only if the word ends there', () => {
    const marked = [run('去年860', 80, 100), run('a', 152, 94, 9), ...body(124)]
    expect(said([...marked, run('about 30 of them', 80, 700, 10)]).text).toContain('about')
  })

  it('notes at the foot of a column do not cut the sentence that goes on in the next', () => {
    const { text, removed } = said([
      ...body(100),
      run('投资860', 80, 244),
      run('1', 136, 238, 9),
      run('亿元', 141, 244),
      run('1不含跨区项目。', 80, 700, 10),
      ...body(100, 340),
    ])
    expect(text).not.toContain('跨区')
    expect(removed.map(({ text: gone }) => gone)).toContain('1不含跨区项目。')
  })

  it.each(['qú táng', 'ㄑㄩˊ ㄊㄤˊ', 'クトウ'])('%s above characters is not spoken and parts no line', reading => {
    const { text } = said([
      run('一行字印到头也不过有这么长，今天', 80, 100),
      run('我们走过', 80, 134),
      run(reading, 146, 116, 6),
      run('瞿塘峡口，看那里守了多年', 144, 134),
      ...body(158),
    ])
    expect(text).toMatch(/^一行字印到头也不过有这么长，今天我们走过瞿塘峡口，看那里守了多年/)
  })

  it('small words above a title are words', () => {
    expect(said([run('Water 2025', 80, 80, 8), run('修渠的话', 80, 100, 22), ...body(140)]).text).toContain(
      'Water 2025',
    )
    expect(said([run('内部材料', 80, 80, 8), run('修渠的话', 80, 100, 22), ...body(140)]).text).toContain('内部材料')
    expect(said([run('à propos', 80, 40, 8), run('修渠的话', 80, 100, 22), ...body(140)]).text).toContain('à propos')
    expect(said([run('à propos', 300, 80, 8), run('修渠的话', 80, 100, 22), ...body(140)]).text).toContain('à propos')
    expect(said([run('à propos', 80, 80, 20), run('修渠的话', 80, 100, 22), ...body(140)]).text).toContain('à propos')
    expect(said([run('à propos', 80, 80, 8), run('On canals', 80, 100, 22), ...body(140)]).text).toContain('à propos')
  })

  it('a line is not set in the middle because a mark of the next one hangs in the margin', () => {
    const { text } = said([
      run('今年的水渠要修到村口，钱', 112, 100),
      run('[1]', 304, 94, 9),
      run('要', 318, 100),
      run('先备好，人要先找齐，料也要先运进去，', 80, 124),
      ...body(148),
    ])
    expect(text).toMatch(/^今年的水渠要修到村口，钱要先备好/)
  })
})
