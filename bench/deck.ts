// Decks and speeches of any length for the benchmark: the same slides for speechdeck, Slidev and Marp.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PROJECT = join(import.meta.dirname, '..')

const SUBJECTS = [
  '读书学习',
  '调查研究',
  '联系群众',
  '防汛备汛',
  '校园安全',
  '春耕备耕',
  '为老服务',
  '老旧小区改造',
  '河道治理',
  '乡村道路养护',
]
const ACTIONS = [
  '摸清底数',
  '压实责任',
  '倒排工期',
  '现场办公',
  '定期通报',
  '回头再看',
  '开门纳谏',
  '以老带新',
  '一线解题',
  '群众评议',
]
const CLAUSES = [
  '既要看得见变化，又要经得起检验',
  '先把问题找准，再把办法想细',
  '每周碰头一次，每月小结一次',
  '谁分管谁负责，谁签字谁兜底',
]
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? ''
const numeral = (index: number): string => pick(NUMERALS, index)
const titleOf = (no: number): string => `${pick(SUBJECTS, no)}要在${pick(ACTIONS, no * 3)}上见实效`
const pointsOf = (no: number): { phrase: string; clause: string }[] =>
  [0, 1, 2].map(index => ({
    phrase: `${pick(SUBJECTS, no + index)}${pick(ACTIONS, no * 7 + index * 3)}`,
    clause: pick(CLAUSES, no + index),
  }))
const noteOf = (no: number): string =>
  `${titleOf(no)}。${pointsOf(no)
    .map(({ phrase, clause }, index) => `${numeral(index)}是${phrase}。${clause}，这是第${no}页要讲的话。`)
    .join('')}`

/** A deck folder of `slides` slides in the grammar of slides.md, with the project's components, layouts and styles. */
export function writeDeckFolder(dir: string, slides: number): void {
  mkdirSync(dir, { recursive: true })
  for (const name of ['components', 'layouts', 'styles'])
    cpSync(join(PROJECT, name), join(dir, name), { recursive: true })
  const pages = Array.from({ length: slides }, (_, index) => (index === 0 ? cover() : points(index)))
  writeFileSync(join(dir, 'slides.md'), pages.join('\n'))
}

/** The same slides for Marp, in its default theme with the deck's fonts. */
export function writeMarp(file: string, slides: number): void {
  const style = `<style>
@import url("./fonts/fonts.css");
section { font-family: "Noto Sans SC"; }
h1, h2 { font-family: "Noto Serif SC"; }
</style>`
  const pages = Array.from({ length: slides }, (_, index) => {
    if (index === 0) return `# 在年度工作会上的讲话\n\n<!-- 同志们： -->`
    const items = pointsOf(index)
      .map(({ phrase, clause }, at) => `${at + 1}. **${phrase}**\n   ${clause}`)
      .join('\n')
    return `## ${titleOf(index)}\n\n${items}\n\n<!-- ${noteOf(index)} -->`
  })
  writeFileSync(file, `---\nmarp: true\n---\n\n${style}\n\n${pages.join('\n\n---\n\n')}\n`)
}

/** A speech with about as much matter as `slides` slides. */
export function writeSpeech(file: string, slides: number): void {
  const lines = ['在年度工作会上的讲话', '', '同志们：', '今天的会议，主要任务是总结工作、部署下一步重点。']
  for (let no = 1; no < slides; no++) {
    if (no % 10 === 1) lines.push(`${numeral((no - 1) / 10)}、${titleOf(no)}`)
    lines.push(`（${numeral(no - 1)}）${pick(SUBJECTS, no)}要${pick(ACTIONS, no * 3)}。${noteOf(no)}`)
  }
  writeFileSync(file, `${lines.join('\n')}\n`)
}

// --- internal ---

function cover(): string {
  return `---
theme: default
title: 在年度工作会上的讲话
lang: zh-CN
favicon: 'data:,'
fonts: { provider: none, sans: Noto Sans SC, serif: Noto Serif SC }
aspectRatio: 16/9
canvasWidth: 980
routerMode: hash
mdc: false
speechdeck: { theme: red, short: 年度工作会, parts: [上半年, 下半年] }
layout: cover
---

# 在年度工作会上的讲话

<!--
同志们：
-->
`
}

function points(no: number): string {
  const items = pointsOf(no)
    .map(
      ({ phrase, clause }, index) => `1. *${numeral(index)}是* **${phrase}**\n\n   ${clause.replace('，', '，<br>')}\n`,
    )
    .join('\n')
  return `---
layout: default
kind: points
part: ${no % 2}
---

## ${titleOf(no)}

<KeyPoints form="few">

${items}
</KeyPoints>

<!--
${noteOf(no)}
-->
`
}
