// What single words of a format mean, row by row: groups of RTF that nobody reads, its signs, the first bytes of files.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import { SpeechdeckError } from '../scripts/issue.ts'
import { decode } from '../scripts/read/decode.ts'
import { readDocx } from '../scripts/read/docx/index.ts'
import { decodePage } from '../scripts/read/html/decode.ts'
import { readSource } from '../scripts/read/index.ts'
import { recognise } from '../scripts/read/recognise.ts'
import { readRtf } from '../scripts/read/rtf/index.ts'
import { note, numbered, read, struck } from '../scripts/read/shared/signs.ts'
import { bounded } from '../scripts/read/text/bounded.ts'
import { decodeEntities } from '../scripts/read/text/entities.ts'
import { readMarkdown } from '../scripts/read/text/markdown.ts'
import { docx, p, r } from './office.ts'

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const rtf = (body: string) => readRtf(bytesOf(`{\\rtf1\\ansi ${body}}`), 'talk.rtf').text

const UNREAD = [
  'colortbl info pict object header headerl headerr headerf footer footerl footerr footerf',
  'footnote annotation xe tc rxe nonshppict pntxta pntxtb shprslt nonesttables listtable',
  'listoverridetable revtbl filetbl sp themedata mmath comment atnid atnauthor bkmkstart',
  'bkmkend template',
].flatMap(names => names.split(' '))

test.each(UNREAD)('RTF: what stands in a group of %s is not read', word => {
  expect(rtf(`Good {\\${word} old words}morning.`)).toBe('Good morning.')
})

test.each(['shpinst', 'ud', 'shptxt', 'do', 'dptxbxtext'])('RTF: the words of a starred group of %s are read', word => {
  expect(rtf(`Good morning.\\par {\\*\\${word} All of you.}`)).toContain('All of you.')
  expect(rtf('Good morning.\\par {\\*\\unknown All of you.}')).toBe('Good morning.')
})

