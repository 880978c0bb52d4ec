// Deck → deck.json: every text that a slide shows, in reading order, with the place in the speech it comes from.

import { positionLabel } from '../words/labels.ts'
import type { Deck, RoledText, Slide } from '../model/deck.ts'
import type { Ledger, LedgerText } from '../model/ledger.ts'
import type { Given } from '../model/settings.ts'
import type { Source, Span } from '../model/source.ts'

/** What the ledger says apart from the deck itself. */
export interface LedgerFacts {
  source: Source
  version: string
  given: Given
  config?: Given | null
  keep?: readonly string[]
  unspoken: readonly Span[]
  /** For each slide all that it shows. */
  texts: readonly (readonly RoledText[])[]
  outlineByHand: boolean
}

/** `files`, `products` and the browser are filled in when the folder is written. */
export function makeLedger(
  deck: Deck,
  { source, version, given, config = null, keep = [], unspoken, texts, outlineByHand }: LedgerFacts,
): Ledger {
  return {
    version: 1,
    title: deck.title.text,
    lang: deck.lang,
    source: { name: source.name, sha256: source.sha256, encoding: source.encoding },
    made: { speechdeck: version, browser: null },
    given,
    ...(config && { config }),
    ...(keep.length > 0 && { keep: [...keep] }),
    manuscript: deck.manuscript,
    seconds: deck.slides.reduce((sum, { seconds }) => sum + seconds, 0),
    slides: deck.slides.map((slide, index) => ({
      no: slide.no,
      id: slide.id,
      kind: slide.kind,
      form: formOf(slide),
      title: slide.title.text,
      texts: ledgerTexts(texts[index] ?? [], slide, {
        confidential: { ...config, ...given }.confidential,
        of: deck.slides.length,
      }),
      note: slide.note,
      span: slide.span,
      seconds: slide.seconds,
    })),
    removed: deck.removed,
    issues: deck.issues,
    unspoken: [...unspoken],
    ...(outlineByHand && { outlineByHand }),
    files: {},
    products: {},
  }
}

// --- internal ---

/** Title, body, frame, page number: what check/slides.ts reads out of slides.md. */
function ledgerTexts(
  shown: readonly RoledText[],
  slide: Slide,
  { confidential, of }: { confidential: string | undefined; of: number },
): LedgerText[] {
  const mark: RoledText[] = confidential ? [{ text: confidential, label: 'config', role: 'frame' }] : []
  const page: RoledText[] = hasPageNumber(slide)
    ? [{ text: positionLabel(slide.no, of), label: true, role: 'frame' }]
    : []
  return [...shown, ...mark, ...page].map(({ lines: _, ...text }) => text)
}

function formOf(slide: Slide): string {
  return 'form' in slide ? slide.form : slide.kind
}

/** Cover and closing page wear the spine, without a footer. */
function hasPageNumber({ kind }: Slide): boolean {
  return kind !== 'cover' && kind !== 'closing'
}
