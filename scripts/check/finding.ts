// What a check finds: one value for every kind of proof, so that whoever prints them needs no other.

import type { Values } from '../words/messages.ts'

/**
 * One thing found. `rule` is a key of messages.ts; `slide` is the number on the screen, null for the deck as a whole.
 */
export interface Finding {
  rule: CheckRule
  level: 'fail' | 'edited' | 'warning'
  slide: number | null
  values: Values
}

export type CheckRule =
  | 'check-source-changed'
  | 'check-manuscript'
  | 'check-notes'
  | 'check-note-end'
  | 'check-words-lost'
  | 'check-not-in-source'
  | 'check-not-a-label'
  | 'check-file-missing'
  | 'check-stale'
  | 'check-product-missing'
  | 'check-product-empty'
  | 'check-product-foreign'
  | 'check-removed'
  | 'check-outline'
  | 'check-hidden'
  | 'check-no-glyph'
  | 'check-no-glyph-accepted'
  | 'check-unseen'
  | 'check-front-matter'
  | 'check-cut'
  | 'check-footer'
  | 'check-overlap'
  | 'check-small'
  | 'check-much-text'
  | 'check-many-items'
  | 'check-uneven'
  | 'check-lone-item'
  | 'check-few-slides'
  | 'check-many-slides'
  | 'check-headings'
  | 'check-text-edited'
  | 'check-text-gone'
  | 'check-note-edited'
  | 'check-slide-added'
  | 'check-slide-gone'
  | 'check-words-accepted'
  | 'check-file-edited'
