// Slidev's routes with our views in place of its presenter and its show. What the server knows of the talk goes
// before what an address says: a window that is opened or reloaded in mid-talk joins where the talk is, and never
// sends it back.

import { sharedState } from '@slidev/client'

interface Route {
  name?: string
  path: string
  component?: unknown
}

/** Matches `#/presenter/3?clicks=2`, `#/3`, `#/`. Not `#/notes`. */
const RE_TALK = /^#\/(presenter(?=\/|$))?\/?\d*(?:\?.*)?$/

// Before the router reads the address.
const where = RE_TALK.exec(location.hash || '#/')
if (where && sharedState.page > 0) {
  const clicks = sharedState.clicks > 0 ? `?clicks=${sharedState.clicks}` : ''
  history.replaceState(
    history.state,
    '',
    `${location.pathname}#/${where[1] ? 'presenter/' : ''}${sharedState.page}${clicks}`,
  )
}

export default function speechdeckRoutes(routes: Route[]): Route[] {
  const views: Record<string, () => Promise<unknown>> = {
    presenter: () => import('./SpeakerView.vue'),
    play: () => import('./AudienceView.vue'),
  }
  return routes
    .filter(({ name }) => name === undefined || name in views || name === 'NotFound')
    .filter(({ path }) => path !== '/presenter/print')
    .map(route => (route.name !== undefined && views[route.name] ? { ...route, component: views[route.name] } : route))
}
