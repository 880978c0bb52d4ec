// An editor's preface before the speech, named as such (【导读】… 编者按：…), and his line in brackets on how the text was
// made. A numbered list inside it is not the speaker's.

import { unbroken } from '../../language/any-of.ts'
import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, removal } from '../draft.ts'

/** Matches `【导  读】行政属于…`, `编者按：…`, `[摘要] …`. Not `摘要如下` and not `【一】`. */
const RE_NOTE = new RegExp(
  unbroken`
    ^(?:[【[［〔]
    (?:导\s*读|导\s*语|编者\s*按|编\s*者\s*的\s*话|编辑按|内容提要|内容摘要|摘\s*要|核心提示|阅读提示)[】\]］〕]
    |(?:编者按|导读|导语|核心提示|内容提要|Editor['’]s note)\s*[:：])`,
  'i',
)

/** Matches `（根据录音整理，未经本人审阅）`, `（本文有删节）`. Not `（鼓掌）` and not `（会议室灯光整理好了）`. */
const RE_MADE_FROM = new RegExp(
  unbroken`
    ^[（(［[][^（）()［］[\]]{0,60}
    (?:根据(?:现场)?(?:录音|速记|视频|记录)[^（）()]{0,12}整理|(?:已经|未经)[^（）()]{0,6}本人审[阅定]|有删[节改减])
    [^（）()［］[\]]{0,30}[）)］\]]$`,
)

/** Prefaces stand before the speech. */
const NEAR_START = 10

export function editorNotes(draft: CleaningDraft): Edit[] {
  const { lines } = draft
  const prefaces = lines.slice(0, NEAR_START).filter(({ text }) => RE_NOTE.test(text) && text.length <= 600)
  return [...new Set([...prefaces, ...lines.filter(({ text }) => RE_MADE_FROM.test(text))])].map(({ span }) =>
    removal('editor-note', span),
  )
}
