// `present` and `rehearse`: the deck shown until the signal comes.

import { resolve } from 'node:path'
import { SpeechdeckError } from '../../issue.ts'
import type { PresentationOptions } from '../../present/presentation.ts'
import type { PlanOf, Wire } from './wire.ts'

/** What the addresses of Slidev's server cut a path at: `/1#楼/deck`, `/100%/deck`. */
const RE_NOT_IN_ADDRESS = /[#?%]/

/** The deck shown until the signal comes, with the speaker's view; what was rehearsed is told run by run. */
export async function present(
  { command, dir, port, open, remote, highlight }: PlanOf<'present' | 'rehearse'>,
  { signal, step, speaks }: Wire,
  told: Pick<PresentationOptions, 'onReady' | 'onRecorded'>,
): Promise<void> {
  const [{ cacheFolder }, presentation] = await Promise.all([
    import('../../products/index.ts'),
    import('../../present/presentation.ts'),
  ])
  if (RE_NOT_IN_ADDRESS.test(resolve(dir)))
    throw new SpeechdeckError('E_USAGE', 'present-path', { values: { dir: resolve(dir) } })
  step('step-present', 0)
  await presentation.present({
    dir,
    port,
    open,
    remote,
    highlight,
    rehearsal: command === 'rehearse',
    cache: cacheFolder(),
    signal,
    speaks,
    ...told,
  })
}
