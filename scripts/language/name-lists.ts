// Names in a row: of persons by their surnames, of houses and places by what they end in.

import { anyOf } from './any-of.ts'
import type { Lang, Span } from '../model/source.ts'
import { SURNAME } from './zh/persons.ts'

/** What a list of so many names may be part of the text before it: `受表彰的有：`, `they are:`. */
const RE_OPENS = {
  zh: /(?:(?<=[\u4e00-\u9fff])(?:分别是|分别为|包括|是|有|为)[：:]?|[：:])\s*$/u,
  en: /(?:\b(?:are|were|to|by)\b:?|:)\s*$/u,
}
/** What houses and places end in. */
const HOUSE_ENDS = anyOf`
  厂 公司 集团 局 委 办 院 校 学 所 站 中心 社区 村 镇 乡 县 区 市 省 街道 小区 街 大队 队 班组 小组 部 处 科 室 车间 工区 片区 班 店 行 馆
  协会 联社 中学 小学 支部 委员会 办事处 基地 园 港 矿 户 热线`
const RE_NAME = {
  zh: new RegExp(`^(?:${SURNAME}[\\u4e00-\\u9fff]{1,2}|[\\u4e00-\\u9fff\\dA-Z×“”·-]{1,10}${HOUSE_ENDS})$`, 'u'),
  en: /^(?:[A-Z][\p{L}.'’-]+ ){1,2}[A-Z][\p{L}'’-]+$/u,
}
const BETWEEN = {
  zh: /、|(?:以及|和|及|与)(?=[^、]*$)/u,
  en: /,\s+(?:and\s+)?|\s+and\s+/u,
}
const RE_LIST_ENDS = { zh: /等?[，,。；;！\n]|等|$/u, en: /[.;\n]|$/u }
const LEAST = 6

/** The names of the first list of six or more in a sentence, offsets into it, and where the words before it end. */
export function namesIn(text: string, lang: Lang): { before: number; names: Span[] } | null {
  for (const opening of openings(text, lang)) {
    const rest = text.slice(opening.end)
    const stop = RE_LIST_ENDS[lang].exec(rest)
    const list = rest.slice(0, stop?.index ?? rest.length)
    const names: Span[] = []
    let at = opening.end
    for (const piece of list.split(BETWEEN[lang])) {
      const start = text.indexOf(piece, at)
      names.push({ start, end: start + piece.length })
      at = start + piece.length
    }
    if (names.length >= LEAST && names.every(({ start, end }) => RE_NAME[lang].test(text.slice(start, end))))
      return { before: opening.start, names }
  }
  return null
}

// --- internal ---

/** Where a list may begin, and where the words that open it do. */
function openings(text: string, lang: Lang): Span[] {
  const [separator] = lang === 'zh' ? ['、'] : [', ']
  const first = text.indexOf(separator ?? '、')
  if (first < 0 || text.split(separator ?? '、').length < LEAST - 1) return []
  const found: Span[] = []
  for (let end = first; end > 0; end--) {
    const opened = RE_OPENS[lang].exec(text.slice(0, end))
    if (opened) found.push({ start: opened.index, end })
  }
  return found
}
