// slides.md laid beside the ledger: what came by hand, and the deck as its products need it.

export { bare, difference } from './compare.ts'
export { isTouched, withEdits, type Mirror } from './mirror.ts'
export { productDeck } from './product-deck.ts'
export { proofRows } from './proof-rows.ts'
