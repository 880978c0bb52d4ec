// Words that whoever said them has taken back or set right since: `他后来又打电话来更正`, `He withdrew that a month later.`
// What stands behind them in their paragraph says so.

import { unbroken } from '../../../language/any-of.ts'
import { itemAt } from '../../../text/item-at.ts'
import { splitSentences } from '../../../language/sentences.ts'
import type { Candidate, Page } from './candidates.ts'
import { QUOTED } from './marks.ts'

/** So many sentences behind the words, as far as no other quotation begins. */
const MOST_SENTENCES = 3

export function isTakenBack(page: Page, { span, line, words }: Candidate): boolean {
  const { start } = itemAt(page.lines, line)
  const behind = page.masked(line).slice(span.end + 1 - start)
  const [own = ''] = behind.split(QUOTED)
  const sentences = splitSentences(own, { start: 0, end: own.length }).slice(0, MOST_SENTENCES)
  const pattern = /[\u4e00-\u9fff]/.test(words) ? RE_CHINESE : RE_ENGLISH
  return sentences.some(sentence => pattern.test(own.slice(sentence.start, sentence.end)))
}

// --- internal ---

/** Not `从来没有收回这句话`, nor what the speaker of the speech says of himself: `我更正一下`. */
const NOT_ZH = '(?<![不没沒未别別莫休肯][^，,。]{0,6}|(?:^|[，,。；;])我[^，,。]{0,6})'
const HIS_WORDS = '(?:[他她自己]{1,3}的?)?(?:上?[这這那前][^，,。；;]{0,4}?)?(?:[话話]|[说說]法|[短]?信|消息|[条條句])'
const RE_CHINESE = new RegExp(
  unbroken`
    ${NOT_ZH}(?:更正(?:[说說了道过過为為一][^，,。；;]{0,8})?(?=[，,。；;：:※])
    |改了?口[了说說]?(?=[，,。；;：:※])
    |(?:收回|撤回|推翻)[了去来來]?(?:${HIS_WORDS}了?)?(?=[，,。；;])
    |${HIS_WORDS}[^，,。；;]{0,4}(?:作[废廢]|不作[数數]|不算[数數]?|收回|撤回)了?(?=[，,。；;])
    |(?:[说說讲講写寫发發记記算报報看听聽点點][得的]?)(?:急|错|錯|反|漏|大|早|满|滿|过头|過頭)了(?=[，,。；;：:※]))`,
)
const NOT_EN = String.raw`(?<!\b(?:never|not|nor|nobody|refused\sto|would)\s(?:\w+\s){0,2}|n['’]t\s(?:\w+\s){0,2})`
const RE_ENGLISH = new RegExp(
  unbroken`
    ${NOT_EN}\b(?:withdr(?:e|a)wn?(?:\s(?:it|that|this|the\s\w+|his\s\w+|her\s\w+))?
    (?=[.,;]|\s(?:later|since|a\s|the\s|in\s|by\s|on\s|within\s))
    |retracted(?:\s(?:it|that|this))?(?=[.,;]|\s)
    |which\s(?:he|she|they)\s(?:\w+\s){0,2}took\sback
    |t(?:akes?|ook|aken)\s(?:it|that|this|(?:the|those|his|her|every)\sword?s?|(?:it|that)\sall)\sback
    |correct(?:s|ed|ing)?\s(?:it|that|this|himself|herself|themselves|the\sfigure|his\s\w+|her\s\w+)(?=[.,;:]|\s)
    |to\ssay\s(?:that\s)?(?:it|this|that|he|she)\s(?:was|had\sbeen)\s(?:wrong|mistaken|a\smistake)
    |(?:apologi[sz]ed?|sorry)\s(?:for|to\shave)\s(?:it|that|sa(?:id|ying))\b)`,
)
