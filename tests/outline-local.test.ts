// A slip of one line stays where it is: whatever happens to one section of a speech, the points of the others keep
// their parents.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import type { OutlineNode } from '../scripts/model/outline.ts'
import { parseOutline } from '../scripts/outline/index.ts'

const NUMBERS = '一二三四五六七八九'
/** How the points of the second level are marked, by number. */
const INNER: readonly ((n: string) => string)[] = [n => `（${n}）`, n => `${n}是`, n => `第${n}，`, n => `${n}要`]
const STRAY = ['会议现场', '（掌声）', '张建军', '云泽县教育局', '2021年3月5日', '第3页', '重点工作', '县委书记 李卫东']

interface Part {
  heading: string
  inner: number
  count: number
  intro: boolean
  runIn: boolean
}
const PART = fc.record({
  heading: fc.constantFrom('春耕生产', '道路修缮', '饮水安全', '校舍加固'),
  inner: fc.nat(INNER.length - 1),
  count: fc.integer({ min: 2, max: 4 }),
  intro: fc.boolean(),
  runIn: fc.boolean(),
})
const SPEECH = fc.array(PART, { minLength: 3, maxLength: 5 })

/** The lines of one section; each heading is unlike every other. */
function linesOf({ heading, inner, count, intro, runIn }: Part, index: number): string[] {
  const mark = INNER[inner] as (n: string) => string
  const points = Array.from(
    { length: count },
    (_, k) => `${mark(NUMBERS[k] as string)}抓好${heading}第${index}组${k}项。今年要见成效，各村都要落实。`,
  )
  return [
    `${NUMBERS[index]}、做好${heading}${index}${runIn ? '。这件事很要紧。' : ''}`,
    ...(intro ? ['这项工作事关全局，大家要上心。'] : []),
    ...points,
  ]
}

type Slip = (lines: string[], at: number) => string[]
const SLIPS: Readonly<Record<string, Slip>> = {
  'a marker lost': (lines, at) =>
    lines.map((line, i) => (i === at ? line.replace(/^（?[^、是要，）]{1,2}[、是要，）]/, '') : line)),
  'a line lost': (lines, at) => lines.filter((_, i) => i !== at),
  'a line torn in two': (lines, at) =>
    lines.flatMap((line, i) => (i === at && line.includes('今年') ? line.split(/(?=今年)/) : [line])),
  'half-width signs': (lines, at) =>
    lines.map((line, i) => (i === at ? line.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')') : line)),
  'another form of the marker': (lines, at) =>
    lines.map((line, i) =>
      i === at
        ? line
            .replace(/^（(.)）/, '$1）')
            .replace(/^第(.)，/, '第$1点，')
            .replace(/^(.)[是要]/, '其$1，')
        : line,
    ),
  'a break lost': (lines, at) =>
    at > 0
      ? [
          ...lines.slice(0, at - 1),
          `${lines[at - 1] as string}${lines[at - 1]?.endsWith('。') ? '' : '。'}${lines[at] as string}`,
          ...lines.slice(at + 1),
        ]
      : lines,
}

/** `heading` → headings above it, of the points outside the section `except`. */
function parentsOf(text: string, except: string): Record<string, string> {
  const { value } = clean({ name: 'talk.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] })
  const found: Record<string, string> = {}
  const walk = (nodes: readonly OutlineNode[], path: readonly string[]) => {
    for (const node of nodes) {
      if (node.type !== 'section') continue
      const own = [...path, node.heading]
      if (own.every(heading => !heading.includes(except))) found[node.heading] = path.join(' > ')
      walk(node.children, own)
    }
  }
  walk(parseOutline(value).value.children, [])
  return found
}

const OPENING = ['在全县工作会议上的讲话', '同志们：', '今天的会议很重要，我讲几点意见。']
const CLOSING = '同志们，任务已经明确，希望大家抓好落实。'

describe('a local slip', () => {
  for (const [name, slip] of Object.entries(SLIPS)) {
    it(`${name} moves nothing in the other sections`, () => {
      fc.assert(
        fc.property(SPEECH, fc.nat(), fc.nat(), (parts, section, line) => {
          const sections = parts.map((part, index) =>
            linesOf({ ...part, heading: `${part.heading}${'甲乙丙丁戊'[index]}` }, index),
          )
          const hit = section % parts.length
          const at = 1 + (line % (sections[hit]!.length - 1)) // sections have a heading and two points at least
          const changed = sections.map((lines, index) => (index === hit ? slip(lines, at) : lines))
          const except = '甲乙丙丁戊'[hit] as string
          const whole = (all: readonly string[][]) => [...OPENING, ...all.flat(), CLOSING].join('\n')
          expect(parentsOf(whole(changed), except)).toEqual(parentsOf(whole(sections), except))
        }),
        { numRuns: 200 },
      )
    })
  }

  it('a stray line moves nothing, wherever it comes in', () => {
    fc.assert(
      fc.property(SPEECH, fc.nat(), fc.constantFrom(...STRAY), (parts, line, stray) => {
        const lines = [
          ...OPENING,
          ...parts.flatMap((part, index) =>
            linesOf({ ...part, heading: `${part.heading}${'甲乙丙丁戊'[index]}` }, index),
          ),
          CLOSING,
        ]
        const at = 1 + (line % (lines.length - 1))
        expect(parentsOf([...lines.slice(0, at), stray, ...lines.slice(at)].join('\n'), '∅')).toEqual(
          parentsOf(lines.join('\n'), '∅'),
        )
      }),
      { numRuns: 400 },
    )
  })
})
