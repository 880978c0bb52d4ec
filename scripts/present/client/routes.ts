// Slidev's routes with our views in place of its presenter and its show, and no others. What the server knows of the
// talk goes before what an address says: a window that is opened or reloaded in mid-talk joins where the talk is, and
// so does one whose address means nothing.

import { shared } from './shared.ts'

interface Route {
  name?: string
  path: string
  component?: unknown
  redirect?: unknown
}

/** Matches `#/presenter/3?clicks=2`, `#/presenter`, `#/presenter/abc`. Not `#/3`. */
const RE_SPEAKER = /^#\/presenter(?=[/?]|$)/

const address = (speaker: boolean): string => {
  const { page, clicks } = shared.place
  return `${speaker ? '/presenter' : ''}/${page || 1}${clicks > 0 ? `?clicks=${clicks}` : ''}`
}

// Before the router reads the address.
if (shared.place.page > 0)
  history.replaceState(history.state, '', `${location.pathname}#${address(RE_SPEAKER.test(location.hash))}`)

export default function speechdeckRoutes(): Route[] {
  return [
    { name: 'presenter', path: String.raw`/presenter/:no(\d+)`, component: () => import('./SpeakerView.vue') },
    { name: 'play', path: String.raw`/:no(\d+)`, component: () => import('./AudienceView.vue') },
    { path: '/presenter/:else(.*)*', redirect: () => address(true) },
    { path: '/:else(.*)*', redirect: () => address(false) },
  ]
}
