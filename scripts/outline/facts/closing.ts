// The closing call: the last sentences of the speech from the one that calls, wishes or hopes; thanks and sign-offs left out.

import type { Span } from '../../model/source.ts'
import type { Spoken } from './spoken.ts'

/** Thanks and sign-offs at the end, at most so many. */
const MOST_TAIL = 6
const MOST_SENTENCES = 6
const MOST_CHARACTERS = { zh: 300, en: 700 }
/** A call may be followed by one more short paragraph (a wish, a verse). */
const PARAGRAPHS = 2
const SHORT_PARAGRAPH = 60

/** `谢谢大家！` `我的讲话完了。` `Thank you.` `（2015年5月6日）`; not `谢谢你们让城市更美`. */
const RE_TAIL =
  /^(?:(?:最后[，,]?)?(?:再次|再一次|衷心)?(?:谢谢|謝謝|多谢|感谢|感謝)(?:大家|各位|你们|你們|诸位|諸位|[\u4e00-\u9fff]{0,16})?[！!。，,]?|(?:我的?|今天)?[^。！？]{0,8}(?:讲话|发言|汇报|演讲|报告|致辞|講話|發言|讲|講)(?:就?到这里?|到此结束|到此|到这儿|就到這裡|完了|完毕|完畢|结束)[^。！？]{0,6}[。！!]?|以上[^。！？]{0,24}[。！!]|[（(].{2,24}[）)]|(?:Thank you|Thanks|Many thanks)\b[^.!?]{0,60}[.!]?|Good ?(?:night|bye)[^.!?]{0,20}[.!]?)$/i
/** `让我们携手前行！` `为…而奋斗！` `祝大家…！` `希望同学们…！`; not `希望不大`. */
const RE_CALL =
  /让我们|讓我們|奋斗[！!。]|奮鬥[！!。]|奋斗目标而|携起手来|攜起手來|更大的?(?:贡献|貢獻)|新的?(?:更大)?(?:贡献|貢獻)|[再新]创辉煌|共创|共創|美好(?:明天|未来|未來)|(?:^|[，,：:])(?:最后[，,]?)?(?:衷心|诚挚|真诚|再次|在此)?[，,]?(?:祝|预祝|預祝|祝愿|祝福|恭祝|敬祝|愿)(?!贺|賀|意)|我?(?:坚|堅|深|完全)?相信[，,]?(?:在|只要|有|同|我|大|通)|希望(?:同志|大家|同学|同學|各位|全|我们|我們|每|广大|廣大|你)|以(?:优异|優異|更加|实际|實際|崭新|饱满|昂扬)|号召|號召|万众一心|同心同德/
/** `Let us go to work.` `Together we will …` `I ask you to …`; not `let us say that`. */
const RE_EN_CALL =
  /^(?:And |So |In closing|In conclusion|Finally)?[, ]*(?:let['’]s|let us|let your|together|join (?:me|us)|may )\b|\blet us\b|^(?:In closing|In conclusion|To conclude)\b|\bI (?:ask|urge|invite|call (?:on|upon)|challenge) (?:you|all|each|every)|\bwe (?:will|must|can|shall) |\bit is time\b|\bGod bless\b|\bwe cannot fail\b/i

export function findClosing(sentences: readonly Spoken[]): Span | null {
  let last = sentences.length - 1
  for (let tail = 0; last >= 0 && tail < MOST_TAIL && RE_TAIL.test(sentences[last]?.text ?? ''); tail++) last--
  const prose = sentences[last]
  if (!prose || prose.heading) return null
  let paragraphs = 0
  let end = last
  while (end >= 0 && paragraphs < PARAGRAPHS) {
    const { paragraph, heading } = sentences[end] as Spoken
    if (heading) return null
    const found = callIn(sentences, end)
    if (found) return found
    const stop = (sentences[end] as Spoken).span.end
    let start = stop
    for (; end >= 0 && sentences[end]?.paragraph === paragraph; end--) start = (sentences[end] as Spoken).span.start
    if (stop - start > SHORT_PARAGRAPH) return null
    paragraphs++
  }
  return null
}

// --- internal ---

/** From the first call among the last sentences of the paragraph that ends with sentence `end`. */
function callIn(sentences: readonly Spoken[], end: number): Span | null {
  const last = sentences[end] as Spoken
  const zh = /[\u4e00-\u9fff]/.test(last.text)
  const most = MOST_CHARACTERS[zh ? 'zh' : 'en']
  let first: Spoken | null = null
  for (let at = end; at >= 0 && end - at < MOST_SENTENCES; at--) {
    const sentence = sentences[at] as Spoken
    if (sentence.paragraph !== last.paragraph || sentence.heading || last.span.end - sentence.span.start > most) break
    if ((zh ? RE_CALL : RE_EN_CALL).test(sentence.text)) first = sentence
  }
  return first && { start: first.span.start, end: last.span.end }
}
