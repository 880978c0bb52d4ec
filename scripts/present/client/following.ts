// Each window goes where the talk goes. A window leads from a key or click of its own until another one does: what it
// does by itself (opening, loading, counting the clicks of a slide) is told to nobody.

import { useNav } from '@slidev/client'
import { onUnmounted } from 'vue'
import { passed } from './clock.ts'
import { onChange, share, shared } from './shared.ts'

/** For a view with slides; `moved` is called after each step of this window's own. */
export function useFollowing(moved: () => void = () => {}): void {
  const { router, currentRoute, currentSlideNo, isPresenter, slides } = useNav()
  let leads = false
  const lead = (): void => void (leads = true)
  const place = (): number => Math.min(slides.value.length, Math.max(1, shared.place.page || currentSlideNo.value))
  const follow = (): void =>
    void router.replace({
      path: `${isPresenter.value ? '/presenter' : ''}/${place()}`,
      query: { ...currentRoute.value.query, clicks: shared.place.clicks || undefined },
    })
  const stop = router.afterEach(to => {
    const page = currentSlideNo.value
    const clicks = Number(to.query['clicks'] ?? 0) || 0
    if (page === shared.place.page && clicks === shared.place.clicks) return
    if (leads) {
      share('place', { page, clicks, at: passed.value })
      moved()
    } else if (shared.place.page > 0 && page !== place()) follow()
  })
  onChange(names => {
    if (!names.includes('place')) return
    leads = false
    follow()
  })
  for (const event of ['keydown', 'pointerdown']) window.addEventListener(event, lead, true)
  onUnmounted(() => {
    stop()
    for (const event of ['keydown', 'pointerdown']) window.removeEventListener(event, lead, true)
  })
}