test.each([
  ['tab', '\t'],
  ['line', '\n'],
  ['~', '\u00A0'],
  ['_', '\u2011'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['column', '\n'],
  ['page', '\n'],
])('RTF: the word %s is a sign', (word, sign) => {
  expect(rtf(`One.\\${word}${/[a-z]/.test(word) ? ' ' : ''}Two.`)).toBe(`One.${sign}Two.`)
})

test.each(['a\\}b', 'a\\{b', 'a{b} c'])('RTF: what is passed over may hold braces: %s', words => {
  expect(rtf(`Good {\\info ${words}}morning.`)).toBe('Good morning.')
})

test.each([
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', '\u3000'],
  ['thinsp', ' '],
  ['hairsp', ' '],
])('the entity %s is a space', (name, space) => {
  expect(decodeEntities(`春&${name};天`).text).toBe(`春${space}天`)
})

test.each([
  ['[', 3_000],
  [']', 3_000],
  ['~~', 2_000],
  ['<', 20_000],
])('Markdown: more of %s than %i are letters', (sign, most) => {
  const text = (count: number) => `${sign} `.repeat(count)
  expect(bounded(text(most))).toBe(text(most))
  expect(bounded(text(most + 1))).not.toContain(sign)
})

test.each([
  ['s', 'struck'],
  ['del', 'struck'],
  ['strike', 'struck'],
  ['sup', 'raised'],
])('Markdown: what <%s> says of its words', (name, kind) => {
  const text = `修<${name}>桥</${name}>。`
  const said = readMarkdown(text).filter(mark => mark.kind === kind)
  expect(said.map(({ span }) => text.slice(span.start, span.end))).toEqual(['桥'])
})

test('signs inside a text become marks; a number is struck out with all of its words only', () => {
  expect(read(note('注')).marks).toEqual([{ kind: 'note', span: { start: 0, end: 1 } }])
  expect(numbered('一、', struck('修桥'))).toBe(`${struck('一、')}${struck('修桥')}`)
  expect(numbered('一、', `${struck('修')}架桥`)).toBe(`一、${struck('修')}架桥`)
})

describe('a file is known by its first bytes', () => {
  const kindOf = (start: string) => {
    try {
      return recognise(bytesOf(start), 'talk.doc')
    } catch (error) {
      return error instanceof SpeechdeckError ? error.values?.['kind'] : error
    }
  }

  it.each([
    ['\x89PNG\r\n\x1a\n\0', 'PNG'],
    ['\xFF\xD8\xFF\xE0\0', 'JPEG'],
    ['GIF89a\0\x01', 'GIF'],
    ['BM6\0\0\0', 'BMP'],
    ['Rar!\x1a\x07\0', 'RAR'],
    ['7z\xBC\xAF\x27\x1C\0', '7-Zip'],
    ['\x1F\x8B\x08\0', 'gzip'],
    ['ID3\x03\0', 'MP3'],
    ['RIFF\x24\0\0\0WAVE', 'WAV/AVI/WebP'],
    ['%!PS-Adobe-3.0\n\0', 'PostScript'],
    ['AC1032\0\0', 'DWG'],
    ['<?xml version="1.0"?><w:wordDocument>', 'docx'],
    ['<?xml version="1.0"?><pkg:package xmlns:pkg="x">', 'docx'],
    ['<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text">', 'odt'],
    ['<?xml version="1.0"?><Workbook>', 'Excel XML'],
    ['<?xml version="1.0"?><note>', 'XML'],
  ])('%j: %s', (start, kind) => {
    expect(kindOf(start)).toBe(kind)
  })
})

test.each(['script', 'style', 'iframe', 'svg', 'video', 'audio', 'object', 'noscript', 'template', 'select', 'button'])(
  'Markdown: an element %s goes with everything in it',
  name => {
    const text = `One.\n\n<${name}>not said</${name}>\n\nTwo.`
    const gone = readMarkdown(text).filter(({ kind }) => kind === 'markup')
    expect(gone.map(({ span }) => text.slice(span.start, span.end))).toContain(`<${name}>not said</${name}>`)
  },
)

describe('bytes', () => {
  const wide = (text: string, encoding: 'utf-16le' | 'utf-16be') => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
    return Uint8Array.from(encoding === 'utf-16be' ? bytes.swap16() : bytes)
  }

  it.each(['utf-16le', 'utf-16be'] as const)('a byte order mark says %s, however rare the characters are', encoding => {
    expect(decode(wide('蚯蚓蝌蚪', encoding))).toEqual({ text: '蚯蚓蝌蚪', encoding })
  })

  it('a byte order mark says utf-8, whatever else stands in the text', () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...Buffer.from('春\0天')])
    expect(decode(bytes)).toEqual({ text: '春\0天', encoding: 'utf-8' })
  })

  it('a page of ASCII is in the encoding it names', () => {
    const page = bytesOf('<meta charset="iso-2022-jp"><p>\x1b$B=U\x1b(B</p>')
    expect(decodePage(page)?.text).toContain('春')
  })

  it('a page of UTF-8 is UTF-8 whatever it names', () => {
    for (const words of ['春天好', '春天'])
      expect(decodePage(Uint8Array.from(Buffer.from(`<meta charset="gb2312"><p>${words}</p>`)))?.text).toContain(words)
  })
})

describe('what a file is called', () => {
  const folder = mkdtempSync(join(tmpdir(), 'speechdeck-rows-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }

  it.each(['docx', 'odt', 'rtf', 'doc', 'pdf', 'srt', 'vtt'])('a text called .%s is read as text', async extension => {
    expect(await readSource(file(`talk.${extension}`, '大家好。今天种树。'))).toMatchObject({ format: 'txt' })
  })

  it.each(['txt', 'md'])('nobody types a .%s of three million bytes', async extension => {
    const path = file(`long.${extension}`, new Uint8Array(3_000_001).fill(0x61))
    await expect(readSource(path)).rejects.toMatchObject({ message: 'read-large' })
  })
})

test.each(['ins', 'del', 'moveFrom', 'moveTo'])('a .docx with words in w:%s says that it has changes', word => {
  const body = `${p('大家好。')}<w:p><w:${word} w:id="1">${r('今天种树。')}</w:${word}></w:p>`
  expect(readDocx(docx({ body }), 'talk.docx').remarks).toEqual([{ rule: 'read-changes' }])
})

test('a .docx says by its style what the caption of a table is', () => {
  const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
  const row = (one: string, other: string) => `<w:tr>${cell(one)}${cell(other)}</w:tr>`
  const styles = '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>'
  const body = `${p('各村种树', undefined, 'C')}<w:tbl>${row('村', '棵')}${row('东村', '30')}</w:tbl>`
  const { marks } = readDocx(docx({ body, styles }), 'talk.docx')
  expect(marks.find(({ kind }) => kind === 'table')).toMatchObject({ caption: { start: 0, end: 4 } })
})
