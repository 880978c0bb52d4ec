// The speaker says that he speaks, and of what: `下面，我就修渠怎么办，讲几点要求`, `Let me turn now to the costs`. What he
// speaks of may be a title; that he speaks may not.

import type { Lang, Span } from '../model/source.ts'
import { anyCase, anyOf, pattern, phraseOf } from './any-of.ts'

export interface RunUp {
  /** What the words lead to, in offsets of the text; null where they do not say. */
  topic: Span | null
}

/** The run-up that the whole text is; null where it says something itself. */
export function runUpOf(text: string, lang: Lang): RunUp | null {
  for (const { sign } of RUN_UPS[lang]) {
    const match = sign.exec(text)
    if (!match) continue
    const topic = match.groups?.['topic']?.trim()
    const at = topic === undefined ? -1 : text.indexOf(topic, match.index)
    return { topic: topic === undefined || at < 0 ? null : { start: at, end: at + topic.length } }
  }
  return null
}

/** `Let me begin with a story`, `with thanks`: it leads to no matter. */
const NO_TOPIC = [
  '(?:(?:an?|some|my|our|the) )?(?:[a-z]+ )?(?:story|stories|joke|question|confession|apology|thanks|words?|date)\\b',
  '|(?:you|it|that|this|us|them|me|him|her)\\b',
].join('')

/** `When it comes to fines, | I have changed my mind`: what an English sentence is about, before it says it. */
export function leadInTopic(text: string): Span | null {
  const match = RE_LEAD_IN_EN.exec(text)
  const topic = match?.groups?.['topic']
  return match && topic !== undefined ? { start: match[0].length - topic.length, end: match[0].length } : null
}

const RE_LEAD_IN_EN = anyCase(
  '^(?:and |but |now,? )?(?:as for|when it comes to|speaking of|turning to|on the subject of) ',
  `(?!(?:${NO_TOPIC}))(?<topic>[^.;:,]{4,40})(?=, \\S)`,
)

/**
 * Where a heading ends that names its matter and goes on to say how it will be spoken of: `attendance, | where I am
 * afraid I must be the bore`, `沙袋|，我要讲一件丢人的事`; null where it does not.
 */
export function endBeforeAside(heading: string, lang: Lang): number | null {
  return RE_ASIDE[lang].exec(heading)?.groups?.['topic']?.length ?? null
}

const RE_ASIDE = {
  zh: pattern(
    '^(?<topic>\\p{Script=Han}{2,8})，(?:这里|還是|还是|也|不过|我)*(?:要|想|再|多|得|还|先|只|简单)*',
    anyOf`讲 講 说 說 谈 談 提 啰嗦 唠叨 交代 点到为止`,
    '(?![好话])[^，。]*[。：]?$',
  ),
  en: anyCase(
    "^(?<topic>(?:(?:the|a|an|our|my) )?(?:[\\w’'-]+ ){0,3}[\\w’'-]+), ",
    '(?:and|but|where|which|because|so|though|if|as) ',
    "(?:[\\w’']+ ){0,3}?I\\b(?:[’']\\w+)? [^;:]*?\\b",
    phraseOf`
      quick | brief | short | bore | blunt | frank | honest | say | talk | speak | ask | tell | warn | mention
      apologi[sz]e | afraid | sorry | like you to | want you to | need you to`,
    '\\b[^;:]*$',
  ),
} satisfies Record<Lang, RegExp>

/**
 * How many signs of a Chinese sentence only lead to what it is about: of `说到安全，大家不踏实` the first two; of one
 * character (`说到人，我们最缺焊工`) that as well, for it names nothing yet.
 */
export function leadInLength(text: string): number {
  return RE_LEAD_IN.exec(text)?.[0].length ?? 0
}

const RE_LEAD_IN = pattern(
  '^(?:再|最后|最後)?',
  anyOf`说到 說到 讲到 講到 谈到 談到 提到 提起 说起 說起 至于 至於`,
  '(?![底此这這那做])(?:\\p{Script=Han}，|(?=[^，。；：]{2,8}，[^，]))',
)

