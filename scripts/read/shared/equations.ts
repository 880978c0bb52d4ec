// EQ fields, by which Word sets circled characters, readings above characters (拼音指南), fractions and roots. They have no
// result in the file: what one sees must be read off their code.

import { itemAt } from '../../text/item-at.ts'
import { formatNumber } from './number-formats.ts'
import { raised } from './signs.ts'

/** Matches `EQ \f(1,2)`, `eq \o\ac(○,1)`. */
export const RE_EQUATION = /^\s*EQ\b/i

/** Matches the ring, square or triangle around a circled character. */
const RE_RING = /^(?:[○◯〇□△◇]|\u20DD)$/
/** Matches ` \* jc2`, ` \* "Font:宋体"`, ` \* hps10`: how it is set. */
const RE_SETTING = /\\\*\s*(?:"[^"]*"|\w+)/g
const DEEPEST = 20

/** `EQ \f(1,2)` → `1/2`, `EQ \o\ac(○,3)` → `③`; null where it says nothing that can be read. */
export function equationText(code: string): string | null {
  const body = code.replace(RE_EQUATION, '').replace(RE_SETTING, ' ').trim()
  const text = textOf(body, 0).trim()
  return text === '' ? null : text
}

// --- internal ---

/** What the code shows: switches with their arguments, and words between them. */
function textOf(code: string, depth: number): string {
  if (depth > DEEPEST) return ''
  let out = ''
  let name = ''
  let options = ''
  for (let at = 0; at < code.length; at++) {
    const char = itemAt(code, at)
    if (char === '\\' && /[a-z]/i.test(code[at + 1] ?? '')) {
      const word = /^[a-z]+/i.exec(code.slice(at + 1))?.[0] ?? ''
      if (name === '') name = word.toLowerCase()
      else options += ` ${word.toLowerCase()}`
      at += word.length
      // A measure in points, or the character of a bracket.
      const measure = /^\s*-?\d+(?=\s*[\\(])/.exec(code.slice(at + 1))?.[0] ?? ''
      at += measure.length
    } else if (char === '\\') {
      // The bracket that a switch asks for, or a sign that the writer means as it is.
      if (name === 'b') options += code[at + 1] ?? ''
      else out += code[at + 1] ?? ''
      at++
    } else if (char === '(' && name !== '') {
      const end = closing(code, at)
      out += shown(
        name,
        options,
        parts(code.slice(at + 1, end)).map(part => textOf(part, depth + 1)),
        code,
      )
      name = ''
      options = ''
      at = end
    } else if (name === '' || /\S/.test(char)) out += name === '' ? char : ''
  }
  return out
}

function shown(name: string, options: string, all: readonly string[], code: string): string {
  const words = all.map(one => one.trim())
  switch (name) {
    case 'f':
      return words.join('/')
    case 'r':
      return words.length > 1 ? `${raised(words[0] ?? '')}√${words[1]}` : `√${words[0] ?? ''}`
    case 'o':
      return overlaid(words)
    case 's':
      // A reading above its character; a figure above the line.
      return / up\b/.test(options) ? above(words.join('')) : words.join('')
    case 'b':
      return bracketed(options, words.join(''))
    case 'a':
      return words.join(' ')
    case 'l':
      return words.join(code.includes(';') ? ';' : ',')
    default:
      return words.join('')
  }
}

/** ` bc[` on both sides, ` lc{` on the left, ` rc)` on the right; round ones where nothing is said. */
function bracketed(options: string, words: string): string {
  const sign = (side: string) => new RegExp(` (?:bc|${side})(\\W)`).exec(options)?.[1] ?? ''
  if (options === '') return `(${words})`
  return sign('lc') + words + (/ bc/.test(options) ? (PARTNERS[sign('rc')] ?? sign('rc')) : sign('rc'))
}

const PARTNERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }

const above = (words: string) => (/\d/.test(words) ? raised(words) : '')

/** Characters one above the other: a ring around one of them makes it a circled one. */
function overlaid(words: readonly string[]): string {
  const inner = words.filter(word => word !== '' && !RE_RING.test(word)).join('')
  if (!words.some(word => RE_RING.test(word))) return inner
  return /^\d{1,2}$/.test(inner) ? formatNumber(Number(inner), 'decimalEnclosedCircle') : inner
}

function closing(code: string, open: number): number {
  let depth = 0
  for (let at = open; at < code.length; at++) {
    if (code[at] === '\\') at++
    else if (code[at] === '(') depth++
    else if (code[at] === ')' && --depth === 0) return at
  }
  return code.length
}

/** Arguments, between commas or semicolons of their own level. */
function parts(code: string): string[] {
  const out = ['']
  let depth = 0
  for (let at = 0; at < code.length; at++) {
    const char = itemAt(code, at)
    if (char === '\\') {
      out[out.length - 1] += char + (code[++at] ?? '')
      continue
    }
    if (char === '(') depth++
    if (char === ')') depth--
    if (depth === 0 && (char === ',' || char === ';')) out.push('')
    else out[out.length - 1] += char
  }
  return out
}
