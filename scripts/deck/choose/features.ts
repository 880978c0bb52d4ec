// What is counted of a clause when it is weighed: its words, its place, what a listener writes down of it, and the
// words of its sentence. Each feature has a name and counts 1 unless said; `weights.json` says what it is worth.

import { commitsTo } from '../../language/commitments.ts'
import { tellsTo } from '../../language/imperatives.ts'
import { announcesRequest } from '../../language/requests.ts'
import { isDeadline } from '../../language/noted.ts'
import { isTurned } from '../../language/clauses/index.ts'
import { countCharacters } from '../../language/width.ts'
import type { Lang } from '../../model/source.ts'
import { once } from '../once.ts'
import type { ClauseRun } from './english.ts'
import { keyness, shareSaidAgain } from './keywords.ts'
import {
  notedWithin,
  overlapping,
  paragraphAround,
  rawText,
  sentencesAround,
  type Reading,
  type Stretch,
} from '../reading.ts'
import { isStory, saysWhatHolds } from './stories.ts'

export type Features = ReadonlyMap<string, number>

/** Of a sentence: its place and its words; what all its parts have in common. */
export function featuresOfSentence(reading: Reading, sentence: Stretch): Features {
  return new Map([
    ...contextOf(reading, sentence),
    ...around(reading, sentence),
    ...companyOf(reading, sentence),
    ...wordsOf(rawText(reading, sentence), reading.lang).map(word => [`s:${word}`, 1] as const),
  ])
}

/** Of a run of its clauses; `text` is what a slide would show of it. */
export function featuresOfRun(reading: Reading, sentence: Stretch, run: ClauseRun, text: string): Features {
  const { lang } = reading
  return new Map([
    ...shapeOf(run, text),
    ...droppedOf(reading, sentence, run),
    ...notedOf(reading, run, text),
    ...toldOf(reading, sentence, text),
    ['keyness', keyness(reading, text)],
    ['paragraph says again', shareSaidAgain(reading, othersOf(reading, sentence), text)],
    ...named({ story: isStory(text, lang), holds: saysWhatHolds(text, lang) }),
    ...wordsOf(text, lang).map(word => [`w:${word}`, 1] as const),
  ])
}

// --- internal ---

type Named = readonly [string, number]

