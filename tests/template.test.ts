// slides.md → .pptx in somebody else's presentation: its masters stay, its slides go, and Office need not repair it.

import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readTemplate, renderPptx } from '../scripts/pptx/index.ts'
import { readDeck } from '../scripts/slides-md/index.ts'
import { changed, faultsOf, partsOf, wordsOf } from './presentation.ts'
import { SPEECH, workplace } from './run-speechdeck.ts'

const GALLERY = readDeck(readFileSync(new URL('browser/gallery/slides.md', import.meta.url), 'utf8'))
/**
 * Ours with other names and another look, and what a used presentation has more: sections, a person, an old slide on
 * the master's button.
 */
const OWN = renderPptx({
  ...GALLERY,
  title: '旧讲话',
  ratio: '4:3',
  unit: null,
  footer: null,
  confidential: null,
  colours: { accent: '#123456' },
  slides: GALLERY.slides.slice(0, 2),
})
const USED = changed(OWN, {
  'ppt/_rels/presentation.xml.rels': xml =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/200' +
        '6/relationships/commentAuthors" Target="commentAuthors.xml"/></Relationships>',
    ),
  'ppt/commentAuthors.xml': () => '<p:cmAuthorLst xmlns:p="x"><p:cmAuthor id="0" name="张三"/></p:cmAuthorLst>',
  'ppt/presentation.xml': xml => xml.replace('<p:sldSz', '<p:custShowLst/><p:sldSz'),
  'docProps/core.xml': xml => xml.replace('>speechdeck<', '>张三<'),
  'ppt/slideMasters/slideMaster1.xml': xml =>
    xml.replace(
      '<p:cNvPr id="2" name="Title"/>',
      '<p:cNvPr id="2" name="Title"><a:hlinkClick r:id="rId77"/></p:cNvPr>',
    ),
  'ppt/slideMasters/_rels/slideMaster1.xml.rels': xml =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/200' +
        '6/relationships/slide" Target="../slides/slide1.xml"/></Relationships>',
    ),
})

describe('in a used presentation', () => {
  const bytes = renderPptx(GALLERY, { template: readTemplate(USED, 'unit.pptx') })
  const parts = partsOf(bytes)
  const slide = (no: number) => parts.get(`ppt/slides/slide${no}.xml`) ?? ''

  test('holds together, with our slides alone', () => {
    expect(faultsOf(parts)).toEqual([])
    expect([...parts.keys()].filter(name => /^ppt\/slides\/[^/]+\.xml$/.test(name))).toHaveLength(GALLERY.slides.length)
    expect(parts.get('ppt/presentation.xml')?.match(/<p:sldId /g)).toHaveLength(GALLERY.slides.length)
    expect(renderPptx(GALLERY, { template: readTemplate(USED, 'unit.pptx') })).toEqual(bytes)
  })

  test('has its last page on the layout of its first', () => {
    const layoutOf = (no: number) =>
      /slideLayout\d+\.xml/.exec(parts.get(`ppt/slides/_rels/slide${no}.xml.rels`) ?? '')?.[0]
    expect(layoutOf(GALLERY.slides.length)).toBe(layoutOf(1))
    expect(layoutOf(GALLERY.slides.length)).not.toBe(layoutOf(2))
  })

  test('keeps masters, layouts, theme and size', () => {
    expect(parts.get('ppt/presentation.xml')).toContain('<p:sldSz cx="9144000" cy="6858000"')
    expect(parts.get('ppt/theme/theme1.xml')).toBe(partsOf(USED).get('ppt/theme/theme1.xml'))
    expect([...parts.keys()].filter(name => name.startsWith('ppt/slideLayouts/slideLayout'))).toHaveLength(9)
  })

  test('tells nothing of the people and slides that were in it', () => {
    const all = [...parts.values()].join('')
    for (const words of ['张三', '旧讲话', 'custShowLst', 'hlinkClick']) expect(all).not.toContain(words)
  })

  test('takes a layout by kind, titles in its title without a font, size or place of ours', () => {
    const layouts = GALLERY.slides.map(
      (_, index) => /slideLayout(\d+)\.xml/.exec(parts.get(`ppt/slides/_rels/slide${index + 1}.xml.rels`) ?? '')?.[1],
    )
    const of = (layout: string) =>
      new Set(GALLERY.slides.flatMap((each, index) => (each.layout === layout ? [layouts[index]] : [])))
    expect([of('cover'), of('section'), of('default')].map(set => [...set])).toEqual([['1'], ['3'], ['4']])
    const [title = ''] = /<p:sp>(?:(?!<\/p:sp>).)*type="title".*?<\/p:sp>/.exec(slide(2)) ?? []
    expect(title).toContain('<p:spPr></p:spPr>')
    expect(title).not.toMatch(/ sz=|typeface|<a:xfrm>/)
  })

  test('shows and says all', () => {
    GALLERY.slides.forEach(({ no, blocks, note, layout }) => {
      expect(wordsOf(parts.get(`ppt/notesSlides/notesSlide${no}.xml`) ?? '')).toBe(note.replace(/\s/gu, ''))
      const charts = Array.from(
        (parts.get(`ppt/slides/_rels/slide${no}.xml.rels`) ?? '').matchAll(/charts\/chart\d+\.xml/g),
        ([name]) => parts.get(`ppt/${name}`) ?? '',
      )
      const words = wordsOf(slide(no)) + charts.map(chart => wordsOf(chart, 'c:v') + wordsOf(chart)).join('')
      // The labels of a cover (date, speaker) are not the speaker's words.
      const isHeading = ({ type }: { type: string }) => type === 'heading'
      // Nor is the list of parts on a section slide, which says how far the talk has come, in place there.
      const isOwn = ({ type }: { type: string }) => type !== 'list'
      const wanted = blocks.filter(layout === 'cover' ? isHeading : layout === 'section' ? isOwn : () => true)
      const missing = (JSON.stringify(wanted).match(/(?<="text":")[^"]+/g) ?? [])
        .flatMap(piece => piece.replace(/\s/g, '').split(/(×+)/))
        .filter(piece => !words.includes(piece) && !(charts.length > 0 && /^[-+\d]/.test(piece)))
      expect([no, missing]).toEqual([no, []])
    })
    expect(slide(3)).toContain(GALLERY.confidential)
  })

  test("colours are the template's", () => {
    for (const [name, xml] of parts)
      if (/^ppt\/(?:slides|charts)\/[^/]+\.xml$/.test(name)) expect(xml).not.toContain('srgbClr')
  })
})

