// What single words of RTF do to the words around them, and files that end or say something nobody expects.

import { strToU8 } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { recognise } from '../scripts/read/recognise.ts'
import { rtfBlocks } from '../scripts/read/rtf/index.ts'
import { numbered, raised, struck } from '../scripts/read/shared/signs.ts'

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const HEAD =
  '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 Song;}{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset136 Ming;}}' +
  '{\\stylesheet{\\s1 heading 2;}{\\s2\\outlinelevel0 Own;}{\\s3 Quote;}{\\s4 caption;}{\\s5 Title;}}'
const blocks = (body: string) => rtfBlocks(bytesOf(`{\\rtf1\\ansi ${HEAD}${body}}`), 'talk.rtf').blocks
const text = (body: string) => {
  const [block] = blocks(body)
  return block?.kind === 'paragraph' ? block.text : block
}

describe('a word of RTF', () => {
  it.each([
    ['v', 'Good {\\v old }morning.', 'Good morning.'],
    ['v0', 'Good {\\v\\v0 old }morning.', 'Good old morning.'],
    ['strike', 'Room {\\strike 5}6', `Room ${struck('5')}6`],
    ['striked1', 'Room {\\striked1 5}6', `Room ${struck('5')}6`],
    ['super', 'Room 5{\\super a}', `Room 5${raised('a')}`],
    ['sub', 'H{\\super\\sub 2}O', 'H2O'],
    ['nosupersub', 'H{\\super\\nosupersub 2}O', 'H2O'],
    ['plain after v', 'Good {\\v\\plain old }morning.', 'Good old morning.'],
    ['plain after strike', 'Good {\\strike\\plain old }morning.', 'Good old morning.'],
    ['plain after super', 'Good {\\super\\plain old }morning.', 'Good old morning.'],
    ['dbch', "\\f0\\dbch\\af1\\'ba\\'c3", '好'],
    ['f in an eastern run', "\\dbch\\f1\\'ba\\'c3", '好'],
    ['loch', "\\f0\\dbch\\af1\\loch\\'ba\\'c3", 'ºÃ'],
    ['hich', "\\f0\\dbch\\af1\\hich\\'ba\\'c3", 'ºÃ'],
    ['plain after dbch', "\\f0\\dbch\\af1\\plain\\f0\\'ba\\'c3", 'ºÃ'],
    ['af outside an eastern run', "\\f0\\af1\\'ba\\'c3", 'ºÃ'],
    ['fcharset', "\\f3\\'a6\\'6e", '好'],
    ['the second half of a sign as a letter', "\\f3\\'a6n", '好'],
    ['letters behind a sign', "\\f3\\'a6\\'6ennn", '好nnn'],
    ['u', '\\uc1 \\u22909 ?', '好'],
    ['uc', '\\uc2 \\u22909 ??!', '好!'],
    ['a word instead of u', '\\uc1 \\u22909\\tab !', '好!'],
    ['nestcell', 'One\\nestcell Two', 'One Two'],
    ['sect', 'One\\sect Two', 'One'],
    ['par', 'One\\par Two', 'One'],
    ['par that is hidden', 'One{\\v\\par }Two', 'OneTwo'],
    ['one that nobody knows', 'One\\keepn Two', 'OneTwo'],
    ['one that every object of a program has', 'One\\constructor Two\\valueOf .', 'OneTwo.'],
  ])('%s', (_, body, expected) => {
    expect(text(body)).toBe(expected)
  })

  it.each([
    ['ansicpg', "\\ansicpg936 \\'ba\\'c3", '好', 'gb18030'],
    ['mac', "\\mac \\'8e", 'é', 'macintosh'],
  ])('%s says how the bytes are to be read', (_, body, expected, encoding) => {
    const read = rtfBlocks(bytesOf(`{\\rtf1 ${body}}`), 'talk.rtf')
    expect(read).toEqual({ blocks: [{ kind: 'paragraph', text: expected }], encoding, remarks: [] })
  })

  it.each([
    ['s1: its name says a heading', '\\s1 One\\par', 2],
    ['s2: its outline level', '\\s2 One\\par', 1],
    ['s3', '\\s3 One\\par', 'quote'],
    ['s4', '\\s4 One\\par', 'caption'],
    ['s5', '\\s5 One\\par', 'title'],
    ['outlinelevel', '\\outlinelevel2 One\\par', 3],
    ['outlinelevel9 is none', '\\s1\\outlinelevel9 One\\par', undefined],
    ['pard', '\\s1\\pard One\\par', undefined],
  ])('%s', (_, body, role) => {
    expect(blocks(body)).toEqual([{ kind: 'paragraph', text: 'One', ...(role !== undefined && { role }) }])
  })

  it('gives a table its cells and rows, until a paragraph is plain again', () => {
    const row = (a: string, b: string) => `\\pard\\intbl ${a}\\cell ${b}\\cell\\row`
    expect(blocks(`${row('Year', 'Roads')}${row('2019', 'Three\\par more')}\\pard After\\par`)).toEqual([
      {
        kind: 'table',
        rows: [
          ['Year', 'Roads'],
          ['2019', 'Three\nmore'],
        ],
      },
      { kind: 'paragraph', text: 'After' },
    ])
  })

  it.each(['deleted', 'revised'])('%s says that the file has changes', word => {
    expect(rtfBlocks(bytesOf(`{\\rtf1 Good {\\${word} old }morning.}`), 'talk.rtf').remarks).toEqual([
      { rule: 'read-changes' },
    ])
  })

  it('deleted takes its words back', () => {
    expect(text('Good {\\deleted old }morning.')).toBe('Good morning.')
  })
})

