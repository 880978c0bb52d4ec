// Office files: the same speech in every format, what each format hides, files under wrong names, and hostile ones.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { SpeechdeckError } from '../scripts/issue.ts'
import { isMessageKey } from '../scripts/words/messages.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { readDoc } from '../scripts/read/doc/index.ts'
import { readProperties, SPRM } from '../scripts/read/doc/properties.ts'
import { readSource } from '../scripts/read/index.ts'
import { readOdt } from '../scripts/read/odt/index.ts'
import { readRtf } from '../scripts/read/rtf/index.ts'
import { docx, p } from './office.ts'
import { readableTree } from './readable-tree.ts'

const fixture = (name: string) => new URL(`fixtures/office/${name}`, import.meta.url).pathname
const bytesOf = (name: string) => new Uint8Array(readFileSync(fixture(name)))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'speechdeck-office-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('one speech in eight formats', () => {
  const treeOf = async (name: string) => {
    const source = await readSource(fixture(name))
    return readableTree(parseOutline(clean(source).value).value, source.text)
  }

  it('has sections, a table and a quotation in all of them', async () => {
    const tree = await treeOf('speech.docx')
    for (const words of [
      'title: 在全县春季造林动员会上的讲话\n',
      '\n一、 | 认清形势，增强造林的紧迫感\n',
      '\n  （二） | 看到差距\n',
      '\n二、 | ',
      '[镇, 面积（亩）, 成活率]\n    [东山镇, 1200, 92%]',
      '\n  quote “树是',
    ])
      expect(tree).toContain(words)
  })

  it.each(['docx', 'odt', 'rtf', 'doc', 'html'])('as .%s, numbers and table included', async format => {
    expect(await treeOf(`speech.${format}`)).toBe(await treeOf('speech.md'))
  })

  it('as .txt, which cannot state its table', async () => {
    const sections = (tree: string) => tree.split('\n').filter(line => line.includes(' | '))
    expect(sections(await treeOf('speech.txt'))).toEqual(sections(await treeOf('speech.md')))
  })

  it('as .pdf, where a space between a figure and a word is only looks', async () => {
    const tight = (tree: string) => tree.replaceAll(' ', '')
    expect(tight(await treeOf('speech.pdf'))).toBe(tight(await treeOf('speech.md')))
  })

  it.each(['odt', 'rtf', 'doc'])('gives the source text and marks of .docx as .%s', async format => {
    const [word, other] = await Promise.all([
      readSource(fixture('speech.docx')),
      readSource(fixture(`speech.${format}`)),
    ])
    expect([other.text, other.marks]).toEqual([word.text, word.marks])
  })
})

it.each(['docx', 'odt', 'rtf', 'doc'])('.%s keeps what is shown and nothing else', async format => {
  const { text, remarks } = await readSource(fixture(`details.${format}`))
  expect(remarks).toEqual([{ rule: 'read-changes' }])
  expect(text).toBe(
    '甲乙\n宽字距窄\n新话\n3×4“引”—\n甲、子\n①丑\n②寅\n乙、卯\n①辰\n1. 巳\n● 点\n镇\t人\n东\t3\n链接\n换行\n页前\n页后\nGood morning – café',
  )
})

