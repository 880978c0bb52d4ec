// Which parts of a sentence may be shown alone: every row of the tables by its own example and counter-example, and
// the law that nothing inside a reach is passed without the words that open it.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bindSentence, leansOn, refusalOf, splitClauses } from '../scripts/language/clauses/index.ts'
import {
  ENGLISH_BONDS,
  ENGLISH_COURTESY,
  ENGLISH_LEANS,
  ENGLISH_POINTS,
  ENGLISH_WAITS,
} from '../scripts/language/clauses/en.ts'
import {
  CHINESE_BONDS,
  CHINESE_COURTESY,
  CHINESE_LEANS,
  CHINESE_POINTS,
  CHINESE_WAITS,
} from '../scripts/language/clauses/zh.ts'
import { ENGLISH_GUARDS } from '../scripts/language/clauses/guards-en.ts'
import { CHINESE_GUARDS } from '../scripts/language/clauses/guards-zh.ts'
import { ENGLISH_LIMITS } from '../scripts/language/clauses/limits-en.ts'
import { CHINESE_LIMITS } from '../scripts/language/clauses/limits-zh.ts'
import { CHINESE_LISTED, ENGLISH_LISTED } from '../scripts/language/clauses/listed.ts'
import { SIGNS } from '../scripts/language/clauses/signs.ts'
import { areMembers, CHINESE_MEMBERS, ENGLISH_MEMBERS, FRAMES } from '../scripts/language/clauses/members.ts'
import { ENGLISH_TIES } from '../scripts/language/clauses/ties-en.ts'
import { CHINESE_TIES } from '../scripts/language/clauses/ties-zh.ts'
import { missingFor, tiesOf } from '../scripts/language/clauses/ties.ts'
import { ANSWERS, isAnswered, isTurned, TURNS } from '../scripts/language/clauses/turned.ts'
import { splitSentences } from '../scripts/language/sentences.ts'
import type { Lang, Span } from '../scripts/model/source.ts'
import { loadCases } from './cases.ts'

/** The rules that refuse some run of neighbouring clauses or words of a sentence. */
function refusals(text: string, lang: Lang): Set<string> {
  const sentence = bindSentence(text, { start: 0, end: text.length }, lang)
  const borders =
    lang === 'zh' ? splitClauses(text, sentence).flatMap(({ start, end }) => [start, end]) : wordBorders(text)
  const rules = new Set<string>()
  for (const start of borders) {
    for (const end of borders) {
      const rule = end > start ? refusalOf(text, sentence, { start, end }, lang) : null
      if (rule) rules.add(rule)
    }
  }
  return rules
}

const wordBorders = (text: string): number[] => Array.from(text.matchAll(/\b/gu), match => match.index)

describe.each([
  ['zh', CHINESE_BONDS],
  ['en', ENGLISH_BONDS],
] as const)('bonds of %s', (lang, rules) => {
  test.each(rules.map(row => [row.rule, row.example, row.counter]))('%s: %s / %s', (rule, example, counter) => {
    expect([...refusals(example, lang)]).toContain(rule)
    expect([...refusals(counter, lang)]).not.toContain(rule)
  })

  test.each(rules.map(row => [row.rule, row.example]))('%s: shown whole it is allowed: %s', (_, example) => {
    const sentence = bindSentence(example, { start: 0, end: example.length }, lang)
    expect(sentence.bonds.every(({ reach }) => reach.end <= example.length)).toBe(true)
    expect(rules.map(({ rule }) => rule)).not.toContain(refusalOf(example, sentence, sentence, lang))
  })
})

describe.each([
  ['zh', [...CHINESE_LEANS, ...CHINESE_POINTS], CHINESE_WAITS, CHINESE_COURTESY],
  ['en', [...ENGLISH_LEANS, ...ENGLISH_POINTS], ENGLISH_WAITS, ENGLISH_COURTESY],
] as const)('first and last words of %s', (lang, leans, waits, courtesy) => {
  const rows = [...leans, ...waits, ...courtesy]
  test.each(rows.map(row => [row.rule, row.example, row.counter]))('%s: %s / %s', (rule, example, counter) => {
    const asked = (text: string) =>
      refusalOf(text, bindSentence(text, { start: 0, end: text.length }, lang), { start: 0, end: text.length }, lang)
    expect(asked(example)).toBe(rule)
    expect(asked(counter)).toBeNull()
  })
})

