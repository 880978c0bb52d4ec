// Each window goes where the talk goes. A window leads from a key or click of its own until another one does: what it
// does by itself (opening, loading, counting the clicks of a slide) is told to nobody.

import { useNav, type SlidevLocation } from '@slidev/client'
import { onUnmounted } from 'vue'
import { passed } from './clock.ts'
import { onChange, share, shared } from './shared.ts'

/**
 * For a view with slides; `moved` is called after each step of this window's own. Gives whether the window leads, or
 * nobody does yet.
 */
export function useFollowing(moved: () => void = () => {}): () => boolean {
  const { router, currentRoute, currentSlideNo, isPresenter, slides } = useNav()
  let leads = false
  let follows = false
  const lead = (): void => void ([leads, follows] = [true, false])
  const place = (): number => Math.min(slides.value.length, Math.max(1, shared.place.page || currentSlideNo.value))
  const follow = (): void =>
    void router.replace({
      path: `${isPresenter.value ? '/presenter' : ''}/${place()}`,
      query: { ...currentRoute.value.query, clicks: shared.place.clicks || undefined },
    })
  const isThere = (at: SlidevLocation): boolean =>
    currentSlideNo.value === shared.place.page && clicksOf(at) === shared.place.clicks
  const stop = router.afterEach(to => {
    if (isThere(to)) return
    if (leads) {
      share('place', { page: currentSlideNo.value, clicks: clicksOf(to), at: passed.value })
      moved()
    } else if (shared.place.page > 0 && currentSlideNo.value !== place()) follow()
  })
  const deaf = onChange(names => {
    if (!names.includes('place')) return
    leads = false
    follows = true
    follow()
  })
  // What others did while this window was loading.
  if (shared.place.page > 0 && !isThere(currentRoute.value)) follow()
  for (const event of ['keydown', 'pointerdown']) window.addEventListener(event, lead, true)
  onUnmounted(() => {
    stop()
    deaf()
    for (const event of ['keydown', 'pointerdown']) window.removeEventListener(event, lead, true)
  })
  return () => leads || !follows
}

// --- internal ---

/** As the address has them; Slidev counts the clicks of a slide when it has loaded it. */
function clicksOf({ query }: SlidevLocation): number {
  return Number(query['clicks'] ?? 0) || 0
}
