// Speech → slides, one line a slide: what a reader of the deck would see first. The pairs are in cases/deck.txt.
import { expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { buildDeck } from '../scripts/deck/index.ts'
import { without } from '../scripts/text/edits.ts'
import type { Slide } from '../scripts/model/deck.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { loadCases } from './cases.ts'

/** `points/rows 三条原则: 一是 坚持A — 为什么 | 二是 …` */
const mark = (isKey: boolean) => (isKey ? '*' : '')

function line(slide: Slide): string {
  const matter = (() => {
    switch (slide.kind) {
      case 'points':
        return slide.items.map(({ marker, phrase, clause }) =>
          [marker?.text, phrase.text, clause && `— ${clause.text}`].filter(Boolean).join(' '),
        )
      case 'agenda':
        return slide.groups.map(({ heading, items }) =>
          [heading.text, ...items.map(({ marker, text }) => [marker?.text, text.text].filter(Boolean).join(' '))]
            .filter(Boolean)
            .join(', '),
        )
      case 'contrast':
        return slide.sides.map(({ marker, phrase, items }) =>
          [marker.text, phrase.text, ...items.map(item => `— ${item.text}`)].join(' '),
        )
      case 'enumeration':
        return slide.items.map(({ head, text, tail }) => [head?.text, text.text, tail?.text].filter(Boolean).join('+'))
      case 'change':
        return slide.items.map(({ label, before, after }) =>
          [label?.text, `${before.text} → ${after.text}`].filter(Boolean).join(' '),
        )
      case 'figures':
        return slide.items.map(
          ({ figure, unit, label }) =>
            `${figure.text}${unit ? `+${unit.text}` : ''} ${label.lines?.join('/') ?? label.text}`,
        )
      case 'table':
        return [slide.columns, ...slide.rows].map(row =>
          row.map(cell => ('derived' in cell ? `${cell.text}~` : cell.text)).join(' / '),
        )
      case 'chart':
        return [slide.columns, ...slide.rows]
          .map(
            (row, at) =>
              mark(slide.form === 'bar' && at - 1 === slide.key) +
              row
                .map((cell, column) => {
                  const isKey = slide.form === 'line' && at === 0 && column - 1 === slide.key
                  return `${mark(isKey)}${cell.text}${'derived' in cell ? '~' : ''}`
                })
                .join(' / '),
          )
          .concat(slide.takeaway.map(({ text }) => `— ${text}`))
          .concat(slide.remark ? [`(${slide.remark.text})`] : [])
      case 'quote':
        return [slide.quotation.text, slide.speaker?.text ?? 'nobody named']
      case 'section':
        return [
          slide.marker?.text,
          slide.support?.text,
          slide.list.map(({ marker, text }) => [marker?.text, text.text].filter(Boolean).join(' ')).join(', '),
        ].filter(Boolean)
      case 'closing':
        return slide.recap.map(({ text }) => text)
      default:
        return []
    }
  })()
  const form = 'form' in slide ? `/${slide.form}` : ''
  const title = slide.title.text + (slide.continued ? slide.continued.text : '')
  return `${slide.kind}${form} ${title}${matter.length > 0 ? `: ${matter.join(' | ')}` : ''}`
}

it.each(loadCases('deck'))('$title', ({ input, expected }) => {
  const manuscript = clean({
    name: 'speech.txt',
    format: 'txt',
    encoding: 'utf-8',
    sha256: '',
    text: input,
    marks: [],
  }).value
  const outline = parseOutline(manuscript).value
  const deck = buildDeck(outline, without(manuscript, outline.titleBlock), { sourceText: input })
  expect(
    deck.slides
      .filter(slide => slide.kind !== 'cover')
      .map(line)
      .join('\n'),
  ).toBe(expected.trim())
})
