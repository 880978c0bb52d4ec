// Outline and spoken text in, Deck out: which slides, in which order, with which of the speaker's words.
// Notes come last and by themselves: each runs from its slide's start to the next one's.

import type { AgendaGroup, Deck, Outline, OutlineNode, Shown, Slide, TracedText } from '../model.ts'
import { toSource } from '../edits.ts'
import { LABELS } from '../labels.ts'
import { countCharacters, speakingSeconds } from '../measure.ts'
import { announcementBefore } from './announcement.ts'
import { blocksOf, bodyDrafts, inside, isSmall, seriesDrafts, type Block } from './body.ts'
import { breakUnits } from './breaklines.ts'
import { candidates, clausesOf, isBalanced } from './clauses.ts'
import { fitted, type Draft, type Place } from './draft.ts'
import { BOXES, evenly, fits, inBox } from './fit.ts'
import { hasSpecial, isSpecial, proseDrafts } from './prose.ts'
import { relieved } from './relieve.ts'
import { displayText, rawText, sentencesOf, show, type Point, type Reading, type Stretch } from './reading.ts'

export { slideTexts } from './texts.ts'

/** What the user states beside the speech; shown as his, not as the speaker's. */
export interface Stated { title?: string, subtitle?: string, speaker?: string, date?: string, occasion?: string, unit?: string }

export interface DeckOptions {
  sourceText: string
  stated?: Stated
  /** Name of the deck folder: the cover of a speech that states no title. */
  name?: string
  /** Ids of slides that the browser found cut, one set a round: they are made once more with less on them. */
  crammed?: readonly (readonly string[])[]
}

/** The deck of a speech. Its notes joined are `spoken.text`, white space aside. */
export function buildDeck(outline: Outline, spoken: TracedText, { sourceText, stated = {}, name, crammed = [] }: DeckOptions): Deck {
  const reading: Reading = { outline, spoken, lang: outline.lang }
  const plan = planOf(reading)
  const body = rootDrafts(reading, plan)
  const fact = (what: 'title' | 'subtitle' | 'speaker' | 'date' | 'occasion') => factShown(reading, outline, sourceText, what, stated)
  const title: Shown = fact('title') ?? (name ? { text: name, label: 'config' } : substituteTitle(reading))
  const computed = [
    coverDraft(reading, title, { occasion: fact('occasion') ?? meetingOf(fact('subtitle')), speaker: fact('speaker'), date: fact('date') }),
    ...withAgenda(reading, plan, body.drafts),
    closingDraft(reading, plan, body.closing, title),
  ]
  const drafts = crammed.reduce((round, ids) => withIds(round).flatMap(({ id, draft }, index, all) =>
    ids.includes(id) ? relieved(reading, draft).map(half => ({ ...half, start: Math.min(half.start, all[index + 1]?.draft.start ?? half.start) })) : [draft]), computed)
  const slides = withNotes(reading, drafts)
  return {
    title,
    lang: outline.lang,
    short: shortTitle(title, outline.lang),
    unit: stated.unit ? { text: stated.unit, label: 'config' } : null,
    parts: plan.parts.map(part => part.name),
    manuscript: spoken.text,
    slides,
    removed: outline.removed,
    issues: outline.issues,
  }
}

// ── parts and agenda ──

interface Part { name: Shown, points: Point[] }
interface Plan {
  blocks: Block[]
  parts: Part[]
  /** Each series a part (四条原则, 五点要求), or each point of the one series. */
  mode: 'series' | 'points' | 'none'
  /** Index in `blocks` of the series whose points are the parts. */
  main: number
  announced: (Stretch | null)[]
  /** The words that announce the parts, said over the agenda. */
  lead: Stretch | null
}

const MOST_PART_NAME = 12
const MOST_GROUPS = 4
const MOST_GROUP_ITEMS = 5