/** Where the sentence stands. */
function contextOf(reading: Reading, sentence: Stretch): Named[] {
  const { text } = reading.spoken
  const paragraph = paragraphAround(reading, sentence)
  // A heading run into its paragraph is no sentence of it.
  const [first = sentence] = overlapping(reading.sentences, paragraph)
  const before = text.slice(first.start, sentence.start).trim()
  const after = text.slice(sentence.end, paragraph.end).trim()
  return named({
    ...ofSpeech(reading, sentence),
    'paragraph opens': before === '',
    'paragraph ends': after === '',
    'paragraph is this': before === '' && after === '',
    'after a request': announcesRequest(before.split(/(?<=[。.!?！？])/u).at(-1) ?? '', reading.lang),
    'after a question': /[？?]["”’]?$/u.test(before),
    'after a quotation': /[”"]$/u.test(before),
    'taken back next': isTurned(after, reading.lang),
    'takes back': before !== '' && isTurned(rawText(reading, sentence), reading.lang),
    'sentence is long': countCharacters(rawText(reading, sentence)) > LONG,
    question: /[？?]\s*["”’]?\s*$/u.test(rawText(reading, sentence)),
    exclaims: /[！!]\s*["”’]?\s*$/u.test(rawText(reading, sentence)),
  })
}

/**
 * How the neighbours in the paragraph open: `But …` behind it takes something back, `I asked …` before it tells a
 * story.
 */
function around(reading: Reading, sentence: Stretch): Named[] {
  const { lang, spoken } = reading
  const { before, after } = sentencesAround(reading, sentence)
  const paragraph = paragraphAround(reading, sentence)
  const own = [before, after].map(one => (one && one.start >= paragraph.start && one.end <= paragraph.end ? one : null))
  return own.flatMap((one, at) =>
    one
      ? cumulated(unitsOf(spoken.text.slice(one.start, one.end).trim(), lang).slice(0, 2)).map((words): Named => [
          `${at === 0 ? 'p' : 'n'}:${words}`,
          1,
        ])
      : [],
  )
}

/** A speech opens with the occasion and ends with thanks, hints and farewells. */
function ofSpeech({ sentences }: Reading, sentence: Stretch): Readonly<Record<string, boolean>> {
  if (sentences.length < LEAST_SPEECH) return {}
  const at = sentences.findIndex(({ start }) => start === sentence.start)
  const left = sentences.length - 1 - at
  return {
    'speech opens': at === 0,
    'speech begins': at < NEAR,
    'speech ends': left === 0,
    'speech nearly ends': left < NEAR,
  }
}

/** Sentences of a speech that has an opening and an end beside its matter, and those that are near them. */
const LEAST_SPEECH = 24
const NEAR = 3

/** What the sentences around it in its paragraph are: a story of him or of me, rules, figures. */
function companyOf(reading: Reading, sentence: Stretch): Named[] {
  const others = othersOf(reading, sentence).map(one => kindsOf(reading, one))
  if (others.length === 0) return []
  const share = (kind: keyof Kinds) => others.filter(kinds => kinds[kind]).length / others.length
  return [
    ['among a story', share('story')],
    ['among commitments', share('commits')],
    ['among figures', share('noted')],
    ['among him', share('him')],
    ['among me', share('me')],
    ['among sentences', Math.min(1, others.length / MANY)],
  ]
}

interface Kinds {
  story: boolean
  commits: boolean
  noted: boolean
  him: boolean
  me: boolean
}

const kindsOnce = once<Kinds>()

function kindsOf(reading: Reading, sentence: Stretch): Kinds {
  const { lang, weighed } = reading
  return kindsOnce(weighed, `${sentence.start}-${sentence.end}`, () => {
    const raw = rawText(reading, sentence)
    return {
      story: isStory(raw, lang),
      commits: commitsTo(raw, lang) !== null,
      noted: notedWithin(reading, sentence).length > 0,
      him: RE_HIM.test(raw),
      me: RE_ME.test(raw),
    }
  })
}

const RE_HIM = /[他她]|\b(?:he|she|his|her|him)\b/iu
const RE_ME = /我(?![们們])|\b(?:I|me|my)\b/u
const MANY = 8

/** The sentences before and behind it in its paragraph, the nearest. */
function othersOf(reading: Reading, sentence: Stretch): readonly Stretch[] {
  return othersOnce(reading.weighed, `${sentence.start}-${sentence.end}`, () => {
    const all = overlapping(reading.sentences, paragraphAround(reading, sentence))
    const at = all.findIndex(({ start }) => start === sentence.start)
    return [...all.slice(Math.max(0, at - NEAREST), Math.max(0, at)), ...all.slice(at + 1, at + 1 + NEAREST)]
  })
}

const othersOnce = once<readonly Stretch[]>()

/** Sentences on each side: a speech whose line breaks are lost is one paragraph. */
const NEAREST = 10

/** Characters of a sentence of three clauses. */
const LONG = 45

function shapeOf(run: ClauseRun, text: string): Named[] {
  const size = countCharacters(text)
  return [
    ...named({
      opens: run.opens,
      whole: run.whole,
      'belongs together': run.together === true,
      shortened: run.shortened === true,
      quotes: /[“"‘]/u.test(text),
    }),
    [`size ${SIZES.findLast(least => size >= least) ?? 0}`, 1],
  ]
}

const SHORT = 16

/** What of the sentence is left to the notes: how it goes on says whether its point is lost. */
function droppedOf({ spoken: { text }, lang }: Reading, sentence: Stretch, run: Stretch): Named[] {
  const before = text.slice(sentence.start, run.start).trim()
  const after = text.slice(run.end, sentence.end).trim()
  const opening = (words: string) => unitsOf(words, lang).slice(0, 2)
  return [
    ...named({
      'drops before': before !== '',
      'drops after': after !== '',
      'ends a part': after === '' || /[。；！？.;!?]\s*[”"]?$/u.test(text.slice(run.start, run.end).trim()),
    }),
    ...named(Object.fromEntries(cumulated(opening(after)).map(words => [`a:${words}`, true]))),
    ...named(Object.fromEntries(cumulated(opening(before)).map(words => [`b:${words}`, true]))),
  ]
}

/** [a, b] → [a, ab] */
function cumulated(units: readonly string[]): string[] {
  return units.map((_, at) => units.slice(0, at + 1).join(' '))
}

const SIZES = [8, 12, 16, 20, 26, 34, 44, 56]

function notedOf(reading: Reading, run: Stretch, text: string): Named[] {
  const noted = notedWithin(reading, run)
  const figures = noted.filter(({ kind }) => kind === 'figure').length
  const dates = noted.filter(({ kind }) => kind === 'date')
  const isShort = countCharacters(text) < SHORT
  const commits = commitsTo(text, reading.lang)
  return [
    ...named({
      figure: figures > 0,
      figures: figures > 1,
      date: dates.length > 0,
      deadline: dates.some(date => isDeadline(rawText(reading, date))),
      programme: noted.some(({ kind }) => kind === 'programme'),
    }),
    ...(commits ? [[`commits ${commits}`, 1] as const] : []),
    // A few words are a piece of talk, or a rule.
    ...named({
      'few words that commit': commits !== null && isShort,
      'few words with a figure': noted.length > 0 && isShort,
    }),
  ]
}

/** What the listeners are told to do, and whether they take it home with them. */
function toldOf({ sentences, lang }: Reading, sentence: Stretch, text: string): Named[] {
  const tells = tellsTo(text, lang)
  const left = sentences.length - sentences.findIndex(({ start }) => start === sentence.start)
  return named({ tells, 'tells in the end': tells && left <= LAST })
}

/** Sentences of an ending. */
const LAST = 12

function named(facts: Readonly<Record<string, boolean>>): Named[] {
  return Object.entries(facts).flatMap(([name, holds]) => (holds ? [[name, 1] as const] : []))
}

/** `^` marks the beginning, `$` the end. Single units and pairs of them. */
function wordsOf(text: string, lang: Lang): string[] {
  const units = unitsOf(text, lang)
  const ends = ['^', ...units, '$']
  const pairs = ends.slice(1).map((unit, at) => `${ends[at]}${lang === 'zh' ? '' : ' '}${unit}`)
  return [...new Set([...units, ...pairs])]
}

/** Characters in Chinese, words in English; all figures are one, and so are the marks that end a clause. */
export function unitsOf(text: string, lang: Lang): string[] {
  if (lang === 'zh') return Array.from(text.replace(/[\d.]+/gu, '0').replace(/[。；：]/gu, '，'))
  const units =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z']+|\d[\d.,]*|[^\sa-z\d]/g) ?? []
  return units.map(unit => (/^\d/.test(unit) ? '0' : unit))
}
