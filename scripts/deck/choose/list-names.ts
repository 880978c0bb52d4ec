// `三个原因` says how many, not of what: a list is named by the clause that announces it (`学校转型的两个方向`), by the
// topic that the speaker names first (`就明年的工作，我讲三点意见`), or below the heading that it stands under.

import { findListNames } from '../../language/announcements.ts'
import { bindSentence, refusalOf } from '../../language/clauses/index.ts'
import { anyCase, anyOf, phraseOf, pattern } from '../../language/any-of.ts'
import { isHeadingQuestion } from '../../language/questions.ts'
import { runUpOf } from '../../language/run-ups.ts'
import { countCharacters } from '../../language/width.ts'
import type { Title } from '../draft.ts'
import { BOXES, fits } from '../fit/boxes.ts'
import { paragraphAround, rawText, sentenceAt, sentencesAround, show, type Reading, type Stretch } from '../reading.ts'

/** The name of a list, of what it is where that can be told; `under` is the heading it stands under. */
export function listTitle(reading: Reading, name: Stretch, under: Stretch | null): Title {
  if (!isListName(reading, name)) return name
  const sentence = sentenceAt(reading, name.start)
  if (!sentence || sentence.start > name.start || sentence.end < name.end) return under ? { ...name, of: under } : name
  const alone = announcingClause(reading, sentence, name, 0)
  if (alone) return alone
  const asked = questionBefore(reading, sentence)
  if (asked) return asked
  const led = announcingClause(reading, sentence, name, 1)
  if (led && turnsAway(reading, { ...sentence, end: led.end })) return led
  const of =
    statedTopic(reading, sentence, name) ??
    (isSpeechAct(reading, sentence, name) ? null : under && inShort(reading, under))
  if (of && !holds(of, name)) return { ...name, of }
  return led ?? name
}

/** A heading that stands on no slide yet, with the name of the list that is all it has: `办好食堂　三个原因`. */
export function belowHeading(reading: Reading, name: Stretch, heading: Stretch): Title {
  const sentence = sentenceAt(reading, name.start)
  const led = sentence && isListName(reading, name) ? announcingClause(reading, sentence, name, 1) : null
  if (sentence && led && turnsAway(reading, { ...sentence, end: led.end })) return led
  const isShort = countCharacters(show(reading, heading).text) <= LONGEST_TOPIC
  return isShort && isListName(reading, name) && !holds(heading, name) ? { ...name, of: heading } : heading
}

/** What a run-up leads to (`我想谈谈今后怎么办` → `今后怎么办`), any other words as they are; null where it does not say. */
export function topicIn(reading: Reading, words: Stretch): Stretch | null {
  const runUp = runUpOf(rawText(reading, words), reading.lang)
  if (!runUp) return words
  return runUp.topic && { start: words.start + runUp.topic.start, end: words.start + runUp.topic.end }
}

// --- internal ---

/** Characters of a title that a reader takes in at a glance. */
const LONGEST = 32
/** A heading up to this is said whole, a longer one by its first clause. */
const SHORT_TOPIC = 12
const LONGEST_TOPIC = 18
/** Letters or characters that say of what. */
const LEAST_SAID = { zh: 2, en: 8 }

/** Words around a count that do not say of what it is. */
const RE_SAYS_NOTHING = pattern(
  anyOf`
    我们 我 这里 主要 具体 重点 着重 集中 突出 切实 着力 必须 应该 应当 需要 下面 以下 如下 几个 概括起来 归纳起来
    体现 表现 存在 坚持 做到 做好 抓好 落实 实现 健全 强化 处理好 把握 注意 注重 包括 分为 分成 谈谈 讲讲
    原因 问题 方面 有 要 是 在 于 了 为 从 的 还 再 也 就 来 和 以 把 这 那 下 上 说 讲 谈 提 做 抓 到 好`,
)
const RE_SAYS_NOTHING_EN = anyCase(
  '\\b',
  phraseOf`
    i | we | you | they | it | there | is | are | was | were | have | has | had | be | to | in | on | at | for | of
    with | and | but | so | the | a | an | that | this | these | my | our | here | do | did | by | me | us | come | came
    back | want | like | would | will | let | name | say | tell | offer | draw | leave | turn`,
  '\\b',
)
/** What ties an announcement to what went before. */
const RE_TIE = anyCase(
  '^(?:',
  anyOf`概括起来 归纳起来 具体来说 具体 同时 关键是 主要是 但是? 不[过過] 然而`,
  '[，,]?|(?:but|and|so|yet) )',
)
/** Speaks of something else than the heading above: `欠账也不少，主要有四个方面`, `But much is wanting, in three ways`. */
const RE_TURNS = {
  zh: pattern('^', anyOf`但是? 不[过過] 然而 当然 當然`, '?[，,]?[^，,。；]{2,6}', anyOf`也 还 還 仍 依然`, '(?!要)'),
  en: anyCase('^but\\b|\\b(?:also|still)\\b'),
}
/** The speaker says that he speaks; what of, he says before it: `这里，我简单提三点要求`. Not `我市有三个短板`, `我想有三个原因`. */
const RE_SPEAKS = pattern(
  '(?:^|[，,])',
  anyOf`先 再 下面 接下来 最后 这里 在此 在这里 借此机会 借这个机会`,
  '?[，,]?(?:',
  anyOf`我 请允许我`,
  String.raw`(?![们們市县省国校院局区厂行])\p{Script=Han}{0,16}`,
  anyOf`讲 提 谈 说 汇报 报告 强调 分享 送 有(?=[一二两三四五六七八九十\d]+[点条句])`,
  '|[说讲谈]第)',
)
const RE_SPEAKS_EN = anyCase('^\\W*(?:and |so |but )?(?:let me|i (?:want|would|will|come|have|ask myself|leave))\\b')
/** `就明年的工作，我再讲三点意见`; not `对大家提三点要求`. */
const RE_STATED = pattern(
  '(?:^|[，,。])',
  anyOf`下面 这里 最后 今天`,
  '?[，,]?我?',
  anyOf`就 围绕 关于 针对 结合 对于?`,
  '(?<topic>[^，,。；：]{4,24}?)[，,]?',
  anyOf`我 再 还 讲 谈 提 说 强调`,
)