function planOf(reading: Reading): Plan {
  const blocks = blocksOf(reading, reading.outline.children)
  const announced = blocks.map((block, index) => {
    if (block.kind !== 'series' || block.points.length < 2) return null
    const before = blocks[index - 1]
    const from = before?.kind === 'prose' ? Math.max(0, before.start) : blocks[index - 2]?.start ?? 0
    const first = block.points[0]
    return first ? announcementBefore(reading, from, first.start, block.points.length) : null
  })
  const series = blocks.flatMap((block, index) => block.kind === 'series' && block.points.length > 1 ? [{ block, index }] : [])
  const named = series.every(({ index }) => announced[index])
  if (series.length >= 2 && series.length <= MOST_GROUPS && named && !dominant(reading, series)) {
    const parts = series.map(({ block, index }): Part => ({ name: show(reading, announced[index] ?? block.points[0]?.heading ?? { start: 0, end: 0 }), points: block.points }))
    return { blocks, parts, mode: 'series', main: -1, announced, lead: null }
  }
  const largest = [...series].sort((a, b) => sizeOf(reading, b.block.points) - sizeOf(reading, a.block.points))[0]
  // A handful of short points is one slide, not a speech in parts.
  if (!largest || largest.block.points.every(point => isSmall(reading, point))) return { blocks, parts: [], mode: 'none', main: -1, announced, lead: null }
  const parts = largest.block.points.map((point): Part => ({ name: partName(reading, point), points: [point] }))
  const before = blocks[largest.index - 1]
  const lead = before?.kind === 'prose' ? rootLead(reading, sentencesOf(reading, before.children), announced[largest.index] ?? null) : null
  return { blocks, parts, mode: 'points', main: largest.index, announced, lead }
}

/** One series that makes up most of the speech is the speech; the others are its beginning and end. */
function dominant(reading: Reading, series: readonly { block: Extract<Block, { kind: 'series' }> }[]): boolean {
  const sizes = series.map(({ block }) => sizeOf(reading, block.points))
  return Math.max(...sizes) > 0.8 * sizes.reduce((sum, size) => sum + size, 0)
}

function sizeOf(reading: Reading, points: readonly Point[]): number {
  return points.reduce((sum, point) => sum + countCharacters(rawText(reading, point)), 0)
}

function partName(reading: Reading, point: Point): Shown {
  const clause = clausesOf(reading.spoken.text, point.heading)[0] ?? point.heading
  let end = clause.start
  for (const word of breakUnits(rawText(reading, clause))) {
    if (countCharacters(reading.spoken.text.slice(clause.start, end + word.length)) > MOST_PART_NAME + 1) break
    end += word.length
  }
  return show(reading, end > clause.start ? { start: clause.start, end } : clause)
}

/** The agenda stands where it is announced, else right after the cover; its note is the announcing sentence or nothing. */
function withAgenda(reading: Reading, plan: Plan, drafts: readonly Draft[]): Draft[] {
  const first = plan.parts[0]?.points[0]
  if (!first || plan.parts.length < 2) return [...drafts]
  const start = plan.lead?.start ?? drafts[0]?.start ?? first.start
  const agenda = agendaDrafts(reading, plan, start)
  const at = drafts.findIndex(draft => draft.start >= start)
  const index = at < 0 ? drafts.length : at
  return [...drafts.slice(0, index), ...agenda, ...drafts.slice(index)]
}

/** `下面，我讲几点意见。` */
const RE_ANNOUNCES = /(?:下面|借此机会|借這個機會|我(?:想|就|再|先)?(?:讲|講|谈|談|提|说|說)|几点|幾點|三件事|报告|報告|let me|I want to|I will)/iu

function agendaDrafts(reading: Reading, plan: Plan, start: number): Draft[] {
  const title: Shown = { text: LABELS.contents[reading.lang], label: true }
  const base = { title, start, part: null, edge: title, continued: null }
  if (plan.mode === 'series') {
    const groups = plan.parts.map(({ name, points }): AgendaGroup => ({ heading: name, items: points.slice(0, MOST_GROUP_ITEMS).map(point => agendaItem(reading, point, plan.parts.length)) }))
    const whole = plan.parts.every(({ points }) => points.length <= MOST_GROUP_ITEMS)
    return [{ kind: 'agenda', groups: whole ? groups : groups.map(group => ({ ...group, items: [] })), ...base }]
  }
  const rows = plan.parts.flatMap(({ points }) => points)
  return evenly(rows, 7).map((group, index, all): Draft => ({
    kind: 'agenda',
    groups: [{ heading: { text: '', spans: [] }, items: group.map(point => ({ marker: point.marker ? show(reading, point.marker) : null, text: fitted(reading, point.heading, [BOXES.listSmall]) })) }],
    ...base,
    continued: all.length > 1 ? { text: reading.lang === 'zh' ? `（续 ${index + 1}/${all.length}）` : `(cont. ${index + 1}/${all.length})`, label: true } : null,
  }))
}

