// What Slidev's windows (speaker, audience) share, and the views of ours that stand in the places of Slidev's.

import { addFirst } from './patch.ts'

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

/** Sends the timer to all windows, and to those that open later. */
export function tellTimer({ ws, moduleGraph }: WindowsServer, timer: SharedTimer): void {
  for (const id of SHARED_MODULES) {
    const module = moduleGraph.getModuleById(id)
    if (module) moduleGraph.invalidateModule(module)
  }
  ws.send('vue-server-ref', { key: 'nav', source: 'speechdeck', patch: { timer }, timestamp: Date.now() })
}
