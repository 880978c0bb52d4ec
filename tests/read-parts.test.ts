// Parts of a file that readers easily lose or read in spite of the writer: embedded files, EQ fields, drawings,
// starred words of RTF, breaks inside a sentence, speeches in tables, moved and hidden text.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readChunk } from '../scripts/read/docx/read-chunk.ts'
import { readDocx } from '../scripts/read/docx/index.ts'
import { readHtml } from '../scripts/read/html/index.ts'
import { readSource } from '../scripts/read/index.ts'
import { readRtf } from '../scripts/read/rtf/index.ts'
import { equationText } from '../scripts/read/shared/equations.ts'
import { abstractList, docx, list, p, r, type DocxParts } from './office.ts'

const word = (parts: DocxParts) => readDocx(docx(parts), 'talk.docx', readChunk)
const rtf = (body: string) => readRtf(strToU8(`{\\rtf1\\ansi\\uc1 ${body}}`), 'talk.rtf')
const page = (body: string) => readHtml(strToU8(`<meta charset=utf-8>${body}`), 'talk.html').text
const han = (words: string) => Array.from(words, char => `\\u${char.charCodeAt(0)}?`).join('')
const row = (...cells: string[]) => `<w:tr>${cells.map(cell => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`

describe('embedded parts', () => {
  const relations = (target: string) => ({
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships><Relationship Id="c1" Type="http://x/relationships/aFChunk" Target="${target}"/></Relationships>`,
    ),
  })
  const body = `${p('先说水。')}<w:altChunk r:id="c1" xmlns:r="urn:r"/>${p('再说路。')}`
  const rows: [name: string, content: Uint8Array, expected: string][] = [
    ['part.html', strToU8('<html><meta charset=utf-8><p>水要节约。</p></html>'), '先说水。\n水要节约。\n再说路。'],
    ['part.rtf', strToU8(`{\\rtf1\\ansi\\uc1 ${han('水要节约。')}\\par}`), '先说水。\n水要节约。\n再说路。'],
    ['part.docx', docx({ body: p('水要节约。') }), '先说水。\n水要节约。\n再说路。'],
    ['part.txt', strToU8('水要节约。'), '先说水。\n水要节约。\n再说路。'],
  ]
  it.each(rows)('%s stands where it is embedded', (name, content, expected) => {
    expect(word({ body, more: { ...relations(name), [`word/${name}`]: content } }).text).toBe(expected)
  })
  it('a file with one takes the readers it needs', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'speechdeck-parts-')), 'talk.docx')
    writeFileSync(path, docx({ body, more: { ...relations('part.txt'), 'word/part.txt': strToU8('水要节约。') } }))
    expect((await readSource(path)).text).toBe('先说水。\n水要节约。\n再说路。')
  })
  it('one that cannot be read is named', () => {
    const { text, remarks } = word({ body, more: { ...relations('a.bin'), 'word/a.bin': Uint8Array.of(0, 1, 2) } })
    expect([text, remarks]).toEqual([
      '先说水。\n再说路。',
      [{ rule: 'read-embedded', values: { count: 1, place: '先说水。' } }],
    ])
    expect(() => word({ body: '<w:altChunk r:id="c1" xmlns:r="urn:r"/>' })).toThrow('read-only-embedded')
  })
})

describe('EQ fields', () => {
  const rows: [code: string, text: string | null][] = [
    ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(lí),漓)', '漓'],
    ['eq \\o\\ac(○,7)', '⑦'],
    ['eq \\o\\ac(□,密)', '密'],
    ['EQ \\f(3,4)', '3/4'],
    ['EQ \\r(2)', '√2'],
    ['EQ \\r(3,8)', '\x03³\x04√8'],
    ['EQ \\x(必考)', '必考'],
    ['EQ \\b\\bc\\[(甲)', '[甲]'],
    ['EQ \\b\\bc\\((甲)', '(甲)'],
    ['EQ \\b\\bc\\{(甲)', '{甲}'],
    ['EQ \\b\\bc\\<(甲)', '<甲>'],
    ['EQ \\b(甲)', '(甲)'],
    ['EQ \\f(\\f(1,2),3)', '1/2/3'],
    ['EQ ', null],
  ]
  it.each(rows)('%s', (code, text) => expect(equationText(code)).toBe(text))

  const field = (code: string) =>
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>' +
    `<w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  it('show their character in Word files and RTF', () => {
    const body = `<w:p>${r('办好')}${field('eq \\o\\ac(○,3)')}${r('号工程')}</w:p>`
    expect(word({ body }).text).toBe('办好③号工程')
    expect(
      rtf(`${han('办好')}{\\field{\\*\\fldinst eq \\\\o\\\\ac(${han('○')},3)}{\\fldrslt }}${han('号')}\\par`).text,
    ).toBe('办好③号\n'.trim())
  })
  it('formulas keep their figures apart', () => {
    const t = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`
    const body =
      `<w:p><m:oMath><m:f><m:num>${t('1')}</m:num><m:den>2</m:den></m:f></m:oMath>` +
      `<m:oMath><m:sSup><m:e>${t('10')}</m:e><m:sup>${t('4')}</m:sup></m:sSup></m:oMath>` +
      '</w:p>'
    expect(word({ body: body.replace('<m:den>2', `<m:den>${t('2')}`) }).text).toBe('1/210⁴')
  })
})

describe('drawings', () => {
  it('WordArt and old text boxes are read', () => {
    const art = '<w:r><w:pict><v:shape xmlns:v="urn:v"><v:textpath string="众志成城"/></v:shape></w:pict></w:r>'
    expect(word({ body: `<w:p>${r('口号：')}${art}</w:p>` }).text).toBe('口号：\n众志成城')
    expect(rtf(`${han('前')}{\\*\\do\\dobxpage{\\dptxbx{\\dptxbxtext ${han('框里')}\\par}}}\\par`).text).toBe(
      '前\n框里',
    )
    const property = `{\\sp{\\sn gtextUNICODE}{\\sv ${han('标语')}}}{\\sp{\\sn wzName}{\\sv x}}`
    expect(rtf(`${han('前')}{\\shp{\\*\\shpinst${property}}}\\par`).text).toBe('前\n标语')
  })
  it('a large picture is named with its place, a small one is not', () => {
    const picture = (cx: number, cy: number) =>
      `<w:r><w:drawing><wp:inline xmlns:wp="urn:wp"><wp:extent cx="${cx}" cy="${cy}"/></wp:inline></w:drawing></w:r>`
    const remarks = (cx: number, cy: number) =>
      word({ body: p('看这张图。') + `<w:p>${picture(cx, cy)}</w:p>` }).remarks
    expect(remarks(5_400_000, 3_600_000)).toEqual([{ rule: 'read-picture', values: { count: 1, place: '看这张图。' } }])
    expect(remarks(500_000, 500_000)).toEqual([])
    expect(rtf(`${han('看图')}\\par{\\pict\\picwgoal6000\\pichgoal3000 00}\\par`).remarks).toEqual([
      { rule: 'read-picture', values: { count: 1, place: '看图' } },
    ])
  })
})

it('a star in the middle of a group of RTF hides nothing', () => {
  expect(rtf(`{\\b\\*\\cs7 ${han('前半句')}\\*\\cs8 ${han('后半句')}}\\par {\\*\\unknown x}`).text).toBe('前半句后半句')
})

it('what a server should have filled in is no word of a page', () => {
  const body = '<p>同志们：</p><%@ page language="java" %>{% include "head" %}<p>修渠{{ user }}。</p><%= 1 %>'
  expect(page(body)).toBe('同志们：\n修渠。')
})

describe('breaks inside a paragraph', () => {
  const br = (type = '') => `<w:r><w:br${type && ` w:type="${type}"`}/></w:r>`
  const rows: [title: string, runs: string, expected: string][] = [
    ['a soft return in a sentence', r('渠要修') + br() + r('到田头。'), '渠要修到田头。'],
    ['a page break in a sentence', r('渠要') + br('page') + r('修好。'), '渠要修好。'],
    ['a column break in a sentence', r('渠要') + br('column') + r('修好。'), '渠要修好。'],
    ['English', r('We mended the pipe') + br() + r('and the pump.'), 'We mended the pipe and the pump.'],
    ['sentences stay apart', r('渠修好了。') + br() + r('路也通了。'), '渠修好了。\n路也通了。'],
    ['a numbered heading', r('一、修渠') + br() + r('渠要修到田头。'), '一、修渠\n渠要修到田头。'],
    ['a salutation', r('同志们：') + br() + r('今天开会。'), '同志们：\n今天开会。'],
    ['a title in two lines', r('在全县水利大会上的') + br() + r('讲话'), '在全县水利大会上的\n讲话'],
    [
      'a heading among whole sentences',
      r('开会了。') + br() + r('修渠') + br() + r('渠要修好。'),
      '开会了。\n修渠\n渠要修好。',
    ],
  ]
  it.each(rows)('%s', (_, runs, expected) => expect(word({ body: `<w:p>${runs}</w:p>` }).text).toBe(expected))
})

describe('a speech in a table', () => {
  it('is spoken row by row, and said so', () => {
    const { text, remarks } = word({
      body: `${p('致辞')}<w:tbl>${row('各位来宾：', 'Dear guests,')}${row('欢迎来到河湾。', 'Welcome to Hewan.')}</w:tbl>`,
    })
    expect(text).toBe('致辞\n各位来宾：\nDear guests,\n欢迎来到河湾。\nWelcome to Hewan.')
    expect(remarks).toEqual([{ rule: 'read-table-speech', values: { rows: 2 } }])
  })
  it('figures with a remark of a sentence stay a table', () => {
    const body = `${p('各镇进度如下，请大家看表。')}<w:tbl>${row('镇', '面积')}${row('东山', '120')}${row('西山', '95')}</w:tbl>`
    expect(word({ body }).marks.map(({ kind }) => kind)).toEqual(['table'])
  })
})

describe('moved and hidden', () => {
  const numbering = abstractList(1, ['chineseCounting %1、']) + list(1, 1)
  const numbered = (runs: string, mark = '') =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>${mark}</w:rPr></w:pPr>${runs}</w:p>`
  it('a moved or deleted paragraph leaves no number behind', () => {
    const body =
      numbered(r('修渠。')) +
      numbered(`<w:moveFrom>${r('备料。')}</w:moveFrom>`, '<w:moveFrom/>') +
      numbered(`<w:del><w:r><w:delText>旧话。</w:delText></w:r></w:del>`) +
      numbered(r('修路。')) +
      numbered(`<w:moveTo>${r('备料。')}</w:moveTo>`, '<w:moveTo/>')
    expect(word({ body, numbering }).text).toBe('一、修渠。\n二、修路。\n三、备料。')
  })
  it('a deleted cell is not read', () => {
    const cell = `<w:tc><w:tcPr><w:cellDel/></w:tcPr>${p('旧')}</w:tc>`
    expect(word({ body: `<w:tbl><w:tr><w:tc>${p('新话。')}</w:tc>${cell}</w:tr></w:tbl>` }).text).toBe('新话。')
  })
  const pages: [title: string, html: string, expected: string][] = [
    ['by a class', '<style>.n{display:none}</style><p>念。</p><p class=n>不念。</p>', '念。'],
    ['by an id over a class', '<style>#a{display:block}.n{display:none}</style><p class=n id=a>念。</p>', '念。'],
    [
      'shown again by itself',
      '<style>.n{display:none}</style><p class=n style="display:block">念。</p><p>再念。</p>',
      '念。\n再念。',
    ],
    [
      'invisible, and visible inside',
      '<style>.n{visibility:hidden}.v{visibility:visible}</style><p>念这一句很长的话。</p><p class=n>不念<b class=v>念。</b></p>',
      '念这一句很长的话。\n念。',
    ],
    ['only on paper', '<style>@media print{.n{display:none}}</style><p class=n>念。</p>', '念。'],
  ]
  it.each(pages)('in pages, %s', (_, html, expected) => expect(page(html)).toBe(expected))
})
