// `rehearsals`: every run of a folder beside the plan.

import { join } from 'node:path'
import {
  openFolder,
  readRehearsals,
  REHEARSALS,
  removeRehearsal,
  replaceFile,
  replan,
  slidesVersion,
  type Replanned,
} from '../../folder/index.ts'
import { SpeechdeckError } from '../../issue.ts'
import type { Lang } from '../../model/source.ts'
import type { Comparison } from '../../rehearse/index.ts'
import type { PlanOf, Wire } from './wire.ts'

export interface RehearsalsResult extends Comparison {
  dir: string
  lang: Lang
  title: string
  file: string
  calibrated: number | null
  /** What that changed. */
  replanned: Replanned | null
}

/** Every run of a folder beside the plan; the page with the chart is written anew. */
export async function rehearsals(
  { dir, calibrate, drop }: PlanOf<'rehearsals'>,
  { speaks }: Wire,
): Promise<RehearsalsResult> {
  const folder = openFolder(dir)
  const { ledger } = folder
  speaks(ledger.lang)
  const { compareRuns, isRunLog, renderPage, runOf } = await import('../../rehearse/index.ts')
  const all = readRehearsals(dir).filter(isRunLog)
  const dropped = drop === null ? undefined : all[drop - 1]
  if (drop !== null && !dropped)
    throw new SpeechdeckError('E_USAGE', 'rehearsals-drop', { values: { no: drop, runs: all.length } })
  if (dropped) removeRehearsal(dir, dropped.started)
  const logs = all.filter(log => log !== dropped)
  if (logs.length === 0) throw new SpeechdeckError('E_USAGE', 'rehearsals-none', { values: { dir } })
  const comparison = compareRuns(
    ledger.slides,
    logs.map(log => runOf(log, ledger.slides.length)),
    ledger.lang,
    slidesVersion(folder.slides),
  )
  if (calibrate && comparison.rate === null) throw new SpeechdeckError('E_USAGE', 'rehearsals-no-rate')
  const file = join(dir, REHEARSALS, 'index.html')
  replaceFile(file, renderPage(comparison, ledger.title, ledger.lang))
  const calibrated = calibrate ? comparison.rate : null
  const replanned = calibrated === null ? null : replan(folder, calibrated)
  return { dir, lang: ledger.lang, title: ledger.title, file, calibrated, replanned, ...comparison }
}
