// What single words of a format mean, row by row: groups of RTF that nobody reads, its signs, the first bytes of files.

import { describe, expect, it, test } from 'vitest'
import { SpeechdeckError } from '../scripts/issue.ts'
import { recognise } from '../scripts/read/recognise.ts'
import { readRtf } from '../scripts/read/rtf/index.ts'
import { readMarkdown } from '../scripts/read/text/markdown.ts'

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
