// What a font file says of itself, asked of HarfBuzz: which characters it can show, its name, its outlines.

import { Blob, Face } from 'harfbuzzjs'

/** A font that is none has no characters, no name and no outlines. */
export function openFace(font: Uint8Array): Face {
  return new Face(new Blob(font))
}

/** Code points with a glyph. */
export function charactersOf(font: Uint8Array): Set<number> {
  return new Set(openFace(font).collectUnicodes())
}

/** The family name, the English one before others; null where the font has none. */
export function familyOf(font: Uint8Array): string | null {
  const face = openFace(font)
  const languages = face.listNames().flatMap(({ nameId, language }) => (nameId === FAMILY ? [language] : []))
  const language = languages.find(each => each.startsWith('en')) ?? languages[0]
  return language === undefined ? null : face.getName(FAMILY, language) || null
}

/** Does the file hold bold as well? A variable font has it on its axis of weights. */
export function hasBold(font: Uint8Array): boolean {
  return Object.entries(openFace(font).getAxisInfos()).some(([tag, { max }]) => tag === 'wght' && max >= BOLD)
}

// --- internal ---

/** The weight of a semibold, from which on a heading is told from its text. */
const BOLD = 600

/** The number of the family's name in the table of names. */
const FAMILY = 1
