// The proof of a deck: nothing lost, nothing invented, nothing cut, nothing stale. Pure: the folder's texts come in,
// findings go out; the browser's measurements are handed in by whoever has a browser.

import { isLabel } from '../words/labels.ts'
import type { Ledger, LedgerSlide } from '../model/ledger.ts'
import type { Values } from '../words/messages.ts'
import { shortened } from '../text/format.ts'
import type { WrittenDeck } from '../model/slides-md.ts'
import { bare, withEdits, type Mirror } from '../edited/index.ts'
import { densityOf, type NumberedPoint } from './density.ts'
import type { CheckRule, Finding } from './finding.ts'
import { endsWell, firstDifference, lostWords } from './notes.ts'
import { isFromSource } from './provenance.ts'
import { readableSource } from './readable.ts'
import { cut } from './cut.ts'

export type { Finding } from './finding.ts'
export { whySlide, type RowReason, type SlideReason } from './why.ts'
export type { DeckDensity, NumberedPoint, SlideDensity } from './density.ts'

/** Characters of lost words that a finding quotes. */
const MOST_LOST = 40

/** SHA-256 of a file without a byte. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
/** Products that people open and change. Not a PDF or a picture. */
const RE_EDITABLE = /\.(?:pptx|docx)$/
/** Old pictures are one old folder, and so are a site and its copies: `png/003.png`. */
const RE_IN_FOLDER = /^(png|site|copies)\/.*/

/** What stands in the folder: `files` has the SHA-256 of each file that is there. */
export interface DeckFiles {
  ledger: Ledger
  source: string
  written: WrittenDeck
  files: Readonly<Record<string, string>>
  /** Characters that no font of the folder has. */
  missing?: readonly string[]
}

/** outline.md as it stands: its points, and what is spoken by it; null where it was edited or taken away. */
export interface OutlineFile {
  points: readonly NumberedPoint[]
  spoken: string | null
}

/** Everything that can be proved without a browser. */
export function checkDeck(
  { ledger: before, source, written, files, missing = [] }: DeckFiles,
  { points, spoken }: OutlineFile = { points: [], spoken: null },
): { ledger: Ledger; findings: Finding[]; density: ReturnType<typeof densityOf> } {
  const { ledger, mirror } = withEdits(before, written)
  const density = densityOf({
    slides: written.slides,
    ledger: ledger.slides,
    manuscript: ledger.manuscript,
    lang: ledger.lang,
    points,
  })
  const faults = written.slides.flatMap(({ fault }, index) =>
    fault === null ? [] : [fail('check-front-matter', index + 1, { reason: fault })],
  )
  const made = ledger.generated ?? ledger.slides
  const readable = readableSource(ledger, source)
  const edits = listEdits(ledger, mirror, { made, written })
  return {
    ledger,
    density,
    findings: [
      ...faults,
      ...checkFiles(ledger, files),
      ...checkProducts(ledger, files),
      ...checkManuscript(ledger, source),
      ...checkRemoved(ledger, source),
      ...checkOutline(ledger, spoken),
      ...checkNotes(made, ledger.manuscript),
      ...made.flatMap(slide => checkTexts(slide, readable)),
      ...(edits.length + faults.length === 0 && files['slides.md'] !== before.files['slides.md']
        ? [edited('check-file-edited', null, { file: 'slides.md' })]
        : edits),
      ...checkGlyphs(ledger, missing),
      ...density.findings,
    ],
  }
}

// --- internal ---

function checkFiles({ files: made }: Ledger, files: Readonly<Record<string, string>>): Finding[] {
  return Object.entries(made).flatMap(([file, sha]): Finding[] => {
    const now = files[file]
    if (now === undefined) return [fail('check-file-missing', null, { file })]
    if (now === sha || file === 'slides.md') return []
    if (file === 'source.txt') return [fail('check-source-changed', null, { file })]
    return [{ rule: 'check-file-edited', level: 'edited', slide: null, values: { file } }]
  })
}

/** Each product is there, is the file that was made, and was made from slides.md as it is now. */
function checkProducts({ products, productFiles = {} }: Ledger, files: Readonly<Record<string, string>>): Finding[] {
  const found = new Map<string, Finding>()
  for (const [name, slides] of Object.entries(products)) {
    const file = name.replace(RE_IN_FOLDER, '$1/')
    const now = files[name]
    const add = (finding: Finding) => found.set(`${finding.rule} ${file}`, finding)
    if (now === undefined) {
      add(fail('check-product-missing', null, { file }))
      continue
    }
    const sha = productFiles[name]
    if (now === EMPTY && sha !== EMPTY) add(fail('check-product-empty', null, { file }))
    else if (sha !== undefined && sha !== now) {
      const rule = RE_EDITABLE.test(name) ? edited('check-file-edited', null, { file }) : null
      add(rule ?? fail('check-product-foreign', null, { file }))
    }
    if (slides !== files['slides.md']) add(fail('check-stale', null, { file }))
  }
  return [...found.values()]
}

