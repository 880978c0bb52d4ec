// How a command and whoever runs it speak with each other.

import type { Browsers } from '../../browser/pool.ts'
import { SpeechdeckError } from '../../issue.ts'
import { textWidth } from '../../language/width.ts'
import type { Lang } from '../../model/source.ts'
import type { MessageKey } from '../../words/messages.ts'
import type { Plan } from '../plan.ts'

export type PlanOf<C extends Plan['command']> = Extract<Plan, { command: C }>

/** How a command speaks while it works. */
export interface Wire {
  signal: AbortSignal
  /** The step begins; `share` of the whole is done. */
  step: (key: MessageKey, share: number) => void
  /** The speech's language is known. */
  speaks: (lang: Lang) => void
  /** Where the browser is from, for a plan that opens a deck. */
  browsers?: Browsers | undefined
}

/** The browser's steps on a bar that stands at `from`; `last` is what the loaded slides are for. */
export function browserSteps(
  step: Wire['step'],
  from: number,
  last: MessageKey = 'step-print',
): (name: 'starting' | 'loading' | 'ready') => void {
  const steps = { starting: ['step-browser', 0], loading: ['step-load', 0.3], ready: [last, 0.8] } as const
  return name => {
    const [key, share] = steps[name]
    step(key, from + share * (1 - from))
  }
}

/**
 * What a watermark may be wide, in em: across a page of A4 its letters are then 12 points high, in Word 10. In letters
 * of the Latin alphabet that is about so many.
 */
const MOST_WATERMARK = { most: 40, letters: 70 }

/** `--watermark none` takes away what the configuration gives. Throws E_USAGE for one that nobody could read. */
export function watermarkOf(text: string | undefined): string | null {
  if (text === undefined || text === 'none') return null
  if (textWidth(text) > MOST_WATERMARK.most)
    throw new SpeechdeckError('E_USAGE', 'usage-watermark-long', { values: { text, ...MOST_WATERMARK } })
  return text
}
