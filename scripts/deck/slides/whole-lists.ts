// Lists that running text tells (`language/clauses/listed.ts`), shown whole: each member a row of the speaker's own
// words, on one page, two short members in a row, or on two pages. What does not fit even so is no list of the slides.

import { RE_STAGE_HEAD_EN, RE_STAGE_HEAD_ZH } from '../../language/stages.ts'
import { countCharacters } from '../../language/width.ts'
import { MOST } from '../../model/bounds.ts'
import { namesWho } from '../../language/clauses/signs.ts'
import type { Table } from '../../model/outline.ts'
import { itemAt } from '../../text/item-at.ts'
import { MOST_LIST, MOST_ROWS } from '../choose/forms.ts'
import { chooseClauses, clausesOf } from '../choose/clauses.ts'
import { liesInReach, refusalToStand } from '../choose/gate.ts'
import { topicIn } from '../choose/list-names.ts'
import { listsIn } from '../choose/ties.ts'
import { pageOf, titleOf, type Draft, type SlideContext } from '../draft.ts'
import { BOXES, evenly, fits, titleBoxes, type Box } from '../fit/boxes.ts'
import { paragraphAround, rawText, show, type Reading, type Stretch } from '../reading.ts'
import { lineItem } from './points.ts'

export interface WholeList {
  title: Stretch
  /** Those with members, behind the one that announces them. */
  sentences: Stretch[]
  /** Rows of each page. */
  pages: Stretch[][]
  members: number
}

/** The lists of these sentences that can be shown whole; `title` is over them where nothing announces them. */
export function wholeListsIn(reading: Reading, sentences: readonly Stretch[], title: Stretch | null): WholeList[] {
  const found: WholeList[] = []
  for (const members of listsIn(reading, sentences)) {
    const [start, end] = [itemAt(members, 0).whole.start, itemAt(members, -1).whole.end]
    const own = sentences.filter(sentence => sentence.start < end && start < sentence.end)
    const [first, last] = [own[0], own.at(-1)]
    const after = found.at(-1)?.sentences.at(-1)?.end ?? 0
    if (!first || !last || first.start > start || last.end < end || first.start < after) continue
    if (members.some(({ core }) => liesInReach(reading, core)) || beginInside(reading, members)) continue
    const before = sentences.slice(0, sentences.indexOf(first)).filter(sentence => sentence.start >= after)
    const leads = leadsOf(reading, { start: first.start, end: start }, before)
    const pages = pagesOf(reading, members)
    const said = headOf(reading, leads)
    // Two lines leave no room for the name of the point above them.
    const head = said && (!title || fits(show(reading, said).text, BOXES.title)) ? said : title
    const list = pages && (head ? { title: head, pages } : headed(reading, pages))
    if (list)
      found.push({
        ...list,
        members: members.length,
        sentences: [...leads.filter(lead => sentences.includes(lead)), ...own],
      })
  }
  return found
}

export function wholeListDrafts(
  reading: Reading,
  { title, pages, sentences: own }: WholeList,
  { sentences, start, place }: { sentences: readonly Stretch[]; start: number; place: SlideContext },
): Draft[] {
  const { end } = paragraphAround(reading, itemAt(own, -1))
  const after = sentences.filter(sentence => sentence.start >= itemAt(own, -1).end && sentence.end <= end)
  const shown = pages.length === 1 ? pages.map(rows => withMore(reading, rows, after, title)) : pages
  return shown.map((rows, index): Draft => ({
    kind: 'points',
    form: 'lines',
    items: rows.map(row => lineItem(reading, row)),
    title: titleOf(reading, title, pages.length),
    start: index === 0 ? start : itemAt(rows, 0).start,
    part: place.part,
    edge: place.edge,
    continued: pageOf(index, pages.length),
  }))
}

// --- internal ---

/** What is spoken behind the list on its page, as rows below it where they have room. */
function withMore(reading: Reading, rows: readonly Stretch[], after: readonly Stretch[], title: Stretch): Stretch[] {
  // Days in a row are steps, and what is no step is no row of theirs.
  const head = reading.lang === 'zh' ? RE_STAGE_HEAD_ZH : RE_STAGE_HEAD_EN
  if (rows.every(row => head.test(rawText(reading, row)))) return [...rows]
  const more = chooseClauses(reading, after, {
    count: MOST_LIST,
    most: MOST_ROW[reading.lang],
    budget: MOST.body[reading.lang],
    beside: [title, ...rows],
    unlike: rows.map(row => show(reading, row).text),
  })
  return more
    .toSorted((a, b) => b.score - a.score)
    .reduce<Stretch[]>((all, row) => (haveRoom(reading, [...all, row]) ? [...all, row] : all), [...rows])
    .toSorted((a, b) => a.start - b.start)
}

