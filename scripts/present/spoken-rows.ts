// Which row of its slide a sentence is about: the ledger says where in the source each shown text stands, and the note
// is a stretch of the source.

import type { LedgerSlide } from '../model/ledger.ts'
import type { Talk } from '../model/talk.ts'

/** What frames a slide and is on it all the time. */
const NO_ROWS: ReadonlySet<string | undefined> = new Set(['title', 'kicker', 'marker', 'frame'])

/**
 * The talk with the row of each sentence: the shown text that is said in it, else the one that was said last on this
 * slide. What was edited by hand, and what is said nowhere in the note, is no row.
 */
export function withRows(talk: Talk, slides: readonly LedgerSlide[], source: string): Talk {
  return {
    ...talk,
    highlight: true,
    slides: talk.slides.map(slide => {
      const entry = slides.find(({ title, note }) => title === slide.title && isSame(note, wordsOf(slide)))
      const rows = entry ? rowsOf(entry, source) : []
      let said = 0
      return {
        ...slide,
        sentences: slide.sentences.map(sentence => {
          said += bare(sentence.runs.map(({ text }) => text).join('')).length
          const row = rows.findLast(({ at }) => at < said)
          return row ? { ...sentence, row: row.text } : sentence
        }),
      }
    }),
  }
}

// --- internal ---

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
const isSame = (note: string, words: string): boolean => bare(note) === bare(words)
const wordsOf = ({ sentences }: Talk['slides'][number]): string =>
  sentences.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')

/** Shown texts in the order in which they are said; `at` counts the letters and figures before it. */
function rowsOf({ texts, note }: LedgerSlide, source: string): { text: string; at: number }[] {
  const words = bare(note)
  return texts
    .flatMap(text => {
      const [span] = 'spans' in text ? text.spans : []
      if (!span || text.edited || NO_ROWS.has(text.role)) return []
      const at = words.indexOf(bare(source.slice(span.start, span.end)))
      return at === -1 ? [] : [{ text: text.text, at }]
    })
    .toSorted((a, b) => a.at - b.at)
}
