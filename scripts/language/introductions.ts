// Does the speaker say who he is? Both languages; what he says of himself is on the cover, and on no slide.

import type { Lang } from '../model/source.ts'
import * as english from './en/introductions.ts'
import * as chinese from './zh/introductions.ts'

const patterns = (pieces: readonly string[]) => pieces.map(piece => new RegExp(piece, 'u'))

/** Each finds who speaks, as the group `who`. */
export const SELF: Record<Lang, readonly RegExp[]> = { zh: patterns(chinese.SELF), en: patterns(english.SELF) }

/** `我叫林蔚，在市里工作。`, `I am Helen Abara, and I run the school.` */
export function presentsSpeaker(sentence: string, lang: Lang): boolean {
  return SELF[lang].some(pattern => pattern.test(sentence))
}
