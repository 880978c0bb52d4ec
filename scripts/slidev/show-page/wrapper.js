// Stands in for Slidev's SlideWrapper: one slide, and what its components may ask of their place.

import { h, provide, ref, toRef } from 'vue'
import {
  injectionClicksContext,
  injectionCurrentPage,
  injectionFrontmatter,
  injectionRenderContext,
  injectionRoute,
} from '@slidev/client/constants.ts'

export default {
  props: { clicksContext: Object, renderContext: String, route: Object },
  setup(props) {
    provide(injectionRoute, props.route)
    provide(injectionFrontmatter, props.route.meta.slide.frontmatter)
    provide(injectionCurrentPage, ref(props.route.no))
    provide(injectionRenderContext, ref(props.renderContext))
    provide(injectionClicksContext, toRef(props, 'clicksContext'))
    return () => {
      // Another one when slides.md is another.
      const { no, component, meta } = props.route
      const { lang } = meta.slide.frontmatter
      return h('div', { 'data-slidev-no': no, class: `slidev-page slidev-page-${no}`, lang }, h(component))
    }
  },
}
