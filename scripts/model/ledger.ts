// deck.json: all that a deck shows and says, with its proof (docs/schema/deck.schema.json).

import type { Role } from './deck.ts'
import type { Given } from './settings.ts'
import type { Issue, Lang, Removed, Span } from './source.ts'

/** A text of the ledger: what is shown, and from where. `edited` came by hand, after the deck was made. */
export type LedgerText =
  | { text: string; spans: Span[]; derived?: 'range'; role?: Role; edited?: true }
  | { text: string; label: true | 'config'; role?: Role; edited?: true }

export interface LedgerSlide {
  no: number
  id: string
  kind: string
  /** How the kind is composed: a row of docs/deck.md. Absent in older folders and on slides made by hand. */
  form?: string
  title: string
  texts: LedgerText[]
  note: string
  span: Span
  seconds: number
  /** The note (or the whole slide) came by hand. */
  edited?: true
}

/**
 * `deck.json`: all that the deck shows and says, with its proof (contract of the deck folder,
 * docs/schema/deck.schema.json).
 */
export interface Ledger {
  version: 1
  title: string
  lang: Lang
  source: { name: string; sha256: string; encoding: string }
  made: { speechdeck: string; browser: string | null }
  /** What the command line gave. */
  given: Given
  /** What the configuration gave; the command line goes before it. */
  config?: Given
  /** Cleaning rules that were left out (`--keep`). */
  keep?: string[]
  manuscript: string
  seconds: number
  slides: LedgerSlide[]
  /** The slides as they were made, while slides.md carries hand edits. */
  generated?: LedgerSlide[]
  /** `check --accept-notes`: notes that lack words of the manuscript are meant. */
  notesAccepted?: true
  /** `check --accept-missing`: characters that no font has, and that may be shown as boxes. */
  missingAccepted?: string
  removed: Removed[]
  issues: Issue[]
  /** Source spans of what nobody speaks: title block, captions, explicit tables. */
  unspoken: Span[]
  /** Made from an outline.md that somebody had corrected: building from the speech again would lose that. */
  outlineByHand?: true
  /** SHA-256 of each file as made: one that differs now was edited by hand. */
  files: Record<string, string>
  /** Product → SHA-256 of the slides.md it was made from. */
  products: Record<string, string>
  /** Product → SHA-256 of the file as made: one that differs now was edited, or is another file. */
  productFiles?: Record<string, string>
}
