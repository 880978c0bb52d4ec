// Does a heading seem to have lost its last characters? Three signs: it ends in a word that cannot end a phrase, in an
// open bracket, or in the first part of a set phrase (乡村振 of 乡村振兴).

import type { Span } from '../../model/source.ts'

/** Phrases of speeches whose last character is easily lost; the heading holds all but that. */
export const SET_PHRASES: readonly string[] = [
  '内生动力',
  '高质量发展',
  '体制机制',
  '乡村振兴',
  '全面从严治党',
  '精神文明',
  '政治生态',
  '营商环境',
  '主体责任',
  '作风建设',
  '队伍建设',
  '能力建设',
  '文化建设',
  '思想建设',
  '组织建设',
  '制度建设',
  '改革开放',
  '攻坚克难',
  '科技创新',
  '转型升级',
  '民生福祉',
  '生态文明',
  '长效机制',
  '工作机制',
  '生产力',
  '战斗力',
  '凝聚力',
  '执行力',
  '创造力',
  '竞争力',
  '影响力',
  '公信力',
  '责任担当',
  '工作落实',
  '贯彻落实',
  '奋斗目标',
  '发展动力',
  '发展活力',
  '社会主义',
  '现代化',
  '新征程',
  '新局面',
  '新台阶',
  '主动性',
  '积极性',
  '创造性',
  '紧迫感',
  '责任感',
  '使命感',
  '获得感',
  '內生動力',
  '高質量發展',
  '體制機制',
  '鄉村振興',
  '營商環境',
  '隊伍建設',
]
/**
 * What a heading would end with → the characters that may be lost: `乡村振` → `兴`. Asked of every heading, so looked up by
 * its end.
 */
const LAST_CHARACTERS: ReadonlyMap<string, string> = new Map(
  SET_PHRASES.map(phrase => [
    phrase.slice(0, -1),
    SET_PHRASES.filter(other => other.slice(0, -1) === phrase.slice(0, -1))
      .map(other => other.at(-1))
      .join(''),
  ]),
)
const LENGTHS: readonly number[] = [...new Set(SET_PHRASES.map(phrase => phrase.length - 1))]
/** `的` `和` `、`: more must follow. Not `目的`, `温和`. */
const RE_OPEN_END =
  /(?:[^目有为靶了对對真错好]的|[^温柔缓饱谐共]和|以及|[^普涉顾遍企波]及|[^参]与|[、，（(“《「]|[^不]对|[^之所可予难]以|[^行作成认]为|进一|着力推|促进和)$/
/** `顾客是对的`, `群众最盼的`, `我们要的`: what 的 ends is complete. */
const RE_WHOLE = /(?:是[^，。的]{1,6}|^(?:我|你|咱|大家|群众|谁|什么|干什么|靠什么)[^，。的]*|[最所][^，。的]{1,4})的$/
const RE_EN_OPEN_END = /\b(?:and|or|the|an?|our)$/i
/** `Building a better future for`; not `What the money is for`, `A hall to dance in`. */
const RE_EN_PREPOSITION = /\b(?:of|to|for|with|in|by)$/i
const RE_EN_CLAUSE = /\b(?:wh\w+|how|that|we|you|they|it|I|is|are|was|were|to(?!$))\b/i

export function isCutOff(heading: string, text: string, { end }: Span): boolean {
  if (heading.length < 4) return false
  const next = text[end] ?? '\n'
  const alone = (next === '\n' || end >= text.length) && !RE_WHOLE.test(heading)
  if (alone && (RE_OPEN_END.test(heading) || RE_EN_OPEN_END.test(heading))) return true
  if (alone && RE_EN_PREPOSITION.test(heading) && !RE_EN_CLAUSE.test(heading)) return true
  if (alone && opened(heading) > 0) return true
  return LENGTHS.some(length => {
    const words = heading.slice(-length)
    const last = words.length === length ? LAST_CHARACTERS.get(words) : undefined
    if (last === undefined) return false
    return length > 2
      ? !last.includes(next)
      : alone && Array.from(last).some(character => text.includes(words + character))
  })
}

// --- internal ---

function opened(words: string): number {
  let open = 0
  for (const character of words) {
    if ('（(《“「'.includes(character)) open++
    else if ('）)》”」'.includes(character)) open--
  }
  return open
}
