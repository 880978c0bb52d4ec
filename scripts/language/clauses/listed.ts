// Lists that are told over several sentences, segments or clauses: persons with their tasks, sums, dates, or so many
// things as the speaker announced. One member is often told otherwise (`And the apprentices are mine`, `换设备，部长阮志刚`);
// it belongs to them all the same. Shown in part a list says that there is no more.

import type { Lang } from '../../model/source.ts'
import { anyCase, anyOf, pattern, phraseOf } from '../any-of.ts'
import { fromEnglish } from '../en/numerals.ts'
import { fromChinese } from '../zh/numerals.ts'
import { COUNT_ZH, SIGNS, type Sign } from './signs.ts'
import { LOOSE, type TieRule } from './tie.ts'
import type { Unit } from './units.ts'

const HAN = String.raw`\p{Script=Han}`
const SAYS = 'persons, dates, cases or what was counted, told in several sentences: all of the list or none'
const SAYS_LOOSE = 'sums and numbers told one after the other: shown whole where they have room'

export const CHINESE_LISTED: readonly TieRule[] = [
  {
    rule: 'listed',
    says: SAYS,
    find: units => listed(units, 'zh').bound,
    example: '润滑，质检科科长贺敏；首件检验，葛小川；培训，人事部的尤丽；奖罚办法，我自己。',
    counter: '润滑没有做好；首件检验走了过场；培训只有两天；奖罚不分明。',
  },
  {
    rule: LOOSE,
    says: SAYS_LOOSE,
    find: units => listed(units, 'zh').loose,
    example: '装修九百万，搬运三百万，食堂二百二十万，剩下的一百五十万留着应急。',
    counter: '装修了九个月，搬运很吃力，食堂还空着，剩下的留着应急。',
  },
]

export const ENGLISH_LISTED: readonly TieRule[] = [
  {
    rule: 'listed',
    says: SAYS,
    find: units => listed(units, 'en').bound,
    example: 'Colin looks after the prices. Waste belongs to Jo. Stores go to Beth. And the apprentices are mine.',
    counter: 'Colin was late. Waste was never counted. Beth forgot the key. And the apprentices laughed.',
  },
  {
    rule: LOOSE,
    says: SAYS_LOOSE,
    find: units => listed(units, 'en').loose,
    example: '£20,000 will come from reserves, £15,000 from a loan, and £11,000 from you.',
    counter: 'It will come from reserves, from a loan, and from £11,000 of yours.',
  },
]

// --- internal ---

/** Members of one list, and signs of one of them. */
const LEAST = 3
const MOST = 10
/** Characters of a member, and of members on average: a list is told in few words. */
const LONGEST: Record<Lang, number> = { zh: 52, en: 140 }
const USUAL: Record<Lang, number> = { zh: 26, en: 72 }
/** The same of persons and cases, each with his tasks. */
const USUAL_WHOLE: Record<Lang, number> = { zh: 32, en: 72 }

type Item = readonly Unit[]
interface Paragraph {
  units: readonly Unit[]
  lang: Lang
  before: (unit: Unit) => Unit | undefined
}
interface Found {
  when: Unit[]
  needs: Unit[]
}

/** Lists that bind their members, and others (`loose`) that are shown whole where they have room and bind nothing. */
function listed(units: readonly Unit[], lang: Lang): { bound: Found[]; loose: Found[] } {
  const places = new Map(units.map((unit, index) => [unit, index]))
  const paragraph: Paragraph = { units, lang, before: unit => units[(places.get(unit) ?? 0) - 1] }
  const { counted, days, whole, figures, clauses } = runsIn(paragraph)
  const longest = new Map<Unit, number>()
  for (const run of [...whole, ...figures])
    for (const unit of run.flat()) longest.set(unit, Math.max(run.length, longest.get(unit) ?? 0))
  const taken = new Set<Unit>()
  const take = (runs: readonly Item[][], usual = USUAL[lang]): Found[] =>
    runs.flatMap(run => {
      const all = run.flat()
      if (!isList(run, lang, usual) || all.some(unit => taken.has(unit))) return []
      for (const unit of all) taken.add(unit)
      return [{ when: all, needs: run.map(item => coreOf(item, lang)) }]
    })
  const bound = [
    ...take(counted),
    ...take(days.filter(run => run.flat().every(unit => (longest.get(unit) ?? 0) < run.length))),
    ...take(
      whole.map(run => around(run, figures)),
      USUAL_WHOLE[lang],
    ),
    ...take(days),
  ]
  return { bound, loose: take([...figures.toSorted((a, b) => b.length - a.length), ...clauses]) }
}