/** `一 坚持凭实绩用人`: the numeral alone, the first clause in two short lines at most. */
function agendaItem(reading: Reading, point: Point, groups: number): { marker: Shown | null, text: Shown } {
  const column = (828 - 24 * (groups - 1)) / groups - 34
  const box = { em: column / 24, lines: 2, font: 'sans-400' } as const
  const clause = clausesOf(reading.spoken.text, point.heading)[0] ?? point.heading
  const numeral = point.marker ? rawText(reading, point.marker).match(/[一二三四五六七八九十]+|\d+/u) : null
  const marker = point.marker && numeral ? show(reading, { start: point.marker.start + (numeral.index ?? 0), end: point.marker.start + (numeral.index ?? 0) + numeral[0].length }) : null
  return { marker, text: fitted(reading, clause, [box]) }
}

// ── body ──

/** All slides between cover and closing, and the words kept for the closing. */
function rootDrafts(reading: Reading, plan: Plan): { drafts: Draft[], closing: Stretch | null } {
  const drafts: Draft[] = []
  const closing = closingWords(reading, plan)
  const root: Place = { part: null, edge: null, heading: null, depth: 0, shown: true }
  const hasSeries = plan.blocks.some(block => block.kind === 'series')
  let from = 0
  let seen = 0
  for (const [index, block] of plan.blocks.entries()) {
    const next = plan.blocks[index + 1]
    if (block.kind === 'series') {
      const part = plan.mode === 'series' ? plan.parts.findIndex(({ points }) => points[0]?.node === block.points[0]?.node) : -1
      const name = part >= 0 ? plan.parts[part]?.name ?? null : null
      const announced = plan.announced[index] ?? null
      if (plan.mode === 'points' && index === plan.main) {
        for (const [number, point] of block.points.entries()) {
          const place: Place = { ...root, part: number, edge: plan.parts[number]?.name ?? null, heading: point.heading, depth: 1 }
          drafts.push(...partDrafts(reading, point, block.points, { start: number === 0 && !plan.lead ? from : point.start, place }))
        }
      }
      else {
        drafts.push(...seriesDrafts(reading, block.points, { title: announced, start: from, place: { ...root, part: part >= 0 ? part : plan.mode === 'points' && index > plan.main ? plan.parts.length - 1 : null, edge: name, heading: announced, depth: 1 } }))
      }
      from = block.points.at(-1)?.end ?? from
      seen++
      continue
    }
    const sentences = sentencesOf(reading, block.children)
    const lead = next?.kind === 'series' ? rootLead(reading, sentences, plan.announced[index + 1] ?? null) : null
    const opening = seen === 0 ? openingOf(reading, sentences, block.children, hasSeries ? MOST_OPENING : SHORT_OPENING) : null
    const except = [opening, lead, closing].filter(stretch => stretch !== null)
    const left = sentences.filter(sentence => !except.some(({ start, end }) => sentence.start >= start && sentence.end <= end))
    const start = left[0]?.start ?? block.start
    const part = seen === 0 ? null : plan.mode === 'series' ? Math.max(0, plan.parts.findLastIndex(({ points }) => (points[0]?.start ?? Infinity) < start)) : plan.parts.length > 0 && index > plan.main ? plan.parts.length - 1 : null
    const size = left.reduce((sum, sentence) => sum + countCharacters(rawText(reading, sentence)), 0)
    const made = size >= CRUMB || hasSpecial(reading, block.children) ? proseDrafts(reading, block.children, { title: null, start, except, place: { ...root, part, edge: part === null ? null : plan.parts[part]?.name ?? null } }) : []
    drafts.push(...made)
    from = lead ? lead.start : next?.start ?? from
    if (made.length === 0 && !(opening && left.length === 0) && seen > 0) from = start
    if (made.length === 0 && seen === 0 && lead === null) from = next?.start ?? from
  }
  return { drafts, closing }
}

const CRUMB = 90
const MOST_OPENING = 150
/** A speech without points has little else to show than its prose. */
const SHORT_OPENING = 40

function partDrafts(reading: Reading, point: Point, siblings: readonly Point[], { start, place }: { start: number, place: Place }): Draft[] {
  const all = seriesDrafts(reading, [point], { title: point.heading, start, place: { ...place, depth: 0, heading: null }, index: siblings })
  return all.length > 0 ? all : bodyDrafts(reading, point.node.children, { title: point.heading, start, place: inside(reading, place, point, true) })
}

/** Salutation and first words: spoken over the cover, whole sentences, `most` characters (but at least one sentence), nothing that has a slide of its own. */
function openingOf(reading: Reading, sentences: readonly Stretch[], children: readonly OutlineNode[], most: number): Stretch | null {
  let used = 0
  let end = -1
  for (const sentence of sentences) {
    used += countCharacters(rawText(reading, sentence))
    if ((end >= 0 && used > most) || isSpecial(reading, children, sentence)) break
    end = sentence.end
  }
  const first = sentences[0]
  return first && end >= 0 ? { start: first.start, end } : null
}

