// numbering.xml → the number Word shows before a paragraph. The file stores no numbers, only how to count.

import { type NumberReference, type Styles, switchOf } from './styles.ts'
import { createCounter, type Level, type List } from '../shared/numbering.ts'
import { attribute, child, elements, localName, type XmlElement } from '../shared/xml.ts'

/** The paragraph style that stands for a level. */
interface StyledLevel extends Level {
  style: string | null
}

/** What decides about the number of a paragraph. */
export interface Numbered {
  direct: NumberReference | null
  style: string | null
}

/** A counter over the paragraphs in document order: for each, its number with the gap behind it, or nothing. */
export function createNumbering(root: XmlElement | null, styles: Styles): (paragraph: Numbered) => string {
  const lists = readLists(root, styles)
  const count = createCounter(lists)
  return paragraph => {
    const reference = referenceOf(paragraph, styles, lists)
    return reference ? count(reference.numId, reference.level) : ''
  }
}

// --- internal ---

function referenceOf(
  { direct, style }: Numbered,
  styles: Styles,
  lists: ReadonlyMap<string, List<StyledLevel>>,
): { numId: string; level: number } | null {
  const inherited = styles.number(style)
  const numId = direct?.numId ?? inherited?.numId ?? null
  if (numId === null || numId === '0') return null
  const linked = () => {
    const levels = lists.get(numId)?.levels ?? new Map<number, StyledLevel>()
    const ids = styles.chain(style)
    return [...levels].find(([, level]) => level.style !== null && ids.includes(level.style))?.[0]
  }
  return { numId, level: direct?.level ?? (direct?.numId ? 0 : (linked() ?? inherited?.level ?? 0)) }
}

function readLists(root: XmlElement | null, styles: Styles): Map<string, List<StyledLevel>> {
  const children = root ? elements(root) : []
  const abstracts = new Map(
    children.filter(one => localName(one) === 'abstractNum').map(one => [attribute(one, 'abstractNumId') ?? '', one]),
  )
  const nums = new Map(
    children.filter(one => localName(one) === 'num').map(one => [attribute(one, 'numId') ?? '', one]),
  )
  const abstractOf = (num: XmlElement | undefined) => attribute(child(num, 'abstractNumId'), 'val') ?? ''
  /** A definition may only name a list style, whose own numbering holds the levels. */
  const resolved = (id: string): string => {
    const link = attribute(child(abstracts.get(id), 'numStyleLink'), 'val')
    const numId = link === undefined ? null : styles.number(link)?.numId
    const target = numId ? abstractOf(nums.get(numId)) : ''
    return target !== '' && target !== id ? target : id
  }
  const lists = new Map<string, List<StyledLevel>>()
  for (const [numId, num] of nums) {
    const abstract = resolved(abstractOf(num))
    const levels = readLevels(abstracts.get(abstract))
    const starts = new Map<number, number>()
    for (const override of elements(num).filter(one => localName(one) === 'lvlOverride')) {
      const index = Number(attribute(override, 'ilvl') ?? 0)
      const own = child(override, 'lvl')
      if (own) levels.set(index, readLevel(own))
      const start = attribute(child(override, 'startOverride'), 'val') ?? (own && attribute(child(own, 'start'), 'val'))
      if (start !== undefined) starts.set(index, Number(start))
    }
    lists.set(numId, { abstract, levels, starts })
  }
  return lists
}

function readLevels(abstract: XmlElement | undefined): Map<number, StyledLevel> {
  const levels = abstract ? elements(abstract).filter(one => localName(one) === 'lvl') : []
  return new Map(levels.map(one => [Number(attribute(one, 'ilvl') ?? 0), readLevel(one)]))
}

function readLevel(element: XmlElement): StyledLevel {
  const value = (name: string) => attribute(child(element, name), 'val')
  // A format newer than the file's schema stands in a choice, its fallback beside it.
  const format = child(element, 'numFmt') ?? child(element, 'AlternateContent', 'Fallback', 'numFmt')
  const restart = value('lvlRestart')
  return {
    start: Number(value('start') ?? 0),
    format: attribute(format, 'val') ?? 'decimal',
    text: value('lvlText') ?? '',
    suffix: value('suff') ?? 'tab',
    restart: restart === undefined ? null : Number(restart),
    isLegal: switchOf(element, 'isLgl') ?? false,
    isHidden: switchOf(child(element, 'rPr'), 'vanish') ?? false,
    style: value('pStyle') ?? null,
  }
}
