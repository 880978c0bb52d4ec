// Topics that a speech states without a marker: paragraphs that come to one (`再说修路。`, `Then there is the roof.`),
// that take up what was named before (`two things: the roof and the money.`), or neighbours that each open with a short
// sentence of one shape (`门诊量稳中有升。…` / `医疗质量持续改善。…`). Such words head their paragraph; they are a guess, and
// never numbered.

import { anyOf, unbroken } from '../../language/any-of.ts'
import type { Marker } from '../../language/markers.ts'
import { endsLine } from '../../language/punctuation.ts'
import { splitSentences, type ManuscriptLine } from '../../language/sentences.ts'
import { briefTopics } from './brief-topics.ts'
import { LONGEST_OPENING, namedTopics, takesUp, topicOpening } from '../../language/topics.ts'

/** Fewer neighbours may open alike by chance. */
const FEWEST = 4
/** The longest and the shortest of them differ by no more characters. */
const MOST_APART = 6
/** `On sales, we missed our number.`; not `On Monday, …`, `On 3 May, …`. */
const RE_FRONTED = /^(?<topic>(?:On|About)\s(?:(?:the|our)\s)?[a-z]+(?:\s[a-z]+){0,2}),/
/** A short sentence before its body. */
const RE_BUILT = /^(?<topic>[\u4e00-\u9fff“”]{4,16})。(?=[^\n]{20})/
/** So short a one needs two characters in common: `门诊更顺了`, `病房更静了`. */
const SHORT_BUILT = 5
/** `Our stores are busier.` */
const RE_BUILT_EN =
  /^(?<topic>(?:Our|The)\s[a-z]+(?:\s[a-z]+){0,2}\s(?:is|are|has|have|needs?)\b[^.,;:!?\n]{0,36})\.(?=\s[^\n]{60})/
/** `生产端，我们…`, `在立法上，我们…`: a clause that says on which side; no time, nobody. */
const RE_SIDE = /^(?<topic>[\u4e00-\u9fff“”]{2,10})，(?=[^\n]{20})/
const RE_NO_SIDE = /[年月日天晚晨午时候后前次回初]$|^(?:[我你他她它这那有就但而所如因虽当从第一]|同志|大家)/
/** `What went well was the merger.` */
const RE_WHAT = /^(?<topic>What\s[a-z]+(?:\s[a-z]+){1,7})\.(?=[^\n]{40})/
/** `加强灾后重建。`: one clause that names matter; no figure, and nobody speaks to anybody in it. */
const RE_TOPIC = /^(?<topic>[\u4e00-\u9fff“”]{5,14})。(?=[^\n]{20})/
const RE_NO_TOPIC =
  /^(?:[我你您他她它这那此其但而也又还就都因所于同请让谢祝各大有没不是在当从那]|今天|去年|昨天|后来|有的|怎么|为什么)|[吗呢吧啊呀的么]$|[了着过]|我们|同志|大家|说$/
/** Sentences of nearly one length: a parallel that is meant, or a story. */
const ONE_LENGTH = 1
/** So much of the shorter of two sentences is the same where they have one build: `我们的产品变得更可靠了`, `我们的渠道变得更扁平了`. */
const SAME_BUILD = 0.5
const SHORTEST_BUILD = 2
const LONGEST_SIDE = 10
/** What is done, or how it stands: three of four say it, or the run tells a story. */
const RE_SHAPE = new RegExp(
  unbroken`
    ^(?:${anyOf`
      坚持 加强 加快 加大 推进 推动 抓好 抓紧 做好 做强 做优 深化 扩大 提升 提高 强化 完善 突出 落实 狠抓 聚焦 优化 健全 改善 保障 促进 培育
      打造 建强 守住 严守 筑牢 压实 建好 管好 用好 办好 稳住 巩固 拓展 激发 繁荣 发展 实施 深入 全面 大力 切实 着力 扎实 持续 统筹`})
    |(?:${anyOf`
      改善 突破 平稳 增强 提高 提升 加快 显著 明显 有力 扎实 向好 优化 巩固 深入 完善 壮大 好转 发展 见效 进展 成效 实效 有升 有进 增长 下降 回升
      领先 到位 健全 拓展 深化 夯实 焕新 跃升 稳定 过硬 加强 推进 提速 升级 活跃 丰富 和谐 第一位的 首位的`})$`,
)
const LEAST_SHAPED = 0.75
const LEAST_SHAPED_OF_ONE_LENGTH = 0.5