test('what stands on the master already is not said again', () => {
  const template = readTemplate(renderPptx({ ...GALLERY, slides: [] }), 'unit.pptx')
  const parts = partsOf(renderPptx(GALLERY, { template }))
  expect(parts.get('ppt/slides/slide3.xml')).not.toContain(GALLERY.confidential)
})

test.each([
  ['no package', strToU8('hello'), 'template-no-pptx'],
  ['another package', zipSync({ 'a.txt': strToU8('a') }), 'template-no-pptx'],
  ['broken XML', changed(OWN, { 'ppt/presentation.xml': () => '<p:presentation' }), 'template-no-pptx'],
  [
    'no layouts',
    changed(OWN, {
      'ppt/slideMasters/slideMaster1.xml': xml => xml.replace(/<p:sldLayoutIdLst>.*<\/p:sldLayoutIdLst>/, ''),
    }),
    'template-no-layouts',
  ],
  [
    'no masters',
    changed(OWN, {
      'ppt/_rels/presentation.xml.rels': xml => xml.replaceAll(/<Relationship [^>]*slideMaster"[^>]*>/g, ''),
    }),
    'template-no-layouts',
  ],
])('%s: one clear message', (_, bytes, message) => {
  expect(() => readTemplate(bytes, 'unit.pptx')).toThrow(
    expect.objectContaining({ code: 'E_USAGE', message, values: { file: 'unit.pptx' } }),
  )
})

test(
  'from the command line: --template alone asks for the presentation; a wrong one ' +
    'ends the run before anything is made',
  async () => {
    const { run, path, write } = workplace({ 'talk.txt': SPEECH, 'unit.pptx': USED, 'wrong.pptx': 'hello' })
    expect(
      await run('build', 'talk.txt', '-o', 'deck', '--no-pdf', '--template', 'unit.pptx', '--quiet'),
    ).toMatchObject({
      code: 0,
      stderr: '',
    })
    const parts = partsOf(readFileSync(path('deck/slides.pptx')))
    expect(faultsOf(parts)).toEqual([])
    expect(parts.get('ppt/presentation.xml')).toContain('cx="9144000"')
    write('kept.pptx', 'before')
    expect(await run('export', 'deck', '--template', 'wrong.pptx', '-o', 'kept.pptx', '--lang', 'en')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('wrong.pptx is no .pptx presentation'),
    })
    expect(await run('export', 'deck', '--format', 'pptx', '--template', 'none.pptx', '--lang', 'en')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no such file'),
    })
    expect(readFileSync(path('kept.pptx'), 'utf8')).toBe('before')
  },
)
