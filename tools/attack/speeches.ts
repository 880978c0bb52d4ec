// Speeches that nobody gave: composed of the parts real ones have, then damaged as files are damaged on their way.

import { HOSTILE } from './hostile.ts'
import type { Random } from './random.ts'

const NUMBERS = '一二三四五六七八九十'
const PLACES = ['全县', '全市', '集团', '学校', '社区', '云泽乡']
const MATTERS = ['春耕生产', '道路修缮', '饮水安全', '校舍加固', '数字档案', '防汛备汛', '食堂卫生', '林下种植']
const VERBS = ['抓好', '守住', '理顺', '盘活', '查清', '改造', '做实']
const ENDS = ['一级抓一级。', '谁也不能例外。', '年底前兑现。', '不留一个死角！', '件件有着落。', '大家说对不对？']
const FIGURES = [
  '12.5%',
  '86万亩',
  '1200户',
  '三成',
  '1.5×10⁶吨',
  '35公里',
  '第1名',
  '２０１８年',
  '0.8个百分点',
  '两万元',
  '二十一项',
  '百分之三十五',
  '3万5千人',
]
const ENGLISH = ['keep the roads open', 'repair forty miles of pipe', 'teach every child to swim', 'plant 1,200 trees']

/** Ways to mark a point, by number from 0. */
const MARKERS: readonly ((n: number) => string)[] = [
  n => `${NUMBERS[n]}、`,
  n => `（${NUMBERS[n]}）`,
  n => `${n + 1}.`,
  n => `${n + 1}、`,
  n => `${n + 1}）`,
  n => `第${NUMBERS[n]}，`,
  n => `${NUMBERS[n]}是`,
  n => `${NUMBERS[n]}要`,
  n => `${NUMBERS[n]}．`,
  n => `①②③④⑤⑥⑦⑧⑨⑩`[n] ?? '',
  () => '- ',
  () => '',
]

/** A speech with title, salutation, points to a depth of three, sometimes a table, a quotation, an English part. */
export function speech(random: Random): string {
  const title = `在${random.pick(PLACES)}${random.pick(MATTERS)}工作会议上的讲话`
  const count = 1 + random.below(5)
  return [
    ...(random.chance(0.9) ? [title] : []),
    ...(random.chance(0.4) ? ['县委书记　周岭', '2025年3月4日'] : []),
    '',
    ...(random.chance(0.8) ? ['同志们：'] : []),
    ...(random.chance(0.6) ? [`今天我讲${random.pick(['两', '三', '四', `${count}`])}点意见。`] : []),
    ...points(random, count, 0),
    ...(random.chance(0.3) ? table(random) : []),
    ...(random.chance(0.2) ? english(random) : []),
    ...(random.chance(0.7) ? ['让我们一起努力，谢谢大家！'] : []),
  ].join('\n')
}

/** The speech after one to four slips. */
export function damaged(text: string, random: Random): string {
  let now = text
  for (let left = 1 + random.below(4); left > 0; left--) now = random.pick(SLIPS)(now, random)
  return now
}

/** The words as a Markdown file, a captions file or lines of a fixed width would have them. */
export function disguised(text: string, random: Random): { name: string; text: string } {
  const lines = text.split('\n')
  switch (random.below(5)) {
    case 0:
      return { name: 'talk.md', text: lines.map(line => markdown(line, random)).join('\n\n') }
    case 1:
      return { name: 'talk.txt', text: text.replace(/(.{30})(?=.)/gu, '$1\n') }
    case 2:
      return { name: 'talk.txt', text: text.replaceAll('\n', '\r\n') }
    default:
      return { name: 'talk.txt', text }
  }
}

// --- internal ---

