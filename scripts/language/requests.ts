// The speaker says that he has something to ask of the room, and says it next: `最后求大家一件事。` `I have one request.`
// What he asks ends a deck; that he asks does not.

import type { Lang } from '../model/source.ts'
import { anyCase, anyOf, pattern, phraseOf } from './any-of.ts'

/** Do the words of a sentence or of its clause only announce a request? */
export function announcesRequest(text: string, lang: Lang): boolean {
  const words = text.replace(/^[\s“"]+|[\s。.：:！!，,”"]+$/gu, '')
  return REQUESTS[lang].some(({ sign }) => sign.test(words))
}

const MATTER = '(?:things?|tasks?|jobs?)'

export const REQUESTS: Record<Lang, readonly { sign: RegExp; example: string; counter: string }[]> = {
  zh: [
    {
      sign: pattern(
        anyOf`求 托 请 請 拜托 拜託 麻烦 麻煩 嘱咐 交代`,
        anyOf`大家 各位 诸位 諸位 你们 你們 咱们 在座的`,
        '[^，。]{0,6}?[一两兩几幾三][件个個桩样樣条條]小?[事忙]?$',
      ),
      example: '今天我只求大家一件事',
      counter: '请大家每人认领一件事，月底交账',
    },
    {
      sign: pattern(
        anyOf`有 提 还有 就 只有 是 讲 说 最后 最後`,
        '(?:[一两兩几幾三][个個点點条條]?)(?:小小?的?|不情之|最后的?)?',
        anyOf`请求 請求 心愿 心願 愿望 願望 要求 请托 希望`,
        '$',
      ),
      example: '临走，我还有一个请求',
      counter: '我们有三个要求没有做到',
    },
    {
      sign: pattern('有一?[个個件桩樁]小?事(?:情|儿)?[，,].{0,14}', anyOf`想 要 得 请 請 求 拜托 拜託`, '[^。：]*$'),
      example: '有件事，放了很久，想请各家听一听',
      counter: '有件事，我们办成了',
    },
  ],
  en: [
    {
      sign: anyCase(
        '\\b(?:one|a|my|two|three|this|single|last|only|small|final|simple) (?:\\w+ ){0,2}',
        phraseOf`requests? | favou?rs?`,
        '(?:[^\\w:][^:]*)?$',
      ),
      example: 'So I have one request, and it is not about the budget',
      counter: 'We had forty requests for a bench',
    },
    {
      sign: anyCase(
        `\\b(?:one|two|three|a) (?:\\w+ ){0,2}?${MATTER} (?:to|that I|I|of) .{0,20}\\b(?:ask|you|want)\\b[^:]*$`,
        '|\\b(?:ask|leave|want|give) (?:\\w+ ){1,4}?(?:with |for )?(?:one|two|three|a) (?:\\w+ )?',
        `${MATTER}\\b[^:]*$`,
      ),
      example: 'I have only got one thing to ask of you',
      counter: 'One thing is certain',
    },
    {
      sign: anyCase(
        "^(?:so |now |and )?(?:what|all|here['’]s what|this is what) I",
        "(?:['’]d like| would like| want| ask| need|['’]m asking)\\b.{0,30}\\b(?:you|everyone|everybody)\\b[^:]*$",
        '|\\bdo (?:this|one thing|me (?:a|one) \\w+) for me$|^do me (?:a|one) \\w+$',
      ),
      example: 'What I would like from each of you is small',
      counter: 'What I want is a bridge that opens in June',
    },
  ],
}