test.each([
  ...['如果', '要是', '假如', '倘若', '一旦', '只要', '除非', '即使', '哪怕', '无论', '不管'].map(
    opener => ['zh', `${opener}水还在涨，就必须关闸`, '必须关闸'] as const,
  ),
  ...['if', 'unless', 'until', 'provided', 'as long as', 'only when', 'even if', 'except', 'assuming', 'in case'].map(
    opener => ['en', `We open on Monday ${opener} the roof holds.`, 'We open on Monday'] as const,
  ),
])('%s: no condition is left away: %s', (lang, text, alone) => {
  const start = text.indexOf(alone)
  const sentence = bindSentence(text, { start: 0, end: text.length }, lang)
  expect(refusalOf(text, sentence, { start, end: start + alone.length }, lang)).not.toBeNull()
})

test('a count is not shown with fewer than it promises', () => {
  const text = '三个目标：六月底前建成冷库；八月底前修好水渠。'
  const refused = (words: string) =>
    refusalOf(text, bindSentence(text, { start: 0, end: text.length }, 'zh'), { start: 0, end: words.length }, 'zh')
  expect(refused('三个目标：六月底前建成冷库')).toBe('counts-short')
  expect(refused(text)).toBeNull()
})

test.each([
  ['不能等上级来人，等邻县动手', true],
  ['不能等上级来人，果农自己动手剪枝', false],
])('what opens with the verb that was denied is denied as well: %s', (text, isDenied) => {
  const sentence = bindSentence(text, { start: 0, end: text.length }, 'zh')
  const last = splitClauses(text, sentence).at(-1)
  expect(last && refusalOf(text, sentence, last, 'zh')).toBe(isDenied ? 'denial-goes-on' : null)
})

test.each([
  ['最要紧的一件事，就是把旧管线挪开。', '最要紧的一件事'],
  ['大家有的本钱，是一代一代人攒下来的。', '大家有的本钱'],
])('what the rest is said of waits for it: %s', (text, shown) => {
  const sentence = bindSentence(text, { start: 0, end: text.length }, 'zh')
  expect(refusalOf(text, sentence, { start: 0, end: shown.length }, 'zh')).toBe('waits-predicate')
})

test.each([
  ['检查不合格，一律返工。', '检查不合格'],
  ['到货后盘点，少了两箱。', '到货后盘点'],
  ['急诊和透析病人，任何时候都放行。', '急诊和透析病人'],
  ['我们要做到：凡是送到窗口的信，三天之内都有回音。', '我们要做到：凡是送到窗口的信'],
  ['你愿种就种，不愿种，田交给社里。', '你愿种就种，不愿种'],
])('what only leads to the next clause waits for it: %s', (text, shown) => {
  const sentence = bindSentence(text, { start: 0, end: text.length }, 'zh')
  expect(refusalOf(text, sentence, { start: 0, end: shown.length }, 'zh')).toBe('waits-rest')
})

test.each([
  ['zh', '  也不能让老人摸黑', '不能让老人摸黑'],
  ['en', 'It keeps the rain out', 'A roof keeps the rain out'],
] as const)('in %s “%s” leans on words before it, “%s” does not', (lang, leaning, standing) => {
  expect(leansOn(leaning, lang)).toBe(true)
  expect(leansOn(standing, lang)).toBe(false)
})

test.each([
  ['钱不够，可以先干后补，但是不能等。', '钱不够，可以先干后补'],
  ['The bridge is strong, but it is too narrow.', 'The bridge is strong'],
])('what the speaker turns waits for the turn: %s', (text, shown) => {
  const lang = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
  const sentence = bindSentence(text, { start: 0, end: text.length }, lang)
  expect(refusalOf(text, sentence, { start: 0, end: shown.length }, lang)).toBe('turned')
  expect(refusalOf(text, sentence, sentence, lang)).toBeNull()
})

