// Which part of neighbouring clauses is the name, and which says what is measured: what all have in common at their
// end.

import { itemAt } from '../../../text/item-at.ts'
import { isNamedWhole } from '../../../language/facts/in-words.ts'
import type { Fact } from '../../../language/facts/fact.ts'
import type { Span } from '../../../model/source.ts'
import { countedNames, mayCount } from './counted-names.ts'
import type { PeerWords } from './peer-words.ts'

/** A figure with the clause that may name it. */
export interface Draft {
  fact: Fact
  /** Index among all facts. */
  at: number
  /** Name and measure, without what leads to them and what only says that it is so. */
  core: Span
  /** Words that open a table with this figure. */
  opener: Span | null
  /** Clauses before it in the same part, where the name stands if this one is all verb: `桥西队，捐了`; likeliest first. */
  fars: Span[]
  /** The clause of the name is not that of the figure: it holds no measure. */
  isApart: boolean
  /** It is told apart by when it was. */
  isTime: boolean
  time: Span | null
}

export interface Reading {
  labels: Span[]
  measure: Span | null
  /** `乘车来的30人`: 的 makes a name of all that stands before the figure. */
  isNominal: boolean
}

/** Null where a clause is all measure. */
export function peerLabels(text: string, language: PeerWords, read: readonly Draft[]): Reading | null {
  const shared = sharedEnd(text, language, read)
  // `其次是一班，捐了366本`: the clause of the figure is all verb.
  const counted = countedFars(text, read)
  const own = read.map((draft, i) => {
    const { start, end } = baseOf(draft)
    const isAll =
      (!isTimed(draft) && end - start <= shared) ||
      !language.isName(withoutAdverb(wordsOf(text, { start, end: end - shared }))) ||
      isOnlyVerb(text, language, { start, end })
    const far = counted?.[i] ?? draft.fars[0]
    return draft.isApart || !far || !isAll ? draft : { ...draft, isApart: true, core: far }
  })
  return labelsOf(text, language, withLikeNames(text, language, own, shared), { shared, first: itemAt(read, 0).core })
}

// --- internal ---

/** `一队，老郑带的那个队，…`, `二队人少，…`: the clauses of the names that count, without what they remark; else null. */
function countedFars(text: string, run: readonly Draft[]): Span[] | null {
  const fars = run.map(({ fars: all }) =>
    all.map(far => withoutAttribute(text, far)).find(far => mayCount(wordsOf(text, far))),
  )
  const names = countedNames(fars.map(far => (far ? wordsOf(text, far) : '')))
  return names && fars.map((far, i) => ({ start: far?.start ?? 0, end: (far?.start ?? 0) + (names[i]?.length ?? 0) }))
}

/** `四号线` of `刚通车的四号线`. */
function withoutAttribute(text: string, { start, end }: Span): Span {
  const lead = /^[\u4e00-\u9fff]{1,8}的(?=[一二三四五六七八九十])/.exec(text.slice(start, end))?.[0].length ?? 0
  return { start: start + lead, end }
}

/** `四组帮别人，自己只收了5亩` beside `一组` and `二组`: the clause that has the form of the other names holds the name. */
function withLikeNames(text: string, language: PeerWords, run: readonly Draft[], shared: number): Draft[] {
  const names = run.map(draft => {
    const { start, end } = baseOf(draft)
    return wordsOf(text, { start, end: draft.isApart ? end : Math.max(start, end - shared) })
  })
  return run.map((draft, i) => {
    if (draft.isTime || draft.fars.length === 0) return draft
    const others = names.filter((_, n) => n !== i)
    if (language.isLike(names[i] ?? '', others)) return draft
    const far = draft.fars.find(one => language.isLike(wordsOf(text, one), others))
    return far ? { ...draft, isApart: true, core: far } : draft
  })
}

