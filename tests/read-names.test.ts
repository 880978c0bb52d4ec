// Files under wrong names are read as what they are, or one message says what they are; and no file, whatever it
// holds, keeps the reader for ever.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isMessageKey } from '../scripts/words/messages.ts'
import { readSource } from '../scripts/read/index.ts'
import { readMarkdown } from '../scripts/read/text/markdown.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'speechdeck-names-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const W = 'xmlns:w="urn:w" xmlns:wx="urn:wx" xmlns:pkg="urn:pkg"'
const words = (text: string, number = '') =>
  `<w:p><w:pPr>${number && `<w:listPr><wx:t wx:val="${number}"/></w:listPr>`}</w:pPr>` +
  `<w:r><w:t>${text}</w:t></w:r></w:p>`
const WORD_2003 =
  '<?xml version="1.0"?><?mso-application progid="Word.Document"?>' +
  `<w:wordDocument ${W}><w:body>${words('渠要修好。', '一、')}</w:body></w:wordDocument>`
const FLAT_OPC =
  `<?xml version="1.0"?><pkg:package ${W}><pkg:part pkg:name="/word/document.xml">` +
  `<pkg:xmlData><w:document><w:body>${words('渠要修好。')}</w:body></w:document>` +
  '</pkg:xmlData></pkg:part></pkg:package>'
const FLAT_ODT =
  '<?xml version="1.0"?><office:document xmlns:office="urn:o" xmlns:text="urn:t" ' +
  'office:mimetype="application/vnd.oasis.opendocument.text"><office:body>' +
  '<office:text><text:p>渠要修好。</text:p></office:text></office:body></office:document>'
const MHT =
  'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; ' +
  'boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n<html>' +
  '<body><p>渠要修好。</p></body></html>\r\n--b--\r\n'

describe('under a wrong name', () => {
  const read: [what: string, name: string, content: string, text: string, format: string][] = [
    ['Word 2003 XML with its numbers', 'a.doc', WORD_2003, '一、渠要修好。', 'docx'],
    ['Word 2003 XML', 'a.xml', WORD_2003, '一、渠要修好。', 'docx'],
    ['a Word package in one XML file', 'b.doc', FLAT_OPC, '渠要修好。', 'docx'],
    ['an OpenDocument text in one XML file', 'c.txt', FLAT_ODT, '渠要修好。', 'odt'],
    ['a saved page in one file', 'd.doc', MHT, '渠要修好。', 'html'],
    ['RTF', 'e.doc', '{\\rtf1\\ansi\\uc1 \\u27700?\\par}', '水', 'rtf'],
    ['RTF', 'e.txt', '{\\rtf1\\ansi\\uc1 \\u27700?\\par}', '水', 'rtf'],
    ['a page', 'f.txt', '<!-- saved --><html><meta charset=utf-8><p>渠要修好。</p></html>', '渠要修好。', 'html'],
    ['a piece of a page', 'g.txt', '<p class="x">渠要修好。</p>', '渠要修好。', 'html'],
  ]
  it.each(read)('%s is read as what it is (%s)', async (_, name, content, text, format) => {
    expect(await readSource(file(name, content))).toMatchObject({ text, format })
  })

  const refused: [what: string, name: string, content: () => string | Uint8Array, key: string, kind?: string][] = [
    ['a picture', 'a.doc', () => Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'read-other', 'PNG'],
    ['an archive', 'b.txt', () => Buffer.from('Rar!\x1a\x07\0', 'latin1'), 'read-other', 'RAR'],
    [
      'a workbook',
      'c.wps',
      () => zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.xml': strToU8('<x/>') }),
      'read-other',
      'Excel',
    ],
    [
      'slides',
      'd.docx',
      () => zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'ppt/presentation.xml': strToU8('<x/>') }),
      'read-other',
      'PowerPoint',
    ],
    ['a page format', 'e.pdf', () => zipSync({ 'OFD.xml': strToU8('<x/>') }), 'read-ofd'],
    [
      'XML of something else',
      'f.doc',
      () => '<?xml version="1.0"?><catalogue><a>渠要修好。</a></catalogue>',
      'read-other',
      'XML',
    ],
    [
      'an Excel workbook of 2003',
      'g.doc',
      () => '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
      'read-other',
      'Excel XML',
    ],
  ]
  it.each(refused)('%s is named (%s)', async (_, name, content, key, kind) => {
    const error: unknown = await readSource(file(name, content())).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ code: 'E_READ', message: key, ...(kind && { values: { kind } }) })
    expect(isMessageKey(key)).toBe(true)
  })
})

describe('without end', () => {
  it.skipIf(!existsSync('/dev/zero'))('a device and a pipe are refused', async () => {
    const pipe = join(folder, 'pipe.txt')
    execFileSync('mkfifo', [pipe])
    for (const path of ['/dev/zero', pipe]) await expect(readSource(path)).rejects.toThrow('read-no-file')
  })
  it('a long text, a long sentence and a large file are refused before anything is made of them', async () => {
    const rows: [content: string, key: string][] = [
      ['水要修好。'.repeat(130_000), 'read-long'],
      ['水要修好，'.repeat(5_000), 'read-long-sentence'],
      ['水要修好。\n'.repeat(250_000), 'read-large'],
    ]
    for (const [content, key] of rows) await expect(readSource(file('long.txt', content))).rejects.toThrow(key)
  })
  it.each(['*', '> ', '- ', '[', '[a](b', '~~a', '<a ', '_a__b', '`a``b', '1. '])(
    '%s again and again',
    sign => {
      const text = `${sign.repeat(60_000 / sign.length)}话。`
      expect(readMarkdown(text).every(({ span }) => span.end <= text.length)).toBe(true)
    },
    30_000,
  )
})
