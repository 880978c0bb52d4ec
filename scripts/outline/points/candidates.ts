// Candidates: markers of one family that count up become chains (a new 一是 opens a new chain); what is no series falls
// out. series.ts asks where each chain lies.

import { itemAt } from '../../text/item-at.ts'
import { familyOf, LAST, NEXT, SPACED, type FamilyName, type Marker } from '../../language/markers.ts'
import { ranksOf, type Ranks } from './ranks.ts'

/** Markers that carry each other on, in order. */
export interface Chain {
  family: FamilyName
  form: string
  items: Marker[]
  /** Its numbers are not 1, 2, 3 … : which marker is odd, and how. */
  odd: { marker: Marker; kind: 'skipped' | 'repeated' | 'missing-first' }[]
  goesOn: boolean
}

/** Markers in document order → chains in order of their first markers, and how deep each family lies in this speech. */
export function findChains(markers: readonly Marker[]): { chains: Chain[]; ranks: Ranks } {
  const ranks = ranksOf(markers)
  return { chains: dropLone(withoutStraddled(chainUp(markers, ranks).map(named))), ranks }
}

// --- internal ---

/** Families whose single marker is believed where it opens a line. */
const LONE_FAMILIES = new Set<FamilyName>(['part', 'cn', 'cn-paren'])
/** An inline series may run over this many paragraphs before its next member. */
const REACH = 8

/** Per family: link each marker to the open chain it carries on. */
function chainUp(markers: readonly Marker[], ranks: Ranks): Chain[] {
  const chains: Chain[] = []
  const open = new Map<FamilyName, Chain[]>()
  const latest = new Map<FamilyName, Marker>()
  const next = nextAlike(markers)
  for (const found of markers) {
    const marker = numbered(found, open)
    closeBehind(open, marker, { ranks, next })
    const mine = stackOf(open, marker.family)
    const carried = marker.value === 1 ? null : carriedOn(marker, open)
    if (carried) {
      const { chain, odd } = carried
      if (odd) chain.odd.push({ marker, kind: odd })
      chain.items.push(marker)
      const stack = stackOf(open, chain.family)
      stack.splice(stack.indexOf(chain) + 1)
      latest.set(marker.family, marker)
      continue
    }
    // 一、 holds 1. to 3., 二、 goes on with 4.: one numbering over several sections.
    const before = latest.get(marker.family)
    const goesOn =
      marker.place === 'line' &&
      familyOf(marker.family).rank !== null &&
      before?.place === 'line' &&
      marker.value === before.value + 1
    const chain: Chain = {
      family: marker.family,
      form: marker.form,
      items: [marker],
      odd: marker.value > 1 && marker.value !== LAST && !goesOn ? [{ marker, kind: 'missing-first' }] : [],
      goesOn: goesOn && marker.value > 1,
    }
    latest.set(marker.family, marker)
    chains.push(chain)
    mine.push(chain)
    if (mine.length > 12) mine.shift()
  }
  return chains
}

/** 首先，第二，第三， is a series of 第…: what most of its markers say, of two alike the one that is usually outside. */
function named(chain: Chain): Chain {
  const counts = Map.groupBy(chain.items, ({ family }) => family)
  if (counts.size < 2) return chain
  const [family] = itemAt(
    [...counts].toSorted(([a, x], [b, y]) => y.length - x.length || familyOf(a).inner - familyOf(b).inner),
    0,
  )
  return { ...chain, family }
}

/** `再一件事，` and a second 其次 count on from what is open: they say no number of their own. */
function numbered(marker: Marker, open: Map<FamilyName, Chain[]>): Marker {
  const isOneMore = marker.value === NEXT
  if (!isOneMore && !(marker.family === 'first-next' && marker.value === 2)) return marker
  const fitting = stackOf(open, marker.family).filter(chain => near(marker, chain) && sameClass(marker, chain))
  const last = bestFit(marker, fitting)?.items.at(-1)
  if (last && (isOneMore || last.value >= 2)) return { ...marker, written: marker.value, value: last.value + 1 }
  return isOneMore ? { ...marker, written: NEXT, value: 2 } : marker
}

function stackOf(open: Map<FamilyName, Chain[]>, family: FamilyName): Chain[] {
  const stack = open.get(family) ?? []
  open.set(family, stack)
  return stack
}

/** Where the speech goes on with the same word at the head of a line: 第二句话： after 第一句话：. */
function nextAlike(markers: readonly Marker[]): ReadonlyMap<Marker, Marker> {
  const next = new Map<Marker, Marker>()
  const latest = new Map<string, Marker>()
  for (const marker of markers) {
    if (marker.place !== 'line' || marker.form === '') continue
    const key = `${marker.family} ${marker.form}`
    const before = latest.get(key)
    if (before) next.set(before, marker)
    latest.set(key, marker)
  }
  return next
}