function isListName(reading: Reading, name: Stretch): boolean {
  const words = rawText(reading, name)
    .replace(/[“”"‘’]/gu, '')
    .trim()
  const [found] = findListNames(words, reading.lang)
  return found !== undefined && found.start === 0 && found.words.length >= words.length
}

/** The clause of the announcement, with as many before it as asked; null where it says nothing more than the name. */
function announcingClause(reading: Reading, sentence: Stretch, name: Stretch, before: number): Stretch | null {
  const { text } = reading.spoken
  const bound = bindSentence(text, sentence, reading.lang)
  const at = bound.clauses.findIndex(({ start, end }) => start <= name.start && end >= name.end)
  const [first, own] = [bound.clauses[at - before], bound.clauses[at]]
  if (!first || !own || (before > 0 && first.stops)) return null
  const tie = text.slice(first.words.start, name.start).match(RE_TIE)?.[0].length ?? 0
  const stretch = { start: first.words.start + tie, end: own.words.end }
  const shown = show(reading, stretch).text
  if (isSpeechAct(reading, stretch, name) || countCharacters(shown) > LONGEST || !saysOfWhat(reading, stretch, name))
    return null
  if (![BOXES.title, BOXES.titleLong].some(box => fits(shown, box))) return null
  // The colon after an announcement waits for the list, and that stands below.
  const refused = refusalOf(text, bound, stretch, reading.lang)
  return refused === null || refused === 'waits-colon' ? stretch : null
}

/** Do the words that lead to the list turn from what the heading says? */
function turnsAway(reading: Reading, words: Stretch): boolean {
  return RE_TURNS[reading.lang].test(rawText(reading, words))
}

/** `这里，我提三点要求`: he speaks to the room, about the whole. */
function isSpeechAct(reading: Reading, { start }: Stretch, { end }: Stretch): boolean {
  return (reading.lang === 'zh' ? RE_SPEAKS : RE_SPEAKS_EN).test(rawText(reading, { start, end }))
}

function saysOfWhat({ spoken: { text }, lang }: Reading, stretch: Stretch, name: Stretch): boolean {
  const around = [text.slice(stretch.start, name.start), text.slice(name.end, stretch.end)]
  const nothing = new RegExp(lang === 'zh' ? RE_SAYS_NOTHING : RE_SAYS_NOTHING_EN, lang === 'zh' ? 'gu' : 'giu')
  const left = around.map(words => words.replace(nothing, '').replace(/[^\p{L}\p{N}]/gu, '')).join('')
  return left.length >= LEAST_SAID[lang]
}

/** A heading of several clauses by its first one, if that can stand alone; null where it is too long for a topic. */
function inShort(reading: Reading, heading: Stretch): Stretch | null {
  const { text } = reading.spoken
  const bound = bindSentence(text, heading, reading.lang)
  const [first] = bound.clauses
  const size = (stretch: Stretch) => countCharacters(show(reading, stretch).text)
  if (size(heading) <= SHORT_TOPIC) return heading
  const isName = first && size(first) <= LONGEST_TOPIC && refusalOf(text, bound, first, reading.lang) === null
  return isName ? first : size(heading) <= LONGEST_TOPIC ? heading : null
}

function statedTopic(reading: Reading, sentence: Stretch, name: Stretch): Stretch | null {
  if (reading.lang !== 'zh') return null
  const match = RE_STATED.exec(rawText(reading, { start: sentence.start, end: name.start }))
  const topic = match?.groups?.['topic']
  if (!match || topic === undefined) return null
  const start = sentence.start + match.index + match[0].indexOf(topic)
  return { start, end: start + topic.length }
}

/** `为什么慢？原因有三个。`: the list answers the question right before its announcement. */
function questionBefore(reading: Reading, sentence: Stretch): Stretch | null {
  const { before } = sentencesAround(reading, sentence)
  if (!before || paragraphAround(reading, before).end < sentence.end) return null
  return isHeadingQuestion(rawText(reading, before).trim()) && fits(show(reading, before).text, BOXES.title)
    ? before
    : null
}

function holds(of: Stretch, name: Stretch): boolean {
  return of.start <= name.start && of.end >= name.end
}
