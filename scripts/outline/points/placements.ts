// Placements: the points that are open when a new series begins, and what is the case between the series and each of
// them. Facts are plain and found once; what they weigh is said in evidence.ts.

import { itemAt } from '../../text/item-at.ts'
import { familyOf, type FamilyName, type Marker } from '../../language/markers.ts'
import type { Chain } from './candidates.ts'
import type { Ranks } from './ranks.ts'

/** What the words of the speech say beside the markers. */
export interface Context {
  /** An announcement stands between the two offsets (in one paragraph): `有两项指标领先：`. */
  announced: (from: number, to: number) => boolean
  /** The lines from…to hold a paragraph that speaks to the whole speech: `最后，我提三点希望：`. */
  closes: (fromLine: number, toLine: number) => boolean
  /** The same lines hold a paragraph that closes the account of what was done: `在肯定成绩的同时，也要看到不足：`. */
  closesAccount: (fromLine: number, toLine: number) => boolean
  /** The speaker says `我有两点想法` in a paragraph after the line, before the offset. */
  speaks: (afterLine: number, to: number) => boolean
  /** The paragraph ends as a sentence does: no heading on its own line. */
  isProse: (line: number) => boolean
  /** The paragraph ends with a colon: what follows it is its own. */
  leadsOn: (line: number) => boolean
  /** The paragraph is a line that does no more than lead on. */
  isShort: (line: number) => boolean
  /** The paragraph opens with `以上` and speaks of what was listed. */
  looksBack: (line: number) => boolean
}

/** A chain that has begun and not been left, at its latest point. */
export interface Open {
  chain: Chain
  /** Its points are one paragraph each, or all in one. */
  isList: boolean
  /** Index of the latest point. */
  current: number
  /** Families that its points hold. */
  held: Set<FamilyName>
}

/** What is the case where a new series would lie in a point. */
export interface Facts {
  /** The point has a number of its family, counts in words (第一，一是, ——), or is a heading without either. */
  outer: 'number' | 'words' | 'heading'
  /** The same of the new series. */
  inner: 'number' | 'words' | 'heading'
  sameFamily: boolean
  /**
   * The series against the point, by custom or as this speech shows it (numbers), by custom (words), by the levels of
   * the file (headings); null between a number and another kind.
   */
  depth: 'deeper' | 'alike' | 'higher' | null
  /** Far apart in the order of words: —— and 第一. */
  far: boolean
  /** The point's series has a later point. */
  goesOn: boolean
  /** Neither the point's series nor one further in goes on. */
  over: boolean
  /** A paragraph has spoken to the whole speech since. */
  finished: boolean
  /** The series begins in the point's paragraph, and the point's series is no list that began in it. */
  sameParagraph: boolean
  /** The paragraph announces a series of the point's own family: `有两项领先：`. */
  announced: boolean
  /** Counted with another word where the point announces it: 第三个问题，…我提三条。第一条，… */
  otherWord: boolean
  /** Earlier points of the series hold this family. */
  held: boolean
  /** Earlier points of the series hold numbers. */
  holdsNumbers: boolean
  /** The points are a list in one paragraph, or three and more of one paragraph each. */
  list: boolean
  /**
   * A short line between the point and the series ends with a colon, and the speaker promises nothing of his own in it.
   */
  ledIn: boolean
  /** The series begins in, or right below, a paragraph that looks back on what was listed: 以上每一个阶段，… */
  lookedBack: boolean
  /** The speaker has promised something of his own since: 我有两点想法。 */
  promised: boolean
  /** The point is one of several. */
  several: boolean
  /** 1. and deeper, at its first number. */
  small: boolean
  /** Words that count whole parts: 第一，理由一；not 一是. */
  large: boolean
  /** A heading whose level the file states, or 结束语: its place does not follow from other headings. */
  settled: boolean
}

/** An open point, and what is the case between it and the new series. */
export interface Placement {
  point: Marker
  facts: Facts
}

/** A chain that begins, or begins anew behind what had closed it. */
export interface Opening {
  marker: Marker
  chain: Chain
  index: number
}

/** More points inside each other nobody speaks; it keeps the work for each series bounded. */
const DEEPEST = 12

/** The places of a new series beside the speech itself, outermost first. */
export function placementsOf(
  opening: Opening,
  open: readonly (Open & { series: { markers: readonly Marker[] } })[],
  context: Context & { ranks: Ranks },
): Placement[] {
  const { marker } = opening
  const latest = open.at(-1)?.series.markers.at(-1)
  const closed = latest !== undefined && context.closes(latest.line, marker.line)
  const places = open.slice(0, DEEPEST)
  const lastOnward = places.findLastIndex(one => goesOn(one, marker))
  const accounted = latest !== undefined && lastOnward >= 0 && context.closesAccount(latest.line, marker.line)
  return places.map((one, depth) => ({
    point: pointOf(one),
    facts: {
      ...factsOf(opening, one, context),
      goesOn: goesOn(one, marker),
      over: depth > lastOnward,
      finished: (closed || accounted) && depth > lastOnward,
    },
  }))
}

