// Handouts of words alone: all that is spoken, the points, or the points with blanks and their answers.

import { setPunctuation } from '../../language/set-punctuation.ts'
import { LABELS } from '../../words/labels.ts'
import type { HandoutKind, ProductDeck, ProductSlide, ShownRow } from '../../model/product.ts'
import type { Lang } from '../../model/source.ts'
import { escapeHtml } from '../../text/format.ts'
import { studyLines, type StudyLine } from './blanks.ts'
import { isTitleAgain, numberedTitle, partHead, saysPart, wholeTitle } from './contents.ts'
import { paragraphsHtml, textHtml } from './text.ts'

export type WordsKind = Extract<HandoutKind, string>

/** What the head of each page calls it. */
export const WORDS_LABELS = {
  notes: 'wordsNotes',
  outline: 'wordsOutline',
  study: 'wordsStudy',
} as const satisfies Record<WordsKind, keyof typeof LABELS>

/** The pages of one of these. Each slide that says something is the target `pr-4`. */
export function wordsHtml(deck: ProductDeck, kind: WordsKind, blanks: number | undefined): string {
  if (kind === 'notes') return notes(deck)
  return kind === 'outline' ? outline(deck) : study(deck, blanks)
}

export const WORDS_STYLES = `
#sd-print .pr-words h2 {
  font: 700 15pt/1.4 var(--sd-title, var(--sd-serif)); margin: 7mm 0 2.5mm; break-after: avoid;
}
#sd-print .pr-words h3 { font: 700 11.5pt/1.5 var(--sd-sans); margin: 4.5mm 0 1mm; break-after: avoid; }
#sd-print .pr-words h3 small { font: 400 9pt/1.5 var(--sd-sans); color: #595959; margin-right: 2mm; }
#sd-print .pr-words > :not(:empty):not(:not(:empty) ~ *) > :first-child { margin-top: 0; }
#sd-print .pr-words ul { list-style: none; }
#sd-print .pr-words li { font: 500 11pt/1.75 var(--sd-serif); padding-left: 5mm; break-inside: avoid; }
#sd-print .pr-words li.is-below { padding-left: 12mm; color: #333; break-before: avoid; }
#sd-print .pr-words .pr-text { padding-top: 0; }
#sd-print .is-study li { line-height: 2.1; }
#sd-print .pr-blank { border-bottom: .75pt solid #000; display: inline-block; height: 1.1em; vertical-align: -.15em; }
#sd-print .pr-key { font: 400 8.5pt/1 var(--sd-sans); color: #333; margin-right: .5mm; }
#sd-print .pr-answers { break-before: page; }
#sd-print .pr-answers h2 { margin-top: 0; }
#sd-print .pr-answers ol { list-style: none; columns: 3; column-gap: 8mm; }
#sd-print .pr-answers li { padding-left: 0; display: flex; gap: 2mm; align-items: baseline; }
`

// --- internal ---

function page(lang: Lang, kind: WordsKind, inside: string): string {
  return `<div class="pr-words is-${kind}" lang="${lang === 'zh' ? 'zh-CN' : 'en'}">${inside}</div>`
}

/**
 * Heads of the parts and of the slides between the paragraphs; a slide that goes on has none, and a part that is said
 * on a line of its own has that line.
 */
function notes(deck: ProductDeck): string {
  const { slides, parts, lang } = deck
  let part: number | null = null
  let title = ''
  const sections = slides.map(slide => {
    const name = slide.part === null || slide.part === part ? undefined : parts[slide.part]
    part = slide.part ?? part
    const said = name === undefined ? null : saidHead(slide, name)
    const head = name === undefined ? '' : `<h2>${textHtml(setPunctuation(said?.head ?? name, lang), lang)}</h2>`
    const isNew = slide.no > 1 && slide.kind !== 'section' && slide.title !== title && slide.title !== name
    title = slide.title
    const number = `<small>${LABELS.turn[lang]} ${slide.no}</small>`
    const own = isNew && slide.note !== '' ? `<h3>${number}${textHtml(wholeTitle(slide), lang)}</h3>` : ''
    const text = said?.rest ?? slide
    const words = text.note === '' ? '' : `<div class="pr-text">${paragraphsHtml(text, lang)}</div>`
    return `<section id="pr-${slide.no}">${head}${own}${words}</section>`
  })
  return page(lang, 'notes', sections.join(''))
}

