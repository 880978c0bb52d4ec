// What Slidev's windows (speaker, audience) share, and the views of ours that stand in the places of Slidev's.

import { addFirst, replaceOnce } from './patch.ts'

export interface SharedTimer {
  status: 'stopped' | 'running' | 'paused'
  slides: Record<string, never>
  startedAt: number
  pausedAt: number
}

/** `mark` is ours. */
export interface SharedState {
  page: number
  clicks: number
  timer: SharedTimer
  mark: unknown
}

/** What of Vite's server is needed to tell the windows. */
export interface WindowsServer {
  ws: { send: (event: string, data: unknown) => void }
  moduleGraph: { getModuleById: (id: string) => object | undefined; invalidateModule: (module: object) => void }
}

const ROUTES = '/@slidev/setups/routes'
/** Where Slidev keeps what its windows share. */
const SHARED_MODULES = ['/@server-reactive/nav', '/@server-ref/nav']

/** Where Slidev's windows tell each other where they are. */
const ROOT_SETUP = '/client/setup/root.ts'
const TELL = "patch('page', +currentSlideNo.value)"
const ECHO = [
  ['import { initSharedState, onPatch, patch }', 'import { initSharedState, onPatch, patch, sharedState }'],
  [
    TELL,
    'if (+sharedState.page === +currentSlideNo.value && +sharedState.clicks === clicksContext.value.current) return\n' +
      TELL,
  ],
] as const

export const UNTOUCHED: SharedState = {
  page: 0,
  clicks: 0,
  timer: { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 },
  mark: null,
}

/** The part of a Vite plugin that gives Slidev's router the routes in `file` first. */
export function routesFrom(file: string): { order: 'post'; handler: (code: string, id: string) => object | null } {
  const ours = { name: 'speechdeckRoutes', code: `import speechdeckRoutes from ${JSON.stringify(file)}` }
  return {
    order: 'post',
    handler: (code, id) => (id === ROUTES ? { code: addFirst(code, ours, ROUTES), map: null } : null),
  }
}

/**
 * A plugin by which a window that follows another says nothing. Slidev's would tell all of them where it went; while
 * the first window is already on its way, that word takes the room (or the speaker) back.
 */
export function withoutEcho(): object {
  return {
    name: 'speechdeck:without-echo',
    enforce: 'pre',
    transform: {
      order: 'pre',
      handler: (code: string, id: string) =>
        id.replace(/\?.*/, '').endsWith(ROOT_SETUP)
          ? { code: ECHO.reduce((done, [from, to]) => replaceOnce(done, from, to, ROOT_SETUP), code), map: null }
          : null,
    },
  }
}

/** Sends the timer to all windows, and to those that open later. */
export function tellTimer({ ws, moduleGraph }: WindowsServer, timer: SharedTimer): void {
  for (const id of SHARED_MODULES) {
    const module = moduleGraph.getModuleById(id)
    if (module) moduleGraph.invalidateModule(module)
  }
  ws.send('vue-server-ref', { key: 'nav', source: 'speechdeck', patch: { timer }, timestamp: Date.now() })
}
