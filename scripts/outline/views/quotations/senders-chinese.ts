// Whose words stand in what was sent, written or left: `他母亲给他发了一条短信，他给我看了，上面写着`. The subject of the clause that
// sends, however many clauses tell of who received, showed or read it.

import { anyOf, unbroken } from '../../../language/any-of.ts'
import { HAN, KIN, NAME } from '../../../language/zh/persons.ts'
import { clausesOf, RE_SIGNS_AT_END, subjectOf, subjectOfClause, type Subject } from './subjects-chinese.ts'

/**
 * Who sent what holds the words to which `lead` leads; `above`: the sentence before it. Null where the words are said
 * and not sent; nobody where they stand in something of which it is not told who wrote it.
 */
export function senderOf(lead: string, above: string, names: readonly string[]): (Subject & { before: string }) | null {
  const clauses = clausesOf(lead)
  const last = (clauses.at(-1) ?? '').replace(RE_SIGNS_AT_END, '')
  const stands = RE_STANDS_IN_IT.test(last)
  if (stands || RE_SHOWS.test(last) || RE_WORDS_ARE.test(last)) {
    const sender = senderIn(clauses.slice(0, -1), names) ?? senderIn(clausesOf(above), names)
    return sender ?? (stands ? { kind: 'nobody', before: '' } : null)
  }
  // 潘婆婆托人给我带话，说：
  const told = RE_SAYS_ONLY.test(last) && RE_SENDS.test((clauses.at(-2) ?? '').replace(RE_SIGNS_AT_END, ''))
  if (told) return senderIn(clauses.slice(0, -1), names)
  const own = RE_SENDS.test(last) ? senderIn(clauses, names) : null
  return own?.kind === 'person' ? own : null
}

// --- internal ---

const CARRIER = anyOf`
    短信 微信 信息 消息 短讯 簡訊 訊息 邮件 郵件 电邮 電郵 电报 電報 电话 電話 语音 語音 纸条 紙條 便条 便條 字条 字條 便签 便簽 条子 條子 卡片 贺卡 賀卡 明信片
    留言 家书 家書 作文 日记 日記 报告 報告 总结 總結 信 话 話 [张張]纸 [張张]紙 [块塊]牌子 [行几幾]字`
const VERB = '(?:[发發写寫留寄塞贴貼压壓打捎带帶递遞交传傳拍拨撥]|送来|送來|夹着)'
/** `給他寫了一封信`, `在门缝里塞了一张便条`, `打过一个电话`. */
const RE_SENDS = new RegExp(unbroken`
    ${VERB}[^，,的]{0,8}?
    (?:${CARRIER})[^，,]{0,4}$`)
/** `收到一位家长寄来的信`: whose it is. */
const RE_ITS_OWNER = new RegExp(unbroken`
    (?:收到|接到|看到|发现|發現|找到|[读讀]到|[念拆]了?|翻出了?|[给給]我看了?|把|[贴貼夹挂]着)(?:一?[封条條份])?
    (?<who>[^，,]{2,18}?)(?:[写寫发發寄打留送捎塞][来來给給下过過][^，,的]{0,6})?的(?:那|这|這)?[一几]?[封条條张張个個通份本]?
    (?![^，,]{0,4}的)${HAN}{0,4}?
    (?:${CARRIER})(?:[^，,]{0,10})$`)
/** The last clause before the words: `上面写着`, `信里说`, `电话那头只说`; without a person of its own. */
const RE_STANDS_IN_IT = new RegExp(unbroken`
    ^(?:那|这|這)?(?:上面|上头|上頭|上邊|上边|里面|里头|裡面|裡頭|裏面|背面|反面
    |(?:${CARRIER})(?:的?(?:末尾|最后|结尾|开头|背面)|[上里裡裏中]|里头|裡頭|那头|那頭|那边)
    |[^，,他她我]{0,14}(?:那一?)?[页頁行](?:上|里)?(?:只|就|就只)?(?:有|写|寫))[^，,他她我]{0,10}(?:我[抄记記][^，,]{0,6})?$`)
