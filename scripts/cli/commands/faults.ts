// What the browser saw on the slides.

import type { Finding } from '../../check/index.ts'
import type { LedgerSlide } from '../../model/ledger.ts'
import type { SlideMeasure } from '../../products/index.ts'

export function faultsOf({ no, details }: SlideMeasure): Finding[] {
  return details.map(({ kind, text, px }) => ({
    rule: `check-${kind}`,
    level: 'fail',
    slide: no,
    values: { text, px },
  }))
}

/** Words of slides.md that nobody changed and that do not come to stand in the page: `v-if`, a script. */
export function missingWords({ no, texts }: LedgerSlide, shown: readonly string[], words: string): Finding[] {
  const asMade = new Set(texts.filter(({ edited }) => !edited).map(({ text }) => bare(text)))
  return shown
    .filter(text => asMade.has(bare(text)) && !words.includes(bare(text)))
    .map(text => ({ rule: 'check-unseen', level: 'fail', slide: no, values: { text } }))
}

/** Numbers of the slides with any fault. */
export function crowdedSlides(slides: readonly SlideMeasure[]): number[] {
  return slides.filter(({ details }) => details.length > 0).map(({ no }) => no)
}

/**
 * Measured in the browser: null where none was used. Pixels by which text is cut off or reaches into the footer, lies
 * on other text; smallest body text.
 */
export interface Drawn {
  overflow: number | null
  overlap: number | null
  smallest: number | null
}

export const UNMEASURED: Drawn = { overflow: null, overlap: null, smallest: null }

/** The worst and the smallest of some slides. */
export function deckDrawn(slides: readonly SlideMeasure[]): Drawn {
  const worst = (...kinds: string[]) =>
    Math.max(
      0,
      ...slides
        .flatMap(({ details }) => details)
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ px }) => px),
    )
  const sizes = slides.flatMap(({ smallest }) => smallest ?? [])
  return {
    overflow: worst('cut', 'footer'),
    overlap: worst('overlap'),
    smallest: sizes.length === 0 ? null : Math.min(...sizes),
  }
}

// --- internal ---

const bare = (text: string) => text.replace(/\s/gu, '')
