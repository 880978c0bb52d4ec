// Topics that a speech states without a marker: neighbouring paragraphs that each open with a short sentence of one
// shape (`门诊量稳中有升。…` / `医疗质量持续改善。…`). It heads its paragraph; it is a guess, and never numbered.

import { anyOf, unbroken } from '../../language/any-of.ts'
import type { Marker } from '../../language/markers.ts'
import type { ManuscriptLine } from '../../language/sentences.ts'

/** Fewer neighbours may open alike by chance. */
const FEWEST = 4
/** The longest and the shortest of them differ by no more characters. */
const MOST_APART = 6
/** `加强灾后重建。`: one clause that names matter; no figure, and nobody speaks to anybody in it. */
const RE_TOPIC = /^(?<topic>[\u4e00-\u9fff“”]{5,14})。(?=[^\n]{25})/
const RE_NO_TOPIC =
  /^(?:[我你您他她它这那此其但而也又还就都因所于同请让谢祝各大有没不是在当从那]|今天|去年|昨天|后来|有的|怎么|为什么)|[吗呢吧啊呀的么]$|[了着过]|我们|同志|大家|说$/
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

/** Markers of the family `keyword`, for each run of such paragraphs one form. */
export function findTopics(text: string, lines: readonly ManuscriptLine[], taken: ReadonlySet<number>): Marker[] {
  const found: Marker[] = []
  let run: { line: ManuscriptLine; topic: string }[] = []
  const close = () => {
    const lengths = run.map(({ topic }) => topic.length)
    const shaped = run.filter(({ topic }) => RE_SHAPE.test(topic)).length
    const isAlike = Math.max(...lengths) - Math.min(...lengths) <= MOST_APART && shaped >= run.length * LEAST_SHAPED
    if (run.length >= FEWEST && isAlike)
      found.push(...run.map(({ line }, index) => markerAt(line, `topic-${run[0]?.line.index}`, index + 1)))
    run = []
  }
  for (const line of lines) {
    const topic = taken.has(line.index) ? undefined : topicOf(text.slice(line.start, line.end))
    if (topic === undefined) close()
    else run.push({ line, topic })
  }
  close()
  return found
}

// --- internal ---

function topicOf(words: string): string | undefined {
  const topic = RE_TOPIC.exec(words)?.groups?.['topic']
  return topic !== undefined && !RE_NO_TOPIC.test(topic) ? topic : undefined
}

const markerAt = ({ start, index }: ManuscriptLine, form: string, value: number): Marker => ({
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
})
