// Words that whoever said them has taken back or set right since: `他后来又打电话来更正`, `He withdrew that a month later.`
// What stands behind them in their paragraph says so.

import { unbroken } from '../../../language/any-of.ts'
import { itemAt } from '../../../text/item-at.ts'
import { splitSentences } from '../../../language/sentences.ts'
import type { Candidate, Page } from './candidates.ts'
import { QUOTED } from './marks.ts'

/** So many sentences behind the words, as far as no other quotation begins. */
const MOST_SENTENCES = 3

/** So many paragraphs behind them, where those words or who said them are named again. */
const MOST_PARAGRAPHS = 4

export function isTakenBack(page: Page, { span, line, words }: Candidate, speaker: string | null): boolean {
  const { start } = itemAt(page.lines, line)
  const behind = page.masked(line).slice(span.end + 1 - start)
  const [own = ''] = behind.split(QUOTED)
  const pattern = /[\u4e00-\u9fff]/.test(words) ? RE_CHINESE : RE_ENGLISH
  if (
    sentencesOf(own)
      .slice(0, MOST_SENTENCES)
      .some(sentence => pattern.test(sentence))
  )
    return true
  // The next words that somebody says may be those that are taken back.
  for (let index = line + 1; index <= line + MOST_PARAGRAPHS && index < page.lines.length; index++) {
    const below = page.masked(index)
    const takesUp = (sentence: string) =>
      RE_THOSE_WORDS.test(sentence) || (speaker !== null && sentence.includes(speaker))
    if (sentencesOf(below).some(sentence => pattern.test(sentence) && takesUp(sentence))) return true
    if ((page.pairs[index] ?? []).length > 0) return false
  }
  return false
}

// --- internal ---

const sentencesOf = (words: string) =>
  splitSentences(words, { start: 0, end: words.length }).map(({ start, end }) => words.slice(start, end))

/** `刚才念的那句话`, `what I quoted just now`: the words above. */
const RE_THOSE_WORDS =
  /(?:刚才|剛才|前面|上面)[^，。]{0,8}(?:[话話]|短?信|条子|條子)|\b(?:I\s(?:quoted|read)|(?:just\snow|earlier|a\smoment\sago))\b/

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
    |I\sshould\s(?:not|never)\shave\ssaid\s(?:it|that|so)
    |to\ssay\s(?:that\s)?(?:it|this|that|he|she)\s(?:was|had\sbeen)\s(?:wrong|mistaken|a\smistake)
    |(?:apologi[sz]ed?|sorry)\s(?:for|to\shave)\s(?:it|that|sa(?:id|ying))\b)`,
)
