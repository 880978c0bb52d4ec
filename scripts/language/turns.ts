// What was, and what is: `从13.8%降为9.1%`, `由各管一段转变为统一调度`, `from 6.2% to 3.9%`.

import { anyOf, pattern } from './any-of.ts'
import type { Lang } from '../model/source.ts'

const BECOMES = anyOf`
  转变为 转变成 转变到 变为 变成 转为 转向 改为 走向 升级为 降为 降至 降到 下降到 下降为 减少到 减少为 压减到 缩短到 缩短为 缩短至 压缩到 升为 升至 升到
  上升到 上升为 提高到 提高为 提升到 提升为 增加到 增加为 增长到 扩大到 到`
/** Groups: what changed (may be empty), the old state, the new one. Not `从严到实` of two characters. */
const TURN_ZH = pattern(
  `^(?<what>[^，。；：、从由]{0,14}?)[从由](?<old>[^，。；：]{2,24}?)(?:${BECOMES})了?(?<new>[^，。；：]{2,26})$`,
)
/** No sign that ends a clause; the point of a figure is none. */
const WORDS_EN = String.raw`(?:[^,.;:]|[.,]\d)`
const TURN_EN = new RegExp(
  String.raw`^(?<what>${WORDS_EN}{0,40}?)\s?\bfrom\s(?<old>${WORDS_EN}{1,40}?)\sto\s(?<new>${WORDS_EN}{1,40})$`,
  'iu',
)
/** A figure and nothing else: `13.8%`, `约4小时`, `第41名`, `$2.4 million`. */
const RE_FIGURE = /^(?:约|近|第)?[$€£¥]?\d[\d,.]*\s?(?:%|‰|[\p{L}]{0,6})(?:\s\p{L}+)?$/u

export interface Turn {
  /** Half-open ranges in the row: what changed (null where the row does not say), the old state, the new one. */
  what: { start: number; end: number } | null
  before: { start: number; end: number }
  after: { start: number; end: number }
  /** Both states are figures. */
  figures: boolean
}

/** The turn that is all a row says; null where it says something else or more. */
export function turnOf(row: string, lang: Lang): Turn | null {
  const groups = (lang === 'zh' ? TURN_ZH : TURN_EN).exec(row)?.groups
  if (!groups) return null
  const { what = '', old = '', new: now = '' } = groups
  const after = row.length - now.length
  const before = row.lastIndexOf(old, after - 1)
  const figures = RE_FIGURE.test(old.trim()) && RE_FIGURE.test(now.trim())
  return {
    what: what.trim() === '' ? null : { start: 0, end: what.length },
    before: { start: before, end: before + old.length },
    after: { start: after, end: row.length },
    figures,
  }
}