/** The longer list of figures that holds all of a list: `进水的，补八百；绝收的，补四百；一头牛三千`. */
function around(run: readonly Item[], figures: readonly Item[][]): Item[] {
  const own = run.flat()
  const longer = figures.find(other => {
    const units = new Set(other.flat())
    return other.length > run.length && own.every(unit => units.has(unit))
  })
  return longer ?? [...run]
}

/** Who, when and in which case: shown in part they say something else. Figures alone say less. */
const BINDING: ReadonlySet<string> = new Set(['who', 'when', 'case'])

/** Runs of members of a paragraph: as many as announced, clauses that open with days, segments, other clauses. */
function runsIn(paragraph: Paragraph): Record<'counted' | 'days' | 'whole' | 'figures' | 'clauses', Item[][]> {
  const { units, lang } = paragraph
  const segments = [...Map.groupBy(units, ({ segment }) => segment).values()].map(withoutAnnouncement)
  const sentences = [...Map.groupBy(units, ({ sentence }) => sentence).values()]
  const bySign = SIGNS[lang].map(({ kind, sign, opens }) => {
    const holds = (item: Item) => has(item, sign)
    const inside = sentences.flatMap((sentence, index) =>
      // What semicolons part is told segment by segment; but days may stand several in one.
      kind === 'when' || new Set(sentence.map(({ segment }) => segment)).size < LEAST
        ? runsOf(within(sentence, { sign, opens }), holds, paragraph, true).map(run =>
            withSentences(run, sentences.slice(index, index + MOST), holds, lang),
          )
        : [],
    )
    return { kind, inside, whole: runsOf(segments, holds, paragraph) }
  })
  return {
    counted: countedIn(segments, paragraph),
    days: bySign.flatMap(({ kind, inside }) => (kind === 'when' ? inside : [])),
    whole: bySign.flatMap(({ kind, whole }) => (BINDING.has(kind) ? whole : [])),
    figures: bySign.flatMap(({ kind, whole }) => (BINDING.has(kind) ? [] : whole)),
    clauses: bySign.flatMap(({ kind, inside }) => (kind === 'when' ? [] : inside)),
  }
}

function isList(run: readonly Item[], lang: Lang, usual: number): boolean {
  // What is said again is no other member.
  if (new Set(run.map(item => item[0]?.text)).size < run.length) return false
  // `In 2022, 2023, 2024 and 2025 …`: figures alone tell of nothing.
  if (run.some(item => !RE_SAID[lang].test(item.map(({ text }) => text).join(' ')))) return false
  return run.length >= LEAST && run.length <= MOST && sizeOf(run.flat()) <= run.length * usual
}

/** The clauses of a sentence to its end, with the sentences right behind it that tell one member each. */
function withSentences(
  run: readonly Item[],
  [own, ...others]: readonly Item[],
  holds: (item: Item) => boolean,
  lang: Lang,
): Item[] {
  if (run.at(-1)?.at(-1) !== own?.at(-1)) return [...run]
  const end = others.findIndex(
    item => !holds(item) || sizeOf(item) > USUAL[lang] || isNone(item, lang) || isTold(item, lang),
  )
  return [...run, ...others.slice(0, end < 0 ? others.length : end)]
}

function has(item: Item, sign: RegExp): boolean {
  return item.some(({ text }) => sign.test(text))
}

/**
 * From the first to the last clause of a member that tells what it is, as one unit: two where none of them has a sign,
 * or where the first is only a day or a name.
 */
function coreOf(item: Item, lang: Lang): Unit {
  const first = item[0] as Unit
  const at = item.findLastIndex(({ text }) => SIGNS[lang].some(({ sign }) => sign.test(text)))
  const next = item[at + 1]
  const isShort = at <= 0 && first.text.length < SHORT[lang] * (at < 0 ? 2 : 1)
  const goesOn = lang === 'en' && at >= 0 && next && !next.opensSegment && !RE_ADDS.test(next.text)
  const to = Math.max(at, 0) + (isShort || goesOn ? 1 : 0)
  const behind = item[to + 1]
  // `the roof, which nobody notices, | was mended for nothing`
  const isBetween = RE_WHICH.test(item[to]?.text ?? '') && behind && !RE_ADDS.test(behind.text)
  const last = (isBetween ? behind : item[to]) ?? item.at(-1) ?? first
  return { ...first, words: { start: first.words.start, end: last.words.end }, end: last.end }
}

/** Characters of a clause that says only when or who. */
const SHORT: Record<Lang, number> = { zh: 10, en: 20 }

const RE_WHICH = /^(?:which|who|whom|whose)\b/iu