function points(random: Random, count: number, depth: number): string[] {
  const marker = random.pick(MARKERS)
  const isRunIn = random.chance(0.5)
  return Array.from({ length: count }, (_, index) => {
    const heading = `${marker(index)}${random.pick(VERBS)}${random.pick(MATTERS)}`
    const body = sentences(random)
    return [
      ...(isRunIn ? [`${heading}。${body}`] : [heading, body]),
      ...(depth < 2 && random.chance(0.3) ? points(random, 2 + random.below(3), depth + 1) : []),
    ]
  }).flat()
}

function sentences(random: Random): string {
  return Array.from({ length: 1 + random.below(5) }, () => {
    const figure = random.chance(0.5) ? `去年达到${random.pick(FIGURES)}，` : ''
    const quotation = random.chance(0.1) ? `古人说：“${random.pick(MATTERS)}在勤。”` : ''
    return `${quotation}要把${random.pick(MATTERS)}放在心上，${figure}${random.pick(ENDS)}`
  }).join('')
}

function table(random: Random): string[] {
  const gap = random.pick(['\t', '    ', ' | '])
  const row = () => [random.pick(MATTERS), random.pick(FIGURES), random.pick(FIGURES)].join(gap)
  return [['项目', '去年', '今年'].join(gap), row(), row(), row()]
}

function english(random: Random): string[] {
  const ordinals = ['First', 'Second', 'Third']
  return ordinals.map(ordinal => `${ordinal}, we must ${random.pick(ENGLISH)}. Nobody is left out.`)
}

function markdown(line: string, random: Random): string {
  if (random.chance(0.2)) return `## ${line}`
  if (random.chance(0.2)) return line.replace(/^(.{2,8}?[。，])/u, '**$1**')
  return random.chance(0.1) ? `> ${line}` : line
}

type Slip = (text: string, random: Random) => string

const cut = (text: string, random: Random): [string, string] => {
  const at = random.below(text.length + 1)
  return [text.slice(0, at), text.slice(at)]
}
const inserted = (text: string, random: Random, words: string): string => cut(text, random).join(words)
const lines = (text: string, random: Random, change: (all: string[], at: number) => string[]): string => {
  const all = text.split('\n')
  return change(all, random.below(all.length)).join('\n')
}

const SLIPS: readonly Slip[] = [
  (text, random) => inserted(text, random, random.pick(HOSTILE)),
  (text, random) => inserted(text, random, random.pick(['\u200B', '\uFEFF', '\u00AD', '\u180E', '\u200D', '\u3000'])),
  (text, random) =>
    inserted(
      text,
      random,
      random.pick(['[1]', '①', '³', '（掌声）', '~~3~~', '<s>三</s>', '[2](a.md)', '\n3\n', '\n— 2 —\n', '�']),
    ),
  (text, random) => inserted(text, random, random.pick(['\n', '\n\n', ' ', '\t', '\u2028', '\f'])),
  (text, random) => lines(text, random, (all, at) => all.filter((_, index) => index !== at)),
  (text, random) =>
    lines(text, random, (all, at) => all.flatMap((line, index) => (index === at ? [line, line] : [line]))),
  (text, random) => lines(text, random, (all, at) => [...all.slice(at), ...all.slice(0, at)]),
  (text, random) =>
    lines(text, random, (all, at) => all.map((line, i) => (i === at ? `${random.pick(HOSTILE)}${line}` : line))),
  (text, random) =>
    lines(text, random, (all, at) => all.map((line, i) => (i === at ? random.pick(MARKERS)(random.below(9)) : line))),
  (text, random) =>
    lines(text, random, (all, at) => all.flatMap((line, i) => (i === at ? line.split(/(?<=、)/u) : [line]))),
  text => text.replaceAll('，', ',').replaceAll('。', '.').replaceAll('（', '(').replaceAll('）', ')'),
  text => text.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text, random) => text.replace(/\n/g, line => (random.chance(0.3) ? '' : line)),
  (text, random) => cut(text, random)[0],
  (text, random) => cut(text, random)[1],
  (text, random) => text + text.slice(random.below(text.length + 1)),
]
