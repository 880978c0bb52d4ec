// What can be made of an opened deck, one row a format.

import type { ProductDeck } from '../model.ts'
import { printPdf } from './pdf.ts'
import type { DeckPage } from './session.ts'

/** One file asked for; `output` is its path. */
export type ProductRequest =
  /** The slides, one a page. */
  | { format: 'pdf', output: string }

type Makers = { [F in ProductRequest['format']]: (opened: DeckPage, deck: ProductDeck, request: Extract<ProductRequest, { format: F }>) => Promise<{ pages: number, bytes: number }> }

const MAKERS: Makers = {
  pdf: (opened, _, { output }) => printPdf(opened, output),
}

/** Leaves the page as it was found. */
export async function makeProduct(opened: DeckPage, deck: ProductDeck, request: ProductRequest): Promise<{ pages: number, bytes: number }> {
  return await MAKERS[request.format](opened, deck, request)
}
