// Stands in for Slidev's SlidesShow: the slide of now, with its neighbours ready, and all others after some seconds.

import { useNav } from '@slidev/client'
import { computed, h, TransitionGroup, vShow, watchEffect, withDirectives } from 'vue'
import { hmrSkipTransition } from './state.js'
import SlideWrapper from './wrapper.js'

/** Milliseconds until the slides that nobody asked for yet are made ready: their clicks are known then. */
const LATER = 3000

export default {
  props: { renderContext: String },
  setup(props) {
    const nav = useNav()
    const { currentSlideRoute: current, prevRoute, nextRoute, slides } = nav
    const prepare = route => void (route.meta.__preloaded = true)
    watchEffect(() => [current, prevRoute, nextRoute].forEach(({ value }) => prepare(value)))
    watchEffect(onCleanup => {
      const routes = slides.value
      const later = setTimeout(() => routes.forEach(prepare), LATER)
      onCleanup(() => clearTimeout(later))
    })
    const ready = computed(() => slides.value.filter(route => route.meta.__preloaded || route === current.value))
    const slideOf = route =>
      withDirectives(
        h(SlideWrapper, {
          key: route.no,
          route,
          clicksContext: nav.getPrimaryClicks(route),
          renderContext: props.renderContext,
        }),
        [[vShow, route === current.value]],
      )
    return () =>
      h(
        TransitionGroup,
        {
          ...(hmrSkipTransition.value ? {} : nav.currentTransition.value),
          id: 'slideshow',
          tag: 'div',
          class: {
            'slidev-nav-go-forward': nav.clicksDirection.value > 0,
            'slidev-nav-go-backward': nav.clicksDirection.value < 0,
          },
          onAfterLeave: () => void (hmrSkipTransition.value = true),
        },
        { default: () => ready.value.map(slideOf) },
      )
  },
}
