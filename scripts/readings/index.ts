// How words are read aloud that are often misread: rare characters, places, words, surnames. These are proposals, to be
// accepted or changed by people; one that is not certain ends in a question mark wherever it is shown.

import { pinyin } from 'pinyin-pro'
import { anyOf } from '../language/any-of.ts'
import { TITLES } from '../language/zh/persons.ts'
import { NOT_IN_NAMES } from '../language/zh/saying.ts'
import type { Readings } from '../model/readings.ts'
import { spansOf } from '../text/spans-of.ts'
import { rareIn } from './rare.ts'
import { PLACES, SURNAMES, WORDS } from './table.ts'

/** Behind a reading that somebody has to look at. */
const UNSURE = ' ?'

/**
 * The readings proposed for a Chinese text, in the order in which the words first come. `own` goes before them, where
 * its words are in the text; an empty reading says that nobody misreads the word.
 */
export function proposeReadings(text: string, own: Readings = {}): Readings {
  const given = Object.entries(own).flatMap(([word, reading]) =>
    spansOf(text, word).map(({ start }) => ({ word, at: start, reading })),
  )
  const found = [...given, ...listed(text), ...persons(text), ...rare(text)].toSorted(
    (a, b) => a.at - b.at || b.word.length - a.word.length,
  )
  const taken: Found[] = []
  for (const one of found) {
    const inside = taken.some(({ at, word }) => at < one.at + one.word.length && one.at < at + word.length)
    if (!inside) taken.push(one)
  }
  const readings: Record<string, string> = {}
  for (const { word, reading } of taken) readings[word] ??= reading
  return Object.fromEntries(Object.entries(readings).filter(([word]) => own[word] !== ''))
}

// --- internal ---

interface Found {
  word: string
  at: number
  reading: string
}

/** What stands between the words of a sentence is the question: 再创|伤害 is no 创伤. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** 监利|市 is read as 监|利市 by who does not know the place. */
const RE_PLACE_ENDS = /[省市县區区縣州镇鎮乡鄉]/u

/** Around a person's name: what a person is called, before it or behind. */
/** 任期, 华北局 and 区长 are no names. */
const NO_PERSON = anyOf`任期 任务 任职 任何 华中 华北 华东 华南 华西 华侨 华人 区长 区内 区委 区里 单位 解放 种种 员工 纪委 纪律 查[处一看办] 召开 折腾 乐于`
const NO_PERSON_ENDS = '制局部委会院厂站队组办处厅区县市省校所科室'
const GIVEN = `[^${NOT_IN_NAMES}，。、：；！？（）《》“”\\s\\da-zA-Z]{1,2}`
const NAME = `(?!${NO_PERSON})[${Object.keys(SURNAMES).join('')}]${GIVEN}(?<![${NO_PERSON_ENDS}])`
const RE_PERSON = new RegExp(
  [`(?<!\\p{Script=Han})(${NAME})(?=${TITLES})`, `(?<=${TITLES})(${NAME})(?!\\p{Script=Han})`].join('|'),
  'gu',
)

function listed(text: string): Found[] {
  const found = [...WORDS, ...PLACES].flatMap(([word, reading]) =>
    spansOf(text, word).map(({ start }) => ({ word, at: start, reading })),
  )
  if (found.length === 0) return []
  const borders = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length))
  const ends = (place: number): boolean => borders.has(place) || RE_PLACE_ENDS.test(text[place] ?? '')
  return found.filter(({ word, at }) => borders.has(at) && ends(at + word.length))
}

/** 单 of 单小明同志 is a surname, that of 单位 none. Nobody knows for certain how somebody calls himself. */
function persons(text: string): Found[] {
  return Array.from(text.matchAll(RE_PERSON), match => {
    const word = match[1] ?? match[2] ?? ''
    const [, ...given] = pinyin(word, { type: 'array', surname: 'head' })
    return { word, at: match.index, reading: [SURNAMES[word[0] ?? ''], ...given].join(' ') + UNSURE }
  })
}

/** Rare characters that stand together are one word. One that has several readings is read as its sentence wants it. */
function rare(text: string): Found[] {
  const isRare = rareIn(text)
  const found: Found[] = []
  let at = 0
  let open: Found | null = null
  for (const character of text) {
    if (!isRare(character)) open = null
    else if (open) open.word += character
    else found.push((open = { word: character, at, reading: '' }))
    at += character.length
  }
  return found.flatMap(one => {
    const reading = readingAt(text, one)
    return reading === null ? [] : [{ ...one, reading }]
  })
}

/** Null for a character that no dictionary has. */
function readingAt(text: string, { word, at }: Found): string | null {
  const start = Math.max(0, ...['。', '\n', '！', '？', '；'].map(stop => text.lastIndexOf(stop, at - 1) + 1))
  const before = Array.from(text.slice(start, at)).length
  const sentence = text.slice(start, at + word.length + 8)
  const length = [...word].length
  const read = pinyin(sentence, { type: 'array', toneSandhi: false }).slice(before, before + length)
  if (read.some((one, index) => one === [...word][index])) return null
  const several = [...word].some(character => pinyin(character, { multiple: true, type: 'array' }).length > 1)
  return read.join(' ') + (several ? UNSURE : '')
}
