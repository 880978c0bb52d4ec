// What can be made of an opened deck, one row a format.

import type { ProductDeck, PageProduct, ProofRow, Stamp } from '../model/product.ts'
import { printHandout } from './print/handout.ts'
import { printPdf } from './pdf.ts'
import { takePictures } from './pictures.ts'
import { printProofSheet } from './print/proof-sheet.ts'
import { printScript } from './script/pdf.ts'
import type { DeckPage } from '../browser/session.ts'

/** One file asked for: `output` is its path, `only` the numbers of the slides in it, null for all. */
export type ProductRequest = PagePlan & { output: string; only: readonly number[] | null; stamp: Stamp }
/** What needs the opened page; the proof sheet comes with its rows. */
type PagePlan = Exclude<PageProduct, { format: 'proof' }> | { format: 'proof'; rows: readonly ProofRow[] }

/** What was made; `files` where it is a folder: their names in it. */
export interface Delivered {
  pages: number
  bytes: number
  files?: string[]
}

type Makers = {
  [F in PagePlan['format']]: (
    opened: DeckPage,
    deck: ProductDeck,
    request: Extract<ProductRequest, { format: F }> & { last: boolean },
  ) => Promise<Delivered>
}

const MAKERS: Makers = {
  pdf: (opened, { lang }, { output, ...how }) => printPdf(opened, output, { ...how, lang }),
  handout: printHandout,
  script: printScript,
  proof: printProofSheet,
  png: (opened, _, request) => takePictures(opened, request),
  site: async (opened, deck, { output, only, withoutNotes }) => {
    const notes = withoutNotes !== true
    const { folderParts } = await import('../present/index.ts')
    return {
      pages: deck.slides.length,
      ...(await opened.writeOffline({ output, only, notes, ...(await folderParts(deck, notes)) })),
    }
  },
}

/** Leaves the page as it was found, unless this is the `last` product: then it may be gone. */
export async function makeProduct(
  opened: DeckPage,
  deck: ProductDeck,
  request: ProductRequest & { last: boolean },
): Promise<Delivered> {
  const slides = request.only === null ? deck.slides : deck.slides.filter(({ no }) => request.only?.includes(no))
  // The request's own format chooses its maker: the two always fit, which the compiler cannot see.
  const make = MAKERS[request.format] as (
    opened: DeckPage,
    deck: ProductDeck,
    request: ProductRequest & { last: boolean },
  ) => Promise<Delivered>
  return await make(opened, { ...deck, slides }, request)
}