/**
 * A marker of rank r at the start of a line ends the open chains of deeper ranks, and the unranked ones begun since its
 * own chain began, but for those that the speech is seen to carry on later.
 */
function closeBehind(
  open: Map<FamilyName, Chain[]>,
  marker: Marker,
  { ranks, next }: { ranks: Ranks; next: ReadonlyMap<Marker, Marker> },
) {
  const rank = ranks(marker.family)
  if (rank === null || marker.place !== 'line') return
  const own = stackOf(open, marker.family).at(-1)
  const begun = marker.value === 1 || !own ? (rank <= 1 ? -1 : Number.POSITIVE_INFINITY) : itemAt(own.items, 0).start
  for (const [name, stack] of open) {
    if (name === 'plain' && marker.value === 1) continue
    const other = ranks(name)
    if (other === null || other > rank) {
      const from = other === null ? begun : -1
      const kept = stack.filter(
        chain => itemAt(chain.items, 0).start < from || (other === null && comesBack(chain, next)),
      )
      if (kept.length < stack.length) open.set(name, kept)
    }
  }
}

/** The next marker with the chain's own word has the next number. */
function comesBack({ items }: Chain, next: ReadonlyMap<Marker, Marker>): boolean {
  const last = itemAt(items, -1)
  return next.get(last)?.value === last.value + 1
}

/** Families that may carry each other on: 首先 … 第二 …, 第一 … 其次 …, 五要 … 第六要 …. */
const COUSINS: Partial<Record<FamilyName, FamilyName[]>> = {
  ordinal: ['first-next', 'is'],
  'first-next': ['ordinal'],
  is: ['ordinal'],
}

function carriedOn(
  marker: Marker,
  open: Map<FamilyName, Chain[]>,
): { chain: Chain; odd: 'skipped' | 'repeated' | null } | null {
  const own = stackOf(open, marker.family)
  if (marker.value === LAST && own.some(chain => isClosed(chain) && sameClass(marker, chain))) return null
  const exact = bestFit(
    marker,
    own.filter(chain => follows(marker, chain)),
  )
  if (exact) return { chain: exact, odd: null }
  const cousins = (COUSINS[marker.family] ?? []).flatMap(name => stackOf(open, name))
  const cousin = bestFit(
    marker,
    cousins.filter(chain => follows(marker, chain)),
  )
  if (cousin) return { chain: cousin, odd: null }
  if (marker.place !== 'line' && familyOf(marker.family).rank === null && marker.family !== 'is') return null
  const last = own.findLast(
    chain =>
      chain.form === marker.form &&
      sameClass(marker, chain) &&
      near(marker, chain) &&
      chain.items.length > (marker.place === 'line' ? 0 : 1),
  )
  if (!last || marker.value === LAST || marker.value === 0) return null
  const gap = marker.value - itemAt(last.items, -1).value
  if (gap === 2 || gap === 3) return { chain: last, odd: 'skipped' }
  if (gap === 0 && last.items.length > 1) return { chain: last, odd: 'repeated' }
  return null
}

/** Its 最后 or Finally is said: the next one closes the speech, and no older series. */
function isClosed({ items }: Chain): boolean {
  return items.at(-1)?.value === LAST
}

function follows(marker: Marker, chain: Chain): boolean {
  const last = itemAt(chain.items, -1)
  if (!near(marker, chain)) return false
  if (marker.family === 'dash' || marker.family === 'plain')
    return marker.form === chain.form && marker.level === last.level
  if (['label', 'en-label', 'keyword', 'num-num'].includes(marker.family)) {
    if (marker.form !== chain.form) return false
  }
  if (marker.family === 'en-ordinal' && marker.form !== chain.form && marker.form !== '' && chain.form !== '')
    return false
  // 最后 on its own line closes a talk more often than a 第一， series.
  if (marker.value === LAST && marker.family === 'first-next' && chain.family === 'ordinal' && marker.place === 'line')
    return false
  if (marker.value === LAST) return chain.items.length > 1 && last.value !== LAST && sameClass(marker, chain)
  return marker.value === last.value + 1
}

/** A marker after a comma carries on only what began in its line; one after a sentence, what is not far. */
function near(marker: Marker, chain: Chain): boolean {
  const last = itemAt(chain.items, -1)
  const distance = marker.line - last.line
  if (distance === 0) return true
  if (marker.place === 'clause') return false
  if (marker.place === 'sentence') {
    const { rank } = familyOf(marker.family)
    // A lost line break hides `二、` behind the sentence before it; a number in prose has no outer series that waits for
    // it.
    return rank === null ? distance <= REACH : distance <= 1 || (rank <= 2 && !marker.colon && last.place === 'line')
  }
  if (chain.family === 'contrast') return distance <= 2
  if (chain.family === 'first-next' && last.place !== 'line')
    return distance <= 2 && chain.items.length === 1 && last.place === 'sentence'
  // 一是…；二是… inside one paragraph, and 三是 opens another: only where the first stood behind its announcement.
  if (last.place !== 'line' && chain.items.length > 1 && last.line === itemAt(chain.items, 0).line)
    return distance === 1
  return true
}