/** What opens so adds to a clause that is complete. */
const RE_ADDS =
  /^(?:and|but|or|nor|who|which|whom|whose|because|so|as|where|since|although|though|if|when|while|God|up|not)\b/iu

/** `分三步：` is no part of the first member. */
function withoutAnnouncement(segment: readonly Unit[]): Item {
  const rest = segment.slice(segment.findLastIndex(({ announces }) => announces) + 1)
  return rest.length >= LEAST || rest.some(({ stops }) => !stops) || /\p{Script=Han}/u.test(segment[0]?.text ?? '')
    ? rest
    : segment
}

/** The clauses of a sentence as members, by where the sign stands: before or behind what else is said of it. */
function within(sentence: readonly Unit[], { sign, opens }: Pick<Sign, 'sign' | 'opens'>): Item[] {
  const items: Unit[][] = []
  let closed = true
  for (const unit of withoutAnnouncement(sentence)) {
    const has = sign.test(unit.text)
    if (opens ? has || items.length === 0 : closed) items.push([unit])
    else items.at(-1)?.push(unit)
    closed = has
  }
  return items
}

/** Neighbours that hold, three at least, with one between them or behind them that is told otherwise. */
function runsOf(
  items: readonly Item[],
  holds: (item: Item) => boolean,
  paragraph: Paragraph,
  isInside = false,
): Item[][] {
  const { lang } = paragraph
  const runs: Item[][] = []
  let run: Item[] = []
  let odd: Item | null = null
  let signs = 0
  let before: Item | null = null
  const close = (next?: Item) => {
    const other = odd ? [odd] : []
    // Two at the end of a sentence of members, as the one that is told otherwise and what the speaker does himself.
    const isEnd = odd && next && odd[0]?.sentence === run.at(-1)?.[0]?.sentence
    if (signs >= LEAST)
      runs.push(withNext(isEnd ? [...run, ...other] : run, isEnd ? next : (odd ?? next), holds, paragraph))
    run = []
    odd = null
    signs = 0
  }
  for (const item of items) {
    if (item.length === 0) continue
    if (isLong(item, lang) || isNone(item, lang)) close()
    else if (holds(item) && !(run.length > 0 && isTold(item, lang))) {
      // The first part of a sentence whose others are members is one too: `甲组段国栋，负责…；乙组…`.
      const isFirst = run.length === 0 && !isInside && before && opensSameSentence(before, item)
      run.push(...(isFirst && before ? [before] : []), ...(odd ? [odd] : []), item)
      odd = null
      signs++
    } else if (run.length > 0 && !odd && !isInside && !isTold(item, lang)) odd = item
    else close(item)
    before = isLong(item, lang) || isNone(item, lang) || isTold(item, lang) ? null : item
  }
  close()
  return runs
}

function opensSameSentence(item: Item, next: Item): boolean {
  return item[0]?.opensSentence === true && item[0].sentence === next[0]?.sentence
}

/** With the next one where the sentence goes on, it opens as what comes last, or so many were announced. */
function withNext(
  run: readonly Item[],
  next: Item | undefined,
  holds: (item: Item) => boolean,
  paragraph: Paragraph,
): Item[] {
  const { lang, units } = paragraph
  const [first, last] = [run[0]?.[0], run.at(-1)?.[0]]
  const count = first ? countBefore(first, paragraph) : 0
  if (count >= LEAST && count < run.length) return run.slice(0, count)
  if (!next?.[0] || !last) return [...run]
  const isSame = next[0].sentence === last.sentence
  const goesOn =
    isSame && (next[0].segment !== last.segment || (lang === 'zh' && next.some(({ text }) => RE_NUMBER.test(text))))
  const isLast = LAST[lang].test(next[0].tied) && next[0].sentence === last.sentence + 1
  const isCounted = count === run.length + 1
  const endsParagraph = holds(next) && next.at(-1) === units.at(-1)
  return goesOn || isLast || isCounted || endsParagraph ? [...run, next] : [...run]
}

/** Words beside figures. */
const RE_SAID: Record<Lang, RegExp> = {
  zh: /(?:(?![一二两兩三四五六七八九十百千万萬亿億零半元年月日号])\p{Script=Han}){2}/u,
  en: /\p{L}{3}.*\s|\s.*\p{L}{3}/u,
}

const RE_NUMBER = pattern(`\\d|${COUNT_ZH}`)

const LAST: Record<Lang, RegExp> = {
  zh: pattern('^', anyOf`还有 還有 另外 其余 其餘 剩下 余下 差的 缺的 至于 至於 最后 最後 只有`),
  en: anyCase(
    '^',
    phraseOf`
      And | As (?:for|to) | Then | What (?:is|was) left | The (?:remaining|other|rest|last) | Finally`,
    String.raw`\b`,
  ),
}

