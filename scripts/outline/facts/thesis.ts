// The sentence that states what the speech is about or demands: told by its cue words and its place. No cue, no thesis.

import { unbroken } from '../../language/any-of.ts'
import type { Span } from '../../model/source.ts'
import type { Spoken } from './spoken.ts'

/** Where there are no points, so much of the speech is its beginning, and so many sentences in any case. */
const BEGINNING = 0.2
const FIRST_SENTENCES = 5
const FIRST_THIRD = 1 / 3
const LONGEST = 400
const SHORTEST = 8

interface Cue {
  pattern: RegExp
  weight: number
  until: number
}

/**
 * Each with an example that matches and one that does not; `until` is the share of the speech in which it may stand.
 */
const CUES: readonly Cue[] = [
  // `这次会议的主要任务是：…` `今天大会的主题是…`; not `去年的主要任务是`.
  {
    pattern: new RegExp(
      unbroken`
        (?:今天|今日|这次|這次|此次|本次|这个会|這個會|会议|會議|大会|大會|这里|這裡|我|我们
        |我們)[^。！？，；：]{0,16}?
        (?:主要任务|主要任務|中心任务|中心任務|主要目的|目的|主题|主題|主旨|中心意思|题目|題目|中心)
        (?:就?是|[为為]|在于|在於)`,
    ),
    weight: 4,
    until: FIRST_THIRD,
  },
  // `我今天想讲的就是一句话：…`; not `我想讲的有三点`.
  {
    pattern: new RegExp(
      unbroken`
        我[^。！？，；：]{0,8}?(?:想|要)[^。！？，；：]{0,6}?
        (?:讲|講|说|說|强调|強調|谈|談|告诉|告訴)[^。！？，；：]{0,6}?的(?:核心|中心|主要)?
        (?:意思|观点|觀點|问题|問題|话|話)?[，,]?(?:就?是|归结|歸結)`,
    ),
    weight: 4,
    until: FIRST_THIRD,
  },
  // `今年工作的总体要求是：…` `总的要求是…`; not `总的要求没有变`.
  {
    pattern:
      /(?:总的要求|總的要求|总体要求|總體要求|总要求|總要求|总体思路|總體思路|指导思想|指導思想|中心意思|总目标|總目標|总的目标)(?:就?是|[为為]|[：:])/,
    weight: 2,
    until: 0.5,
  },
  // `一句话，…` `归根到底就是…`, and `核心是…` in the words before the first point.
  {
    pattern:
      /(?:^|[，,；;：:])(?:一句话|一句話|归根到底|歸根到底|说到底|說到底|概括起来|概括起來)[，,：:就是]|(?:核心|关键|關鍵|根本|重中之重)(?:就是|是|在于|在於)(?!什么|什麼)/,
    weight: 1,
    until: 0,
  },
  // `My message tonight is …`; not `his message is`.
  {
    pattern: new RegExp(
      unbroken`
        \b(?:my|our) (?:[a-z]+ )?
        (?:message|purpose|theme|argument|subject|topic|thesis|claim)\b[^.?!;]{0,40}? (?:is|will be)\b`,
      'i',
    ),
    weight: 4,
    until: FIRST_THIRD,
  },
  // `The central question before us is …` `the single goal this year is …`; not `the main road is closed`.
  {
    pattern: new RegExp(
      unbroken`
        \b(?:central|main|overarching|single|core|basic|fundamental|key) (?:message|purpose|point|theme|argument|goal
        |aim|focus|task|question|claim|idea|challenge|objective)\b[^.?!;]{0,60}? (?:is|are)\b`,
      'i',
    ),
    weight: 3,
    until: FIRST_THIRD,
  },
  // `What I want to say is …`; not `what I want to know`.
  {
    pattern: new RegExp(
      unbroken`
        \bwhat I (?:want|would like|wish|hope|came|have come) (?:here )?
        (?:most )?to (?:say|talk|tell|argue|discuss|leave)\b[^.?!;]{0,60}? is\b`,
      'i',
    ),
    weight: 4,
    until: 0.5,
  },
  // `I want to speak to you tonight about the bridge`; not `I want to talk to him`.
  {
    pattern: new RegExp(
      unbroken`
        \bI(?: want|['’]d like| would like| wish| am here|['’]m here| have come| came)(?: here)?(?: first)?
        (?: today| tonight)? to (?:talk|speak)(?: (?:to|with) you)?
        (?: (?:all|right now|now|today|tonight|this \w+|first|briefly)){0,3} about\b`,
      'i',
    ),
    weight: 3,
    until: FIRST_THIRD,
  },
]

/** The heaviest cue wins, the earlier one among equals. */
export function findThesis(sentences: readonly Spoken[]): Span | null {
  const first = sentences[0]?.span.start ?? 0
  const length = (sentences.at(-1)?.span.end ?? 0) - first
  const firstPoint = sentences.findIndex(({ heading }) => heading)
  let best: { span: Span; weight: number } | null = null
  for (const [index, { text, span, heading }] of sentences.entries()) {
    if (heading || text.length < SHORTEST || text.length > LONGEST || /[？?]["”』」]?$/.test(text)) continue
    const share = length > 0 ? (span.start - first) / length : 0
    const opens = firstPoint < 0 ? share <= BEGINNING || index < FIRST_SENTENCES : index < firstPoint
    for (const { pattern, weight, until } of CUES) {
      if (weight > (best?.weight ?? 0) && (opens || share < until) && pattern.test(text)) best = { span, weight }
    }
  }
  return best?.span ?? null
}
