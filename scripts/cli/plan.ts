// What the command line asks for, as values.

import type { SlideRange } from './print-options.ts'
import { isWritten, type Copies, type HandoutForm, type ProductPlan } from '../model/product.ts'
import type { Given } from '../model/settings.ts'
import type { Lang } from '../model/source.ts'

export interface Common {
  json: boolean
  quiet: boolean
  lang: Lang | null
}

/** `file`: named with --config; `off`: --no-config, not even what deck.json recorded of one. */
export interface ConfigChoice {
  file: string | null
  off: boolean
}

export type Plan =
  | (Common & {
      command: 'build'
      speech: string
      out: string | null
      pdf: boolean
      force: boolean
      keep: string[]
      given: Given
      config: ConfigChoice
      products: ProductPlan[]
      copies: Copies | null
    })
  | (Common & {
      command: 'outline'
      speech: string
      out: string | null
      /** Asked why: for points with these words, or for all (true). */
      why: string | boolean
      force: boolean
      keep: string[]
    })
  | (Common & {
      command: 'export'
      dir: string
      products: ProductPlan[]
      range: SlideRange[] | null
      out: string | null
      watermark: string | null
      copies: Copies | null
    })
  | (Common & {
      command: 'handout'
      dirs: string[]
      out: string
      title: string | null
      form: HandoutForm
      watermark: string | null
      copies: Copies | null
    })
  | (Common & {
      command: 'check'
      dir: string
      strict: boolean
      acceptNotes: boolean
      acceptMissing: boolean
      browser: boolean
      /** The slide whose rows are to be explained. */
      why: number | null
    })
  | (Common & {
      command: 'present' | 'rehearse'
      dir: string
      port: number | null
      open: boolean
      remote: string | null
      highlight: boolean
    })
  | (Common & { command: 'rehearsals'; dir: string; calibrate: boolean; drop: number | null })
  | { command: 'help'; text: string; asked: boolean }

/** The plan will open a deck in a browser, which can be started before anything else. */
export function opensDeck(plan: Plan): boolean {
  switch (plan.command) {
    case 'build':
    case 'export':
      return !plan.products.every(isWritten)
    case 'check':
      return plan.browser && plan.why === null
    default:
      return plan.command === 'handout'
  }
}
