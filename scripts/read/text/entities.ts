// Entities that somebody pasted from a page into a text: `&ldquo;春耕&rdquo;` → `“春耕”`.

import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** Matches `&ldquo;`, `&#8220;`, `&#x201C;`. Not `R&D;`: that names nothing. */
const RE_ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,30}));/gi
/** Spaces of the web are spaces; the widest one is the indent of a Chinese paragraph. */
const SPACES: Readonly<Record<string, string>> = {
  '\u00A0': ' ',
  '\u2002': ' ',
  '\u2003': '\u3000',
  '\u2009': ' ',
  '\u200A': ' ',
}

export interface Decoded {
  text: string
  /** Offsets of characters that the author meant as they are: `&lt;` opens no tag. */
  literals: readonly number[]
}

export function decodeEntities(text: string): Decoded {
  const literals: number[] = []
  let out = ''
  let at = 0
  for (const match of text.matchAll(RE_ENTITY)) {
    const char = characterOf(match)
    if (char === null) continue
    out += text.slice(at, match.index)
    if (/^[!-/:-@[-`{-~]$/.test(char)) literals.push(out.length)
    out += char
    at = match.index + match[0].length
  }
  return { text: out + text.slice(at), literals }
}

// --- internal ---

function characterOf([, decimal, hexadecimal, name]: RegExpMatchArray): string | null {
  if (name !== undefined) {
    const named = decodeNamedCharacterReference(name)
    return named === false ? null : (SPACES[named] ?? named)
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && code !== 0x7f
  const char = isCharacter ? String.fromCodePoint(code) : null
  return char === null ? null : (SPACES[char] ?? char)
}
