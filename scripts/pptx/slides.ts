// The parts that every slide brings along, in a presentation of our own and in a template: its XML, its charts with
// their sheets, its notes, and the relationships between them.

import type { WrittenSlide } from '../model/slides-md.ts'
import { chartXml } from './chart.ts'
import type { ChartElement } from './elements.ts'
import { notesXml } from './notes.ts'
import { add, DOCUMENT, PRESENTATION, type Parts } from './package.ts'
import type { PptxDeck } from './palette.ts'
import type { Style } from './shapes.ts'
import { workbook } from './workbook.ts'
import { element, relationships } from './xml.ts'

export interface SlideWriting {
  /**
   * The XML of a slide; relationships 1 and 2 are layout and notes, `charts` collects what becomes parts of its own.
   */
  xml: (slide: WrittenSlide, at: { no: number; charts: ChartElement[] }) => string
  /** Name of the part. */
  layout: (slide: WrittenSlide) => string
  notesMaster: string
  style: Style
}

export function addSlides(parts: Parts, deck: PptxDeck, { xml, layout, notesMaster, style }: SlideWriting): void {
  const from = (name: string) => (name.startsWith('ppt/') ? `../${name.slice(4)}` : `/${name}`)
  // A template may have charts on its masters.
  let charts = [...parts.files.keys()].filter(name => name.startsWith('ppt/charts/')).length
  for (const [index, slide] of deck.slides.entries()) {
    const no = index + 1
    const own: ChartElement[] = []
    add(parts, `ppt/slides/slide${no}.xml`, `${PRESENTATION}.slide+xml`, xml(slide, { no, charts: own }))
    parts.files.set(
      `ppt/slides/_rels/slide${no}.xml.rels`,
      relationships([
        { type: 'slideLayout', target: from(layout(slide)) },
        { type: 'notesSlide', target: `../notesSlides/notesSlide${no}.xml` },
        ...own.map((_, nth) => ({ type: 'chart', target: `../charts/chart${charts + nth + 1}.xml` })),
      ]),
    )
    for (const chart of own) {
      charts++
      add(parts, `ppt/charts/chart${charts}.xml`, `${DOCUMENT}.drawingml.chart+xml`, chartXml(chart, style))
      parts.files.set(
        `ppt/charts/_rels/chart${charts}.xml.rels`,
        relationships([{ type: 'package', target: `../embeddings/data${charts}.xlsx` }]),
      )
      parts.files.set(`ppt/embeddings/data${charts}.xlsx`, workbook(chart))
    }
    add(parts, `ppt/notesSlides/notesSlide${no}.xml`, `${PRESENTATION}.notesSlide+xml`, notesXml(deck, slide.note))
    parts.files.set(
      `ppt/notesSlides/_rels/notesSlide${no}.xml.rels`,
      relationships([
        { type: 'notesMaster', target: from(notesMaster) },
        { type: 'slide', target: `../slides/slide${no}.xml` },
      ]),
    )
  }
}

/** PowerPoint's sections 节: one a part of the speech, so that the list of slides can be folded. */
export function sections({ title, parts, slides }: PptxDeck): string {
  if (parts.length < 2) return ''
  const found: { name: string; ids: number[] }[] = []
  let part: number | null = null
  for (const [index, slide] of slides.entries()) {
    if (found.length === 0 || (slide.part !== null && slide.part !== part))
      found.push({ name: slide.part === null ? title : (parts[slide.part] ?? title), ids: [] })
    part = slide.part ?? part
    found.at(-1)?.ids.push(FIRST_ID + index)
  }
  const entries = found.map(({ name, ids }, index) =>
    element(
      'p14:section',
      { name, id: `{00000000-0000-4000-8000-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}` },
      element('p14:sldIdLst', {}, ...ids.map(id => element('p14:sldId', { id }))),
    ),
  )
  const list = element('p14:sectionLst', { 'xmlns:p14': POWERPOINT_2010 }, ...entries)
  return element('p:extLst', {}, element('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, list))
}

const POWERPOINT_2010 = 'http://schemas.microsoft.com/office/powerpoint/2010/main'
/** Slides are numbered from here: the smallest number that the format allows. */
export const FIRST_ID = 256
