// Members of a list that a speaker tells in one sentence: who does what, what is done when, what holds in which case,
// what goes where. Shown in part they say something else, so all are shown or none.

import type { Lang } from '../../model/source.ts'
import { anyCase, anyOf, pattern, phraseOf } from '../any-of.ts'
import { STAGE_EN, STAGE_ZH } from '../stages.ts'
import type { TieRule } from './tie.ts'
import type { Unit } from './units.ts'

/** Do both clauses, each the first of its segment, tell a member of the same list? */
export function areMembers(a: string, b: string, lang: Lang): boolean {
  return FRAMES[lang].some(({ sign }) => sign.test(a) && sign.test(b))
}

/** `其余的留作本钱`: what is left, the last member of a list. */
export function isRest(text: string): boolean {
  return RE_REST.test(text)
}

export interface Frame {
  sign: RegExp
  example: string
  counter: string
}

const HAN = String.raw`\p{Script=Han}`
const DOES = anyOf`管 负责 負責 牵头 牽頭 包 抓 带 帶 盯 守 承担 承擔 落实 落實 带队 帶隊`
const NUMBER = String.raw`(?:\d[\d.,]*|[一二两兩三四五六七八九十百千]+)`

/** The first clause of a member, by what it tells. */
export const FRAMES: Record<Lang, readonly Frame[]> = {
  zh: [
    {
      // Who does what.
      sign: pattern(`由[${HAN}、]{1,14}?${DOES}|${DOES}${HAN}{1,8}$`),
      example: '水位由水管站老郑盯',
      counter: '水位涨到了墙根',
    },
    {
      // What is done when.
      sign: pattern(`^(?:从|從|到)?${STAGE_ZH}(?:[到至]${STAGE_ZH})?(?!的)`),
      example: '七月到八月',
      counter: '七月的雨下得大',
    },
    {
      // What holds in which case.
      sign: /^(?!.*[是最])[^，]{2,}的$/u,
      example: '漏一条的',
      counter: '这话是对的',
    },
    {
      // How much goes where.
      sign: pattern(`^${NUMBER}[多余餘]?(?:[万萬亿億][元块塊]?|[元块塊])(?=${HAN}{2})`),
      example: '六十万修水渠',
      counter: '一是修水渠',
    },
  ],
  en: [
    {
      sign: anyCase(
        String.raw`^(?:and )?(?!(?:we|you|i|they|it|he|she|this|that|there|nobody|no one)\b)`,
        String.raw`[\p{L}.’'-]+(?: [\p{L}.’'-]+){0,5} `,
        phraseOf`
          will | takes? | has (?:the|to) | have (?:the|to) | is (?:to|in charge) | runs? | looks? after | keeps?
          leads? | is responsible | owns? | chairs?`,
        String.raw`\b`,
      ),
      example: 'Dr Bains takes the silage',
      counter: 'Two of the pumps failed',
    },
    {
      sign: anyCase(`^(?:and )?${STAGE_EN}\\b|\\b(?:in|by|from|before|until|over) (?:the )?${STAGE_EN}$`),
      example: 'castings in April',
      counter: 'the castings were late',
    },
  ],
}

const LEAST = 3
const RE_PART = pattern('^', anyOf`其中 当中 當中`)
const RE_REST = pattern('^', anyOf`其余 其餘 剩下 剩余 余下 另外`)

export const CHINESE_MEMBERS: readonly TieRule[] = [
  {
    rule: 'members',
    says: 'who does what, what is done when, in which case, what goes where: all of the list or none',
    find: units => members(units, 'zh'),
    example: '水位由老郑盯，半小时报一次；广播由小吴管；钥匙由门卫管。',
    counter: '水位涨到了墙根，老郑在堤上；广播响了一夜；钥匙丢了。',
  },
  {
    rule: 'parts',
    says: 'the parts of a number, from 其中 to 其余',
    find: units =>
      units.flatMap((unit, index) => {
        if (!RE_PART.test(unit.text)) return []
        const own = units.slice(index).filter(({ sentence }) => sentence === unit.sentence)
        const rest = own.findIndex(({ text }) => RE_REST.test(text))
        const all = own.slice(0, rest + 1)
        return rest > 0 ? [{ when: all, needs: all }] : []
      }),
    example: '其中电梯四百件，漏水二百件，其余是停车。',
    counter: '其中电梯四百件，修了一半，夜里也修。',
  },
]

export const ENGLISH_MEMBERS: readonly TieRule[] = [
  {
    rule: 'members',
    says: 'who does what, what is done when: all of the list or none',
    find: units => members(units, 'en'),
    example: 'Dr Bains takes the silage; Mrs Cole keeps the books; the night team will lock up.',
    counter: 'Dr Bains came late; Mrs Cole was ill; the night team slept.',
  },
]

// --- internal ---

/** Runs of members in one sentence: the first clause of each has to stand beside the others, and what it opens. */
function members(units: readonly Unit[], lang: Lang): { when: Unit[]; needs: Unit[] }[] {
  return bySegment(units).flatMap(segments => {
    const runs: Unit[][][] = []
    for (const segment of segments) {
      const last = runs.at(-1)
      const [head, other] = [segment[0], last?.[0]?.[0]]
      const isLast = head && last && last.length > 1 && RE_REST.test(head.text)
      if (isLast || (head && other && areMembers(other.text, head.text, lang))) last?.push(segment)
      else runs.push([segment])
    }
    return runs
      .filter(run => run.length >= LEAST)
      .map(run => ({
        when: run.flat(),
        needs: run.flatMap(segment => segment.slice(0, opensOnly(segment[0], lang) ? 2 : 1)),
      }))
  })
}

/** The segments of each sentence, without what announces them: `分三步：`. */
function bySegment(units: readonly Unit[]): Unit[][][] {
  return [...Map.groupBy(units, ({ sentence }) => sentence).values()].map(own =>
    [...Map.groupBy(own, ({ segment }) => segment).values()].map(segment =>
      segment.slice(segment.findLastIndex(({ announces }) => announces) + 1),
    ),
  )
}

/** A time or a case, to which the next clause says what is done. */
function opensOnly(head: Unit | undefined, lang: Lang): boolean {
  return lang === 'zh' && head !== undefined && /的$|^[^，]{0,9}[月年季度]$/u.test(head.text)
}
