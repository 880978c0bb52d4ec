// An editor's preface before the speech, named as such: 【导读】… 编者按：… A numbered list inside it is not the speaker's.

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

/** Prefaces stand before the speech. */
const NEAR_START = 10

export function editorNotes(draft: CleaningDraft): Edit[] {
  return draft.lines
    .slice(0, NEAR_START)
    .filter(({ text }) => RE_NOTE.test(text) && text.length <= 600)
    .map(({ span }) => removal('editor-note', span))
}
