// The unit's own fonts: cut to the characters of the deck like ours, and set before ours, which step in where they lack
// one.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SpeechdeckError } from '../issue.ts'
import type { Values } from '../words/messages.ts'
import type { FontUse } from '../model/settings.ts'
import { charactersOf, familyOf, hasBold } from './face.ts'
import { ALWAYS, FEATURES } from './kept.ts'

/** A font file that the configuration names; `place` fills the message about a bad one. */
interface NamedFont {
  use: FontUse
  bytes: Uint8Array
  place: Values
}

/** One file stands for all weights, unless the bold of running text has a file of its own. */
const FACES: Readonly<Record<FontUse, { family: string; weight: (has: (use: FontUse) => boolean) => string }>> = {
  title: { family: 'Deck Title', weight: () => '100 900' },
  body: { family: 'Deck Text', weight: has => (has('body-bold') ? '100 599' : '100 900') },
  'body-bold': { family: 'Deck Text', weight: has => (has('body') ? '600 900' : '100 900') },
}
const USES = Object.keys(FACES) as FontUse[]
/** What a font has no glyph for and needs none. */
const RE_INVISIBLE = /[\p{Cc}\p{Cf}\p{Variation_Selector}\s]/u

interface UnitFontName {
  name: string
  wide: boolean
}

/** `title` → `deck-title.ttf` */
export function unitFontFile(use: FontUse): string {
  return `deck-${use}.ttf`
}

/** The fonts cut for `text`, by their place in the deck folder. Throws E_USAGE for a file that is no font. */
export async function cutUnitFonts(fonts: readonly NamedFont[], text: string): Promise<Record<string, Uint8Array>> {
  const { default: subset } = await import('subset-font')
  const cut: Record<string, Uint8Array> = {}
  for (const { use, bytes, place } of fonts) {
    try {
      const made = await subset(Buffer.from(bytes), ALWAYS + text, { targetFormat: 'truetype', keepFeatures: FEATURES })
      if ([...charactersOf(made)].every(code => code <= 0x20)) throw new Error('none of the characters')
      cut[`fonts/${unitFontFile(use)}`] = made
    } catch (cause) {
      throw new SpeechdeckError('E_USAGE', 'config-font', { values: place, cause })
    }
  }
  return cut
}

/** Characters of `shown` that this font has no glyph for; ours are used there. */
export function lackingIn(font: Uint8Array, shown: string): string[] {
  const has = charactersOf(font)
  return [...new Set(shown)]
    .filter(character => !RE_INVISIBLE.test(character) && !has.has(character.codePointAt(0) ?? 0))
    .toSorted()
}

/** The one face of running text, which stands for regular and bold alike; null where bold has a face or an axis. */
export function onlyFace<F extends Pick<NamedFont, 'use'>>(
  fonts: readonly F[],
  cut: Readonly<Record<string, Uint8Array>>,
): F | null {
  const body = fonts.find(({ use }) => use === 'body')
  const file = cut[`fonts/${unitFontFile('body')}`]
  return body && file && !fonts.some(({ use }) => use === 'body-bold') && !hasBold(file) ? body : null
}

/** Code points of the unit's font of running text in `folder`; empty without one. */
export function unitCharacters(folder: string): ReadonlySet<number> {
  const file = join(folder, unitFontFile('body'))
  return existsSync(file) ? charactersOf(readFileSync(file)) : new Set()
}

/** A rule of fonts.css; `block`: a slide waits for its font and never shows another. */
export function fontFace(family: string, weight: number | string, source: string): string {
  const face = `font-family: "${family}"; font-weight: ${weight}; font-style: normal; font-display: block`
  return `@font-face { ${face}; src: ${source}; }\n`
}

/** What fonts.css says of the unit's fonts that lie in `folder`; empty without any. */
export function unitFontRules(folder: string): string {
  const has = (use: FontUse) => existsSync(join(folder, unitFontFile(use)))
  const faces = USES.filter(has).map(use =>
    fontFace(FACES[use].family, FACES[use].weight(has), `url("./${unitFontFile(use)}")`),
  )
  const title = has('title') ? ' --sd-serif: "Deck Title", "Noto Serif SC", "Songti SC", serif;' : ''
  const body =
    has('body') || has('body-bold') ? ' --sd-sans: "Deck Text", "Noto Sans SC", "PingFang SC", sans-serif;' : ''
  // Print has headings and labels in them; a script is read in our own serif.
  const print = has('title') ? ' --sd-title: "Deck Title", "Noto Serif SC", "Songti SC", serif;' : ''
  return faces.length > 0 ? `${faces.join('')}.sd-slide {${title}${body} }\n#sd-print {${print}${body} }\n` : ''
}

/**
 * The unit's fonts that lie in `folder`, by the names a presentation calls them; `wide` where one has Chinese
 * characters.
 */
export function unitFontNames(folder: string): Record<'title' | 'body', UnitFontName | null> {
  const found = (use: FontUse) => {
    const file = join(folder, unitFontFile(use))
    if (!existsSync(file)) return null
    const font = readFileSync(file)
    const name = familyOf(font)
    return name === null
      ? null
      : { name, wide: [...charactersOf(font)].some(code => RE_HAN.test(String.fromCodePoint(code))) }
  }
  return { title: found('title'), body: found('body') }
}

// --- internal ---

const RE_HAN = /\p{Script=Han}/u
