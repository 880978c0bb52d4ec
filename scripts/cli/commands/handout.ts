// `handout`: one handout for a meeting of several speeches, from their folders as they stand.

import { dirname, join } from 'node:path'
import { openFolder } from '../../folder/index.ts'
import { SpeechdeckError } from '../../issue.ts'
import type { MadeProduct } from '../../products/make.ts'
import { noteEdits } from './edits.ts'
import { watermarkOf, type PlanOf, type Wire } from './wire.ts'

export interface HandoutResult {
  product: MadeProduct
  speeches: { dir: string; title: string; page: number }[]
  missing: string[]
}

/** One handout for a meeting of several speeches, from their folders as they stand. */
export async function handout(
  { dirs, out, title, form, watermark, copies }: PlanOf<'handout'>,
  { signal, step, speaks, browsers }: Wire,
): Promise<HandoutResult> {
  const folders = dirs.map(openFolder)
  if (folders[0]) speaks(folders[0].ledger.lang)
  const { productDeck } = await import('../../edited/index.ts')
  const noted = await Promise.all(folders.map(async folder => ({ dir: folder.dir, ...(await noteEdits(folder)) })))
  const ledgers = noted.map(({ ledger }) => ledger)
  const [first, ...others] = noted.map(({ dir, ledger, written }) => ({
    dir,
    slidesPath: join(dir, 'slides.md'),
    deck: productDeck(ledger, written),
  }))
  if (!first) throw new SpeechdeckError('E_USAGE', 'usage-missing-argument', { values: { argument: 'dir' } })
  const speeches = [first, ...others] as const
  for (const {
    slidesPath,
    deck: { imported },
  } of speeches)
    if (imported)
      throw new SpeechdeckError('E_EXPORT', 'export-imports', {
        hint: 'export-imports-hint',
        values: { file: slidesPath, ...imported },
      })
  const own = new Set(ledgers.flatMap(({ given, config }) => watermarkOf(given.watermark ?? config?.watermark) ?? []))
  const stamp = { watermark: watermark === null ? [...own].join('　') || null : watermarkOf(watermark), copies }
  const { exportMeeting } = await import('../../products/index.ts')
  const { starts, missing, pages, bytes, files } = await exportMeeting(
    [...speeches],
    { ...form, output: out, title, stamp },
    { signal, browsers, onOpen: share => step('step-meeting', share) },
  )
  return {
    product: {
      format: 'handout',
      name: null,
      file: files ? dirname(out) : out,
      pages,
      bytes,
      ...(files && { files, copies: files.length }),
    },
    speeches: speeches.map(({ dir, deck }, index) => ({ dir, title: deck.title, page: starts[index] ?? 0 })),
    missing,
  }
}