function isLong(item: Item, lang: Lang): boolean {
  return sizeOf(item) > LONGEST[lang]
}

function sizeOf(units: readonly Unit[]): number {
  return units.reduce((sum, { text }) => sum + text.length, 0)
}

/** A question, words of others, or a quotation is no member. */
function isNone(item: Item, lang: Lang): boolean {
  return item.some(({ tied, text }) => /[？?“”"]/u.test(tied) || OTHERS[lang].test(text))
}

/** What is told of the speaker or of them all goes on, it is no further member: `It took us four hours`, `我去看过`. */
function isTold(item: Item, lang: Lang): boolean {
  return lang === 'en' ? RE_TOLD.en.test(item[0]?.text ?? '') : item.some(({ text }) => RE_TOLD.zh.test(text))
}

const RE_TOLD = {
  zh: /^我(?!自己|来|抓|管|们|負|负)|[拜天次月年时候]我(?!们)|^(?:[较比增减占]|同比|少了|多了|其中|也就是)/u,
  en: anyCase(
    '^(?:and |but )?',
    phraseOf`
      we | i | it | they | there | this | that | you | one of | none of | if | so | of | up | down | (?:to )?which
      where | whereas | against | or | last year | beginning | most | only | what(?! (?:is|was) left) | who`,
    String.raw`\b`,
  ),
}

const OTHERS: Record<Lang, RegExp> = {
  zh: pattern('^', anyOf`有人 有的?同志 有同志 他 她`),
  en: anyCase('^', phraseOf`Some (?:people|of you) | He | She | They`, String.raw`\b`),
}

/** So many things as the sentence before announced, whatever they are. */
function countedIn(segments: readonly Item[], paragraph: Paragraph): Item[][] {
  const { lang } = paragraph
  return segments.flatMap((segment, index) => {
    const first = segment[0]
    const count = first ? countBefore(first, paragraph) : 0
    if (!first || count < LEAST) return []
    const rest = segments.slice(index)
    const own = rest.filter(([one]) => one?.sentence === first.sentence)
    const isAll = own.length === count || own.length === count - 1 || rest.length === count
    const items = isAll ? rest.slice(0, count) : []
    const isShort =
      own.length === 1 &&
      !RE_PERSONS.test(paragraph.before(first)?.text ?? '') &&
      sizeOf(segment) <= (count + 2) * SHORT[lang]
    const clauses = isShort && segment.length >= count && segment.length <= count + 1 ? segment : []
    const members = items.length === count ? items : clauses.map(unit => [unit])
    return members.length > 0 && !members.some(item => isLong(item, lang) || isNone(item, lang)) ? [members] : []
  })
}

/** Of persons each has a sentence or a part of one; clauses tell of one of them. */
const RE_PERSONS = /[位名]\p{Script=Han}{0,8}$/u

/** How many things the words right before announce; 0 where they count none. */
function countBefore(first: Unit, { lang, before: unitBefore }: Paragraph): number {
  const before = unitBefore(first)
  const isRight = before && (before.announces || before.sentence === first.sentence - 1) && first.opensSentence
  const own = isRight || before?.announces ? before : undefined
  const found = own && !RE_SPEECH[lang].test(own.text) ? RE_COUNTED[lang].exec(own.text) : null
  const word = found?.groups?.['n'] ?? ''
  return lang === 'zh' ? fromChinese(word) : fromEnglish(word)
}

/** `我讲三点`: the list is the speech. */
const RE_SPEECH: Record<Lang, RegExp> = {
  zh: /[讲講说說谈談]/u,
  en: /\b(?:I (?:want|will|shall|have|would)|let me)\b/iu,
}

const RE_COUNTED: Record<Lang, RegExp> = {
  zh: pattern(
    '(?<![第\\d一二三四五六七八九十百千万零])(?<n>[3-9三四五六七八九])[个個件處处项項條条台桩樁样樣道笔筆种種类類支路位名场場趟]',
    `(?!的|小时|月|钟|星期|礼拜|年|天|长)${HAN}{0,8}$`,
  ),
  en: anyCase(
    String.raw`(?<!\b(?:year|room|phase|stage|class|number|page) )\b(?<n>three|four|five|six|seven|eight) `,
    String.raw`(?!(?:years|days|months|weeks|hours|minutes|times|miles|pounds|of)\b)`,
    String.raw`(?:\p{L}+ )?(?!(?:has|was|does|goes|comes|gets|takes|starts)\b)\p{L}{3,}s\b`,
  ),
}