test.each([
  ['从8月1日起全科门诊预约就诊，每段不超过15分钟。', '每段不超过15分钟', 'from-when'],
  ['从8月1日起全科门诊预约就诊，9月底前急诊也要登记。', '9月底前急诊也要登记', null],
  ['从8月1日起，全科门诊预约就诊，每段不超过15分钟。', '每段不超过15分钟', 'when'],
  ['从8月1日起，全科门诊预约就诊，9月底前急诊也要登记。', '9月底前急诊也要登记', null],
  ['每天夜里十点起，水厂降压供水，早上五点恢复正常。', '早上五点恢复正常', null],
])('what is done from a day waits for the day, but not for another one: %s', (text, words, rule) => {
  const sentence = bindSentence(text, { start: 0, end: text.length }, 'zh')
  const start = text.indexOf(words)
  expect(refusalOf(text, sentence, { start, end: start + words.length }, 'zh')).toBe(rule)
})

test('a list that is announced is shown whole or not at all', () => {
  const text = '村里定了两个目标：年底修好水渠，明年通上汽车。'
  const sentence = bindSentence(text, { start: 0, end: text.length }, 'zh')
  expect(refusalOf(text, sentence, { start: 0, end: text.indexOf('，') }, 'zh')).toBe('counts-short')
  expect(refusalOf(text, sentence, sentence, 'zh')).toBeNull()
})

test('a clause with its own 是 waits for no other', () => {
  const text = '工程师是车间的眼睛，是工人的老师。'
  const sentence = bindSentence(text, { start: 0, end: text.length }, 'zh')
  expect(refusalOf(text, sentence, { start: 0, end: text.indexOf('，') }, 'zh')).toBeNull()
})

test.each([
  ['满月、升学、盖房，一律不办酒。', '一律不办酒', false],
  ['抗旱抢险的时候，指挥部同意，可以临时调度。', '可以临时调度', false],
  ['每天读半小时书，不布置作业。', '不布置作业', false],
  ['作业写完了再玩；不布置抄写。', '不布置抄写', true],
])('%s: a denial, a rule or a leave is said of what stands before it: %s', (text, alone, stands) => {
  const start = text.indexOf(alone)
  const sentence = bindSentence(text, { start: 0, end: text.length }, 'zh')
  expect(refusalOf(text, sentence, { start, end: start + alone.length }, 'zh') === null).toBe(stands)
})

describe.each(Object.entries(TURNS))('what takes back the sentence before it, %s', (lang, rules) => {
  test.each(rules.map(({ example, counter }) => [example, counter]))('%s / %s', (example, counter) => {
    expect(isTurned(example, lang as Lang)).toBe(true)
    expect(isTurned(counter, lang as Lang)).toBe(false)
  })
})

describe.each(Object.entries(ANSWERS))('what answers a quotation, %s', (lang, rules) => {
  test.each(rules.map(({ example, counter }) => [example, counter]))('%s / %s', (example, counter) => {
    expect(isAnswered(example, lang as Lang)).toBe(true)
    expect(isAnswered(counter, lang as Lang)).toBe(false)
  })
})

describe.each([
  ['zh', [...CHINESE_TIES, ...CHINESE_LIMITS, ...CHINESE_GUARDS, ...CHINESE_MEMBERS, ...CHINESE_LISTED]],
  ['en', [...ENGLISH_TIES, ...ENGLISH_LIMITS, ...ENGLISH_GUARDS, ...ENGLISH_MEMBERS, ...ENGLISH_LISTED]],
] as const)('ties of %s', (lang, rules) => {
  const found = (text: string) =>
    tiesOf(text, [...splitSentences(text, { start: 0, end: text.length })], lang).map(({ rule }) => rule)
  test.each(rules.map(row => [row.rule, row.example, row.counter]))('%s: %s / %s', (rule, example, counter) => {
    expect(found(example)).toContain(rule)
    expect(found(counter)).toEqual([])
  })
})