function sameClass(marker: Marker, chain: Chain): boolean {
  const last = itemAt(chain.items, -1)
  return (marker.place === 'line') === (last.place === 'line')
}

/** Same form first, then the same kind of place, then the innermost. */
function bestFit(marker: Marker, fitting: readonly Chain[]): Chain | null {
  let best: Chain | null = null
  let bestScore = -1
  for (const chain of fitting) {
    const score = (chain.form === marker.form ? 2 : 0) + (sameClass(marker, chain) ? 1 : 0)
    if (score >= bestScore) {
      best = chain
      bestScore = score
    }
  }
  return best
}

/** Families that count, so that one of their chains can go on behind a line that only looks like a heading. */
const UNCOUNTED = new Set<FamilyName>(['plain', 'dash', 'keyword', 'contrast', 'first-next'])

/**
 * Unnumbered headings are the weakest evidence: one that falls into a numbered series which began after the heading
 * before it and goes on behind it is no sister of that heading. Alone it is no heading at all; several of them are a
 * series of their own inside. A numbering that runs on right below the heading stays below both.
 */
function withoutStraddled(chains: readonly Chain[]): Chain[] {
  const inside = new Map<Marker, Chain>()
  const plain = chains.filter(
    ({ family, items }) => family === 'plain' && items.length > 1 && itemAt(items, 0).level === 0,
  )
  if (plain.length === 0) return [...chains]
  const headings = plain
    .flatMap(chain => chain.items.map((marker, index) => ({ marker, index })))
    .toSorted((a, b) => a.marker.start - b.marker.start)
  for (const chain of chains) {
    if (UNCOUNTED.has(chain.family)) continue
    const items = chain.items.filter(({ place, value }) => place === 'line' && value !== LAST)
    const [first, last] = [items[0], items.at(-1)]
    if (!first || !last || first === last) continue
    let next = 0
    for (let at = firstAfter(headings, first.start); at < headings.length; at++) {
      const { marker, index } = itemAt(headings, at)
      while (next < items.length && itemAt(items, next).start < marker.start) next++
      const behind = items[next]
      if (index === 0 || !behind) break
      if (familyOf(chain.family).rank !== null && behind.line - marker.line <= 2) break
      if (!inside.has(marker)) inside.set(marker, chain)
    }
  }
  if (inside.size === 0) return [...chains]
  const inner = Map.groupBy(inside, ([, chain]) => chain)
  const parted = plain.map((chain): Chain => ({ ...chain, items: chain.items.filter(marker => !inside.has(marker)) }))
  const own = [...inner.values()]
    .map(pairs => pairs.map(([marker]) => marker))
    .map((items): Chain => ({
      family: 'plain',
      form: itemAt(items, 0).form,
      items,
      odd: [],
      goesOn: false,
    }))
  const headed = [...parted, ...own].filter(
    ({ items, form }) => items.length > 1 || (items.length > 0 && form === 'closing'),
  )
  return [...chains.filter(chain => !plain.includes(chain)), ...headed].toSorted(
    (a, b) => itemAt(a.items, 0).start - itemAt(b.items, 0).start,
  )
}

/** Index of the first heading behind the offset; they are in order. */
function firstAfter(headings: readonly { marker: Marker }[], offset: number): number {
  let [low, high] = [0, headings.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (itemAt(headings, middle).marker.start > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** A lone 首先, a lone （1）, 二是 without 一是: not points. */
function dropLone(chains: readonly Chain[]): Chain[] {
  return chains.filter(({ items, odd, goesOn }) => {
    const first = itemAt(items, 0)
    if (goesOn) return true
    if (first.family === 'plain') return true
    if (first.family === 'first-next' && first.place === 'clause' && isRunningText(items)) return false
    if (first.form === SPACED && (items.length < 2 || first.value !== 1)) return false
    if (odd.some(({ kind }) => kind === 'missing-first')) return isSoundWithoutFirst(items)
    return items.length > 1 || (first.place === 'line' && LONE_FAMILIES.has(first.family) && !first.bare)
  })
}

/**
 * `第二，…` `第三，…` each at the head of its line: the first was lost or is written otherwise, the others are a series all
 * the same.
 */
function isSoundWithoutFirst(items: readonly Marker[]): boolean {
  const first = itemAt(items, 0)
  if (first.place !== 'line') return false
  if (familyOf(first.family).rank !== null) return items.length > 1 || first.family === 'cn' || first.bare
  return items.filter(({ place, value }) => place === 'line' && value !== LAST).length > 1
}

/** `…，首先是…，其次是…` runs on in one sentence, and `，首先是…` in one paragraph has no 其次 in another. */
function isRunningText(items: readonly Marker[]): boolean {
  const [first, second] = items
  return items.every(({ place }) => place === 'clause') || second?.line !== first?.line
}
