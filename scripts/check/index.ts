// The proof of a deck: nothing lost, nothing invented, nothing cut, nothing stale. Pure: the folder's texts come in,
// findings go out; the browser's measurements are handed in by whoever has a browser.

import { isLabel } from '../words/labels.ts'
import type { Ledger, LedgerSlide } from '../model/ledger.ts'
import type { Span } from '../model/source.ts'
import type { Values } from '../words/messages.ts'
import { shortened } from '../text/format.ts'
import type { WrittenDeck } from '../model/slides-md.ts'
import { bare, withEdits, type Mirror } from '../edited/index.ts'
import { densityOf, type NumberedPoint } from './density.ts'
import type { CheckRule, Finding } from './finding.ts'
import { endsWell, firstDifference, lostWords } from './notes.ts'
import { isFromSource } from './provenance.ts'

export type { Finding } from './finding.ts'
export type { DeckDensity, NumberedPoint, SlideDensity } from './density.ts'

/** Characters of lost words that a finding quotes. */
const MOST_LOST = 40

/** What stands in the folder: `files` has the SHA-256 of each file that is there. */
export interface DeckFiles {
  ledger: Ledger
  source: string
  written: WrittenDeck
  files: Readonly<Record<string, string>>
}

/** Everything that can be proved without a browser; `points` are the outline's, where it is at hand. */
export function checkDeck(
  { ledger: before, source, written, files }: DeckFiles,
  points: readonly NumberedPoint[] = [],
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
  return {
    ledger,
    density,
    findings: [
      ...faults,
      ...checkFiles(ledger, files),
      ...checkManuscript(ledger, source),
      ...checkNotes(made, ledger.manuscript),
      ...made.flatMap(slide => checkTexts(slide, source)),
      ...listEdits(ledger, mirror, made),
      ...density.findings,
    ],
  }
}

// --- internal ---

function checkFiles({ files: made, products }: Ledger, files: Readonly<Record<string, string>>): Finding[] {
  const stated = Object.entries(made).flatMap(([file, sha]): Finding[] => {
    const now = files[file]
    if (now === undefined) return [fail('check-file-missing', null, { file })]
    if (now === sha || file === 'slides.md') return []
    if (file === 'source.txt') return [fail('check-source-changed', null, { file })]
    return [{ rule: 'check-file-edited', level: 'edited', slide: null, values: { file } }]
  })
  // Forty old pictures are one old folder, and so is a site.
  const stale = new Set(
    Object.entries(products).flatMap(([file, slides]) =>
      file in files && slides !== files['slides.md'] ? [file.replace(/^(png|site|copies)\/.*/, '$1/')] : [],
    ),
  )
  return [...stated, ...Array.from(stale, file => fail('check-stale', null, { file }))]
}

/** Each character of the source is in the manuscript, removed, unspoken, or white space. */
function checkManuscript({ manuscript, removed, unspoken }: Ledger, source: string): Finding[] {
  const spoken = bare(cut(source, [...unspoken, ...removed.map(({ span }) => span)]))
  const whole = bare(manuscript)
  if (spoken === whole) return []
  const { expected, found } = firstDifference(spoken, [whole]) ?? { expected: '', found: '' }
  return [fail('check-manuscript', null, { expected, found })]
}

function cut(text: string, spans: readonly Span[]): string {
  let kept = ''
  let at = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start > at) kept += text.slice(at, start)
    at = Math.max(at, end)
  }
  return kept + text.slice(at)
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

function checkTexts({ no, texts }: LedgerSlide, source: string): Finding[] {
  return texts.flatMap((shown): Finding[] => {
    if ('label' in shown)
      return shown.label === 'config' || isLabel(shown.text)
        ? []
        : [fail('check-not-a-label', no, { text: shown.text })]
    return isFromSource(shown, source) ? [] : [fail('check-not-in-source', no, { text: shown.text })]
  })
}

function listEdits(ledger: Ledger, { slides, gone, origins }: Mirror, made: readonly LedgerSlide[]): Finding[] {
  const edits = slides.flatMap((slide, index): Finding[] => {
    const origin = origins[index]
    if (!origin) return [edited('check-slide-added', slide.no, {})]
    const texts = slide.texts
      .filter(text => text.edited)
      .map(({ text }) => edited('check-text-edited', slide.no, { text }))
    const dropped =
      slide.edited && slide.note === origin.note && texts.length === 0 ? [edited('check-text-gone', slide.no, {})] : []
    return [...texts, ...dropped, ...(slide.note === origin.note ? [] : [edited('check-note-edited', slide.no, {})])]
  })
  const lost = lostWords(made, slides, origins).map(({ slide, lost }): Finding => {
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
