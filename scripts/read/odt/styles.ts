// Styles of an OpenDocument text: what a paragraph is, what is hidden, how the levels of its lists are numbered.

import type { Role } from '../shared/layout.ts'
import { bulletSign, formatNumber } from '../shared/number-formats.ts'
import { withGap } from '../shared/numbering.ts'
import { attribute, child, descendants, localName, type XmlElement } from '../shared/xml.ts'

interface Style {
  name: string
  parent: string | null
  level: number | null
  list: string | null
  hidden: boolean | null
  struck: boolean | null
  raised: boolean | null
  font: string | null
}

interface Level {
  start: number
  format: string
  /** `（%2%）`: %n% is the number of level n. */
  text: string
  hasGap: boolean
}

export interface OdtStyles {
  role: (id: string | null) => Role | undefined
  listOf: (id: string | null) => string | null
  /** Of the style and the ones it is based on; null where none says anything. */
  is: (what: 'hidden' | 'struck' | 'raised', id: string | null) => boolean | null
  font: (id: string | null) => string
  start: (list: string, level: number) => number
  /** The number as shown, for counters from the first level down to `level`. */
  label: (list: string, level: number, counters: readonly number[]) => string
}

/** Name of the list of headings, which have no list of their own. */
export const OUTLINE = 'Outline'

const ROLES: readonly [pattern: RegExp, role: Role][] = [
  [/^(?:title|subtitle)$/i, 'title'],
  [/^(?:quotations|intense quote|quote)$/i, 'quote'],
  [/^(?:caption|table|illustration)$/i, 'caption'],
]
/** Matches `Heading 2`, as styles of body text in a heading's dress are called as well. */
const RE_HEADING = /^heading\s*([1-9])$/i

/** Matches `super 58%` and `33% 58%`. Not `sub 58%`, `-33% 58%`, `0% 100%`. */
const RE_RAISED = /^(?:super|[1-9]\d*(?:\.\d+)?%)/

/** First sign of a format (`一, 二, 三, ...`) → its name in number-formats.ts; any other is `decimal`. */
const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '１': 'decimalFullWidth',
  '①': 'decimalEnclosedCircle',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  壱: 'japaneseLegal',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  〇: 'ideographDigital',
}

/** From content.xml and styles.xml; the former wins. */
export function readOdtStyles(roots: readonly XmlElement[]): OdtStyles {
  const styles = new Map<string, Style>()
  const levels = new Map<string, Level>()
  for (const element of roots.flatMap(root => [...descendants(root)])) {
    const name = attribute(element, 'name') ?? ''
    if (localName(element) === 'style' && !styles.has(name)) styles.set(name, styleOf(element))
    const list = localName(element) === 'outline-style' ? OUTLINE : localName(element) === 'list-style' ? name : null
    if (list === null) continue
    for (const one of descendants(element)) {
      const level = Number(attribute(one, 'level'))
      if (level > 0 && !levels.has(`${list} ${level}`)) levels.set(`${list} ${level}`, levelOf(one, level))
    }
  }
  const first = <T>(id: string | null, ask: (style: Style) => T | null): T | null => {
    const seen = new Set<string>()
    for (let at = id; at !== null && styles.has(at) && !seen.has(at); at = styles.get(at)?.parent ?? null) {
      seen.add(at)
      const answer = ask(styles.get(at) as Style)
      if (answer !== null) return answer
    }
    return null
  }
  return {
    role: id => first(id, roleOf) ?? undefined,
    listOf: id => first(id, ({ list }) => list),
    font: id => first(id, ({ font }) => font) ?? '',
    is: (what, id) => first(id, style => style[what]),
    start: (list, level) => levels.get(`${list} ${level}`)?.start ?? 1,
    label: (list, level, counters) => {
      const own = levels.get(`${list} ${level}`)
      if (!own) return ''
      const text = own.text.replace(/%(\d+)%/g, (_, digit: string) => {
        const one = levels.get(`${list} ${digit}`)
        return one ? formatNumber(counters[Number(digit) - 1] ?? one.start, one.format) : ''
      })
      return own.hasGap ? withGap(text) : text
    },
  }
}

// --- internal ---

function styleOf(element: XmlElement): Style {
  const properties = child(element, 'text-properties')
  const display = attribute(properties, 'display')
  const line = attribute(properties, 'text-line-through-style') ?? attribute(properties, 'text-line-through-type')
  const position = attribute(properties, 'text-position')
  const level = Number(attribute(element, 'default-outline-level'))
  return {
    name: attribute(element, 'display-name') ?? (attribute(element, 'name') ?? '').replaceAll('_20_', ' '),
    parent: attribute(element, 'parent-style-name') ?? null,
    level: level > 0 ? level : null,
    list: attribute(element, 'list-style-name') || null,
    hidden: display === undefined ? null : display === 'none',
    struck: line === undefined ? null : line !== 'none',
    raised: position === undefined ? null : RE_RAISED.test(position),
    font: attribute(properties, 'font-name') ?? attribute(properties, 'font-family') ?? null,
  }
}

function roleOf({ name, level }: Style): Role | null {
  const named = ROLES.find(([pattern]) => pattern.test(name))
  return named?.[1] ?? level ?? (Number(RE_HEADING.exec(name)?.[1]) || null)
}

function levelOf(element: XmlElement, level: number): Level {
  const bullet = attribute(element, 'bullet-char')
  const sign = attribute(element, 'num-format') ?? ''
  const format = FORMATS[sign[0] ?? ''] ?? (sign === '' ? 'none' : 'decimal')
  const shown = Math.min(level, Number(attribute(element, 'display-levels') ?? 1))
  const numbers = Array.from({ length: shown }, (_, index) => `%${level - shown + index + 1}%`).join('.')
  const text =
    (attribute(element, 'num-prefix') ?? '') +
    (format === 'none' ? '' : numbers) +
    (attribute(element, 'num-suffix') ?? '')
  const follows = attribute(child(element, 'list-level-properties', 'list-level-label-alignment'), 'label-followed-by')
  return {
    start: Number(attribute(element, 'start-value') ?? 1),
    format,
    text:
      bullet !== undefined
        ? bulletSign(bullet)
        : format === 'none'
          ? text
          : (attribute(element, 'num-list-format') ?? text),
    hasGap: follows !== 'nothing',
  }
}