function labelsOf(
  text: string,
  language: PeerWords,
  run: readonly Draft[],
  { shared, first }: { shared: number; first: Span },
): Reading | null {
  const bases = run.map(baseOf)
  const own = bases.filter((_, i) => !run[i]?.isApart)
  const behind = own.map(({ end }) => text.slice(end, end + 1))
  const isNominal = own.length > 1 && own.every((base, i) => behind[i] === '的' || language.isRest(wordsOf(text, base)))
  const isCopula = own.length > 0 && behind.every(sign => /[有是为為]/.test(sign))
  const end = wordsOf(text, own[0] ?? { start: 0, end: 0 }).slice(-1)
  // `12路车，大家天天骂，只有`: the name that stands apart ends so, too.
  const isOwn =
    end !== '' && run.some(draft => draft.isApart && !draft.isTime && wordsOf(text, draft.core).endsWith(end))
  const all = run[0]?.isTime || isNominal || ((isCopula || isOwn) && shared === 1) ? 0 : shared
  const isOf = all >= 4 && bases.some(({ start, end: to }) => language.isAttribute(text.slice(start, to - all)))
  const verb = isOf ? all - 2 : all
  const names = bases.map((base, i) => ({ start: base.start, end: base.end - (holdsVerb(run[i]) ? verb : 0) }))
  const opens = run.find(({ isApart }) => !isApart)
  let measure = verb > 0 && !(opens && isTimed(opens)) ? verbIn(text, own[0] ?? first, verb) : behindTime(run)
  const some = verb === 0 && !isNominal ? verbOfSome(text, language, run, names) : ''
  // `老王捐了3万元，老李借了2万元，老赵欠了1万元`: each did something else.
  if (some === null) return null
  const labels = names.map((whole, i): Span => {
    const has = some !== '' && !run[i]?.isApart && wordsOf(text, whole).endsWith(some)
    const before = wordsOf(text, whole).slice(0, has ? -some.length : undefined)
    const name = has ? { start: whole.start, end: whole.start + language.endOf(before) } : whole
    if (has && i === 0) measure ??= { start: whole.end - some.length, end: whole.end }
    const draft = run[i]
    const listed = i === 0 && verb === 0 ? listedName(text, run, names) : null
    if (listed) {
      measure = listed.start > name.start ? { start: name.start, end: listed.start } : measure
      return listed
    }
    if (draft?.isTime || isNominal || (draft && isNamedWhole(draft.fact))) return name
    const isFirst = i === 0 && verb === 0 && bases[0]?.end === draft?.core.end
    const isOnlyOf = isFirst && behind.filter(sign => sign === '的').length === 1 && text[name.end] === '的'
    const place = draft?.isApart ? 'apart' : isOnlyOf ? 'of' : isFirst ? 'first' : 'row'
    const others = names.flatMap((other, n) => (n === i ? [] : [bare(withoutVerb(wordsOf(text, other), some))]))
    const to = name.start + language.nameIn(wordsOf(text, name), others, place)
    if (i === 0 && to < name.end && !draft?.isApart) {
      const start = to + (text[to] === '的' ? 1 : 0)
      const end = measure?.end ?? name.end
      measure = { start: start + language.leadOf(text.slice(start, end)), end }
    }
    return { start: name.start, end: to }
  })
  const neat = plain(text, labels).map(label => ({
    start: label.start,
    end: label.start + bare(wordsOf(text, label)).length,
  }))
  return neat.every(({ start, end: to }) => to > start) ? { labels: neat, measure, isNominal } : null
}

/** `通了水` of `王家坪通了水，42户；石门通了水，18户`. */
const RE_DONE = /(?<=[\u4e00-\u9fff]{2})[\u4e00-\u9fff]了[\u4e00-\u9fff]{0,3}$/

/** Without `三天` of `老王三天` beside `小丁`, and `也` of `小周也修了`. */
function plain(text: string, all: readonly Span[]): Span[] {
  const said = all.map(label => RE_DONE.exec(wordsOf(text, label))?.[0] ?? '')
  const isSaid = (words: string) => words !== '' && said.filter(one => one === words).length >= 2
  const labels = all.map((label, i) => {
    const end = label.end - (isSaid(said[i] ?? '') ? (said[i]?.length ?? 0) : 0)
    return { start: label.start, end: label.start + withoutAdverb(wordsOf(text, { ...label, end })).length }
  })
  const lasting = labels.map(label => RE_DURATION.exec(wordsOf(text, label))?.index ?? 0)
  const isOnly = lasting.filter(at => at > 0).length === 1
  return labels.map((label, i) => (isOnly && lasting[i] ? { ...label, end: label.start + lasting[i] } : label))
}

/** `小周也` before `修了4台`; not `成都`. */
const withoutAdverb = (name: string) => name.replace(/(?<=[\u4e00-\u9fff]{2})[也又都还還才只就却卻]+$/, '')

const RE_DURATION =
  /(?<=[\u4e00-\u9fff]{2})(?<!第)(?:[一二两兩三四五六七八九十]+|\d+)(?:天|夜|[个個]月|周|[个個]?(?:小时|小時))$/

/** `扫` before `了`. */
const isOnlyVerb = (text: string, language: PeerWords, span: Span) =>
  span.end > span.start &&
  language.doneIn(wordsOf(text, span), text.slice(span.end, span.end + 2)) === wordsOf(text, span)

const wordsOf = (text: string, { start, end }: Span) => text.slice(start, end)

const withoutVerb = (words: string, verb: string) =>
  verb !== '' && words.length > verb.length && words.endsWith(verb) ? words.slice(0, -verb.length) : words

const bare = (label: string) => label.replace(/(?:(?<!其余|其餘|其他|剩下)的|\s)*$/, '')

const isTimed = ({ core, time }: Draft) => time !== null && time.start > core.start && time.end <= core.end

/** The end of its base says the verb: it stands in the clause of the figure, with no time before the verb. */
const holdsVerb = (draft: Draft | undefined) => draft !== undefined && !draft.isApart && !isTimed(draft)

