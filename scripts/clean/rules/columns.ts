// Width of a line in columns of a terminal or a typewriter, by which mails and printed pages are wrapped.

/** Matches Han, full-width signs and Chinese quotation marks. Not Latin letters or figures. */
const WIDE = [
  String.raw`\u1100-\u115F\u2014\u2018-\u201D\u2026`,
  String.raw`\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6`,
].join('')
const RE_WIDE = new RegExp(`[${WIDE}]`, 'g')

/** `经济abc` → 7 */
export function textColumns(text: string): number {
  return text.length + (text.match(RE_WIDE)?.length ?? 0)
}