const RE_SAYS_ONLY = /^(?:只|就)?[说說]$/
/** `写的是`, `说的都是一句`, `末尾是` */
const RE_WORDS_ARE =
  /^(?:[说說讲講写寫](?:的|得)(?:最多的)?|末尾|结尾|开头|最后一行)(?:都|就|只|总|也)*(?:是|有|写着)[^，,他她我]{0,8}$/
/** `他念给我听`, `他给我看了`: whoever received it. */
const RE_SHOWS =
  /^我(?:[来來就]|照着)?[念读讀](?:一下|一遍|一念|几句|两句)|[转轉递遞]给了?我|(?:[念读讀]|拿|翻|转|轉|递|遞)?[给給](?:我|大家)[们們]?(?:[念读讀]|[听聽看])[了过過]?/

/** The subject of the last clause that sends something. */
function senderIn(clauses: readonly string[], names: readonly string[]): (Subject & { before: string }) | null {
  for (let at = clauses.length - 1; at >= 0; at--) {
    const clause = (clauses[at] ?? '').replace(RE_SIGNS_AT_END, '')
    const before = clauses.slice(0, at).join('')
    const owner = RE_ITS_OWNER.exec(clause)?.groups?.['who']
    if (owner !== undefined) return { ...personIn(subjectOfClause(`${owner}说`, names)), before }
    if (RE_SENDS.test(clause)) return subjectOfSending(clause, before, names)
  }
  return null
}

function subjectOfSending(clause: string, before: string, names: readonly string[]): Subject & { before: string } {
  // 託隔壁的林老師給他寫了一封信: he who asks for it speaks.
  const own = RE_HAS_IT_DONE.test(clause) ? clause.replace(RE_HAS_IT_DONE, '') : clause.replace(RE_WHAT_HE_DID, '')
  const kin = RE_KIN_AT_HEAD.exec(own)?.groups?.['who']
  if (kin !== undefined) return { kind: 'person', who: kin, before }
  const subject = own === '' || RE_NO_SUBJECT.test(own) ? null : subjectOfClause(`${own}说`, names)
  if (subject !== null && subject.kind !== 'none' && subject.kind !== 'unknown') return { ...subject, before }
  const earlier = clausesOf(before).at(-1)?.replace(RE_SIGNS_AT_END, '') ?? ''
  const head = RE_KIN_AT_HEAD.exec(earlier)?.groups?.['who']
  if (head !== undefined) return { kind: 'person', who: head, before: '' }
  return before === '' ? { kind: 'nobody', before } : subjectOf(before, names)
}

const personIn = (subject: Subject | { kind: 'unknown' }): Subject =>
  subject.kind === 'none' || subject.kind === 'unknown' ? { kind: 'nobody' } : subject

const RE_HAS_IT_DONE = /[托託请請叫让讓][^，,]{1,10}?[给給替帮幫]?.*$/
/** Behind the sender: when, from where, to whom, and what he did. */
const RE_WHAT_HE_DID = new RegExp(unbroken`
    (?<=..)(?:[今昨前当當][天晚日]|[上这這][个個]?(?:月|星期|周)|[去今前]年|每[天年]|半夜|临走|臨走|[给給往在从從向把到]
    |[又还還也才就都]?${VERB}).*$`)
/** A clause that opens with a place or a time has no subject: `出车以前在饭桌上给她留了张纸条`. */
const RE_NO_SUBJECT = new RegExp(`^(?:在|往|${HAN}{1,8}(?:以前|以后|之前|之后|时候|时)[，在给]?)`)
const RE_KIN_AT_HEAD = new RegExp(
  `^(?<who>(?:[他她我](?:们|們)?的?|[^，,他她我]{0,8}?${NAME}的)(?:${KIN}))(?![的们們])(?!${NAME}(?:[给在昨今]|$))`,
)
