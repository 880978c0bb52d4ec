// `check`: everything a deck promises, tested.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DeckDensity, Finding, NumberedPoint, OutlineFile, SlideDensity, SlideReason } from '../../check/index.ts'
import { SpeechdeckError } from '../../issue.ts'
import { openFolder, type OpenFolder } from '../../folder/index.ts'
import type { LedgerSlide } from '../../model/ledger.ts'
import type { Outline } from '../../model/outline.ts'
import type { WrittenDeck } from '../../model/slides-md.ts'
import type { Lang } from '../../model/source.ts'
import type { SessionOptions, SlideMeasure } from '../../products/index.ts'
import { editedSlides, saveIfChanged } from './edits.ts'
import { deckDrawn, faultsOf, missingWords, UNMEASURED, type Drawn } from './faults.ts'
import { understandFile } from './speech.ts'
import { browserSteps, type PlanOf, type Wire } from './wire.ts'

export interface SlideFigures {
  no: number
  id: string
  kind: string
  title: string
  seconds: number
  noteCharacters: number
  texts: number
  edited: boolean
  faults: number
  density: SlideDensity & Drawn
}

export interface CheckResult {
  dir: string
  lang: Lang
  measured: boolean
  density: DeckDensity & Drawn
  findings: (Finding & { title: string | null })[]
  slides: SlideFigures[]
}

/** Everything a deck promises, tested; hand edits are marked in deck.json. */
export async function check(plan: PlanOf<'check'>, { signal, step, speaks, browsers }: Wire): Promise<CheckResult> {
  const folder = openFolder(plan.dir)
  speaks(folder.ledger.lang)
  step('step-check', 0)
  if (plan.acceptNotes) folder.ledger.notesAccepted = true
  const [{ checkDeck }, { readDeck }] = await Promise.all([
    import('../../check/index.ts'),
    import('../../slides-md/index.ts'),
  ])
  const written = readDeck(folder.slides, folder.ledger.lang)
  const { missingIn } = await import('../../products/index.ts')
  const missing = missingIn(folder.dir, folder.slides)
  if (plan.acceptMissing && missing.length > 0) folder.ledger.missingAccepted = missing.join('')
  const { ledger, findings, density } = checkDeck({ ...folder, written, missing }, await outlineOf(folder))
  saveIfChanged(folder, ledger)
  const drawn = plan.browser
    ? await measured(plan.dir, written, { signal, browsers, onProgress: browserSteps(step, 0.1, 'step-measure') })
    : []
  const crowded = [...drawn.flatMap(faultsOf), ...(await unseen(drawn, ledger.slides, written))]
  const titleOf = (no: number | null) => ledger.slides.find(slide => slide.no === no)?.title ?? null
  const edited = new Set(await editedSlides(ledger))
  return {
    dir: plan.dir,
    lang: ledger.lang,
    measured: plan.browser,
    density: { ...density.deck, ...(plan.browser ? deckDrawn(drawn) : UNMEASURED) },
    findings: [...findings, ...crowded].map(finding => ({ ...finding, title: titleOf(finding.slide) })),
    slides: ledger.slides.map((slide, index) => ({
      no: slide.no,
      id: slide.id,
      kind: slide.kind,
      title: slide.title,
      seconds: slide.seconds,
      noteCharacters: slide.note.replace(/\s/gu, '').length,
      texts: slide.texts.length,
      edited: edited.has(slide),
      faults: crowded.filter(finding => finding.slide === slide.no).length,
      density: {
        body: 0,
        items: 0,
        share: null,
        ...density.slides[index],
        ...(plan.browser ? deckDrawn(drawn.filter(({ no }) => no === slide.no)) : UNMEASURED),
      },
    })),
  }
}

/** Why each row of one slide stands there, hand edits told apart. */
export async function explainSlide(plan: PlanOf<'check'>, no: number, { speaks }: Wire): Promise<SlideReason> {
  const folder = openFolder(plan.dir)
  speaks(folder.ledger.lang)
  const { whySlide } = await import('../../check/index.ts')
  const reason = whySlide(folder.ledger, folder.source, no)
  if (reason) return reason
  const values = { no, slides: folder.ledger.slides.length }
  throw new SpeechdeckError('E_USAGE', 'why-no-slide', { values })
}

// --- internal ---

/**
 * What the browser sees on the slides: text cut off, too small, on other text or in the footer. It does not count
 * slides that are hidden; the numbers are those of slides.md.
 */
async function measured(dir: string, { slides }: WrittenDeck, options: SessionOptions): Promise<SlideMeasure[]> {
  const { measureSlides } = await import('../../products/index.ts')
  const shown = slides.filter(({ hidden }) => !hidden)
  const seen = await measureSlides(join(dir, 'slides.md'), options)
  return seen.map(slide => ({ ...slide, no: shown[slide.no - 1]?.no ?? slide.no }))
}

/** Words of slides.md that do not come to stand in the page. */
async function unseen(
  drawn: readonly SlideMeasure[],
  slides: readonly LedgerSlide[],
  written: WrittenDeck,
): Promise<Finding[]> {
  const { bodyTexts } = await import('../../slides-md/index.ts')
  return drawn.flatMap(({ no, words }) => {
    const slide = slides[no - 1]
    const own = written.slides[no - 1]
    return slide && own ? missingWords(slide, bodyTexts(own), words) : []
  })
}

async function outlineOf(folder: OpenFolder): Promise<OutlineFile> {
  const file = join(folder.dir, 'outline.md')
  if (!existsSync(file)) return { points: [], spoken: null }
  const walk = (nodes: Outline['children']): NumberedPoint[] =>
    nodes.flatMap(node =>
      node.type !== 'section'
        ? []
        : [
            ...(node.marker === null || node.synthetic
              ? []
              : [{ marker: node.marker, heading: node.heading, span: node.span }]),
            ...walk(node.children),
          ],
    )
  const { outline, spoken } = await understandFile(file, folder, [])
  const asMade = folder.files['outline.md'] === folder.ledger.files['outline.md']
  return { points: walk(outline.children), spoken: asMade ? spoken.text : null }
}
