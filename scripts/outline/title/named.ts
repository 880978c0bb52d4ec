// Title and speaker where they stand inside other words: 石大川同志在…上的讲话, 今天我演讲的题目是《…》, 发表题为《…》的演讲.

import { unbroken } from '../../language/any-of.ts'
import { RE_DATE_IN } from '../../language/dates.ts'
import { RE_KIND as RE_KIND_EN, RE_TITLED_NAME } from '../../language/en/people.ts'
import { NAME, TITLES } from '../../language/zh/persons.ts'
import { KINDS } from '../../language/titles.ts'

/** `我演讲的题目是《做一盏灯》`; not `会议的主题是发展`. */
const RE_NAMED = new RegExp(
  unbroken`
    (?:我|今天|这次|這次|本次|(?<![文书書诗詩歌画畫课課信][^。！？，]{0,6})，)[^。！？《“「]{0,14}
    (?:题目|題目|讲题|講題)(?:[给給]我)?(?:[定取起想拟][的了好]{0,2})?(?:就?是|为|為|叫)[：:，,]?\s?
    (?:《(?<title>[^《》]{2,40})》|[“「](?<quoted>[^“”「」]{2,40})[”」])`,
)
/** `题目就一个：灯要亮到最后一个人`: without marks, behind a colon and to the end of the sentence. */
const RE_NAMED_BARE = new RegExp(
  unbroken`
    (?:我|今天|这次|這次|本次|，|。)[^。！？《“「，]{0,10}(?:题目|題目|讲题|講題)(?:[给給]我)?(?:[定取起想拟][的了好]{0,2})?
    (?:就|只|也)*(?:是|叫|有)?(?:一[个個句]|[这這][个個])?[：:]\s?(?<bare>[^。！？：；《“「\n]{2,24})(?=[。！？\n])`,
)
/** `就说一个事：咱们柳泉村的老年食堂，开还是不开。`: what one has come to speak of, without 咱们. */
const RE_ONE_MATTER = new RegExp(
  unbroken`
    (?:今[天晚日儿兒]|[来來叫请請]|我)[^。！？：；]{0,24}?就(?:只|想|是)?(?:[说說讲講谈談]|商量|[议議]){1,2}(?:这|這|一|1){1,2}[个個件](?:[事话話题題](?:情|儿)?)
    [：:](?:咱们?|我们|我們)?(?:的)?(?<matter>[^。！？：；《“「\n]{4,26})(?=[。！？\n])`,
)
/** What a caption or a reporter says of the speech: `并发表题为《同舟共济》的主旨演讲`. */
const RE_REPORTED = new RegExp(unbroken`
  (?:发表|發表|作|做)了?(?:题为|題為|以)\s?(?:《(?<title>[^《》]{2,40})》|[“「](?<quoted>[^“”「」]{2,40})[”」])(?:为题|為題)?的?
  [\u4e00-\u9fff]{0,6}${KINDS}`)
/** `石大川同志在全县会议上的讲话`, `李四：在闭幕会上的讲话`, `县委书记在…上的讲话` */
const RE_WHO_AT = new RegExp(unbroken`
  ^(?<who>(?:[\u4e00-\u9fff×]{0,12}?${TITLES}\s?)?${NAME}(?:${TITLES})?|[\u4e00-\u9fff×]{0,12}${TITLES}[×某]{0,3})
  (?:[：:]\s?|(?:于\d[\d年月日]{3,10})?(?=在))在?.{3,60}?${KINDS}`)
/** `Remarks by Jane Doe, Director, at …`, `Address by the Chair, Jane Doe`, `Speech of the Chair` */
const FULL_NAME = "(?:[A-ZÀ-Þ][\\w.'’-]*\\s){1,4}[A-Z][\\w'’-]+"
const RE_BY = new RegExp(unbroken`
  ^(?:Speech|Remarks|Address|Statement)\sof\s(?<of>the\s(?:[A-Z][a-z]+\s?){1,3}$)
  |\bof\s(?<titled>(?:Governor|President|Mayor|Senator|Dr|Professor|Captain|Judge)\.?\s${FULL_NAME})$
  |\b(?:by|BY)\s(?:(?:the|THE)\s[^,.;]{40,80},\s)?
  (?<who>(?:(?:the|THE)\s[^,.;]{3,40},\s)?${FULL_NAME}|the\s(?:[A-Z][a-z]+\s?){1,3}$)`)