/** `六月底前完成；二组老陈，负责砌墙`: what begins behind a comma and goes on behind a semicolon is of two others. */
function beginInside(reading: Reading, members: readonly Member[]): boolean {
  const { text } = reading.spoken
  return members.some(
    ({ whole }) => /[，,]\s*$/u.test(text.slice(0, whole.start)) && /[；;](?!\s*$)/u.test(rawText(reading, whole)),
  )
}

/** Characters of a row behind a list. */
const MOST_ROW = { zh: 50, en: 66 }

interface Member {
  whole: Stretch
  /** What it is, without what is added. */
  core: Stretch
}

/**
 * What announces a list: the words of its sentence before the first member, else the sentence before it in its
 * paragraph, with the question that this one answers (`人怎么分？六个组。`).
 */
function leadsOf(reading: Reading, opening: Stretch, before: readonly Stretch[]): Stretch[] {
  if (/[：:]\s*$/u.test(rawText(reading, opening)) && countCharacters(rawText(reading, opening)) > SHORTEST)
    return [opening]
  const paragraph = paragraphAround(reading, { start: opening.start, end: opening.start + 1 })
  const near = before.filter(({ start }) => start >= paragraph.start)
  const [question, lead] = [near.at(-2), near.at(-1)]
  if (!lead) return []
  const isAnswer =
    question && /[？?]\s*$/u.test(rawText(reading, question)) && countCharacters(rawText(reading, lead)) <= ANSWER
  return isAnswer ? [question, lead] : [lead]
}

/** Characters of an announcement, and of an answer that says nothing without its question. */
const SHORTEST = 4
const ANSWER = 8

/** The title that they give; null where they lean on what was said before, or are too long. */
function headOf(reading: Reading, leads: readonly Stretch[]): Stretch | null {
  const [first, last] = [leads[0], leads.at(-1)]
  if (!first || !last) return null
  const fitsOver = (words: Stretch) => titleBoxes('').some(box => fits(show(reading, words).text, box))
  const said = withoutTie(reading, { start: first.start, end: last.end }, RE_RUN_UP)
  const topic = leads.length === 1 ? topicIn(reading, last) : null
  if (topic && topic !== last && fitsOver(topic)) return topic
  const best = chooseClauses(reading, [last], {
    by: 'title',
    count: 1,
    most: 40,
    budget: 40,
    least: LEAST,
    leastAsRow: LEAST,
  })[0]
  if (best && leads.length === 1 && fitsOver(best)) return best
  const refused = refusalToStand(reading, last)
  return fitsOver(said) && (refused === null || !RE_NO_HEAD.test(refused)) ? said : null
}

/** `So let me explain how it will run`. */
const RE_RUN_UP = /^\s*(?:(?:and|so|but|now|well)\b,?\s+)?/iu

const RE_NO_HEAD = /^(?:turned|quoted|tied)/u

/** What an announcement weighs at least as a title. */
const LEAST = -4

/** Under its first member, where nothing else is over it and enough are left. */
function headed(reading: Reading, [rows, ...more]: readonly Stretch[][]): Pick<WholeList, 'title' | 'pages'> | null {
  const [title, ...rest] = rows ?? []
  const isHead = title && titleBoxes('').some(box => fits(show(reading, title).text, box))
  return isHead && more.length === 0 && rest.length >= LEAST_ROWS ? { title, pages: [rest] } : null
}

/** Does this table show some members of a list and not the others? */
export function cutsList(reading: Reading, { columns, rows }: Table, at: Stretch): boolean {
  const cells = [...new Set([...columns, ...rows.flat()])].filter(cell => cell !== '')
  return listsIn(reading, [at]).some(all => {
    const isPart = ({ core }: Member) => core.start < at.end && at.start < core.end
    const members = all.some(isPart) ? all.filter(one => isPart(one) || whoIn(reading, one).length > 0) : []
    const shown = members.filter(one => {
      // A person without his name is not shown, whatever else of him is.
      const telling = whoIn(reading, one)
      const asked = telling.length > 0 ? telling : [rawText(reading, one.core)]
      return asked.every(words => cells.some(cell => stands(cell, words)))
    })
    const persons = members.filter(one => whoIn(reading, one).length > 0 && !RE_MONEY.test(rawText(reading, one.core)))
    const arePersons = 2 * persons.length >= members.length
    const tells = (one: Member) => !arePersons || coverOf(reading, one, cells) >= LEAST_COVER
    return shown.length > 0 && (shown.length < members.length || !shown.every(tells))
  })
}