/** The sentences that announce a series at the root belong to it (to the agenda, for the main one). */
function rootLead(reading: Reading, sentences: readonly Stretch[], announced: Stretch | null): Stretch | null {
  const last = sentences.at(-1)
  if (!last) return null
  const first = announced ? sentences.find(sentence => sentence.end > announced.start) : RE_ANNOUNCES.test(rawText(reading, last)) ? last : undefined
  if (!first) return null
  const lead = { start: first.start, end: last.end }
  return countCharacters(rawText(reading, lead)) <= 240 ? lead : last
}

// ── closing ──

const RE_CALL = /^(?:让我们|讓我們|希望|我们要|我們要|同志们|同志們|以|为|為|在|Let us|I ask|I hope|Together|May )/iu
const RE_GOAL = /希望|奋斗|奮鬥|努力|贡献|貢獻|新篇章|新跨越|前进|前進|落实|作出|创造|創造|together|future|forward|hope/iu
/** `提三点希望`: announces a list, calls for nothing. */
const RE_LIST = /(?:[一二三四五六七八九十两几兩幾\d][点點条條个個项項]|提出?)(?:[\p{Script=Han}]{0,4})(?:希望|要求|意见|意見|建议|建議)/u
const RE_THANKS = /^\s*(?:谢谢|謝謝|thank)/iu

/** The last sentence or two after the last point, when they belong to the whole speech. */
function closingWords(reading: Reading, plan: Plan): Stretch | null {
  const last = plan.blocks.at(-1)
  if (last?.kind !== 'prose') return null
  const sentences = sentencesOf(reading, last.children)
  const whole = plan.blocks.length === 1
  const most = whole ? SHORT_OPENING : MOST_OPENING
  let start = sentences.length
  let used = 0
  while (start > (whole ? 1 : 0)) {
    const sentence = sentences[start - 1] ?? { start: 0, end: 0 }
    const size = countCharacters(rawText(reading, sentence))
    if ((start < sentences.length && used + size > most) || isSpecial(reading, last.children, sentence)) break
    used += size
    start--
  }
  const first = sentences[start]
  const end = sentences.at(-1)
  return first && end ? { start: first.start, end: end.end } : null
}

function closingDraft(reading: Reading, plan: Plan, words: Stretch | null, title: Shown): Draft {
  const text = reading.spoken.text
  const call = words ? bestCall(reading, sentencesBetween(reading, words)) : bestCall(reading, allSentences(reading).slice(-60).filter(sentence => /希望|让我们|讓我們|let us/iu.test(rawText(reading, sentence))))
  const names = plan.parts.map(({ name }) => name)
  const recap = names.length <= MOST_GROUPS && names.every(name => countCharacters(name.text) <= 9) ? names : []
  const last = call ? show(reading, call, { whole: /[。！!]\s*$/.test(text.slice(call.start, call.end)) }) : title
  const shown = inBox(last, fits(last.text, BOXES.closing) ? BOXES.closing : BOXES.closingSmall)
  return { kind: 'closing', recap, title: shown, start: words?.start ?? text.length, part: null, edge: null, continued: null }
}

function bestCall(reading: Reading, sentences: readonly Stretch[]): Stretch | null {
  const { text } = reading.spoken
  const calls = sentences.flatMap(sentence => clausesOf(text, sentence)
    .filter(clause => RE_CALL.test(rawText(reading, clause).trim()))
    .map(clause => ({ start: clause.start, end: sentence.end, score: 4 })))
  const ranked = [...calls, ...candidates(reading, sentences, 40)]
    .map(({ start, end, score }) => ({ start, end, score, shown: show(reading, { start, end }).text }))
    .filter(({ shown }) => fits(shown, BOXES.closingSmall) && isBalanced(shown) && !RE_THANKS.test(shown) && !RE_LIST.test(shown))
    .map(clause => ({ ...clause, score: clause.score + (RE_CALL.test(clause.shown) ? 2.5 : 0) + (RE_GOAL.test(clause.shown) ? 1.5 : 0) + clause.start / text.length }))
    .filter(({ shown }) => RE_CALL.test(shown) || RE_GOAL.test(shown))
    .sort((a, b) => b.score - a.score)
  return ranked[0] ?? null
}

function allSentences(reading: Reading): Stretch[] {
  const walk = (children: Outline['children']): Stretch[] => children.flatMap(child => child.type === 'section' ? walk(child.children) : sentencesOf(reading, [child]))
  return walk(reading.outline.children)
}

function sentencesBetween(reading: Reading, { start, end }: Stretch): Stretch[] {
  return allSentences(reading).filter(sentence => sentence.start >= start && sentence.end <= end)
}