describe.each(Object.entries(FRAMES))('members of a list, %s', (lang, frames) => {
  test.each(frames.map(({ example, counter }) => [example, counter]))('%s / %s', (example, counter) => {
    expect(areMembers(example, example, lang as Lang)).toBe(true)
    expect(areMembers(example, counter, lang as Lang)).toBe(false)
  })
})

describe.each(Object.entries(SIGNS))('what a member of a longer list has, %s', (_, signs) => {
  test.each(signs.map(row => [row.kind, row.example, row.counter, row.sign] as const))('%s: %s / %s', (...row) => {
    const [, example, counter, sign] = row
    expect(sign.test(example.split(/[，,]/u).at(-1) ?? '')).toBe(true)
    expect(sign.test(counter)).toBe(false)
  })
})

describe('what is shown together, who shows what needs what', () => {
  for (const { title, input, expected } of loadCases('ties'))
    test(title, () => {
      const sentences = [...splitSentences(input, { start: 0, end: input.length })]
      const words = (spans: readonly Span[]) => spans.map(({ start, end }) => input.slice(start, end)).join(' / ')
      const ties = tiesOf(input, sentences, title.startsWith('zh') ? 'zh' : 'en')
      expect(ties.map(({ rule, when, needs }) => `${rule}: ${words(when)} → ${words(needs)}`).join('\n')).toBe(expected)
    })
})

describe('what is missing beside the words of a slide', () => {
  const text = '三楼以上一律不准用明火，食堂除外。楼道每周扫一次。'
  const ties = tiesOf(text, [...splitSentences(text, { start: 0, end: text.length })], 'zh')
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const missing = (...shown: string[]) =>
    missingFor(ties, shown.map(at)).flatMap(one => one.missing.map(({ start, end }) => text.slice(start, end)))
  test.each([
    [['三楼以上一律不准用明火'], ['食堂除外']],
    [['食堂除外'], ['三楼以上一律不准用明火']],
    [['三楼以上一律不准用明火', '食堂除外'], []],
    [['三楼以上一律不准用明火，食堂除外'], []],
    [['三楼以上一律不准用明火', '食堂'], ['食堂除外']],
    [['楼道每周扫一次'], []],
  ])('%j lacks %j', (shown, lacks) => expect(missing(...shown)).toEqual(lacks))
})

describe('laws', () => {
  const clause = fc.constantFrom(
    '如果雨不停',
    '就要转移',
    '群众满意',
    '不能等',
    '有人说',
    '要抓紧',
    '不是小事',
    '而是大事',
    '过去靠天',
    '否则要出事',
    '虽然难',
    '但是能办',
  )
  const sentence = fc.array(clause, { minLength: 1, maxLength: 6 }).map(clauses => `${clauses.join('，')}。`)

  test('what is shown holds the opener of every reach it touches', () => {
    fc.assert(
      fc.property(sentence, fc.nat(5), fc.nat(5), (text, a, b) => {
        const bound = bindSentence(text, { start: 0, end: text.length }, 'zh')
        const [first, last] = [bound.clauses[Math.min(a, b)], bound.clauses[Math.max(a, b)]]
        if (!first || !last) return
        const shown = { start: first.words.start, end: last.words.end }
        if (refusalOf(text, bound, shown, 'zh') !== null) return
        for (const { reach, opener } of bound.bonds) {
          if (opener === null || shown.end <= reach.start || shown.start >= reach.end) continue
          expect(shown.start <= opener.start && shown.end >= opener.end).toBe(true)
        }
      }),
    )
  })

  test('clauses joined are the sentence', () => {
    fc.assert(
      fc.property(
        sentence,
        text =>
          splitClauses(text, { start: 0, end: text.length })
            .map(({ start, end }) => text.slice(start, end))
            .join('') === text,
      ),
    )
  })
})
