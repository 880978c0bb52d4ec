// `export`: products from a folder as it stands, hand edits included.

import { keepChanged, openFolder, recordProducts } from '../../folder/index.ts'
import { filesOf, makeProducts, namesOf, type MadeProduct } from '../../products/make.ts'
import { slidesIn } from '../print-options.ts'
import { editedSlides, noteEdits } from './edits.ts'
import { crowdedSlides } from './faults.ts'
import { watermarkOf, type PlanOf, type Wire } from './wire.ts'

export interface ExportResult {
  dir: string
  products: MadeProduct[]
  browser: string | null
  edited: number
  missing: string[]
  crowded: number[]
  /** Files that had been changed, or were not made here, and where they are kept. */
  backups: { file: string; backup: string }[]
  /** slides.md was changed while they were made. */
  late: boolean
}

/** Products from a folder as it stands, hand edits included. */
export async function exportFolder(
  plan: PlanOf<'export'>,
  { signal, step, speaks, browsers }: Wire,
): Promise<ExportResult> {
  const folder = openFolder(plan.dir)
  speaks(folder.ledger.lang)
  const { ledger, written } = await noteEdits(folder)
  const { productDeck, proofRows } = await import('../../edited/index.ts')
  const deck = productDeck(ledger, written)
  const watermark = watermarkOf(plan.watermark ?? ledger.given.watermark ?? ledger.config?.watermark)
  const only = plan.range && slidesIn(plan.range, deck.slides.length)
  const backups = plan.out === null && only === null ? keepChanged(folder, namesOf(plan.products, plan.copies)) : []
  const { products, browser, missing, slides } = await makeProducts(plan.products, {
    dir: plan.dir,
    deck,
    written,
    out: plan.out,
    only,
    from: 0,
    signal,
    step,
    browsers,
    stamp: {
      watermark,
      copies: plan.copies,
    },
    scriptFonts: ledger.config?.scriptFonts,
    proofRows: () => proofRows(ledger, written, folder.source),
  })
  const names = products.flatMap(filesOf)
  const late = recordProducts(
    folder,
    names.includes('slides.pdf') ? { ...ledger, made: { ...ledger.made, browser } } : ledger,
    names,
  )
  return {
    dir: plan.dir,
    products,
    browser,
    edited: (await editedSlides(ledger)).length,
    missing,
    crowded: crowdedSlides(slides),
    backups,
    late,
  }
}