/** `Points heaters take the largest share, £820,000`: no task of a person. */
const RE_MONEY = /[£$€¥元块塊]/u

/** How much of a person's part the cells of the table say. */
function coverOf(reading: Reading, { core }: Member, cells: readonly string[]): number {
  const words = rawText(reading, core)
  const said = cells.filter(cell => stands(cell, words)).reduce((sum, cell) => sum + cell.length, 0)
  return said / words.length
}

/** `配电室陶建军，负责三百台配变的改造，六月底前完成` with the name and the day alone says half of it. */
const LEAST_COVER = 0.52

/** The clauses of a member that say who. */
function whoIn(reading: Reading, { core }: Member): string[] {
  const clauses = clausesOf(reading.spoken.text, core).map(clause => rawText(reading, clause))
  return clauses.filter(words => namesWho(words, reading.lang))
}

/** A figure stands in words as a whole: not the 5 of 15. */
function stands(cell: string, words: string): boolean {
  if (!/^[\d.,]+$/u.test(cell)) return cell.length > 1 && words.toLowerCase().includes(cell.toLowerCase())
  return [...words.matchAll(/\d[\d.,]*/gu)].some(([figure]) => figure === cell)
}

/** The first way in which all members have room: whole, the longer ones shortened, all shortened. */
function pagesOf(reading: Reading, members: readonly Member[]): Stretch[][] | null {
  const ways = [
    members.map(({ whole }) => whole),
    members.map(({ whole, core }) => (isRow(reading, whole, BOXES.line) ? whole : core)),
    members.map(({ whole, core }) => (isRow(reading, whole, ONE_LINE) ? whole : core)),
    members.map(({ core }) => core),
  ].map(rows => rows.map(row => withoutTie(reading, row)))
  for (const rows of ways) if (haveRoom(reading, rows)) return [rows]
  for (const rows of ways) {
    const fewer = inFewer(reading, rows)
    if (fewer) return [fewer]
  }
  for (const rows of ways) {
    const halves = evenly(rows, Math.ceil(rows.length / 2))
    if (halves.every(half => half.length > 1 && haveRoom(reading, half))) return halves
  }
  return null
}

/** Five and six rows have a line each (design: plain rows). */
const ONE_LINE: Box = { ...BOXES.line, lines: 1 }

function isRow(reading: Reading, row: Stretch, box: Box): boolean {
  return fits(show(reading, row).text, box)
}

function haveRoom(reading: Reading, rows: readonly Stretch[]): boolean {
  const size = rows.reduce((sum, row) => sum + countCharacters(show(reading, row).text), 0)
  const box = rows.length <= MOST_ROWS ? BOXES.line : ONE_LINE
  return rows.length <= MOST_LIST && size <= MOST.body[reading.lang] && rows.every(row => isRow(reading, row, box))
}

/** The shortest neighbours in one row until all have room; null where they never do. */
function inFewer(reading: Reading, rows: readonly Stretch[]): Stretch[] | null {
  if (rows.length <= LEAST_ROWS || haveRoom(reading, rows)) return haveRoom(reading, rows) ? [...rows] : null
  const joined = rows.slice(1).flatMap((row, index) => {
    const before = itemAt(rows, index)
    const both = { start: before.start, end: row.end }
    const isNear = !/[\p{L}\p{N}]{4}/u.test(rawText(reading, { start: before.end, end: row.start }))
    return isNear && isRow(reading, both, BOXES.line) ? [{ index, both }] : []
  })
  const best = joined.toSorted((a, b) => a.both.end - a.both.start - (b.both.end - b.both.start))[0]
  return best ? inFewer(reading, rows.toSpliced(best.index, 2, best.both)) : null
}

const LEAST_ROWS = 3

/** `And the apprentices are mine`: what ties it to the member before is no part of a row. */
function withoutTie(reading: Reading, { start, end }: Stretch, ties = /^\s*(?:and\s+)?/iu): Stretch {
  const tie = ties.exec(rawText(reading, { start, end }))?.[0].length ?? 0
  return { start: start + tie, end }
}
