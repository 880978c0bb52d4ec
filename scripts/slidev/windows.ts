// What Slidev's windows (speaker, audience) share, and the views of ours that stand in the places of Slidev's.

import { addFirst, replaceOnce } from './patch.ts'

const ROUTES = '/@slidev/setups/routes'

/** Where Slidev's windows tell each other where they are. */
const ROOT_SETUP = '/client/setup/root.ts'
const SILENT: readonly Change[] = [
  ['router.afterEach(updateSharedState)', 'void updateSharedState'],
  ['watch(clicksContext, updateSharedState)', ''],
  ['onPatch((state) => {', 'void onPatch\n  void ((state) => {'],
]

type Change = readonly [from: string, to: string]

/** A plugin that puts our views into the places of Slidev's. `file`: the module that gives their routes. */
export function withViews(file: string): object {
  return { name: 'speechdeck:views', enforce: 'pre', transform: routesFrom(file) }
}

/** A plugin by which Slidev's windows neither tell nor follow: those with views of ours do it themselves. */
export function withoutSync(): object {
  return changedRoot('speechdeck:without-sync', SILENT)
}

// --- internal ---

/** Gives Slidev's router the routes in `file` first. */
function routesFrom(file: string): { order: 'post'; handler: (code: string, id: string) => object | null } {
  const ours = { name: 'speechdeckRoutes', code: `import speechdeckRoutes from ${JSON.stringify(file)}` }
  return {
    order: 'post',
    handler: (code, id) => (id === ROUTES ? { code: addFirst(code, ours, ROUTES), map: null } : null),
  }
}

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
