// Advertisements that a site pastes into the middle of a sentence, often of a word: 两袖〔公众号请搜索：某某〕清风. They are cut out
// and the sentence closes again. Where the end of one is not certain, it stays: words are dearer than looks.

import { unbroken } from '../../language/any-of.ts'
import type { Edit, Span } from '../../model/source.ts'
import { type CleaningDraft, removal } from '../draft.ts'
import phrases from './phrases.json' with { type: 'json' }

/**
 * Matches `〔公众号请搜索：某某〕`, `【更多材料请关注某某网】`, `（更多范文加微信：abc）`, `（www.example.com）`. Not `（来源：统计局）`, not `（材料网上申报）`, not
 * `《公文网站管理办法》`.
 */
const RE_BRACKETED = new RegExp(
  unbroken`
    [〔【[（(〖][^〔【[（(《〖〗》）)\]】〕\n]{0,40}
    (?:公众号|微信号|微信搜|[加＋+]微信|微信\s*[:：]|QQ群|www\.|https?://
    |(?:范文|文库|公文|文秘|材料)网
    (?=[〗）)\]】〕\s:：]|小编|整理|提供|www))[^〔【[（(《〖〗》）)\]】〕\n]{0,40}[〗）)\]】〕]`,
  'gi',
)
/** Matches inside brackets what the speaker may have said in passing. Not an advertisement. */
const RE_SPOKEN_ASIDE = /我们|大家|同志|的|登录|查询|官方|官网/
/** Matches `袖公众号请搜索:`, `持微信公众号请关注：`. Not `欢迎关注公众号：` (said to the hall) and not a line that begins so. */
const RE_GLUED =
  /(?<=\p{Script=Han})(?:更多[\p{Script=Han}]{0,8})?(?:微信)?公众号(?:请?(?:搜索|搜一?搜|搜|关注|查找)|ID)\s*[:：]\s*/gu
/** Matches `坚持www.example.com科学发展`. Not `登录www.example.cn查询`. */
const RE_GLUED_ADDRESS = new RegExp(
  unbroken`
    (?<=[\p{Script=Han}，。；、])(?:https?://|w ?w ?w ?[.．] ?)[\w .．/-]{2,40}?[.．] ?
    (?:c ?o ?m|c ?n|n ?e ?t|o ?r ?g)(?:[.．] ?c ?n)?/?(?=[\p{Script=Han}，。；、])`,
  'giu',
)
/** Matches the end of `请登录`, `网址是`: then the speaker names the address. */
const RE_NAMES_ADDRESS =
  /(?:登[录陆]|访问|网址|网站|点击|打开|进入|浏览|查看|链接|地址|域名|邮箱|官网|平台|系统|网|上|到|在|为|是|叫|见)$/
/** What account names end with. Not 室, 部, 会: `办公室` begins many a name. */
const RE_NAME_END = /(?:员|网|库|君|社|坊|哥|姐|秘书|笔杆子|笔杆|文稿|材料|公文|写作|文秘|参考|范文|圈|之家|大全)$/
const SHORTEST_NAME = 2
const LONGEST_NAME = 14
const PHRASE = 4
/** Read where there is an account to look around: hardly ever. */
let known: ReadonlySet<string> | null = null

function isPhrase(text: string): boolean {
  known ??= new Set(
    Array.from({ length: phrases.length / PHRASE }, (_, index) => phrases.slice(index * PHRASE, (index + 1) * PHRASE)),
  )
  return known.has(text)
}

/** `为官要两袖公众号请搜索:某某文稿清风` → `为官要两袖清风` */
export function watermarks({ text }: CleaningDraft): Edit[] {
  const bracketed = Array.from(text.matchAll(RE_BRACKETED))
    .filter(match => !RE_SPOKEN_ASIDE.test(match[0]) && !namesAddress(text, match.index))
    .map(spanOf)
  const openers = Array.from(text.matchAll(RE_GLUED), spanOf)
  const glued = openers.flatMap(opener => {
    const end = endOfName(text, opener, openers)
    return end === null ? [] : [{ start: opener.start, end }]
  })
  const addresses = Array.from(text.matchAll(RE_GLUED_ADDRESS))
    .filter(match => !namesAddress(text, match.index))
    .map(spanOf)
  return [...bracketed, ...glued, ...addresses].map(span => removal('watermark', span))
}

// --- internal ---

const namesAddress = (text: string, at: number) => RE_NAMES_ADDRESS.test(text.slice(Math.max(0, at - 4), at))
const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length })

/** Where the account name ends and the speech goes on; null when nothing tells. */
function endOfName(text: string, opener: Span, openers: readonly Span[]): number | null {
  const before = text.slice(0, opener.start)
  const after = text.slice(opener.end, opener.end + LONGEST_NAME + PHRASE).split('\n', 1)[0] ?? ''
  return (
    opener.end +
      (endByPhrase(before, after) ?? endByRepetition(text, opener, openers) ?? endByName(after) ?? Number.NaN) || null
  )
}

/** A set phrase that closes over the cut is proof: 两袖|清风. */
function endByPhrase(before: string, after: string): number | null {
  for (let length = SHORTEST_NAME; length <= Math.min(LONGEST_NAME, after.length - 1); length++) {
    for (let left = 1; left < PHRASE; left++) {
      if (isPhrase(before.slice(-left) + after.slice(length, length + PHRASE - left))) return length
    }
  }
  return null
}

/** What follows the same opener elsewhere too is the name. */
function endByRepetition(text: string, opener: Span, openers: readonly Span[]): number | null {
  const names = openers
    .filter(other => other !== opener)
    .map(other => {
      let length = 0
      while (
        length < LONGEST_NAME &&
        text[opener.end + length] === text[other.end + length] &&
        /[^\n]/.test(text[opener.end + length] ?? '\n')
      )
        length++
      return length
    })
  const longest = Math.max(0, ...names)
  return longest >= SHORTEST_NAME ? longest : null
}

/** `公文写作网切实做到` → 5: the name ends as account names end, or where punctuation ends it. */
function endByName(after: string): number | null {
  const letters = /^[\p{L}\p{N}_-]*/u.exec(after)?.[0] ?? ''
  for (let length = SHORTEST_NAME + 1; length <= Math.min(LONGEST_NAME, letters.length); length++) {
    if (RE_NAME_END.test(letters.slice(0, length)) && !RE_NAME_END.test(letters.slice(0, length + 1))) return length
  }
  return letters.length >= SHORTEST_NAME && letters.length <= LONGEST_NAME && letters.length < after.length
    ? letters.length
    : null
}
