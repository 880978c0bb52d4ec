// The numbers a browser writes before the items of `<ol>`.

import { opensWithNumeral } from '../../language/written-markers.ts'
import { formatNumber } from '../shared/number-formats.ts'

/** Names of HTML and CSS, but `1` → those of number-formats.ts, and what stands behind the number. */
const STYLES: Readonly<Record<string, [format: string, after: string]>> = {
  decimal: ['decimal', '. '],
  'decimal-leading-zero': ['decimalZero', '. '],
  a: ['lowerLetter', '. '],
  'lower-alpha': ['lowerLetter', '. '],
  'lower-latin': ['lowerLetter', '. '],
  A: ['upperLetter', '. '],
  'upper-alpha': ['upperLetter', '. '],
  'upper-latin': ['upperLetter', '. '],
  i: ['lowerRoman', '. '],
  'lower-roman': ['lowerRoman', '. '],
  I: ['upperRoman', '. '],
  'upper-roman': ['upperRoman', '. '],
  'cjk-ideographic': ['chineseCountingThousand', '、'],
  'simp-chinese-informal': ['chineseCountingThousand', '、'],
  'trad-chinese-informal': ['chineseCountingThousand', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  'trad-chinese-formal': ['ideographLegalTraditional', '、'],
  'cjk-decimal': ['ideographDigital', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
}
/** Matches `list-style: none`, `list-style-type:decimal inside`. */
const RE_LIST_STYLE = /list-style(?:-type)?\s*:\s*([\w-]+)/i
/** Matches a rule by which a site takes the numbers off its lists: `ul, ol { list-style: none }`. */
const RE_NONE_RULE = /(?:^|[\s,}>])(?:ol|li)\b[^{}]{0,200}\{[^{}]{0,1000}list-style(?:-type)?\s*:\s*none/i
/** Item → its number with what stands behind it; items without one are missing. */
export function numbersOf(list: Element, styles: string): Map<Element, string> {
  const items = Array.from(list.children).filter(child => child.localName === 'li')
  const own = RE_LIST_STYLE.exec(list.getAttribute('style') ?? '')?.[1]?.toLowerCase()
  const isOff =
    own === 'none' ||
    (own === undefined && RE_NONE_RULE.test(styles)) ||
    items.filter(item => opensWithNumeral(item.textContent ?? '')).length * 2 > items.length
  const numbers = new Map<Element, string>()
  if (isOff) return numbers
  const [format, after] = STYLES[own ?? ''] ?? STYLES[list.getAttribute('type') ?? ''] ?? ['decimal', '. ']
  const isReversed = list.hasAttribute('reversed')
  let number = wholeOf(list.getAttribute('start')) ?? (isReversed ? items.length : 1)
  for (const item of items) {
    number = wholeOf(item.getAttribute('value')) ?? number
    if (RE_LIST_STYLE.exec(item.getAttribute('style') ?? '')?.[1]?.toLowerCase() !== 'none')
      numbers.set(item, `${formatNumber(number, format)}${after}`)
    number += isReversed ? -1 : 1
  }
  return numbers
}

// --- internal ---

function wholeOf(value: string | null): number | null {
  return value !== null && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : null
}
