// Tags of a PDF put in order: the rules on trees as short texts, artifacts in content streams, and the checker itself.

import { PDFDocument, PDFRef, StandardFonts } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import {
  markedContents,
  operatorsIn,
  withArtifacts,
  type Called,
  type Content,
} from '../scripts/products/tags/content.ts'
import { inOrder } from '../scripts/products/tags/order.ts'
import { srgbProfile } from '../scripts/products/tags/srgb.ts'
import { isTag, type Tag } from '../scripts/products/tags/tree.ts'
import { faultsOfPdf } from './pdf-ua.ts'

/** `(Document (H1 1) (NonStruct 2))`: numbers are marked contents, `-2` one without matter, `2'` one of page 2. */
function treeOf(text: string): Tag {
  const tokens = text.match(/[()]|[^\s()]+/g) ?? []
  let at = 0
  const read = (): Tag => {
    at++
    const [type = '', alt] = (tokens[at++] ?? '').split('=')
    const kids: (Tag | { page: PDFRef; stream: PDFRef; mcid: number })[] = []
    while (tokens[at] !== ')') {
      const token = tokens[at] ?? ''
      const page = PDFRef.of(token.endsWith("'") ? 2 : 1)
      if (token === '(') kids.push(read())
      else kids.push({ page, stream: page, mcid: Number.parseInt(tokens[at++] ?? '', 10) })
    }
    at++
    const cell =
      type === 'TH' || type === 'TD' ? { cell: { scope: type === 'TH' ? 'Row' : null, rows: 1, columns: 1 } } : {}
    return { type, entries: alt === undefined ? [] : [['Alt', PDFRef.of(9)]], kids, ...cell }
  }
  return read()
}

function textOf(tag: Tag): string {
  return `(${[tag.type, ...tag.kids.map(kid => (isTag(kid) ? textOf(kid) : String(kid.mcid)))].join(' ')})`
}

const ordered = (text: string) => inOrder(treeOf(text), ({ mcid }) => mcid > 0)

describe('tags in order', () => {
  test.each([
    [
      'boxes go, runs of words come together',
      '(Document (NonStruct -1 (NonStruct (H1 (NonStruct 2) (NonStruct 3)))))',
      '(Document (H1 2 3))',
    ],
    [
      'words in a box are a paragraph',
      '(Document (NonStruct (NonStruct 1) (NonStruct 2)) (NonStruct (NonStruct 3)))',
      '(Document (P 1 2) (P 3))',
    ],
    [
      'words beside blocks are paragraphs',
      '(Document (NonStruct (NonStruct 1) (P (NonStruct 2)) (Strong (NonStruct 3))))',
      '(Document (P 1) (P 2) (P (Strong 3)))',
    ],
    [
      'an item has label and body',
      '(Document (L (LI (Em (NonStruct 1)) (Strong (NonStruct 2)))))',
      '(Document (L (LI (Lbl 1) (LBody (Strong 2)))))',
    ],
    [
      'an item without a marker has a body',
      '(Document (L (LI (NonStruct 1) (Em (NonStruct 2)))))',
      '(Document (L (LI (LBody 1 (Em 2)))))',
    ],
    [
      'an item of one word is no marker',
      '(Document (L (LI (Em (NonStruct 1)))))',
      '(Document (L (LI (LBody (Em 1)))))',
    ],
    [
      'a figure of words is none',
      '(Document (Figure (BlockQuote (P (NonStruct 1)))))',
      '(Document (Div (BlockQuote (P 1))))',
    ],
    ['a picture keeps what draws it', '(Document (Figure=x -1) (Figure=x 2))', '(Document (Figure -1) (Figure 2))'],
    [
      'rules and grounds are nobody’s',
      '(Document (P -1) (Table -2 (TR (TH (NonStruct 3)) (TD -4))))',
      '(Document (Table (TR (TH 3) (TD))))',
    ],
    ['an empty head is a cell', '(Document (Table (TR (TH) (TD 1))))', '(Document (Table (TR (TD) (TD 1))))'],
    [
      'the corner of a table comes back',
      '(Document (Table (TR (TH 1)) (TR (TH 2) (TD 3))))',
      '(Document (Table (TR (TD) (TH 1)) (TR (TH 2) (TD 3))))',
    ],
    [
      'a short row is filled',
      '(Document (Table (TR (TH 1) (TD 2)) (TR (TH 3))))',
      '(Document (Table (TR (TH 1) (TD 2)) (TR (TH 3) (TD))))',
    ],
    [
      'what stands in no row is the caption',
      '(Document (Table (NonStruct 1) (TR (TD 2))))',
      '(Document (Table (Caption (P 1)) (TR (TD 2))))',
    ],
    [
      'a head that comes again is read once',
      "(Document (Table (TR (TH (NonStruct 1 1'))) (TR (TH 2))))",
      '(Document (Table (TR (TH 1)) (TR (TH 2))))',
    ],
    [
      'a word and its reading',
      '(Document (P (NonStruct 1) (Ruby (NonStruct 2) (RT (NonStruct 3)))))',
      '(Document (P 1 (Ruby (RB 2) (RT 3))))',
    ],
    ['headings begin at one', '(Document (H2 1) (H2 2) (H1 3) (H3 4))', '(Document (H1 1) (H1 2) (H1 3) (H2 4))'],
  ])('%s', (_, given, wanted) => {
    const once = ordered(given)
    expect(textOf(once)).toBe(wanted)
    expect(textOf(inOrder(once, () => true))).toBe(wanted)
  })
})