/** So many paragraphs come to a topic in words, or so many of several that look like it: fewer tell a story. */
const FEWEST_TOLD = 3
const FEWEST_TOLD_OF_MORE = 2
/** A topic has so many characters of text. */
const LEAST_ZH = 24
const LEAST_EN = 80

/** A paragraph and the heading it opens with. */
interface Topic {
  line: ManuscriptLine
  length: number
}

/** Markers of the family `keyword`, for each run of topics one form; `taken` are lines with points of another kind. */
export function findTopics(text: string, lines: readonly ManuscriptLine[], taken: ReadonlySet<number>): Marker[] {
  const told = stretches(lines, taken).flatMap(stretch => toldTopics(text, stretch))
  const owned = new Set([...taken, ...told.map(({ line }) => line)])
  const built = builtTopics(text, lines, owned)
  for (const { line } of built) owned.add(line)
  const shaped = shapedTopics(text, lines, owned)
  for (const { line } of shaped) owned.add(line)
  const isFree = (line: ManuscriptLine) => !owned.has(line.index) && isParagraph(text, line)
  const brief = briefTopics(text, lines, isFree).flatMap(run =>
    run.map((topic, index) => markerAt(topic, `topic-${run[0]?.line.index}`, index + 1)),
  )
  return [...told, ...built, ...shaped, ...brief]
}

// --- internal ---

/** Lines between those that are taken. */
function stretches(lines: readonly ManuscriptLine[], taken: ReadonlySet<number>): ManuscriptLine[][] {
  const parts: ManuscriptLine[][] = [[]]
  for (const line of lines)
    if (taken.has(line.index)) parts.push([])
    else parts.at(-1)?.push(line)
  return parts
}

function toldTopics(text: string, stretch: readonly ManuscriptLine[]): Marker[] {
  const paragraphs = stretch.filter(line => isParagraph(text, line))
  const openings = new Map(
    paragraphs.flatMap(line => {
      const opening = topicOpening(text.slice(line.start, Math.min(line.end, line.start + LONGEST_OPENING)))
      return opening ? [[line.index, { line, ...opening }] as const] : []
    }),
  )
  const named = takenUp(text, stretch, paragraphs)
  for (const topic of named)
    if (!openings.has(topic.line.index)) openings.set(topic.line.index, { ...topic, told: true })
  const told = [...openings.values()].filter(opening => opening.told).length
  const isRun = told >= FEWEST_TOLD || (told >= FEWEST_TOLD_OF_MORE && openings.size > told) || named.length > 0
  if (!isRun) return []
  const form = `${named.length > 0 ? 'named' : 'topic'}-${stretch[0]?.index}`
  return [...openings.values()]
    .toSorted((a, b) => a.line.index - b.line.index)
    .map((topic, index) => markerAt(topic, form, index + 1))
}

/** The paragraphs that take up, in order, what one sentence before them names: all of it, or nothing. */
function takenUp(text: string, stretch: readonly ManuscriptLine[], paragraphs: readonly ManuscriptLine[]): Topic[] {
  for (const line of stretch) {
    const names = splitSentences(text, line)
      .map(({ start, end }) => namedTopics(text.slice(start, end)))
      .find(topics => topics !== null)
    if (!names) continue
    const found: Topic[] = []
    for (const paragraph of paragraphs) {
      const name = names[found.length]
      if (paragraph.index <= line.index || name === undefined) continue
      const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_OPENING))
      const length = takesUp(words, name)
      if (length !== null) found.push({ line: paragraph, length })
    }
    if (found.length === names.length) return found
  }
  return []
}

/** Ends as prose does, and says more than its opening. */
function isParagraph(text: string, { start, end }: ManuscriptLine): boolean {
  const least = /[\u4e00-\u9fff]/u.test(text.slice(start, start + LEAST_ZH)) ? LEAST_ZH : LEAST_EN
  return end - start >= least && endsLine(text.slice(Math.max(start, end - 8), end))
}

