// In what voice words are quoted: told of somebody, imagined, or those of somebody whom the speaker contradicts. None
// where he quotes what he stands behind, or somebody named.

import { anyOf, unbroken } from '../../../language/any-of.ts'
import type { Quote } from '../../../model/outline.ts'
import type { Candidate } from './candidates.ts'

/** `above`: the sentences before, the nearest first, where the words are a sentence of their own. */
export function voiceOf(
  { before, after }: Candidate,
  speaker: string | null,
  above: readonly string[] = [],
): Quote['voice'] {
  const lead = before.trim()
  if (OPPONENT.some(pattern => pattern.test(lead)) || CONTRADICTED.some(pattern => pattern.test(after)))
    return 'opponent'
  if (HYPOTHETICAL.some(pattern => pattern.test(lead)) || RE_PICTURE.test(above[0] ?? '')) return 'hypothetical'
  if (speaker === null && above.some(sentence => RE_SOME_SAY.test(sentence))) return 'reported'
  return RE_SOMEBODY.test(speaker ?? lead) ? 'reported' : undefined
}

// --- internal ---

/** Verbs and names that take side against what is said. */
const OPPONENT = [
  new RegExp(anyOf`声称 聲稱 宣称 宣稱 扬言 叫嚣 污蔑 狡辩 辩称 谎称 说什么 說什麼 总以为 错误地认为`),
  /\b(?:claim(?:s|ed)?|alleg(?:e|es|ed)|critics|opponents|skeptics|cynics|naysayers)\b/i,
  /\bwho\soppose[sd]?\b/i,
]
/** What the speaker says of it right behind: `这种说法是错误的`, `They are wrong`. */
const CONTRADICTED = [
  new RegExp(
    unbroken`
      ^[，,。]?(?:这|這)(?:种|種|样|樣|些|是)?的?(?:说法|說法|想法|看法|观点|觀點|论调|论点|认识|心态|心態|话)?[^。！？]{0,6}
      (?:错误|錯誤|不对|不對|糊涂|要不得|站不住|不成立|荒谬|片面|有害)`,
  ),
  /^[，,。]?(?:(?:这|這)[^，,。]{0,8}[话話法])?[，,]?我[^，,。]{0,6}[不没沒](?:爱听|愛聽|愿听|服|同意|赞成|贊成|认同|認同|[认認信](?!真|识|為|为)|答应|答應)/,
  /^[，,。]?(?:这|這)(?:种|種|样|樣|些|个|個)?的?[话話][^。！？]{0,14}(?:不[许許准能要该該]|不得|莫|别|休要)再?(?:[让讓]我)?(?:[讲講说說听聽提信]|当真)/,
  new RegExp(
    String.raw`^\s*(?:They|That|This|It|He|She)(?:['’](?:s|re)|\s(?:is|are|was|were))\s(?:\w+\s)?(?:wrong|false)\b`,
    'i',
  ),
  /^\s*I\s(?:do\snot|don['’]t|cannot|can['’]t)\s(?:agree|accept|believe)\b/,
]
const HYPOTHETICAL = [
  /(?:将来|將來|有一天(?=[^。！？]*[会會将將能])|有朝一日|往后|日后|明天)[^。！？]*[说說问問讲講]/,
  /^(?:如果|假如|要是|倘若|假使|万一|設想|设想|试想)/,
  /(?:也许|也許|或许|或許|可能)(?:会|會|有|要|就)/,
  /(?:有人|你|谁|誰|大家|他们|生|人)(?:[就也还]?)[会會](?:这样|這樣|[对對跟][^，。]{1,4})?[说說问問想讲講]/,
  /\b(?:if|suppose|imagine)\b.*\b(?:says?|asks?|tells?|said|say)\b/i,
  /\b(?:you|some\w*|people|they|others)(?:\s\w+){0,3}\s(?:may|might|will|could|would)\b/i,
  /^Ask\s(?:any|anyone|anybody)\b/,
  /\bcan(?:\salready|\salmost)?\shear\b/i,
]
/** `Picture a girl who stops you.` */
const RE_PICTURE = /^(?:(?:Picture|Imagine|Suppose)\b|[设設试試]想)/
/** `Some people are saying we should take it.` */
const RE_SOME_SAY =
  /\b[Ss]ome (?:people|members|folks|of you)\b[^.]*\b(?:say|saying|think|tell|told|argue)\b|^有(?:人|的|些)/
/** Somebody, but nobody in particular. */
const RE_SOMEBODY = new RegExp(
  unbroken`
    ^(?:(?:网上|網上|社会上|外面|私下|背后|总|總|也|常)*有人|there\s(?:are|were|is)\s(?:those|people|some)\swho
    |有的|有(?=[\u4e00-\u9fff]{2,5}?(?:[跟对對向给給在就还還也曾说說讲講问問]|认为|認為|抱怨|反映|担心))
    |${anyOf`有些 有位 有个 有個 一些 一位 一名 一个 一個 不少 很多 许多 許多 群众 群眾`}
    |some\b|people\b|an?\s|one\sof\b|another\b|many\b)`,
  'i',
)