/** The clause up to a period inside it: `总馆` of `总馆去年借出`. */
function baseOf(draft: Draft): Span {
  const { core, time } = draft
  return { start: core.start, end: time && isTimed(draft) ? time.start : core.end }
}

/** Without a period inside it: `总馆借出`. */
function timeless(text: string, draft: Draft): string {
  const { core, time } = draft
  return (
    wordsOf(text, baseOf(draft)) + (time && isTimed(draft) ? wordsOf(text, { start: time.end, end: core.end }) : '')
  )
}

/** How many characters of the common end of all are no part of their names. */
function sharedEnd(text: string, language: PeerWords, run: readonly Draft[]): number {
  const words = run.filter(({ isApart }) => !isApart).map(draft => timeless(text, draft))
  if (words.length < 2) return 0
  const [shortest = ''] = words.toSorted((a, b) => a.length - b.length)
  const common = Math.min(...words.map(one => language.commonEnd(one, shortest)))
  let shared = common - language.ownEnd(shortest.slice(shortest.length - common))
  // `一期`, `二期`: a bare number is no name. `修好花`, `铺好花`: no word is cut.
  const mayCut = () =>
    words.some(one => language.isBorder(one, one.length - shared)) &&
    !words.some(one => RE_BARE_NUMBER.test(one.slice(0, one.length - shared)))
  // `春茶收`, `夏茶收`: one sign is left of no name.
  const isShort = () => shared > 1 && words.every(one => one.length - shared < 2)
  while (shared > 0 && (!mayCut() || isShort())) shared--
  return shared
}

const RE_BARE_NUMBER = /^[一二三四五六七八九十\d]+$/

/**
 * `来` of `春节七天来了`, where some of the clauses end with the verb and all that do have the same; else ''. Null where all
 * end with a verb of one character, and not with the same.
 */
function verbOfSome(text: string, language: PeerWords, run: readonly Draft[], names: readonly Span[]): string | null {
  const verbs = run.flatMap(({ core, isApart }, i) => {
    const name = names[i]
    return name?.end === core.end && !isApart
      ? [language.doneIn(wordsOf(text, name), text.slice(name.end, name.end + 2))]
      : []
  })
  const [verb = '', ...others] = new Set(verbs.filter(Boolean))
  if (others.length > 0 && verbs.length === run.length && verbs.every(one => one.length === 1)) return null
  return others.length === 0 ? verb : ''
}

/** `拿到` of `周雨晴拿到`. */
function verbIn(text: string, base: Span | undefined, verb: number): Span | null {
  if (!base) return null
  const more = /^[到得](?=了|$|[\d\s])/.exec(text.slice(base.end, base.end + 2))?.[0].length ?? 0
  return { start: base.end - verb, end: base.end + more }
}

/** `借出` of `总馆去年借出`. */
function behindTime(run: readonly Draft[]): Span | null {
  for (const { core, time } of run)
    if (time && time.start > core.start && time.end < core.end) return { start: time.end, end: core.end }
  return null
}

/** `仓库里还剩水泥80吨、钢筋35吨、黄沙210吨`: before a list of names its first stands last. */
function listedName(text: string, run: readonly Draft[], [first, ...others]: readonly Span[]): Span | null {
  const the = othersBegin(text, first, others)
  if (the) return the
  const [one, two] = run
  if (!one || !two || !first) return null
  const taken = RE_TAKES.exec(wordsOf(text, first))?.[0].length ?? 0
  if (taken > 0 && others.every(({ start, end }) => end - start <= LONGEST_TAKEN))
    return { start: first.start + taken, end: first.end }
  if (!/^[、和及与]+$/.test(text.slice(one.fact.span.end, two.core.start))) return null
  const lengths = new Set(others.map(({ start, end }) => end - start))
  const [length = 0] = lengths
  if (lengths.size === 1 && length >= 2 && first.end - first.start > length)
    return { start: first.end - length, end: first.end }
  const lead = /^.*(?:[有剩为為了到]|收获|收穫|包括)(?=.{2})/.exec(wordsOf(text, first))?.[0].length ?? 0
  return lead > 0 ? { start: first.start + lead, end: first.end } : null
}

/** `图书角收到` before `连环画210本，字典16本`: what is done with all stands before the first name. */
const RE_TAKES =
  /^.*(?:[收领領拿运運买買][到来來了]|购进|購進|购置|添置|新增了?|[添配种種养養印发發]了|查出|清理出)(?=[\u4e00-\u9fff]{2,6}$)/
const LONGEST_TAKEN = 4

/** `Guests rated the Grand 8.1, the Station 8.6`: the first name begins as the others do. */
function othersBegin(text: string, first: Span | undefined, others: readonly Span[]): Span | null {
  if (!first || !others.every(other => wordsOf(text, other).startsWith('the '))) return null
  const at = wordsOf(text, first).search(/(?<=^(?!the\s).*\s)the\s\S+$/i)
  return at > 0 ? { start: first.start + at, end: first.end } : null
}