describe('RTF', () => {
  const read = (body: string) =>
    readRtf(
      Buffer.from(
        '{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}' +
          '{\\f1\\fcharset136 MingLiU;}{\\f2\\fcharset0 Arial;}{\\f3\\fcharset2 Symbol;}}' +
          `${body}}`,
        'latin1',
      ),
      'talk.rtf',
    )
  const rows: [title: string, body: string, expected: string][] = [
    ['GBK as escapes', "\\'cd\\'ac\\'d6\\'be\\par", '同志'],
    ['GBK as bytes', '\xCD\xAC\xD6\xBE\\par', '同志'],
    ['GBK whose second byte is a letter, written as one', "\\'81@\\par", '丂'],
    ['GBK whose second byte is a brace or a backslash', "\\'81\\}\\'81\\\\a\\par", '亇乗a'],
    ['Big5 where the font says so', "\\f1\\'a7\\'da\\f0\\'ce\\'d2\\par", '我我'],
    ['Western quotation marks in a Western font', "\\f2\\'93x\\'94\\par", '“x”'],
    ['Chinese bytes in a Western font', "\\f2\\'cd\\'ac\\par", '同'],
    [
      'Big5 in the font of East Asian characters alone',
      "\\f2\\hich\\af2\\dbch\\af1 \\'a7\\'da\\loch\\f2 a\\par",
      '我a',
    ],
    ['Unicode with its fallback', '\\uc1\\u21516?\\u24535?\\par', '同志'],
    ['Unicode with a fallback of two bytes', "\\uc2\\u21516\\'cd\\'ac\\u24535\\'d6\\'be\\par", '同志'],
    ['Unicode without one', '\\uc0\\u21516\\u24535 a\\par', '同志a'],
    ['Unicode above 32767 and beyond 16 bits', '\\uc0\\u-243\\u-10179\\u-8704\\par', '\uFF0D\u{1F600}'],
    ['fallbacks that end with their group', '{\\uc1\\u21516}ab\\par', '同ab'],
    [
      'signs that have words of their own',
      '\\ldblquote a\\rdblquote\\emdash\\~b\\_c\\-d\\line E\\tab f\\par',
      '“a”—\u00A0b\u2011cd|E\tf',
    ],
    ['braces and backslashes', '\\{a\\}\\\\\\par', '{a}\\'],
    [
      'list numbers as written',
      "{\\listtext\\pard\\plain\\f0 \\'d2\\'bb\\'a1\\'a2\\tab}a\\par{\\pntext 2.\\tab}b\\par",
      '一、a|2. b',
    ],
    ['list signs of a symbol font', "{\\listtext\\f3\\'b7\\tab}a\\par", '• a'],
    ['text of links, codes of none', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt a}}b\\par', 'ab'],
    [
      'text boxes behind their paragraph',
      'a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt b\\par}}{\\shprslt b}}c\\par d\\par',
      'ac|b|d',
    ],
    ['the Unicode half of a text given twice', '{\\upr{x}{\\*\\ud{\\uc0\\u21516}}}\\par', '同'],
    ['nothing hidden, deleted or noted', 'a{\\v b}{\\deleted c}{\\footnote d}{\\*\\atnid e}{\\v f\\v0 g}\\par', 'ag'],
    [
      'nothing of unknown destinations, pictures, headers',
      '{\\*\\unknown a}{\\pict 00ff}{\\header b}{\\info{\\title c}}{\\*\\bkmkstart d}e\\par',
      'e',
    ],
    ['nothing of a table of contents', '{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt a\\par b}}\\par c\\par', '||c'],
    ['bytes of pictures in binary', '{\\pict\\bin3 }}}}a\\par', 'a'],
    ['a last paragraph without its end', 'a', 'a'],
  ]
  it.each(rows)('reads %s', (_, body, expected) => {
    expect(read(body).text.split('\n').join('|')).toBe(expected)
  })

  it('takes headings from styles and outline levels', () => {
    const { text, marks } = read(
      '{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s2\\outlinelevel1 Mine;}}\\pard\\s1 ' +
        'a\\par\\pard\\s2 b\\par\\pard\\s0 c\\par\\pard\\outlinelevel2 d\\par',
    )
    expect(
      marks.map(mark => [mark.kind === 'heading' && mark.level, text.slice(mark.span.start, mark.span.end)]),
    ).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'd'],
    ])
  })

  it('takes tables cell by cell', () => {
    const { text, marks } = read(
      '\\trowd\\pard\\intbl x\\cell y\\cell\\row\\trowd\\pard\\intbl 1\\cell 2\\par 3\\cell\\row\\pard z\\par',
    )
    expect(text).toBe('x\ty\n1\t2 3\nz')
    expect(marks).toMatchObject([{ kind: 'table', columns: ['x', 'y'], rows: [['1', '2 3']] }])
  })
})

