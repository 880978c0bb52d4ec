// One table of cue words: sentences that announce a series (我讲三点), that speak to the whole speech again
// (最后，… 同志们，…), or that run a meeting (会议议程).

import { fromEnglish } from './en/numerals.ts'
import { fromChinese } from './zh/numerals.ts'
import type { Span } from '../model/source.ts'

export interface Announcement extends Span {
  count: number
  /** What is counted, as far as it can be told: `不够` of `三个不够`. */
  what: string
}

/** `三项原则` `两点要求` `“四个不够”` `三方面`; not `一个` or `三年来`. */
const RE_COUNT =
  /(?<n>十[一二三]?|[两兩二三四五六七八九]|(?<![\d.])\d{1,2})(?<unit>个方面|個方面|方面|个|個|点|點|条|條|项|項|大|种|種|句话|句話|件事|重|层|層|类|類|步|组|組|部分|道)(?<what>[\u4e00-\u9fff]{0,6})/g
/** `three important lessons`, `five points`; not `three years`. */
const RE_EN_COUNT =
  /\b(?<n>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s(?:[a-z-]+\s){0,2}?(?<what>points|lessons|things|reasons|steps|priorities|questions|ways|areas|challenges|parts|commitments|goals|principles|ideas|stories|promises|tasks|observations|remarks|measures|rules|messages|places|facts|topics|themes|issues|proposals|pillars|actions)\b/gi
/** Opens a paragraph that looks back on, or speaks to, the whole: `最后，` `同志们！` `总之，`; not `最后的努力`. */
const RE_CLOSING =
  /^(?:最后[，,：:]|最後[，,：:]|总之|總之|综上|綜上|总而言之|最后我|最後我|同志们|同志們|(?:各位|女士们|女士們|老师们|老師們|同学们|同學們|朋友们|朋友們|先生们|代表们|委员们)[\u4e00-\u9fff、]{0,16}[，,！!：:]|以上(?:是|就是|发言|汇报|讲话|几点|意见)|让我们|讓我們|谢谢|謝謝|感谢大家|我的(?:讲话|讲演|发言|汇报|演讲|講話|發言)|In closing\b|In conclusion\b|To conclude\b|Finally, (?:let|I|thank)|Thank you\b|Let me (?:close|end|conclude|finish)|My (?:friends|fellow|colleagues)\b|So,\s(?:the|let|as|in|my|to|what)\s|Ladies and gentlemen|God bless)/i
/** Somebody says what he is going to say: `我还有两点建议` `提三点希望`; not `做到三个不够`. */
const RE_SPEECH_ACT =
  /(?:提|讲|講|谈|談|说|說|强调|強調|汇报|匯報|送|分享|作)[^。！？；]{0,12}?[两兩二三四五六七八九十\d]{1,2}(?:个方面|方面|个|個|点|點|条|條|项|項|句话|句話|件事|层|層|部分)/
/** `我有两点想法` `我再提三点希望`; not `我们有两点不足`. */
const RE_PROMISE =
  /我(?!们|們|市|县|省|国|校|院|局)[^。！？；]{0,14}?(?:有|提|讲|講|谈|談|说|說|强调|強調|送|分享)[^。！？；]{0,8}?[两兩二三四五六七八九十\d]{1,2}(?:点|點|条|條|个|個|句|件)/
/** The order of a meeting, not of a speech: `今天的会议有三项议程`; not `会议精神`. */
const RE_CHAIRING =
  /议程|議程|议题|議題|程序[：:，,。]|流程[：:，,。]|会议(?:共|主要)?(?:有|分)[^。]{0,8}(?:项|個|个|步)/
/** Says what comes, before it comes: `下面汇报两个方面`; not `三方面内容完成了`. */
const RE_PREVIEW =
  /(?:讲|講|谈|談|汇报|匯報|交流|报告|報告|分享|讨论|討論|说|說)[^。！？；]{0,24}?[两兩二三四五六七八九十\d]{1,2}?(?:个|個)?(?:方面|部分|点|點|问题|問題|内容|內容)|\bI(?:'ll| will| want to| would like to) (?:talk|speak|cover|discuss|address|touch)/

/** All announcements between the offsets, in order. */
export function findAnnouncements(text: string, { start, end }: Span): Announcement[] {
  const words = text.slice(start, end)
  const found: Announcement[] = []
  for (const match of words.matchAll(RE_COUNT)) {
    const { n = '', what = '' } = match.groups ?? {}
    const count = fromChinese(n)
    if (count >= 2) found.push({ count, what, start: start + match.index, end: start + match.index + match[0].length })
  }
  if (/[a-z]/i.test(words)) {
    for (const match of words.matchAll(RE_EN_COUNT)) {
      const { n = '', what = '' } = match.groups ?? {}
      const count = fromEnglish(n)
      if (count >= 2)
        found.push({
          count,
          what: what.toLowerCase(),
          start: start + match.index,
          end: start + match.index + match[0].length,
        })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** `总之，今年的工作…` `In closing, …`: the paragraph leaves the last point. */
export function isClosing(paragraph: string): boolean {
  return RE_CLOSING.test(paragraph.slice(0, 60))
}

/** `借此机会，我提三点希望`: said to everybody; not `借此机会向大家问好`. */
const RE_OCCASION_TO_ALL =
  /^(?:在此|在这里|借此机会|借这个机会|藉此機會|今天)[，,]?[^。！？]{0,40}(?:提|讲|講|说|說|送)[^。！？]{0,12}?[两兩二三四五六七八九十\d]{1,2}(?:点|點|条|條|句|个|個)[^。！？]{0,4}(?:希望|期望|祝愿|寄语|話|话)/

/** `最后，我提三点希望：`: the series that follows belongs to the whole speech. */
export function announcesToAll(paragraph: string): boolean {
  if (RE_OCCASION_TO_ALL.test(paragraph.slice(0, 120))) return true
  return (
    isClosing(paragraph) &&
    (RE_SPEECH_ACT.test(paragraph) ||
      findAnnouncements(paragraph, { start: Math.max(0, paragraph.length - 60), end: paragraph.length }).length > 0)
  )
}

/** `对明年，我有两点想法。` */
export function isPromise(words: string): boolean {
  return RE_PROMISE.test(words)
}

export function isChairing(sentence: string): boolean {
  return RE_CHAIRING.test(sentence)
}

export function isPreview(sentence: string): boolean {
  return RE_PREVIEW.test(sentence)
}
