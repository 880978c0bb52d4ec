// What the page was made with and nobody reads: style sheets, scripts, comments, server directives that a copied page
// or a converter leaves in the text.

import { unbroken } from '../../language/any-of.ts'
import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, removals } from '../draft.ts'

/** Matches `p { text-indent: 2em; color: #000 }`, `@page { size: A4 }`, also before a title in its line. Not `{大家}`. */
const RE_STYLE =
  /[@.#]?[A-Za-z][\w.#:>, -]{0,80}\{\s*(?:[a-z-]{2,30}\s*:[^;{}\n]{1,120}(?:;\s*|(?=\s*\})))+\s*\}[^\S\n]*/g
/** Matches `<!-- 正文开始 -->` alone on its line, `<%@ page language="java" %>`, `[标签:标题]`. Not `<重要>`. */
const RE_DIRECTIVE =
  /^[^\S\n]*<!--[^\n]{0,200}?-->[^\S\n]*$|<%[^\n]{0,200}?%>|[[{](?:标签|field|dede)[:：][^\]}\n]{1,30}[\]}]/gm
/** Matches a line of a script. Not `function 是函数`. */
const RE_SCRIPT = new RegExp(
  unbroken`
    ^(?:(?:var|let|const)\s+[\w$]+\s*=|document\.\w+|window\.\w+|<\/?script\b|<\/?style\b|function\s*[\w$]*\s*\(
    |\$\(|\(function\b|\}\s*\)?\s*\(?\)?;?$|_hmt\.|if\s*\([\w.!=\s"'&|]+\)\s*\{)`,
)

export function pageCode(draft: CleaningDraft): Edit[] {
  const scripts = draft.lines.filter(({ text }) => RE_SCRIPT.test(text) && !/[。！？，]/.test(text))
  return [
    ...scripts.map(({ span }) => ({ rule: 'page-code', span, insert: '' })),
    // Eighty characters are looked at from each letter of an English speech, for a brace that it has not.
    ...(draft.text.includes('{') ? removals('page-code', draft, RE_STYLE) : []),
    ...removals('page-code', draft, RE_DIRECTIVE),
  ]
}
