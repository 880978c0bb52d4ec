// `outline`: a speech understood, shown or saved as Markdown to correct.

import { existsSync, readFileSync, statSync } from 'node:fs'
import { folderOf, replaceFile } from '../../folder/index.ts'
import { SpeechdeckError } from '../../issue.ts'
import type { Outline } from '../../model/outline.ts'
import type { Reason } from '../../outline/index.ts'
import { readingsOf, rulesKept, understandFile } from './speech.ts'
import type { PlanOf, Wire } from './wire.ts'

export interface OutlineResult {
  outline: Outline
  /** Why its points lie where they do, where somebody asked; null for an outline that people wrote. */
  reasons: Reason[] | null
  file: string | null
}

/** Speech → outline, and its Markdown in a file where one is asked for. */
export async function outline(plan: PlanOf<'outline'>, { speaks }: Wire): Promise<OutlineResult> {
  const [{ outlineMarkdown }, { explainOutline, withBecause }] = await Promise.all([
    import('../../convert.ts'),
    import('../../outline/index.ts'),
  ])
  const understood = await understandFile(plan.speech, folderOf(plan.speech), rulesKept(plan.keep))
  speaks(understood.outline.lang)
  if (plan.out !== null) saveOutline(plan.out, outlineMarkdown(understood, await readingsOf(understood)), plan.force)
  const reasons = plan.why !== false && understood.written === null ? explainOutline(understood.manuscript) : null
  return {
    outline: reasons ? withBecause(understood.outline, reasons) : understood.outline,
    reasons,
    file: plan.out,
  }
}

// --- internal ---

/** An outline that somebody may have corrected is not written over. */
function saveOutline(file: string, markdown: string, force: boolean): void {
  if (!force && existsSync(file) && (statSync(file).isDirectory() || readFileSync(file, 'utf8') !== markdown))
    throw new SpeechdeckError('E_USAGE', 'usage-file-exists', { values: { file } })
  replaceFile(file, markdown)
}