const contentOf = (stream: string): Content => ({ stream, operators: operatorsIn(stream), called })
const called: Called = name => (name === 'X1' ? 'picture' : name === 'X2' ? 'tagged form' : 'form')
const WORDS = 'BT /F1 12 Tf (a\\) (b) Tj) Tj ET'

describe('what is drawn', () => {
  test.each([
    ['words', `/P <</MCID 0>>BDC ${WORDS} EMC`, true],
    ['a picture', '/P <</MCID 0>> BDC /X1 Do EMC', true],
    ['a form that is nobody else’s', '/P <</MCID 0>> BDC /X3 Do EMC', true],
    ['a form with tags of its own', '/P <</MCID 0>> BDC /X2 Do EMC', false],
    ['a ground', '/P <</MCID 0>> BDC 0 0 9 9 re f EMC', false],
    ['a picture in line', '/P <</MCID 0>> BDC BI /W 1 ID \x01EMC\x02 EI EMC', true],
  ])('%s', (_, stream, isMatter) => expect(markedContents(contentOf(stream))).toEqual([{ mcid: 0, isMatter }]))

  test.each([
    ['rules', '1 g 0 0 9 1 re f Q', '1 g /Artifact BMC\n0 0 9 1 re f EMC\nQ'],
    ['words outside', `q ${WORDS} Q`, `q /Artifact BMC\n${WORDS} EMC\nQ`],
    ['what is cut with is not drawn', 'q 0 0 9 9 re W n Q', 'q 0 0 9 9 re W n Q'],
    ['what is kept', `/P <</MCID 1>> BDC ${WORDS} EMC`, `/P <</MCID 1>> BDC ${WORDS} EMC`],
    ['what is not kept', `/P <</MCID 2>> BDC ${WORDS} EMC`, ` /Artifact BMC\n${WORDS} EMC\n`],
    [
      'not around tags',
      '0 0 1 1 re f /X2 Do /X3 Do',
      '/Artifact BMC\n0 0 1 1 re f EMC\n/X2 Do /Artifact BMC\n/X3 Do\nEMC\n',
    ],
    [
      'half of a text',
      'BT (a) Tj /P <</MCID 1>> BDC (b) Tj EMC ET',
      'BT /Artifact BMC\n(a) Tj\nEMC /P <</MCID 1>> BDC (b) Tj EMC ET',
    ],
  ])('%s', (_, stream, wanted) => {
    const made = withArtifacts(contentOf(stream), new Set([1]))
    expect(made).toBe(wanted)
    expect(withArtifacts(contentOf(made), new Set([1]))).toBe(wanted)
  })
})

test('the colour profile says how long it is, where its tags lie and what each is', () => {
  const bytes = srgbProfile()
  const view = new DataView(bytes.buffer)
  expect([view.getUint32(0), view.getUint32(128)]).toEqual([bytes.length, 9])
  const signs = Array.from({ length: 9 }, (_, index) => {
    const at = 132 + 12 * index
    const start = view.getUint32(at + 4)
    expect([start + view.getUint32(at + 8) <= bytes.length, start % 4]).toEqual([true, 0])
    return new TextDecoder().decode(bytes.slice(start, start + 4))
  })
  expect(signs).toEqual(['mluc', 'mluc', 'XYZ ', 'XYZ ', 'XYZ ', 'XYZ ', 'para', 'para', 'para'])
})

test('the checker finds what a plain PDF lacks', async () => {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.addPage([100, 100]).drawText('words', { font: await document.embedFont(StandardFonts.Helvetica) })
  expect(await faultsOfPdf(await document.save(), { isTagged: false })).toEqual(
    expect.arrayContaining(['no XMP', 'no output intent', 'no identity', '/Helvetica is not embedded']),
  )
})