describe('OpenDocument', () => {
  const NS = 'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="b" xmlns:draw="d" xmlns:svg="v" xmlns:fo="f"'
  const read = (body: string, styles = '') =>
    readOdt(
      zipSync({
        'content.xml': strToU8(
          `<office:document-content ${NS}><office:automatic-styles>${styles}` +
            `</office:automatic-styles><office:body><office:text>${body}</office:text>` +
            '</office:body></office:document-content>',
        ),
      }),
      'talk.odt',
    )
  const level = (n: number, format: string, more = '') =>
    `<text:list-level-style-number text:level="${n}" style:num-format="${format}" ${more}/>`
  const lists =
    `<text:list-style style:name="L">${level(1, '一, 二, 三, ...', 'style:num-suffix="、"')}` +
    `${level(2, '1', 'style:num-suffix="." text:display-levels="2"')}</text:list-style>`
  const item = (text: string, more = '') => `<text:list-item ${more}><text:p>${text}</text:p></text:list-item>`
  const list = (items: string, more = '') => `<text:list text:style-name="L" ${more}>${items}</text:list>`

  it.each([
    ['1', '1 2 12'],
    ['a', 'a b l'],
    ['A', 'A B L'],
    ['i', 'i ii xii'],
    ['I', 'I II XII'],
    ['１, ２, ３, ...', '１ ２ １２'],
    ['①, ②, ③, ...', '① ② ⑫'],
    ['一, 二, 三, ...', '一 二 十二'],
    ['壹, 贰, 叁, ...', '壹 贰 壹拾贰'],
    ['壱, 弐, 参, ...', '壱 弐 壱拾弐'],
    ['甲, 乙, 丙, ...', '甲 乙 12'],
    ['子, 丑, 寅, ...', '子 丑 亥'],
    ['〇, 一, 二, ...', '一 二 一二'],
  ])('counts %s', (format, numbers) => {
    const style = `<text:list-style style:name="N">${level(1, format)}</text:list-style>`
    const items = item('春') + item('春') + item('春', 'text:start-value="12"')
    const { text } = read(`<text:list text:style-name="N">${items}</text:list>`, style)
    expect(text.replaceAll('春', '').replace(/\s+/g, ' ').trim()).toBe(numbers)
  })

  it.each([
    'tracked-changes',
    'table-of-content',
    'alphabetical-index',
    'illustration-index',
    'table-index',
    'object-index',
    'user-index',
    'bibliography',
    'sequence-decls',
    'forms',
    'variable-decls',
    'user-field-decls',
  ])('leaves out %s', name => {
    expect(read(`<text:${name}><text:p>旧话</text:p></text:${name}><text:p>新话</text:p>`).text).toBe('新话')
  })

  it.each([
    'note',
    'annotation',
    'annotation-end',
    'hidden-text',
    'page-number',
    'page-count',
    'ruby-text',
    'script',
    'toc-mark',
    'alphabetical-index-mark',
  ])('does not speak %s', name => {
    expect(read(`<text:p>新<text:${name}>旧</text:${name}>话</text:p>`).text).toBe('新话')
  })

  it.each([
    ['Title', 'title'],
    ['Subtitle', 'title'],
    ['Quotations', 'quote'],
    ['Caption', 'caption'],
  ])('knows a paragraph by its style: %s', (name, kind) => {
    const table =
      '<table:table>' +
      ['年', '人']
        .map(cell => `<table:table-row><table:table-cell><text:p>${cell}</text:p></table:table-cell>`)
        .map(row => `${row}<table:table-cell><text:p>3</text:p></table:table-cell></table:table-row>`)
        .join('') +
      '</table:table>'
    const body = `<text:p text:style-name="${name}">甲乙</text:p>${kind === 'caption' ? table : ''}`
    const { marks } = read(body, `<style:style style:name="${name}"/>`)
    expect(
      marks.some(mark => (mark.kind === 'table' ? kind === 'caption' && mark.caption !== null : mark.kind === kind)),
    ).toBe(true)
  })

  const rows: [title: string, body: string, expected: string][] = [
    ['list numbers', list(item('甲') + item('乙')), '一、甲|二、乙'],
    [
      'a list anew, one that goes on, one that begins elsewhere',
      list(item('甲')) +
        list(item('乙')) +
        list(item('丙'), 'text:continue-numbering="true"') +
        list(item('丁', 'text:start-value="5"')),
      '一、甲|一、乙|二、丙|五、丁',
    ],
    [
      'a list that goes on with one named',
      list(item('甲'), 'xml:id="x"') + list(item('乙'), 'xml:id="y"') + list(item('丙'), 'text:continue-list="x"'),
      '一、甲|一、乙|二、丙',
    ],
    [
      'inner lists under the outer number',
      list(`<text:list-item><text:p>甲</text:p>${list(item('乙') + item('丙'))}</text:list-item>${item('丁')}`),
      '一、甲|一.1. 乙|一.2. 丙|二、丁',
    ],
    [
      'a second paragraph of an item without one',
      list('<text:list-item><text:p>甲</text:p><text:p>乙</text:p></text:list-item>'),
      '一、甲|乙',
    ],
    [
      'list heads without one',
      list('<text:list-header><text:p>甲</text:p></text:list-header>' + item('乙')),
      '甲|一、乙',
    ],
    [
      'spaces, tabs and breaks',
      '<text:p>  a \n b<text:s text:c="2"/>c<text:tab/>d<text:line-break/>E </text:p>',
      'a b  c\td|E',
    ],
    [
      'insertions without the deletions',
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>旧</text:p>' +
        '</text:deletion></text:changed-region></text:tracked-changes>' +
        '<text:p>新<text:change text:change-id="1"/>话</text:p>',
      '新话',
    ],
    [
      'neither notes nor comments',
      '<text:p>a<text:note><text:note-body><text:p>注</text:p></text:note-body></text:note>' +
        '<office:annotation><text:p>批</text:p></office:annotation>b</text:p>',
      'ab',
    ],
    [
      'nothing hidden',
      '<text:p>a<text:span text:style-name="H">b</text:span></text:p>' +
        '<text:p text:style-name="P">c</text:p><text:section text:display="none">' +
        '<text:p>d</text:p></text:section><text:p>' +
        '<text:hidden-paragraph text:is-hidden="true"/>e</text:p>',
      'a',
    ],
    [
      'no table of contents',
      '<text:table-of-content><text:index-body><text:p>目录</text:p></text:index-body>' +
        '</text:table-of-content><text:p>a</text:p>',
      'a',
    ],
    [
      'no number of a hidden item',
      '<text:list text:style-name="L"><text:list-item><text:p>a</text:p></text:list-item><text:list-item><text:p>' +
        '<text:span text:style-name="H">b</text:span></text:p></text:list-item><text:list-item><text:p>c</text:p>' +
        '</text:list-item></text:list>',
      '一、a|二、c',
    ],
    [
      'text boxes behind their paragraph, no descriptions',
      '<text:p>a<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box>' +
        '<svg:desc>图</svg:desc></draw:frame>c</text:p>',
      'ac|b',
    ],
    [
      'the base of a text with its sound above',
      '<text:p><text:ruby><text:ruby-base>宣</text:ruby-base><text:ruby-text>xuan</text:ruby-text></text:ruby></text:p>',
      '宣',
    ],
  ]
  const hidden =
    '<style:style style:name="H"><style:text-properties text:display="none"/>' +
    '</style:style><style:style style:name="P" style:parent-style-name="H"/>'
  it.each(rows)('reads %s', (_, body, expected) => {
    expect(
      read(body, lists + hidden)
        .text.split('\n')
        .join('|'),
    ).toBe(expected)
  })

  it('takes headings with their numbers, and titles', () => {
    const styles =
      `<text:outline-style>${level(1, '一', 'style:num-suffix="、"')}</text:outline-style>` +
      '<style:style style:name="P1" style:parent-style-name="Title"/>' +
      '<style:style style:name="Title"/>'
    const { text, marks } = read(
      '<text:p text:style-name="P1">题</text:p><text:h text:outline-level="1">甲</text:h>' +
        '<text:h text:outline-level="2">乙</text:h><text:h text:outline-level="1">丙</text:h>',
      styles,
    )
    expect(text).toBe('题\n一、甲\n乙\n二、丙')
    expect(marks.map(mark => (mark.kind === 'heading' ? mark.level : mark.kind))).toEqual(['title', 1, 2, 1])
  })

  it('takes tables with merged and repeated cells', () => {
    const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`
    const cell = (text: string, more = '') => `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`
    const { marks } = read(
      `<table:table><table:table-header-rows>${row(cell('镇') + cell('人') + cell('亩'))}` +
        '</table:table-header-rows>' +
        `${row(cell('东') + cell('3', 'table:number-columns-repeated="2"'))}` +
        `${row(cell('西', 'table:number-columns-spanned="2"') + '<table:covered-table-cell/>' + cell('4'))}` +
        '</table:table>',
    )
    expect(marks).toMatchObject([
      {
        columns: ['镇', '人', '亩'],
        rows: [
          ['东', '3', '3'],
          ['西', '', '4'],
        ],
      },
    ])
  })

  it.each([
    ['6cm', '3cm', 1],
    ['60mm', '30mm', 1],
    ['3in', '1.5in', 1],
    ['170pt', '85pt', 1],
    ['1cm', '1cm', 0],
  ])('names a picture of %s by %s, which may hold words', (width, height, count) => {
    const frame = `<draw:frame svg:width="${width}" svg:height="${height}"><draw:image/></draw:frame>`
    expect(read(`<text:p>看图${frame}</text:p>`).remarks ?? []).toHaveLength(count)
  })

  it('refuses a file with a password', () => {
    const bytes = zipSync({ 'content.xml': strToU8('x'), 'META-INF/manifest.xml': strToU8('<m:encryption-data/>') })
    expect(() => readOdt(bytes, 'talk.odt')).toThrow(expect.objectContaining({ message: 'read-encrypted' }))
  })
})

describe('old Word files', () => {
  const changed = (at: number, ...values: number[]) => {
    const bytes = bytesOf('speech.doc')
    const main = Buffer.from(bytes).indexOf(Buffer.from([0xec, 0xa5]))
    bytes.set(values, main + at)
    return bytes
  }

  it.each([
    ['with a password', changed(0x0b, 0x13), 'read-encrypted'],
    ['of Word 95', changed(2, 0x65, 0), 'read-old-word'],
  ])('are refused: %s', (_, bytes, key) => {
    expect(() => readDoc(bytes, 'talk.doc')).toThrow(expect.objectContaining({ code: 'E_READ', message: key }))
  })

  const text = (change: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(bytesOf('speech.doc'))
    change(bytes)
    return readDoc(bytes, 'talk.doc').text
  }

  it.each([
    ['a tab', 0x09, 'a\tbc'],
    ['a page break in a sentence', 0x0c, 'a bc'],
    ['a column break', 0x0e, 'a bc'],
    ['a hyphen that is not parted', 0x1e, 'a\u2011bc'],
  ])('show %s', (_, code, words) => {
    const typed = Buffer.from(`a${String.fromCharCode(code)}bc`, 'utf16le')
    const shown = text(bytes => bytes.set(typed, bytes.indexOf(Buffer.from('起早贪黑', 'utf16le'))))
    expect(shown).toContain(`干部群众${words}，`)
  })

  it('know what is set above the line', () => {
    const bytes = Buffer.from(bytesOf('details.doc'))
    bytes.set([0x48, 0x2a], bytes.indexOf(Buffer.of(0x3c, 0x08, 0x01)))
    const { text: words, marks } = readDoc(bytes, 'talk.doc')
    const up = marks.filter(({ kind }) => kind === 'raised')
    expect(up.map(({ span }) => words.slice(span.start, span.end))).toEqual(['密'])
  })
})

it('half of a character is a lost one, at its own place', async () => {
  const rtf = `{\\rtf1\\ansi\\uc1 ${'\\u20170?\\u22825?'}\\u-10179?${'\\u24320?\\u20250?'}.}`
  const source = await readSource(file('half.rtf', rtf))
  expect(source.text).toBe('今天\uFFFD开会.')
})

describe('a file under a wrong name', () => {
  const rows: [title: string, name: string, content: () => string | Uint8Array, format: string, remarks: string[]][] = [
    ['.doc that is .docx', 'a.doc', () => bytesOf('speech.docx'), 'docx', ['read-renamed']],
    ['.docx that is .doc', 'a.docx', () => bytesOf('speech.doc'), 'doc', ['read-renamed']],
    ['.doc that is RTF', 'b.doc', () => bytesOf('speech.rtf'), 'rtf', ['read-renamed']],
    ['.txt that is .docx', 'a.txt', () => bytesOf('speech.docx'), 'docx', ['read-renamed']],
    ['.docx that is plain text', 'b.docx', () => '同志们：', 'txt', ['read-renamed']],
    [
      '.doc that is a web page',
      'c.doc',
      () =>
        '<html><head><title>x</title></head><body><p>同志们，今天我们在这里开会，主要任务是部署工作。</p></body></html>',
      'html',
      ['read-renamed'],
    ],
    ['a copy with no known ending', 'a.docx.bak', () => bytesOf('speech.docx'), 'docx', ['read-renamed']],
    ['.wps that is a Word file: its usual content', 'a.wps', () => bytesOf('speech.doc'), 'doc', []],
    ['.wps that is .docx', 'b.wps', () => bytesOf('speech.docx'), 'docx', ['read-renamed']],
  ]
  it.each(rows)('%s is read as what it is, and that is said', async (_, name, content, format, remarks) => {
    const source = await readSource(file(name, content()))
    expect([source.format, (source.remarks ?? []).map(({ rule }) => rule)]).toEqual([format, remarks])
    expect(clean(source).issues.map(({ rule }) => rule)).toEqual(remarks)
    for (const { message } of clean(source).issues) expect(message).not.toMatch(/[{}]|^read-/)
  })
})

describe('a file that cannot be read ends in one clear message', () => {
  const ole = (stream: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])
  const rows: [title: string, name: string, content: () => string | Uint8Array, key: string][] = [
    ['.docx with a password', 'a.docx', () => ole('EncryptedPackage'), 'read-encrypted'],
    ['.wps of another kind', 'a.wps', () => ole('Contents'), 'read-wps'],
    ['.ofd', 'a.ofd', () => zipSync({ 'OFD.xml': strToU8('<x/>') }), 'read-ofd'],
    ['.ofd that is broken', 'b.ofd', () => 'x', 'read-ofd'],
    ['old spreadsheet', 'a.xls', () => ole('Workbook'), 'read-other'],
    [
      'spreadsheet',
      'a.xlsx',
      () => zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.xml': strToU8('<x/>') }),
      'read-other',
    ],
    ['zip of something', 'a.zip', () => zipSync({ 'a.txt': strToU8('x') }), 'read-office'],
    ['.docx cut in half', 'b.docx', () => bytesOf('speech.docx').slice(0, 5000), 'read-damaged'],
    ['.doc cut in half', 'b.doc', () => bytesOf('speech.doc').slice(0, 5000), 'read-damaged'],
    [
      '.doc of sectors in a circle',
      'c.doc',
      () => {
        const bytes = bytesOf('speech.doc')
        bytes.fill(0, 512, 1024)
        return bytes
      },
      'read-damaged',
    ],
    ['.docx of no words', 'c.docx', () => docx({ body: p('') }), 'read-empty'],
    ['.docx of noise', 'd.docx', () => Buffer.from([1, 0, 2, 0, 0, 0, 3, 7, 200, 0]), 'read-binary'],
    [
      'zip bomb',
      'e.docx',
      () => docx({ body: p('话'), more: { 'word/a.bin': new Uint8Array(21_000_000) } }),
      'read-bomb',
    ],
    ['file of 60 MB', 'f.docx', () => new Uint8Array(60_000_000), 'read-large'],
    ['RTF nested beyond all measure', 'a.rtf', () => `{\\rtf1${'{'.repeat(50_000)}`, 'read-damaged'],
  ]
  it.each(rows)('%s', async (_, name, content, key) => {
    const path = file(name, content())
    const error = await readSource(path).then(
      () => null,
      (error: unknown) => error,
    )
    expect(error).toMatchObject({ code: 'E_READ', message: key, hint: `${key}-hint` })
    expect([isMessageKey(key), isMessageKey(`${key}-hint`)]).toEqual([true, true])
  })
})

it.each(['speech.docx', 'details.odt', 'details.rtf', 'speech.doc'])(
  '%s with any bytes changed is read or refused, never a crash',
  async name => {
    const original = bytesOf(name)
    const change = fc.tuple(fc.nat(original.length - 1), fc.integer({ min: 0, max: 255 }))
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 20 }),
        fc.option(fc.nat(original.length)),
        async (changes, length) => {
          const bytes = original.slice(0, length ?? original.length)
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
          await readSource(file(`fuzz-${name}`, bytes)).catch((error: unknown) => {
            if (!(error instanceof SpeechdeckError)) throw error
          })
        },
      ),
      { numRuns: 150 },
    )
  },
)

it('what is set lower by hand in a .doc is a measure below nothing', () => {
  const bytes = new DataView(new ArrayBuffer(11))
  bytes.setUint16(0, SPRM.lift, true)
  bytes.setInt16(2, -6, true)
  bytes.setUint16(4, SPRM.size, true)
  bytes.setUint16(6, 32, true)
  bytes.setUint16(8, SPRM.isHidden, true)
  bytes.setUint8(10, 1)
  const found = readProperties(bytes, 0, 11)
  expect([SPRM.lift, SPRM.size, SPRM.isHidden].map(code => found.get(code))).toEqual([-6, 32, 1])
  expect([...readProperties(bytes, 0, 10).keys()]).toEqual([SPRM.lift, SPRM.size])
})
