// What Slidev's windows (speaker, audience) share, and the views of ours that stand in the places of Slidev's.

import { addFirst, replaceOnce } from './patch.ts'

const ROUTES = '/@slidev/setups/routes'

/** Where Slidev's windows tell each other where they are. */
const ROOT_SETUP = '/client/setup/root.ts'
const TELL = "patch('page', +currentSlideNo.value)"
const ECHO: readonly Change[] = [
  ['import { initSharedState, onPatch, patch }', 'import { initSharedState, onPatch, patch, sharedState }'],
  [
    TELL,
    'if (+sharedState.page === +currentSlideNo.value && +sharedState.clicks === clicksContext.value.current) return\n' +
      TELL,
  ],
]
const SILENT: readonly Change[] = [
  ['router.afterEach(updateSharedState)', 'void updateSharedState'],
  ['watch(clicksContext, updateSharedState)', ''],
  ['onPatch((state) => {', 'void onPatch\n  void ((state) => {'],
]

type Change = readonly [from: string, to: string]

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
  return changedRoot('speechdeck:without-echo', ECHO)
}

/** A plugin by which Slidev's windows neither tell nor follow: those with views of ours do it themselves. */
export function withoutSync(): object {
  return changedRoot('speechdeck:without-sync', SILENT)
}

// --- internal ---

function changedRoot(name: string, changes: readonly Change[]): object {
  return {
    name,
    enforce: 'pre',
    transform: {
      order: 'pre',
      handler: (code: string, id: string) =>
        id.replace(/\?.*/, '').endsWith(ROOT_SETUP)
          ? { code: changes.reduce((done, [from, to]) => replaceOnce(done, from, to, ROOT_SETUP), code), map: null }
          : null,
    },
  }
}