/** What was removed stood where the ledger says. */
function checkRemoved({ removed }: Ledger, source: string): Finding[] {
  return removed
    .filter(({ text, span }) => source.slice(span.start, span.end) !== text)
    .map(({ text }) => fail('check-removed', null, { text: shortened(text, MOST_LOST) }))
}

/** outline.md, which was written from the same words, speaks the same manuscript. */
function checkOutline({ manuscript }: Ledger, spoken: string | null): Finding[] {
  if (spoken === null || bare(spoken) === bare(manuscript)) return []
  const { expected } = firstDifference(spoken, [manuscript]) ?? { expected: '' }
  return [fail('check-outline', null, { text: expected })]
}

/** Each character of the source is in the manuscript, removed, unspoken, or white space. */
function checkManuscript({ manuscript, removed, unspoken }: Ledger, source: string): Finding[] {
  const spoken = bare(cut(source, [...unspoken, ...removed.map(({ span }) => span)]))
  const whole = bare(manuscript)
  if (spoken === whole) return []
  const { expected, found } = firstDifference(spoken, [whole]) ?? { expected: '', found: '' }
  return [fail('check-manuscript', null, { expected, found })]
}

/** What is shown or said has a glyph, or was accepted without. */
function checkGlyphs({ slides, missingAccepted = '' }: Ledger, missing: readonly string[]): Finding[] {
  const accepted = new Set(missingAccepted)
  return slides.flatMap(({ no, texts, note }) => {
    const words = new Set([...texts.map(({ text }) => text), note].join(''))
    const found = (rule: CheckRule, level: Finding['level'], characters: readonly string[]): Finding[] =>
      characters.length > 0 ? [{ rule, level, slide: no, values: { characters: characters.join('') } }] : []
    const here = missing.filter(character => words.has(character))
    return [
      ...found(
        'check-no-glyph',
        'fail',
        here.filter(character => !accepted.has(character)),
      ),
      ...found(
        'check-no-glyph-accepted',
        'warning',
        here.filter(character => accepted.has(character)),
      ),
    ]
  })
}

function checkNotes(made: readonly LedgerSlide[], manuscript: string): Finding[] {
  const first = firstDifference(
    manuscript,
    made.map(({ note }) => note),
  )
  if (first) return [fail('check-notes', first.slide, { expected: first.expected, found: first.found })]
  return made
    .filter(({ note }) => !endsWell(note, manuscript))
    .map(({ no, note }) => fail('check-note-end', no, { text: note.trim().slice(-20) }))
}

function checkTexts({ no, texts }: LedgerSlide, readable: string): Finding[] {
  return texts.flatMap((shown): Finding[] => {
    if ('label' in shown)
      return shown.label === 'config' || isLabel(shown.text)
        ? []
        : [fail('check-not-a-label', no, { text: shown.text })]
    return isFromSource(shown, readable) ? [] : [fail('check-not-in-source', no, { text: shown.text })]
  })
}

function listEdits(
  ledger: Ledger,
  { slides, gone, origins }: Mirror,
  { made, written }: { made: readonly LedgerSlide[]; written: WrittenDeck },
): Finding[] {
  const isHidden = (index: number) => written.slides[index]?.hidden === true
  const edits = slides.flatMap((slide, index): Finding[] => {
    const origin = origins[index]
    if (!origin) return [edited('check-slide-added', slide.no, {})]
    const texts = slide.texts
      .filter(text => text.edited)
      .map(({ text }) => edited('check-text-edited', slide.no, { text }))
    const dropped =
      slide.edited && slide.note === origin.note && texts.length === 0 ? [edited('check-text-gone', slide.no, {})] : []
    const hidden = isHidden(index) ? [edited('check-hidden', slide.no, {})] : []
    return [
      ...hidden,
      ...texts,
      ...dropped,
      ...(slide.note === origin.note ? [] : [edited('check-note-edited', slide.no, {})]),
    ]
  })
  // Nobody speaks to a slide that is left out.
  const shown = (_: unknown, index: number) => !isHidden(index)
  const lost = lostWords(made, slides.filter(shown), origins.filter(shown)).map(({ slide, lost }): Finding => {
    const now = origins.indexOf(slide)
    const values = { text: shortened(lost, MOST_LOST), count: lost.length, title: slide.title }
    return ledger.notesAccepted
      ? edited('check-words-accepted', now === -1 ? null : now + 1, values)
      : fail('check-words-lost', now === -1 ? null : now + 1, values)
  })
  return [...edits, ...gone.map(({ no, title }) => edited('check-slide-gone', null, { no, title })), ...lost]
}

function fail(rule: CheckRule, slide: number | null, values: Values): Finding {
  return { rule, level: 'fail', slide, values }
}

function edited(rule: CheckRule, slide: number | null, values: Values): Finding {
  return { rule, level: 'edited', slide, values }
}