// ── cover ──

function coverDraft(reading: Reading, title: Shown, facts: Record<'occasion' | 'speaker' | 'date', Shown | null>): Draft {
  const meta = (['occasion', 'speaker', 'date'] as const).flatMap((name) => {
    const value = facts[name]
    const box = { em: (name === 'occasion' ? 402 : 189) / 24, lines: 2, font: 'sans-500' } as const
    return value ? [{ label: { text: LABELS[name][reading.lang], label: true as const }, value: inBox(value, box) }] : []
  })
  const box = [BOXES.cover, BOXES.coverMedium, BOXES.coverSmall].find(candidate => fits(title.text, candidate)) ?? BOXES.coverSmall
  return { kind: 'cover', meta, title: inBox(title, box), start: 0, part: null, edge: null, continued: null }
}

function factShown(reading: Reading, outline: Outline, sourceText: string, name: 'title' | 'subtitle' | 'speaker' | 'date' | 'occasion', stated: Stated): Shown | null {
  const given = stated[name]
  if (given) return { text: given, label: 'config' }
  const value = outline[name]
  if (!value) return null
  const block = outline.titleBlock.find(({ start, end }) => sourceText.slice(start, end).includes(value))
  const at = block ? sourceText.indexOf(value, block.start) : sourceText.indexOf(value)
  const spans = at >= 0 ? [{ start: at, end: at + value.length }] : outline.titleBlock
  return { text: displayText(value, reading.lang), spans }
}

/** `在…会议上的讲话` → the meeting. */
function meetingOf(subtitle: Shown | null): Shown | null {
  const meeting = subtitle?.text.match(RE_MEETING)?.groups?.['meeting']
  return subtitle && meeting ? { ...subtitle, text: meeting } : subtitle
}

/** A speech without a title is announced by its own best words; a title is never composed. */
function substituteTitle(reading: Reading): Shown {
  const sentences = allSentences(reading)
  const best = candidates(reading, sentences.slice(0, 12), 30).sort((a, b) => b.score - a.score)[0]
  const stretch = best ?? sentences[0] ?? { start: 0, end: reading.spoken.text.length }
  return fitted(reading, stretch, [BOXES.cover, BOXES.coverMedium, BOXES.coverSmall])
}

const MOST_SHORT = 9
/** `在…工作会议上的讲话`, with or without the dash of a subtitle: the meeting is what stands between. */
const RE_MEETING = /^[—-]*在?(?<meeting>.+?)上的?(?:讲话|講話|发言|發言|致辞|致辭|报告|報告|演讲|演講|总结|讲话稿)/u

/** The meeting or the title itself in a few characters, for the spine and the footer; null when it cannot be shortened at a word. */
function shortTitle(title: Shown, lang: 'zh' | 'en'): Shown | null {
  const text = title.text
  const cut = (short: string): Shown => 'label' in title ? { text: short, label: 'config' } : { ...title, text: short, lines: [] }
  if (lang === 'en') return countCharacters(text) <= 24 ? cut(text) : null
  if (countCharacters(text) <= MOST_SHORT + 3) return cut(text)
  const meeting = text.match(RE_MEETING)?.groups?.['meeting'] ?? text
  let short = ''
  for (const word of breakUnits(meeting).reverse()) {
    if (countCharacters(word + short) > MOST_SHORT) break
    short = word + short
  }
  return short.length >= 3 ? cut(short) : null
}

// ── notes ──

/** Each note runs from its slide's start to the next one's; starts never go back. */
function withNotes(reading: Reading, drafts: readonly Draft[]): Slide[] {
  const { text } = reading.spoken
  const starts: number[] = []
  for (const draft of drafts) starts.push(Math.max(starts.at(-1) ?? 0, draft.start))
  starts[0] = 0
  return withIds(drafts).map(({ id, draft: { start: _, ...draft } }, index): Slide => {
    const from = starts[index] ?? 0
    const to = starts[index + 1] ?? text.length
    const note = text.slice(from, to).trim()
    const span = toSource(reading.spoken, { start: from, end: to })
    return { ...draft, no: index + 1, id, note, span, seconds: speakingSeconds(note) }
  })
}

/** Kind and place in the speech, so that an id stays when slides elsewhere come or go. */
function withIds(drafts: readonly Draft[]): { id: string, draft: Draft }[] {
  const seen = new Map<string, number>()
  return drafts.map((draft) => {
    const name = `${draft.kind}-${draft.start}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return { id: count === 1 ? name : `${name}-${count}`, draft }
  })
}
