// Two windows that belong together: the speaker's, and the one of the room that W opened from it. S swaps what they
// show, when each is on the other's screen; phones and other windows stay as they are.

import { useNav } from '@slidev/client'
import { onUnmounted } from 'vue'
import { onChange, share, shared } from './shared.ts'

const NAME = 'speechdeck-pair-'
const KEPT = 'speechdeck-pair'

/** The name of the window that W opens from this one; null in that window itself. */
export function partnerName(): string | null {
  if (window.name.startsWith(NAME)) return null
  const pair = pairOf() ?? Math.random().toString(36).slice(2)
  sessionStorage.setItem(KEPT, pair)
  return NAME + pair
}

/** Swaps this window with its partner; false where there is none. */
export function useSwap(): () => boolean {
  const { router, isPresenter } = useNav()
  const flip = (): void =>
    void router.replace({
      path: `${isPresenter.value ? '' : '/presenter'}/${shared.place.page || 1}`,
      query: { clicks: shared.place.clicks || undefined },
    })
  onUnmounted(onChange(names => void (names.includes('swap') && shared.swap?.pair === pairOf() && flip())))
  return () => {
    const pair = pairOf()
    if (pair === null) return false
    share('swap', { pair })
    flip()
    return true
  }
}

// --- internal ---

function pairOf(): string | null {
  return window.name.startsWith(NAME) ? window.name.slice(NAME.length) : sessionStorage.getItem(KEPT)
}