/** Neighbours that open with sentences of one build, or with `On …,`: `我们的产品变得更可靠了。…`, `On sales, …`. */
function builtTopics(text: string, lines: readonly ManuscriptLine[], taken: ReadonlySet<number>): Marker[] {
  const found: Marker[] = []
  let run: (Topic & { words: string })[] = []
  const close = () => {
    if (run.length >= FEWEST_TOLD)
      found.push(...run.map((topic, index) => markerAt(topic, `topic-${run[0]?.line.index}`, index + 1)))
    run = []
  }
  for (const line of lines) {
    const words = taken.has(line.index) || !isParagraph(text, line) ? null : builtOpening(text, line)
    const last = run.at(-1)
    if (words === null || (last && !isOneBuild(last.words, words))) close()
    if (words !== null) run.push({ line, length: words.length, words })
  }
  close()
  return found
}

function builtOpening(text: string, { start, end }: ManuscriptLine): string | null {
  const words = text.slice(start, Math.min(end, start + LONGEST_OPENING))
  const side = RE_SIDE.exec(words)?.groups?.['topic']
  if (side !== undefined) return RE_NO_SIDE.test(side) ? null : side
  return (
    [RE_FRONTED, RE_WHAT, RE_BUILT, RE_BUILT_EN].map(one => one.exec(words)?.groups?.['topic']).find(Boolean) ?? null
  )
}

/** So much the same at both ends and between them. */
function isOneBuild(a: string, b: string): boolean {
  if (/^[A-Z]/.test(a) || /^[A-Z]/.test(b)) return frameOf(a) === frameOf(b)
  if (Math.max(a.length, b.length) <= SHORT_BUILT && !a.endsWith('端')) return inCommon(a, b) >= 2
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  // `生产端` and `销售端`, `在立法上` and `在监督上`, `对高一的同学` and `对老师们`.
  if (Math.max(a.length, b.length) <= LONGEST_SIDE && end >= 1 && (start >= 1 || end >= 2 || a.length === b.length))
    return true
  const middle = sharedInside(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return (
    start >= SHORTEST_BUILD &&
    Math.abs(a.length - b.length) <= MOST_APART &&
    start + middle + end >= SAME_BUILD * Math.min(a.length, b.length)
  )
}

const RE_VERB = /\s(?:is|are|has|have|needs?)\b/

/** The first word, and the verb of a short sentence: `Our … are`. */
function frameOf(words: string): string {
  const [first = ''] = words.split(' ')
  return /^(?:Our|The)$/.test(first) ? `${first} ${RE_VERB.exec(words)?.[0] ?? ''}` : first
}

/** Characters at one place from the end. */
function inCommon(a: string, b: string): number {
  return [...a].filter((_, i) => a.at(-1 - i) === b.at(-1 - i)).length
}

/** Characters of the longest common piece of two or more. */
function sharedInside(a: string, b: string): number {
  for (let length = a.length; length >= 2; length--)
    for (let at = 0; at + length <= a.length; at++) if (b.includes(a.slice(at, at + length))) return length
  return 0
}

/** Neighbours of one shape. */
function shapedTopics(text: string, lines: readonly ManuscriptLine[], taken: ReadonlySet<number>): Marker[] {
  const found: Marker[] = []
  let run: (Topic & { topic: string })[] = []
  const close = () => {
    const lengths = run.map(({ topic }) => topic.length)
    const shaped = run.filter(({ topic }) => RE_SHAPE.test(topic)).length
    const apart = Math.max(...lengths) - Math.min(...lengths)
    const least = apart <= ONE_LENGTH ? LEAST_SHAPED_OF_ONE_LENGTH : LEAST_SHAPED
    const isAlike = apart <= MOST_APART && shaped >= run.length * least
    if (run.length >= FEWEST && isAlike)
      found.push(...run.map((topic, index) => markerAt(topic, `topic-${run[0]?.line.index}`, index + 1)))
    run = []
  }
  for (const line of lines) {
    const topic = taken.has(line.index) ? undefined : topicOf(text.slice(line.start, line.end))
    if (topic === undefined) close()
    else run.push({ line, topic, length: topic.length })
  }
  close()
  return found
}

function topicOf(words: string): string | undefined {
  const topic = RE_TOPIC.exec(words)?.groups?.['topic']
  return topic !== undefined && !RE_NO_TOPIC.test(topic) ? topic : undefined
}

const markerAt = ({ line: { start, index }, length }: Topic, form: string, value: number): Marker => ({
  family: 'keyword',
  form,
  value,
  start,
  end: start,
  line: index,
  place: 'line',
  colon: false,
  bare: false,
  level: 0,
  heading: start + length,
})