const OPENS = anyOf`下面 接下来 接下來 今天 这里 這裡 在此 在这里 现在 首先 最后 最後 借此机会 借这个机会 藉此機會`
const SPEAKS = anyOf`讲 講 谈 談 说 說 提 汇报 匯報 报告 強調 强调 通报 部署 介绍 介紹 补充 分享`
const COUNTED = '[几幾两兩一二三四五六七八九十\\d]{1,2}(?:个方面|方面|[点點个個条條句件项項])'
/** Who hears it: `跟大家`, `向各位`. */
const TO = `(?:[跟和同与向给](?:大家|各位|同志们|同学们|你们))?`
const WISHES = '(?:想|要|先|再|就|来|还|也)*'
const END = '[，,。：:！!\\s]*$'
export const RUN_UPS: Record<Lang, readonly { sign: RegExp; example: string; counter: string }[]> = {
  zh: [
    {
      sign: pattern(
        `^(?:${OPENS}[，,]?)?(?:我|我们|请允许我)?${WISHES}`,
        anyOf`就 围绕 圍繞 关于 關於 针对 針對 结合 結合`,
        `(?<topic>[^。；：]{2,24}?)(?:这个问题|这件事)?[，,]?我?${WISHES}${TO}${SPEAKS}[^。；：，“]{0,8}?${COUNTED}[^。；，]{0,12}${END}`,
      ),
      example: '下面，我就修渠怎么办，讲几点具体要求',
      counter: '我们围绕修渠，办了三件事',
    },
    {
      sign: pattern(
        `^(?:${OPENS}[，,]?)?(?:我|请允许我)?${WISHES}${TO}${WISHES}`,
        anyOf`谈谈 談談 讲讲 講講 说说 說說 聊聊 谈一谈 说一说 讲一讲`,
        `(?<topic>[^。；：，]{2,20})?${END}`,
      ),
      example: '借这个机会，我想谈谈新渠今后怎么管',
      counter: '大家坐下来谈谈心，疙瘩就解开了',
    },
    {
      sign: pattern(
        '^(?:首先|先|再|接着|接著|接下[来來]|最后|最後|下面|然后|然後|现在|還要|还要)(?:我|咱们?)?[再要来來]*',
        '(?:说一?说|說一?說|讲一?讲|講一?講|谈一?谈|談一?談|看一?看|[说說讲講谈談])',
        '(?:[一两兩几幾][句点點])?(?![到话話明清服起说說讲講谈談病见見])(?<topic>[^，。；：]{2,10}?)(?:上?的(?:事情?|问题)|这件事|的?情况)?',
        END,
      ),
      example: '再说安全。',
      counter: '先说服自己，再说服别人',
    },
    {
      sign: pattern(
        '^(?:还有|還有|再就是|另一[个件]是|剩下的是)(?:一?些)?(?![^。]{0,5}[要没不可一几])(?<topic>\\p{Script=Han}{2,6})',
        END,
      ),
      example: '还有年轻人。',
      counter: '还有没修的路。',
    },
    {
      sign: pattern(
        '^(?<topic>[^，。；：我]{2,10}?)(?:的事情?|这件事|的问题)?[，,]?我(?:想|要|再|还|多|也)*',
        '[说說讲講谈談提][一两兩几幾][句点點]',
        END,
      ),
      example: '运动会的事我多说两句。',
      counter: '运动会我们说了就办。',
    },
    {
      sign: pattern(
        '^(?<topic>[^，。；：我]{1,10}?)(?:的事情?|[这這]件事|的问题|的問題)[，,]?[也就再都还還得要想]*',
        '(?:在?[这這][里裡]|今天|最后|最後|单独|單獨|顺便|順便)?[，,]?(?:[一两兩几幾][句点點][话話]?)?',
        anyOf`带过 帶過 [说說讲講谈談提](?:一?[下说說讲講谈談提]|清楚|明白)? 交代(?:一下|清楚)? 交个底`,
        END,
      ),
      example: '坟的事也在这里讲。',
      counter: '坟的事去年讲定了。',
    },
    {
      sign: pattern(
        `^(?=[^。；]{0,14}(?:${OPENS}|我(?![们們])))[^。；：，“]{0,16}[，,]?[^。；：，“]{0,12}`,
        `${SPEAKS}[^。；：，“]{0,6}?${COUNTED}[^。；，]{0,12}${END}`,
      ),
      example: '借此机会，我再强调几点意见',
      counter: '我们说到做到，三个月修好一条渠',
    },
    {
      sign: pattern(
        '^第[一二三四五六七八九十]+(?:[桩件条]事?|个问题)?(?:是|讲|说|谈)(?:一?[讲说谈])?(?<topic>[^，。；：是要]{1,8})',
        END,
      ),
      example: '第三桩是茶油。',
      counter: '第三桩是要把路修好。',
    },
    {
      sign: pattern(
        '^(?:还|另外)?有[^，。；]{1,8}[事话点][^，。；]{0,6}[，,]?要?(?:说|讲)(?:清楚|明白|明|一下|说)?',
        END,
      ),
      example: '还有一件事要说清楚。',
      counter: '还有一件事没有办',
    },
    {
      sign: pattern(
        `^[^。；，]{0,10}?用[^。；，]{0,4}?[几幾两兩一二三四五六七八九十][句个個][话話字词詞][^。；，]{0,6}`,
        `(?:概括|总结|表达|形容|来说)[^。；，]{0,4}${END}`,
        '|^',
        anyOf`概括起来 归纳起来 总结起来 概括地说 归根结底`,
        `[^。；]{0,6}${END}`,
      ),
      example: '可以用三句话来概括',
      counter: '用一条渠浇三个村的地',
    },
    {
      sign: pattern(
        '^(?:所以)?(?:[这這]就?是|以上就?是)(?:我|我们|我們)(?:今天|今晚)?(?:要|想)?(?:跟|同|和|与|向|给|對|对)?',
        '(?:大家|各位|同志们|同志們|同学们|你们)?(?:要|想)?',
        anyOf`讲 講 说 說 谈 談 汇报 匯報 报告`,
        '的[^。，]{0,10}',
        END,
      ),
      example: '这就是我想跟大家说的几句话',
      counter: '这就是我们要修的那条渠',
    },
    {
      sign: pattern('^(?<topic>[^，。；：这那]{2,8}?)(?:这一?块儿?|那一?块儿?|这一?摊子?|这一?头儿?)', END),
      example: '厨房这块。',
      counter: '厨房这块地砖是新铺的',
    },
    {
      sign: pattern(
        '^(?:再|又|最后)?',
        anyOf`说到 說到 讲到 講到 谈到 談到 说起 說起 提起 至于`,
        '(?![做底这這那哪])(?<topic>[^，。；：]{2,8})',
        END,
      ),
      example: '说到年轻人',
      counter: '说到做到',
    },
    {
      sign: pattern(
        `^(?:先|再|下面|首先)?(?:我|我们)?(?:先|也|再)?${TO}[报報交亮算](?:一?[个個下笔筆])?[数數账賬帐底]`,
        END,
      ),
      example: '先报个数。',
      counter: '先算账，后动土。',
    },
    {
      sign: pattern(
        '^(?<topic>[^，。；：我]{2,10}?)[，,]?(?:也|还|還|都|再|又)?(?:得|要|必须|必須)',
        '[说說讲講](?:清楚|明白)',
        END,
      ),
      example: '冷库的规矩也得说清楚：',
      counter: '冷库的规矩也得说清楚给新来的人听',
    },
    {
      sign: pattern(
        '^(?<topic>[^，。；：我]{2,10}?)[，,]?我?再',
        anyOf`明确 明確 强调 強調 重申 说 說 讲 講 念`,
        '一[遍次下]',
        END,
      ),
      example: '三个组的分工，再明确一遍。',
      counter: '三个组的分工再明确一遍也不迟',
    },
    {
      sign: pattern(
        '^(?:好了?，)?(?:',
        anyOf`长话短说 長話短說 话不能长 話不能長 话不长 話不長 闲话少说 言归正传 言歸正傳 话不多说 時間關係 时间关系`,
        '|(?:时间关系，)?我就?(?:尽量|盡量|简单|只)?(?:不展开|不展開|不细说|不多讲|不多说|讲得?短|说得?短|挑要紧的[讲说]))',
        `(?:一?点|些|了)?${END}`,
      ),
      example: '我就不展开了',
      counter: '我就不展开批评了，谁的问题谁心里有数',
    },
  ],
  en: [
    {
      sign: anyCase(
        "^(?:and |so |but |now,? )?(?:i['’]ll|i will|i shall|let me|i want to|i['’]m going to)(?: try to)? ",
        '(?:be|keep (?:it|this)) (?:very )?(?:quick|brief|short)(?: about (?:it|this))?[.,\\s]*$',
      ),
      example: 'I will be brief.',
      counter: 'I will be quick to answer your letters.',
    },
    {
      sign: anyCase(
        '^(?:(?:so|now|and|but|next),? )*',
        phraseOf`
          let (?:me|us) (?:now )?turn(?: now)? to | (?:i|we) (?:now )?(?:turn|come) (?:now )?to
          to(?=\s(?:the|our|my|your)\s)
          (?:this|that|which) brings (?:me|us) to
          (?:i (?:want|will|(?:would|['’]d) like) to\s|let me\s)?(?:talk|speak)(?:\sto you|\sright|\snow|\sto\w+)* about
          (?:(?:next|now|then|first),?\s)?i will (?:now |next )?(?:talk about|speak of|discuss|turn to)
          (?:let (?:me|us)|i (?:will|want to|would like to|['’]ll)) (?:begin|start|open|close|end|finish) with
          (?:i (?:want|will|(?:would|['’]d) like) to\s|let me\s)?say a (?:few )?words? about
          as for | turning (?:now )?to | when it comes to | speaking of
          (?:(?:and\s)?(?:finally|first|next|last),?\s)?an? (?:last |final )?(?:few )?words? (?:about|on)`,
        `\\s+(?!(?:${NO_TOPIC}))(?<topic>[^.;:,]{4,70})[.:,\\s]*$`,
      ),
      example: 'Let me turn now to the costs of the pumps',
      counter: 'Let us turn the pumps on',
    },
    {
      sign: anyCase(
        '^(?:and )?(?:the|my|our) (?:next|last|first|second|third|other|final) ',
        phraseOf`thing | point | matter | subject | topic | item`,
        '(?: on my list| tonight| today)? (?:is|are) (?!that|to|how|what|whether|why)(?<topic>[^.;:,]{4,50})[.\\s]*$',
      ),
      example: 'The last point is the warehouse.',
      counter: 'The last point is that the warehouse leaks.',
    },
    {
      sign: anyCase(
        '^(?:and )?about (?<topic>(?!half|an?\\b|all|one|two|three|four|five|six|seven|eight|nine|ten|it|that|this)',
        '(?:[a-z]+ ){0,2}[a-z]+)[.:\\s]*$',
      ),
      example: 'About hours.',
      counter: 'About nine hours.',
    },
    {
      sign: anyCase(
        '^(?<topic>(?!there|here|it|this|that|these|those|what|who)[^.;:,]{4,50}?)',
        "(?: is| are|[’']s) (?:also )?(?:the|my|our|an?) ",
        phraseOf`next | last | first | second | third | other | final | different`,
        ' ',
        phraseOf`thing | point | matter | subject | topic | item | question | story`,
        '(?: on my list| tonight| today)?[.\\s]*$',
      ),
      example: 'Rents are the next thing.',
      counter: 'Rents are the next thing that has to fall.',
    },
    {
      sign: anyCase(
        '^(?:and )?(?:now|next|first|then|finally),? (?:to |for |about |on )?',
        '(?<topic>(?:the|our|my) (?:[a-z-]+ ){0,2}[a-z-]+)[.:\\s]*$',
      ),
      example: 'Now the library.',
      counter: 'Now the library is open again to everybody',
    },
    {
      sign: anyCase(
        "^(?:and |but )?(?:then|next|now),? there(?: is| are| remains?|[’']s) ",
        '(?<topic>(?:the|our) (?:[a-z-]+ ){0,2}[a-z-]+)[.:\\s]*$',
      ),
      example: 'Then there is the market hall.',
      counter: 'Then there is the market hall to mend before June',
    },
    {
      sign: anyCase(
        '^(?:(?:so|now|and|but),? )*',
        phraseOf`
          let me (?:begin|start|tell you|say|explain|close|end|finish|be (?:clear|plain|honest))
          i (?:want|would like|will) to (?:tell you|say|share|begin|start|close|end)
          here (?:are|is) (?:the|what|how|why)`,
        '(?:[^.;,]{0,50}| (?:you )?(?:what|how|why|where) [^.;]{0,120})[.:\\s]*$',
      ),
      example: 'I want to tell you what we know',
      counter: 'Here is the key to the old boat shed, Tom, and here is mine',
    },
    {
      sign: anyCase(
        '^(?:(?:so|and|well|now),? )*',
        '(?:(?:that|this)(?:, [^,]{3,24},)? (?:is|was) (?:all )?(?:what |that )?',
        'i (?:came|wanted|had|have|meant) (?:here )?to\\b',
        '|there (?:is|are) (?:just |only )?(?:one|two) (?:last |final |more |other )?',
        '(?:thing|word|point|remark)s?(?: more)?(?:,? and (?:it|that|here it) is(?: this)?)?[.:\\s]*$',
        '|one (?:last |final |more )?(?:thing|word|point|remark|request)\\b[^,;:.]{0,20}[.:\\s]*$',
        '|(?:that|this) is all i (?:have|wanted|had)\\b)',
      ),
      example: 'So this, colleagues, is what I wanted to say',
      counter: 'This is what the harbour wanted to build',
    },
    {
      sign: anyCase("^[^.;:]{0,60}\\b(?:i will|i[’']ll|let me) (?:begin|start)[.\\s]*$"),
      example: 'The coffee is holding out, so I will begin.',
      counter: 'The work on the pier will begin in May.',
    },
  ],
}