/** The first line of a note where it is the heading of its part, and what is left of the note. */
function saidHead(
  { note, phrases: [first, ...phrases] }: ProductSlide,
  name: string,
): { head: string; rest: Pick<ProductSlide, 'note' | 'phrases'> } | null {
  const [head = ''] = note.split('\n', 1)
  if (first?.start !== 0 || first.end < head.length || !saysPart(head, name)) return null
  const from = Math.min(note.length, head.length + 1)
  const moved = phrases.map(({ start, end }) => ({ start: start - from, end: end - from }))
  return { head, rest: { note: note.slice(from), phrases: moved } }
}

/** Numbered as the speech numbers them; what the close says of the parts once more is left out. */
function outline({ slides, parts, lang }: ProductDeck): string {
  let part: number | null = null
  let title = ''
  let above = ''
  const sections = slides.map(slide => {
    const name = slide.part === null || slide.part === part ? undefined : parts[slide.part]
    part = slide.part ?? part
    if (name !== undefined) above = setPunctuation(partHead(slide, name), lang)
    const head = name === undefined ? '' : `<h2>${textHtml(above, lang)}</h2>`
    const isMatter = slide.no > 1 && slide.kind !== 'section' && slide.kind !== 'agenda'
    const isNew = isMatter && slide.title !== title && slide.title !== name && !isTitleAgain(above, slide.title)
    title = slide.title
    if (isNew) above = ''
    const own = isNew ? `<h3>${textHtml(setPunctuation(numberedTitle(slide), lang), lang)}</h3>` : ''
    const isSaid = (text: string) => isTitleAgain(text, slide.title) || parts.includes(text)
    const points = (slide.rows ?? pointsIn(slide))
      .filter(({ text }) => isMatter && !isSaid(text))
      .map(({ text, isBelow }) => `<li${isBelow ? ' class="is-below"' : ''}>${textHtml(text, lang)}</li>`)
    const list = points.length > 0 ? `<ul>${points.join('')}</ul>` : ''
    return `<section id="pr-${slide.no}">${head}${own}${list}</section>`
  })
  return page(lang, 'outline', sections.join(''))
}

/** Of a slide that nobody knows more of. */
function pointsIn({ note, phrases }: ProductSlide): ShownRow[] {
  return phrases.map(({ start, end }) => ({ text: note.slice(start, end).trim(), isBelow: false }))
}

function study(deck: ProductDeck, count: number | undefined): string {
  const { lang } = deck
  const lines = studyLines(deck, count)
  const answers: string[] = []
  const groups = Map.groupBy(lines, ({ no }) => no)
  const sections = deck.slides.map(({ no }) => {
    const own = groups.get(no) ?? []
    const html = (line: StudyLine): string => blanked(line, lang, answers)
    const heads = own.map(line =>
      line.role === 'part' ? `<h2>${html(line)}</h2>` : line.role === 'title' ? `<h3>${html(line)}</h3>` : '',
    )
    const points = own
      .filter(({ role }) => role === 'point' || role === 'sentence')
      .map(line => `<li>${html(line)}</li>`)
    const list = points.length > 0 ? `<ul>${points.join('')}</ul>` : ''
    return `<section id="pr-${no}">${heads.join('')}${list}</section>`
  })
  const keys = answers.map(
    (words, index) => `<li><span class="pr-key">${index + 1}</span><span>${textHtml(words, lang)}</span></li>`,
  )
  const title = escapeHtml(LABELS.answers[lang])
  const solved = `<section class="pr-answers"><h2>${title}</h2><ol>${keys.join('')}</ol></section>`
  return page(lang, 'study', sections.join('') + (answers.length > 0 ? solved : ''))
}

/** What stands behind a word without a space. */
const RE_SIGN = /^[，。、；：！？”’）》,.;:!?)]+/u

/** `一是备水` without 备水: a number and a line as long as the words, with room for a hand. */
function blanked({ text, blanks }: StudyLine, lang: Lang, answers: string[]): string {
  let html = ''
  let at = 0
  for (const { start, end } of blanks) {
    answers.push(text.slice(start, end))
    const width = Math.max(3, (end - start) * (lang === 'zh' ? 1.5 : 0.75))
    // Its number goes with the line, and so does the sign behind it.
    const sign = RE_SIGN.exec(text.slice(end))?.[0] ?? ''
    html +=
      `${textHtml(text.slice(at, start), lang)}<span class="nb"><span class="pr-key">(${answers.length})</span>` +
      `<span class="pr-blank" style="width:${width}em"></span>${escapeHtml(sign)}</span>`
    at = end + sign.length
  }
  return html + textHtml(text.slice(at), lang)
}