describe('a group of RTF', () => {
  it.each([
    ['listtext', '{\\listtext 1.\\tab}Roads', numbered('1.\t', 'Roads')],
    ['pntext', '{\\pntext 1.\\tab}Roads', numbered('1.\t', 'Roads')],
    ['fldinst', '{\\field{\\fldinst PAGEREF x}{\\fldrslt Roads}}', 'Roads'],
    ['fldrslt of a field nobody speaks', 'Page {\\field{\\*\\fldinst PAGE }{\\fldrslt 7}}', 'Page '],
    ['sn and sv', '{\\sp{\\sn gtextUNICODE}{\\sv Welcome}}', 'Welcome'],
    ['sn of another property', '{\\sp{\\sn wzName}{\\sv Welcome}}', undefined],
    ['ud', '{\\upr{Old}{\\*\\ud New}}', 'New'],
    ['shptxt', '{\\shp{\\*\\shpinst{\\shptxt In the box}}}', 'In the box'],
    ['dptxbxtext', '{\\*\\do{\\*\\dptxbxtext In the box}}', 'In the box'],
  ])('%s', (_, body, expected) => {
    expect(blocks(body).flatMap(block => (block.kind === 'paragraph' ? [block.text] : []))).toEqual(
      expected === undefined ? [] : [expected],
    )
  })
})

test('a file that ends within a text box keeps the words of the box', () => {
  expect(rtfBlocks(strToU8('{\\rtf1 Before{\\shptxt In the box\\par and on'), 'talk.rtf').blocks).toEqual([
    { kind: 'paragraph', text: 'Before' },
    { kind: 'paragraph', text: 'In the box' },
    { kind: 'paragraph', text: 'and on' },
  ])
})

test('RTF is known by its first word, whatever the file is called, and behind a byte order mark too', () => {
  for (const start of ['', '\u00EF\u00BB\u00BF', '\n'])
    expect(recognise(bytesOf(`${start}{\\rtf1\\ansi hello}`), 'talk.txt')).toBe('rtf')
  expect(recognise(bytesOf('{rtf1 is no word of RTF}'), 'talk.txt')).toBeNull()
})
