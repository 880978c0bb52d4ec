// What a reader knows of single words in a paragraph (struck out, set above the line) travels inside the text, between
// two control characters that no text holds, until layout.ts turns it into marks: so joining, trimming and numbering
// keep it.

import type { Mark, Span } from '../../model/source.ts'

type Kind = 'struck' | 'raised' | 'note'

const SIGNS: Readonly<Record<Kind, readonly [open: string, close: string]>> = {
  struck: ['\x01', '\x02'],
  raised: ['\x03', '\x04'],
  note: ['\x05', '\x06'],
}
const RE_SIGN = /[\x01-\x06]/g
const KINDS: readonly Kind[] = ['struck', 'raised', 'note']

/** What stands above the line is a mark or an exponent; longer than that it is a whim of the layout. */
const LONGEST_RAISED = 12
const ABOVE: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('0123456789+-−()n', (char, index) => [char, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ')[index] ?? char]),
)
/** Matches `12`, `-3`, `[2`: figures, which must not touch the figure before them. Not `th`. */
const RE_FIGURE = /\d/

/** Words with a line through them. */
export function struck(text: string): string {
  return around('struck', text)
}

/** A whole paragraph that the format calls a note. */
export function note(text: string): string {
  return around('note', text)
}

/** `4` above the line → `⁴`, which joins no figure; letters and marks stay as they are. */
export function raised(text: string): string {
  const words = withoutSigns(text)
  if (words.trim() === '' || words.length > LONGEST_RAISED) return text
  if (/^[\d+\-−()n]+$/.test(words) && RE_FIGURE.test(words))
    return around(
      'raised',
      words.replace(/./g, char => ABOVE[char] ?? char),
    )
  return around(
    'raised',
    words.replace(/(?<![[〔［(（\d])\d+(?![\d\]〕］)）])/g, digits => raisedDigits(digits)),
  )
}

/** A number before words that are all struck out is struck out with them. */
export function numbered(number: string, text: string): string {
  const { text: all, marks } = read(text)
  const isStruck = all.trim() !== '' && marks.some(({ kind, span }) => kind === 'struck' && covers(span, all))
  return isStruck ? struck(number) + text : number + text
}

/** For text from outside, which may hold anything, and for words that are looked at. */
export function withoutSigns(text: string): string {
  return text.replace(RE_SIGN, '')
}

/** The words of a cell as they count: without what is struck out. */
export function unstruck(text: string): string {
  return withoutSigns(text.replace(/\x01[^\x02]*\x02/g, ''))
}

/** The text without signs, and the marks they stand for in its offsets. */
export function read(text: string): { text: string; marks: Mark[] } {
  if (text.search(RE_SIGN) < 0) return { text, marks: [] }
  const marks: Mark[] = []
  const open = new Map<Kind, number>()
  let out = ''
  for (const char of text.replace(/\x02\x01|\x04\x03|\x06\x05/g, '')) {
    const kind = KINDS.find(one => SIGNS[one].includes(char))
    if (kind === undefined) out += char
    else if (char === SIGNS[kind][0]) open.set(kind, out.length)
    else {
      const start = open.get(kind) ?? out.length
      if (out.length > start) marks.push({ kind, span: { start, end: out.length } })
      open.delete(kind)
    }
  }
  return { text: out, marks }
}

// --- internal ---

/** Each line of it: a paragraph may be taken apart where it is broken. */
function around(kind: Kind, text: string): string {
  const [open, close] = SIGNS[kind]
  return text.replace(/[^\n]+/g, line => open + line + close)
}

const raisedDigits = (digits: string) => digits.replace(/\d/g, digit => ABOVE[digit] ?? digit)

function covers({ start, end }: Span, text: string): boolean {
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === ''
}
