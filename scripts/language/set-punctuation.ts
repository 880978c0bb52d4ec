// Punctuation as it is set, however it was typed: Chinese in full width, quotes curled. Each character stays in its
// place.

import type { Lang } from '../model/source.ts'

/** `到位,确保"三通"` → `到位，确保“三通”`; `It's` → `It’s`. */
export function setPunctuation(text: string, lang: Lang): string {
  const set = curled(text)
  return lang === 'zh' ? set.replace(RE_HALF_WIDTH, mark => HALF_TO_FULL[mark] ?? mark) : set
}

// --- internal ---

const HALF_TO_FULL: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
/** `到位,确保` but not `1,200`, `9:30`, `a, b`: a half-width mark beside a Chinese character. */
const RE_HALF_WIDTH =
  /(?<=[\p{Script=Han}”’）》×%])[,;:?!(]|[,;:?!()](?=[\p{Script=Han}“‘（《×])|(?<=[\p{Script=Han}”’）》])\)/gu

/** Straight quotes to curly ones by their place: opening at the beginning, after space or an opening mark. */
function curled(text: string): string {
  let open = false
  return text.replace(/"|(?<=\p{L})'(?=\p{L})/gu, mark => {
    if (mark === "'") return '’'
    open = !open
    return open ? '“' : '”'
  })
}