/** So far from the beginning the speaker gives his title. */
const REACH = 1500
/** Characters in which he says what he has come for. */
const NEAR = 300

/** The title that the speaker himself gives, or that is told of the speech; his words stay spoken. */
export function namedTitle(opening: string, removed: readonly string[]): string | null {
  const told = [opening.slice(0, REACH), ...removed].map(words => RE_REPORTED.exec(words)).find(Boolean)
  const own = opening.slice(0, REACH)
  const matter = RE_ONE_MATTER.exec(opening.slice(0, NEAR))
  const groups = (RE_NAMED.exec(own) ?? RE_NAMED_BARE.exec(own) ?? told ?? matter)?.groups
  return groups?.['title'] ?? groups?.['quoted'] ?? groups?.['bare'] ?? groups?.['matter'] ?? null
}

/** Who speaks, as the title or the subtitle says; 同志 is no part of a name. */
export function speakerInTitle(title: string): string | null {
  const groups = (RE_WHO_AT.exec(title) ?? RE_BY.exec(title))?.groups
  const who = groups?.['who'] ?? groups?.['of'] ?? groups?.['titled'] ?? null
  return who?.replace(/同志$/, '') ?? titledPiece(title)
}

/** `Laureate's lecture, Professor Jane Doe, Stockholm` */
function titledPiece(title: string): string | null {
  if (!RE_KIND_EN.test(title)) return null
  const [, ...pieces] = title.split(/,\s/)
  return pieces.find(piece => RE_TITLED_NAME.test(piece)) ?? null
}

/** Without what collections add: `第一篇：`, `（全文2330字）`, `篇1`. */
export function withoutTrimmings(title: string): string {
  const bare = title.replace(RE_SITE_TAIL, '')
  const own = bare === title ? title : bare.replace(RE_SITE_HEAD, '')
  const cut = own.replace(RE_HEAD, '').replace(RE_TAIL, '').replace(RE_DAY_BEHIND, '').trim()
  return cut.length >= 2 ? cut : title
}

// --- internal ---

const RE_HEAD =
  /^(?:第?[一二三四五六七八九十\d]{1,3}篇\s?[：:、]|篇[一二三四五六七八九十\d]{1,3}\s?[：:、]?|【[^【】]{1,8}】)\s*/
/** `范文（精选3篇）` at the end of a title, and then `2026年最新` before it: what a site of samples calls it. */
const RE_SITE_TAIL = new RegExp(unbroken`
  (?:\s*(?:[（(](?:精选|精選|通用|优秀|最新|范文|合集|推荐|推薦|热门|必备)\d{0,3}篇?[）)]|[（(]共?\d{1,3}篇[）)]
  |范文|範文|范本|模板|大全|合集|集锦|精选|示例))+$`)
const RE_SITE_HEAD = /^(?:\d{4}年?)?(?:最新|热门|优秀|精选|实用|经典)版?的?(?:关于(?=[\u4e00-\u9fff]{4}))?/
const RE_TAIL =
  /\s*(?:[（(](?:全文)?[^（）()]{0,4}\d+\s?[字篇][^（）()]{0,4}[）)]|[（(](?:录音整理|节选|摘要)[）)]|篇[一二三四五六七八九十\d]{1,3})$/
/** `在培训班上的讲话（2026年3月4日）`: the day is a fact of its own. */
const RE_DAY_BEHIND = new RegExp(`(?<=[\\u4e00-\\u9fff])\\s?[（(](?:${RE_DATE_IN.source})[）)]$`, 'i')
