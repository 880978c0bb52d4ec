// Sentences with which collections of model speeches offer their texts: 以下是小编收集的…，供您参考。

import { unbroken } from '../../language/any-of.ts'
import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, removal } from '../draft.ts'

/** Matches `以下是小编为您整理的…`, `本站编辑收集了…`. Not `同志们整理的材料供大家参考`: no editor speaks there. */
const RE_EDITOR = /(?:小编|本站编辑|笔者为大家|(?:范文|文库|公文|材料|文秘)网(?:小编|编辑)?(?:为|给|整理|收集))/
/** Matches what the editor says he did. Not a bare `小编`, which somebody may mention. */
const RE_OFFER =
  /整理|收集|搜集|精心|推荐|分享|带来|供(?:大家|您|各位)?参考|参考借鉴|欢迎(?:阅读|大家|收藏)|希望(?:能)?(?:对|给)(?:大家|您|你)/
/** Matches `以下是书记讲话稿3篇，供大家参考。`: no editor named, but the same kind of sentence. Not `以下是我的几点体会，供大家参考。` */
const RE_OPENING = new RegExp(
  unbroken`
    ^(?:下面|以下)(?:是|就是|为)(?!我|本人|几点)(?=.{0,80}(?:整理|收集|范文|\d\s*篇|讲话|发言|致辞|演讲)).{0,80}
    (?:供(?:大家|您|各位)(?:参考|借鉴|学习)|欢迎(?:阅读|参考)|希望对(?:大家|您|你)有(?:所)?帮助)`,
)

/** Matches `以下是局長出席論壇的致辭全文：`: a press office hands the speech on. Not `以下是我的发言：` */
const RE_FULL_TEXT = new RegExp(
  unbroken`
    ^(?:下面|以下)(?:是|为|為)(?!我|本人|几点|幾點)[^。！？]{2,80}
    (?:致辞|致辭|讲话|講話|发言|發言|演讲|演講|谈话|談話|讲稿|講稿|声明|聲明)
    (?:的?(?:全文|内容|內容|摘要|要点|要點|节录|節錄|原文))?[：:]?$`,
)

/** Matches `现摘录某局长《在…会上的讲话》，希认真学习！`. Not `现将工作情况报告如下`, with which speeches begin. */
const RE_CIRCULAR =
  /^现(?:摘录|将|转发|刊发|刊登|印发|全文).{0,24}《[^》]{2,80}(?:讲话|发言|致辞|报告|演讲)》?.{0,16}(?:学习|如下|参考|领会|贯彻|转发)/

/** Where editors speak: before the speech and after it. */
const NEAR_START = 6
const NEAR_END = 8

export function leadIns(draft: CleaningDraft): Edit[] {
  const lines = draft.lines
  return lines.flatMap(({ text, span }, index) => {
    const isNear = index < NEAR_START || index >= lines.length - NEAR_END
    if (!isNear) return []
    const end = offerEnd(text, index < NEAR_START)
    return end === 0 ? [] : [removal('lead-in', { start: span.start, end: span.start + end })]
  })
}

// --- internal ---

/** An offer is not longer than that. */
const LONGEST_OFFER = 300
/** What the same line says behind it is the speech; less than that belongs to the offer. */
const SHORTEST_SPEECH = 20

/** Where the editor's words end in the line; 0 where he does not speak. */
function offerEnd(text: string, isStart: boolean): number {
  const offers = (words: string) =>
    (RE_EDITOR.test(words) && RE_OFFER.test(words)) ||
    (isStart && (RE_OPENING.test(words) || RE_FULL_TEXT.test(words) || RE_CIRCULAR.test(words)))
  let at = 0
  let end = 0
  for (const sentence of text.slice(0, LONGEST_OFFER).split(/(?<=[。！!])/)) {
    at += sentence.length
    if (offers(text.slice(end, at)) || offers(sentence)) end = at
    else if (end > 0) break
  }
  if (end === 0 || text.length - end >= SHORTEST_SPEECH) return end
  return text.length
}
