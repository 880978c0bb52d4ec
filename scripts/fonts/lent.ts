// Faces that step in where neither family of the design has a character: raised and lowered figures (CO₂, 10⁻⁶),
// fractions, Latin letters with marks, phonetic signs, currencies, signs of mathematics, dingbats and emoji. They are
// cut like ours, so that the same speech gives the same bytes on every machine.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { charactersOf } from './face.ts'
import { subsetFile } from './subset.ts'

/** Some characters in one of these fonts; both files are one where the font has a single weight. */
export interface LentFont {
  characters: string[]
  regular: LentFile
  bold: LentFile
}

interface LentFile {
  /** Its name in `DIR/fonts/`. */
  file: string
  bytes: Uint8Array
}

/** Fonts for `characters`, each of which the first font shows that has it; what none has is in none. */
export async function cutLent(characters: readonly string[]): Promise<LentFont[]> {
  const cut = async (source: string, text: string): Promise<LentFile> => ({
    file: fileOf(source),
    bytes: await subsetFile(source, text),
  })
  const fonts: LentFont[] = []
  for (const { source, found } of shares(characters).shared) {
    const text = found.join('')
    const regular = await cut(source.regular, text)
    const bold = source.bold === source.regular ? regular : await cut(source.bold, text)
    fonts.push({ characters: found, regular, bold })
  }
  return fonts
}

/** Those of `characters` that none of these fonts has. */
export function lentByNone(characters: readonly string[]): string[] {
  return shares(characters).left
}

// --- internal ---

interface Source {
  regular: string
  bold: string
}

const require = createRequire(import.meta.url)

/** Letters that change as they join: the font of mathematics has them one by one, and no word can be set from it. */
const RE_JOINED = /\p{Script=Arabic}/u

/** Letters and figures first, pictures last. */
const SOURCES: readonly Source[] = [
  {
    regular: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  },
  ofOneWeight(require.resolve('@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf')),
  ofOneWeight(require.resolve('@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf')),
  {
    regular: require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/noto-emoji/700Bold/NotoEmoji_700Bold.ttf'),
  },
]

/** Every name that a file of these fonts may have. */
export const LENT_FILES: readonly string[] = [
  ...new Set(SOURCES.flatMap(({ regular, bold }) => [regular, bold]).map(fileOf)),
]

function ofOneWeight(file: string): Source {
  return { regular: file, bold: file }
}

/** `…/NotoSans_400Regular.ttf` → `NotoSans-400.ttf` */
function fileOf(source: string): string {
  return basename(source).replace(/_(\d+)[A-Za-z]+/, '-$1')
}

/** Fonts are read only while something is left. */
function shares(characters: readonly string[]): { shared: { source: Source; found: string[] }[]; left: string[] } {
  const shared: { source: Source; found: string[] }[] = []
  let left = [...characters]
  for (const source of SOURCES) {
    if (left.length === 0) break
    const set = charactersOf(readFileSync(source.regular))
    const has = (character: string) => set.has(character.codePointAt(0) ?? 0) && !RE_JOINED.test(character)
    const found = left.filter(has)
    if (found.length > 0) shared.push({ source, found })
    left = left.filter(character => !has(character))
  }
  return { shared, left }
}
