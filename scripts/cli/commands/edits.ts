// Hand edits of a deck folder, marked in its ledger.

import { ledgerText, writeLedger, type OpenFolder } from '../../folder/index.ts'
import type { Ledger, LedgerSlide } from '../../model/ledger.ts'
import type { WrittenDeck } from '../../model/slides-md.ts'

/** Hand edits are marked in deck.json, whatever is made of them. */
export async function noteEdits(folder: OpenFolder): Promise<{ ledger: Ledger; written: WrittenDeck }> {
  const [{ withEdits }, { readDeck }] = await Promise.all([
    import('../../edited/index.ts'),
    import('../../slides-md/index.ts'),
  ])
  const written = readDeck(folder.slides, folder.ledger.lang)
  const { ledger } = withEdits(folder.ledger, written)
  saveIfChanged(folder, ledger)
  return { ledger, written }
}

export function saveIfChanged({ dir, json }: OpenFolder, ledger: Ledger): void {
  if (ledgerText(ledger) !== json) writeLedger(dir, ledger)
}

/** Slides of which something came by hand. */
export async function editedSlides({ slides }: Ledger): Promise<LedgerSlide[]> {
  const { isTouched } = await import('../../edited/index.ts')
  return slides.filter(isTouched)
}
