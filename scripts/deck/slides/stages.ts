// Stages inside running text: neighbouring segments that each open with a time or a step (`到2026年，…；到2028年，…`,
// `首先…然后…最后…`). They are shown as rows, the time as the marker.

import { unbroken } from '../../language/any-of.ts'
import type { PointItem } from '../../model/deck.ts'
import { clausesOf, parallelSegments } from '../choose/clauses.ts'
import { liesInReach } from '../choose/gate.ts'
import { BOXES, boxesBeside, fits, inBox, MOST_BODY } from '../fit/boxes.ts'
import { countCharacters, textWidth } from '../../language/width.ts'
import { rawText, show, type Reading, type Stretch } from '../reading.ts'

/** Matches `到2026年底，`, `三月底前`, `第一步，`, `首先，`; not `2026年的任务`, `一个月`, `三月一日到五月底`. */
const RE_STAGE_ZH = new RegExp(
  unbroken`
    ^\s*((?:到|至|从)?(?:(?:19|20)\d{2}年(?:底|末|初|以前|前|上半年|下半年|\d{1,2}月底?)?|[一二三四]季度|上半年|下半年|年(?:底|末)(?:以前|之前|前)?|近期|中期|远期
    |本世纪中叶|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|底|初|[上中下]旬)?前?)|第[一二三四五六](?:阶段|步)
    |首先|其次|再次|然后|接着|最后)(?!的|[到至]|[\d一二三四五六七八九十]+[日号])[，,：:]?`,
  'u',
)
/** Matches `By 2027, `, `In the spring, `, `First, `; not `In the end we won`. */
const RE_STAGE_EN = new RegExp(
  unbroken`
    ^\s*((?:By|In|From|Before)\s+(?:(?:19|20)\d{2}|(?:early |late |mid-)?(?:January|February|March|April|May|June|July
    |August|September|October|November|December)(?: \d{4})?|the (?:spring|summer|autumn|fall|winter)|(?:year|phase
    |stage) (?:one|two|three|four))|(?:Phase|Stage|Step|Year) (?:one|two|three|four|\d)|First(?:ly)?|Second(?:ly)?
    |Third(?:ly)?|Then|Next|Finally)(?:,|:)`,
  'u',
)
/** Steps, not times: one series does not mix them. */
const RE_COUNTED = /^(?:第|首先|其次|再次|然后|接着|最后|First|Second|Third|Then|Next|Finally|Phase|Stage|Step)/u
const LEAST = 3
const MOST = 4
/** Em of a marker; a longer one leaves no room for what happens then. */
const WIDEST = 7

/** Three or four stages in a row that fit one slide; null where there are none. */
export function stagesIn(reading: Reading, sentences: readonly Stretch[]): PointItem[] | null {
  const found: { marker: Stretch; matter: Stretch; counted: boolean }[] = []
  for (const segment of sentences.flatMap(sentence => parallelSegments(reading, sentence))) {
    const raw = rawText(reading, segment)
    const mark = raw.match(reading.lang === 'zh' ? RE_STAGE_ZH : RE_STAGE_EN)
    const counted = RE_COUNTED.test(mark?.[1] ?? '')
    if (mark && (found.length === 0 || found[0]?.counted === counted)) {
      const at = segment.start + mark[0].length
      found.push({ marker: { start: segment.start, end: at }, matter: { start: at, end: segment.end }, counted })
    } else if (found.length > 0) break
  }
  if (found.length < LEAST || found.length > MOST) return null
  const markers = found.map(({ marker }) => show(reading, marker))
  if (
    new Set(markers.map(({ text }) => text)).size < markers.length ||
    markers.some(({ text }) => textWidth(text, 'serif-700') > WIDEST)
  )
    return null
  const box = boxesBeside(markers.map(({ text }) => text)).markedLine
  const phrases = found.map(({ marker, matter }) => {
    const clauses = clausesOf(reading.spoken.text, matter)
    const ends = clauses
      .slice(0, 3)
      .map(({ end }) => end)
      .toReversed()
    return ends
      .filter(end => !liesInReach(reading, { start: marker.start, end }))
      .map(end => show(reading, { start: matter.start, end }))
      .find(({ text }) => countCharacters(text) <= MOST_BODY / found.length && fits(text, box))
  })
  const items = phrases.flatMap((phrase, index): PointItem[] => {
    const marker = markers[index]
    return phrase && marker && countCharacters(phrase.text) >= SHORTEST
      ? [{ marker, phrase: inBox(phrase, box), clause: null }]
      : []
  })
  return items.length === found.length && items.every(({ phrase }) => fits(phrase.text, BOXES.line)) ? items : null
}

const SHORTEST = 4
