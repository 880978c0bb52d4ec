// `rehearsals`: every run of a folder beside the plan.

import { join } from 'node:path'
import { openFolder, readRehearsals, REHEARSALS, replaceFile } from '../../folder/index.ts'
import { SpeechdeckError } from '../../issue.ts'
import type { Lang } from '../../model/source.ts'
import type { Comparison } from '../../rehearse/index.ts'
import { saveIfChanged } from './edits.ts'
import type { PlanOf, Wire } from './wire.ts'

export interface RehearsalsResult extends Comparison {
  dir: string
  lang: Lang
  title: string
  file: string
  calibrated: number | null
}

/** Every run of a folder beside the plan; the page with the chart is written anew. */
export async function rehearsals(
  { dir, calibrate }: PlanOf<'rehearsals'>,
  { speaks }: Wire,
): Promise<RehearsalsResult> {
  const folder = openFolder(dir)
  const { ledger } = folder
  speaks(ledger.lang)
  const { compareRuns, isRunLog, renderPage, runOf } = await import('../../rehearse/index.ts')
  const logs = readRehearsals(dir).filter(isRunLog)
  if (logs.length === 0) throw new SpeechdeckError('E_USAGE', 'rehearsals-none', { values: { dir } })
  const comparison = compareRuns(
    ledger.slides,
    logs.map(log => runOf(log, ledger.slides.length)),
    ledger.lang,
  )
  if (calibrate && comparison.rate === null) throw new SpeechdeckError('E_USAGE', 'rehearsals-no-rate')
  const file = join(dir, REHEARSALS, 'index.html')
  replaceFile(file, renderPage(comparison, ledger.title, ledger.lang))
  const calibrated = calibrate ? comparison.rate : null
  if (calibrated !== null) saveIfChanged(folder, { ...ledger, given: { ...ledger.given, rate: calibrated } })
  return { dir, lang: ledger.lang, title: ledger.title, file, calibrated, ...comparison }
}
