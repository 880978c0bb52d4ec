// `三块` may be money or pieces of land: beside `两块六` and `五毛` it is money.

import type { Fact } from './fact.ts'

const RE_PIECE = /^[块塊]$/
const RE_GOES_ON = /^[\d一二两兩三四五六七八九十百]/
const RE_IN_PIECES = /^[地田石砖磚板布牌]/
const RE_COINS = /[块塊][钱錢\d一二三四五六七八九]|[毛角]/

/** The unit, or the whole figure where it is written as one word: `五毛`. */
export const areCoins = (written: string) => RE_COINS.test(written)

/** The figure of this unit, behind which `rest` stands; the first of `一块六块` counts pieces. */
export const mayBeCoins = (unit: string, rest: string) => RE_PIECE.test(unit) && !RE_GOES_ON.test(rest)

/** Bare 块 among coins of its paragraph is money, where nothing that comes in pieces stands behind it. */
export function withCoins(words: string, facts: readonly Fact[]): readonly Fact[] {
  if (!facts.some(({ span }) => areCoins(words.slice(span.start, span.end)))) return facts
  return facts.map(fact => {
    const isBare = fact.unit !== null && mayBeCoins(words.slice(fact.unit.start, fact.unit.end), '')
    return isBare && !RE_IN_PIECES.test(words.slice(fact.tail.start, fact.tail.end)) ? { ...fact, sort: '元' } : fact
  })
}
