// numbering.xml → the number Word shows before a paragraph. The file stores no numbers, only how to count: one counter a
// level for each abstract definition, however many lists point to it.

import { bulletSign, formatNumber } from './number-formats.ts'
import { type NumberReference, type Styles, switchOf } from './docx-styles.ts'
import { attribute, child, elements, localName, type XmlElement } from './xml.ts'

interface Level {
  start: number
  format: string
  /** `（%1）`, `%1.%2`: %n is the number of level n. */
  text: string
  suffix: string
  /** One-based level that starts this one anew; 0 for never, null for any level above. */
  restart: number | null
  isLegal: boolean
  isHidden: boolean
  /** The paragraph style that stands for this level. */
  style: string | null
}

interface List {
  abstract: string
  levels: ReadonlyMap<number, Level>
  /** Levels that begin anew when this list is first used. */
  starts: ReadonlyMap<number, number>
}

/** What decides about the number of a paragraph. */
export interface Numbered { direct: NumberReference | null, style: string | null }

const LEVELS = 9
/** Matches `、` `）` and Han: no gap is needed behind it. */
const RE_WIDE_END = /[\u2014\u2018-\u201D\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFF60①-⑳]$/

/** A counter over the paragraphs in document order: for each, its number with the gap behind it, or nothing. */
export function createNumbering(root: XmlElement | null, styles: Styles): (paragraph: Numbered) => string {
  const lists = readLists(root, styles)
  const counters = new Map<string, number[]>()
  const started = new Set<string>()
  return ({ direct, style }) => {
    const reference = referenceOf({ direct, style }, styles, lists)
    const list = reference && lists.get(reference.numId)
    const level = list?.levels.get(reference?.level ?? 0)
    if (!reference || !list || !level) return ''
    const counter = counters.get(list.abstract) ?? []
    counters.set(list.abstract, counter)
    const key = `${reference.numId} ${reference.level}`
    const start = list.starts.get(reference.level)
    const before = counter[reference.level]
    counter[reference.level] = start !== undefined && !started.has(key) ? start : before === undefined ? start ?? level.start : before + 1
    started.add(key)
    // A level above that no paragraph has used counts as begun: 1.1 comes first, then 2.
    for (let upper = 0; upper < reference.level; upper++) counter[upper] ??= list.starts.get(upper) ?? list.levels.get(upper)?.start ?? 1
    for (let deeper = reference.level + 1; deeper < LEVELS; deeper++) {
      const restart = list.levels.get(deeper)?.restart ?? null
      if (restart === null || reference.level < restart) delete counter[deeper]
    }
    return level.isHidden ? '' : shown(level, list, counter)
  }
}

// --- internal ---

function shown(level: Level, { levels }: List, counter: readonly number[]): string {
  if (level.format === 'bullet') return withGap(bulletSign(level.text), level)
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const one = levels.get(Number(digit) - 1)
    if (!one) return ''
    const format = level.isLegal && one.format !== 'none' ? 'decimal' : one.format
    return formatNumber(counter[Number(digit) - 1] ?? one.start, format)
  })
  return withGap(text, level)
}

/** Word shows a gap of some width; a space stands for it where the number does not end in one of its own. */
function withGap(text: string, { suffix }: Level): string {
  return text === '' || suffix === 'nothing' || RE_WIDE_END.test(text) || /\s$/.test(text) ? text : `${text} `
}

function referenceOf({ direct, style }: Numbered, styles: Styles, lists: ReadonlyMap<string, List>): { numId: string, level: number } | null {
  const inherited = styles.number(style)
  const numId = direct?.numId ?? inherited?.numId ?? null
  if (numId === null || numId === '0') return null
  const linked = () => {
    const levels = lists.get(numId)?.levels ?? new Map<number, Level>()
    const ids = styles.chain(style)
    return [...levels].find(([, level]) => level.style !== null && ids.includes(level.style))?.[0]
  }
  return { numId, level: direct?.level ?? (direct?.numId ? 0 : linked() ?? inherited?.level ?? 0) }
}

function readLists(root: XmlElement | null, styles: Styles): Map<string, List> {
  const children = root ? elements(root) : []
  const abstracts = new Map(children.filter(one => localName(one) === 'abstractNum').map(one => [attribute(one, 'abstractNumId') ?? '', one]))
  const nums = new Map(children.filter(one => localName(one) === 'num').map(one => [attribute(one, 'numId') ?? '', one]))
  const abstractOf = (num: XmlElement | undefined) => attribute(child(num, 'abstractNumId'), 'val') ?? ''
  /** A definition may only name a list style, whose own numbering holds the levels. */
  const resolved = (id: string): string => {
    const link = attribute(child(abstracts.get(id), 'numStyleLink'), 'val')
    const numId = link === undefined ? null : styles.number(link)?.numId
    const target = numId ? abstractOf(nums.get(numId)) : ''
    return target !== '' && target !== id ? target : id
  }
  const lists = new Map<string, List>()
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

function readLevels(abstract: XmlElement | undefined): Map<number, Level> {
  const levels = abstract ? elements(abstract).filter(one => localName(one) === 'lvl') : []
  return new Map(levels.map(one => [Number(attribute(one, 'ilvl') ?? 0), readLevel(one)]))
}

function readLevel(element: XmlElement): Level {
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