/** Are its points one paragraph each, or all in one? Asked once: a chain is whole before it is placed. */
export function isList({ items, family }: Chain, context: Context): boolean {
  const [first, last] = [itemAt(items, 0), itemAt(items, -1)]
  if (family === 'plain' || items.length < 2) return false
  if (first.line === last.line) return first.place !== 'line' || items.length > 2
  if (context.leadsOn(last.line)) return false
  return (
    items.length > 2 &&
    items.every((item, i) => context.isProse(item.line) && (i === 0 || item.line - itemAt(items, i - 1).line <= 1))
  )
}

// --- internal ---

function pointOf({ chain, current }: Open): Marker {
  return itemAt(chain.items, current)
}

function goesOn({ chain, current }: Open, after: Marker): boolean {
  const next = chain.items[current + 1]
  return next !== undefined && next.start > after.start
}

function factsOf(
  { marker, chain, index }: Opening,
  one: Open,
  context: Context & { ranks: Ranks },
): Omit<Facts, 'goesOn' | 'over' | 'finished'> {
  const point = pointOf(one)
  const [outer, inner] = [kindOf(one.chain.family), kindOf(chain.family)]
  const { rank } = familyOf(chain.family)
  const sameFamily = one.chain.family === chain.family
  const sameParagraph = point.line === marker.line && !isListOf(one.chain, marker)
  const otherWord = sameFamily && countsOtherwise(marker, point)
  const announced = sameFamily && (sameParagraph || otherWord) && context.announced(point.end, marker.start)
  return {
    outer,
    inner,
    sameFamily,
    depth: depthOf({ marker, chain }, one, context.ranks),
    far: Math.abs(familyOf(one.chain.family).inner - familyOf(chain.family).inner) >= FAR,
    sameParagraph,
    announced: announced || (sameFamily && sameParagraph && marker.colon),
    otherWord: otherWord && announced,
    held: one.held.has(chain.family),
    holdsNumbers: [...one.held].some(family => kindOf(family) === 'number'),
    list: point.line !== marker.line && one.isList,
    ledIn: isLedIn(marker, point, context),
    lookedBack: [marker.line - 1, marker.line].some(line => line > point.line && context.looksBack(line)),
    promised: point.line !== marker.line && context.speaks(point.line, marker.start),
    several: one.chain.items.length > 1,
    small: index === 0 && rank !== null && rank >= SMALL,
    large: familyOf(one.chain.family).inner <= LARGE,
    settled: marker.level > 0 || marker.form === 'closing',
  }
}

/** Rank of `1.` */
const SMALL = 3
/** Steps in the order of words that nobody confuses. */
const FAR = 4
/** Place of `理由一：` in the order of words. */
const LARGE = 2

/** `其次是环境。…` / `孩子们有以下特征：` / `一是…`: the line stands right below the point's own paragraph. */
function isLedIn(marker: Marker, point: Marker, context: Context): boolean {
  const above = marker.line - 1
  return (
    marker.place === 'line' &&
    point.place === 'line' &&
    above === point.line + 1 &&
    context.leadsOn(above) &&
    context.isShort(above) &&
    !context.speaks(point.line, marker.start) &&
    !context.closes(point.line, above)
  )
}

function kindOf(family: FamilyName): Facts['outer'] {
  return familyOf(family).rank !== null ? 'number' : family === 'plain' ? 'heading' : 'words'
}

function depthOf({ marker, chain }: Pick<Opening, 'marker' | 'chain'>, one: Open, ranks: Ranks): Facts['depth'] {
  const [outer, inner] = [kindOf(one.chain.family), kindOf(chain.family)]
  if ((outer === 'number') !== (inner === 'number')) return null
  const [a, b] =
    outer === 'number'
      ? [ranks(one.chain.family) ?? 0, ranks(chain.family) ?? 0]
      : outer === 'heading' && inner === 'heading'
        ? [pointOf(one).level, marker.level]
        : [familyOf(one.chain.family).inner, familyOf(chain.family).inner]
  return a < b ? 'deeper' : a === b ? 'alike' : 'higher'
}

/** `第三个问题，家长怎么办。我提三条。` and in the next paragraph `第一条，…`. */
function countsOtherwise(marker: Marker, point: Marker): boolean {
  return (
    marker.family === 'ordinal' &&
    marker.form !== point.form &&
    marker.form !== '' &&
    marker.line === point.line + 1 &&
    marker.place === 'line'
  )
}

/**
 * The point's series began in this very paragraph behind a colon: 高三重点：一是… 高二重点：一是… are two lists, not one in the
 * other.
 */
function isListOf(chain: Chain, marker: Marker): boolean {
  const first = itemAt(chain.items, 0)
  return (
    first.line === marker.line && first.place !== 'line' && chain.items.length > 1 && chain.family === marker.family
  )
}
