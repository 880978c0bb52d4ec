// `present` and `rehearse`: the deck shown until the signal comes.

import { resolve } from 'node:path'
import type { PresentationOptions } from '../../present/presentation.ts'
import type { PlanOf, Wire } from './wire.ts'

/** The deck shown until the signal comes, with the speaker's view; what was rehearsed is told run by run. */
export async function present(
  { command, dir, port, open, remote, highlight }: PlanOf<'present' | 'rehearse'>,
  { signal, step, speaks }: Wire,
  told: Pick<PresentationOptions, 'onReady' | 'onRecorded'>,
): Promise<void> {
  const { startServer } = await import('../../present/start.ts')
  const server = startServer(resolve(dir, 'slides.md'))
  try {
    const [{ cacheFolder }, presentation] = await Promise.all([
      import('../../products/index.ts'),
      import('../../present/presentation.ts'),
    ])
    step('step-present', 0)
    const rehearsal = command === 'rehearse'
    const cache = cacheFolder()
    await presentation.present({
      dir,
      server,
      port,
      open,
      remote,
      highlight,
      rehearsal,
      cache,
      signal,
      speaks,
      ...told,
    })
  } finally {
    server.stop()
  }
}
