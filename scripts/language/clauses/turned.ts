// A sentence that takes back the one before it: `有的同志问，能不能通融？我说不能。` `Luck is a kind of success. It is not.`
// What it takes back is never shown without it.

import type { Lang } from '../../model/source.ts'
import { anyCase, anyOf, pattern, phraseOf } from '../any-of.ts'

/** Does the sentence that begins `next` deny, refuse or reverse what was said right before it? */
export function isTurned(next: string, lang: Lang): boolean {
  return TURNS[lang].some(({ sign }) => sign.test(next.trimStart()))
}

/**
 * Do these words, that follow a quotation in its paragraph, answer it? Right behind it (`我回答他：…`, `It is not true.`),
 * or after the reasons (`… I will not vote for that.`).
 */
export function isAnswered(after: string, lang: Lang): boolean {
  const rest = after.replace(/^[\s”"’』」。.!?！？]+/u, '')
  return isTurned(rest, lang) || ANSWERS[lang].some(({ sign }) => sign.test(rest))
}

export interface TurnRule {
  sign: RegExp
  example: string
  counter: string
}

export const TURNS: Record<Lang, readonly TurnRule[]> = {
  zh: [
    {
      sign: pattern(
        '^(?:哦|哎呀?|噢|呃|喔)?[，,]?',
        anyOf`不对 不對 口误 口誤 更正一下 我?[说說念看拿记記算报報讲講][错錯][^，。]{0,4}了`,
        '[，,。！!—]',
      ),
      example: '哦，不对，是十六号。',
      counter: '不对的地方请指出来。',
    },
    {
      sign: pattern(
        '^(?:但是?|可是?|不过)?[，,]?我',
        anyOf`说 說 看 想 觉得 告诉大家 明确答复 在这里 的回答是`,
        '?[：:，,]?',
        anyOf`不 没 正好相反 恰恰相反 正相反`,
      ),
      example: '我说不能。',
      counter: '我说到做到。',
    },
    {
      sign: pattern(
        '^(?:但是?|可是?)?',
        anyOf`这 這 那`,
        '(?:种|種|样|樣|些|是|句|个)?的?',
        anyOf`话 話 说法 說法 想法 看法 观点 觀點 论调 論調 认识 账 借口`,
        '?[^。，]{0,4}(?:',
        anyOf`错 錯 不对 不對 糊涂 要不得 站不住 不成立 荒谬 片面 害人 有害 行不通 不行 不能 没道理`,
        ')',
      ),
      example: '这话害人。',
      counter: '这句话说得好。',
    },
    {
      sign: pattern(
        '^(?:但是?|可是?)?[这這那](?:种|種|样|樣|些|个|個)?的?\\p{Script=Han}{1,6}[，,]?',
        '(?:我们|我們|咱们|谁都|谁也|大家)?(?:',
        anyOf`不要 不学 不學 不稀罕 不羡慕 不该有 不能有 不能再有 要不得 使不得`,
        ')(?:[。，；！了]|$)|^(?:谁也|谁都|没有人|沒有人)(?:不|会|愿|想)[^。，]{0,3}[这這那]样',
      ),
      example: '这样的热闹，我们不要。',
      counter: '这样的热闹不要停在门口。',
    },
    {
      sign: pattern(
        '^(?:大家|各位|千万|请)*',
        anyOf`别 不要 莫`,
        anyOf`信 相信 听 理`,
        '(?:他们?|她|[这這那][种種个個些]?[话話]?)?(?:[。，！]|$)',
      ),
      example: '大家别信。',
      counter: '别信手机里的消息。',
    },
    {
      sign: pattern(
        '^',
        anyOf`没有这 不是这 恰恰相反 事实正好相反 其实不然 并非如此 并不是这样 大错特错 完全不是 绝不能 哪有[这這] 纯属 一句[都也]不[是真]`,
      ),
      example: '恰恰相反，路越修越短。',
      counter: '没有人缺席。',
    },
    {
      sign: pattern(
        '^(?:但是?|可是?)?[，,]?(?:我们|我們|我|他们|他|村里|公司|学校)?(?:根本|从来|绝|絕)?',
        anyOf`没有 沒有 不会 不會 不是 不行 不能 没 不`,
        anyOf`的事 这回事 這回事 这事 這事 这样 的 的打算 这个打算`,
        '?[。！；]',
      ),
      example: '没有的事。',
      counter: '没有的事不要传。',
    },
    {
      sign: pattern(
        '^',
        anyOf`但 可是 可 然而 却 卻 结果`,
        '[，,]?[^。，]{0,12}',
        anyOf`却 卻 越来越不 并没有 从来没有 没有一 没人 没有做 没有到 并未`,
      ),
      example: '可是没有一个人到现场去看。',
      counter: '但是我们还要看到成绩。',
    },
  ],
  en: [
    {
      sign: anyCase(
        '^(?:no, )?',
        phraseOf`
          sorry | correction | scratch that | my mistake | I beg your pardon
          I(?:['’]ve| have)? misread (?:that|it)`,
        '(?:[,.:—–]| [—–-])',
      ),
      example: 'Sorry, the fifth of May.',
      counter: 'Sorry is not enough.',
    },
    {
      sign: anyCase(
        '^(?:but |and |no[,.] |well, )*',
        phraseOf`
          it (?:is|was|did|does|has|had|will)(?:\s(?:not|never)\b|n['’]t\b)(?!(?: [\w,'’-]+){5})
          they (?:are|were|did|do|have)(?:\s(?:not|never)\b|n['’]t\b)(?!(?: [\w,'’-]+){5})
          that (?:is|was) (?:not|never|wrong|false|a lie|a myth|nonsense) | that['’]s (?:not|wrong|false|a lie|nonsense)
          (?:this|it|all this|all of it) is (?:a rumou?r|a lie|a myth|nonsense|false|invented)
          (?:they|he|she|it)(?:\s(?:is|are|was|were)|['’](?:s|re)) (?:wrong|false|mistaken)`,
        '\\b',
      ),
      example: 'It was never carried out.',
      counter: 'It was carried out in May.',
    },
    {
      sign: anyCase(
        "^(?:but |and )?i (?:(?:do|can|will|did) ?not|(?:don|can|won)['’]t) " +
          '(?:agree|accept|believe|think so|buy|share)',
      ),
      example: 'I do not accept it.',
      counter: 'I do not fear the cold.',
    },
    {
      sign: anyCase(
        "^(?:but |and |please )?(?:do not|don[’']t|never) (?:you )?(?:believe|buy|trust|fall for|listen to)",
        ' (?:it|them|that|this|him|her)\\b',
      ),
      example: 'Do not believe it.',
      counter: 'Do not believe in luck.',
    },
    {
      sign: anyCase(
        '^(?:nobody|no one|none of us) (?:wants|wanted|asked for|needs|likes|planned|designed) (?:this|that|it)\\b',
      ),
      example: 'Nobody asked for this.',
      counter: 'Nobody asked for more.',
    },
    {
      sign: anyCase(
        '^(?:but |and |well, )?(?:we|i|they|he|she|it|you|there) (?:are|am|is|was|were|do|does|did|have|has|had|will' +
          "|would|can|could|shall|must)(?: not|n[’']t)[.!;]",
      ),
      example: 'We are not.',
      counter: 'We are not afraid of work.',
    },
    {
      sign: anyCase(
        '^(?:but )?',
        phraseOf`
          there (?:is|was) (?:no|not a word of|not a grain of) truth in | not a word of (?:it|this|that) is true
          none of (?:it|this|that) (?:is|was) true | nothing of the (?:kind|sort)`,
      ),
      example: 'There is no truth in it.',
      counter: 'There is no ferry in winter.',
    },
    {
      sign: /^(?:No|Nonsense|Wrong|Not so|Quite the opposite|On the contrary)\b[.,!]/u,
      example: 'No. We are not.',
      counter: 'Nobody came.',
    },
  ],
}

/** Looked for in the rest of the paragraph. */
export const ANSWERS: Record<Lang, readonly TurnRule[]> = {
  zh: [
    {
      sign: pattern(
        '^[^。！？]{0,10}?(?:我|我们)(?:当时|当场)?',
        anyOf`回答 回了 答复 告诉 回他 回她 对他说 对她说 跟他讲 跟他说 说了一句`,
        '[^。！？]{0,8}[：:，,]',
      ),
      example: '我回答他：一分也不能涨。',
      counter: '他回答我：明天就来。',
    },
    {
      sign: pattern(
        anyOf`没有 不 并不 绝不 从不`,
        anyOf`是[这那]样 能成为[^。]{0,10}理由 能这么[说算想] 是[^。]{0,8}借口 站得住脚`,
      ),
      example: '忙是实情，但忙不能成为不洗手的理由。',
      counter: '忙是实情，大家辛苦了。',
    },
    {
      sign: pattern(
        '(?:^|[。！？；，：])[^。！？，]{0,8}?',
        anyOf`没有 不 没`,
        anyOf`同意(?!见) 答应 赞成 采纳 接受`,
        '|',
        anyOf`谣言 不是真的 没有的事 冤枉 查无实据 不实之词`,
      ),
      example: '理由说了三条，村里没有同意。',
      counter: '村里都同意。',
    },
  ],
  en: [
    {
      sign: anyCase(
        phraseOf`
          \bi (?:will|would|can|could|do|did) ?(?:not|n['’]t) (?:\w+ ){0,2}(?:that|it|this)\b
          \bi won['’]t (?:\w+ ){0,2}(?:that|it|this)\b
          \b(?:is|was) (?:not|never) (?:true|so|the case)\b
          \bisn['’]t (?:true|so|the case)\b | \bnone of (?:it|this|that) is true\b`,
      ),
      example: 'I understand the anger. I will not vote for that again.',
      counter: 'I understand the anger. We will meet on Monday.',
    },
    {
      sign: anyCase(
        '^(?:and |so |but )?',
        phraseOf`
          i (?:told|answered|replied|said) | my answer (?:is|was) | here is my answer
          the answer (?:is|was) (?:no|simple)`,
        '\\b',
      ),
      example: 'My answer was no.',
      counter: 'Her answer was kind.',
    },
  ],
}
