// Stands in for Slidev's SlideContainer: slides at their own size, scaled to the room that there is.

import { useElementSize } from '@vueuse/core'
import { computed, h, onUnmounted, ref, watchEffect } from 'vue'
import { slideHeight, slideWidth } from './env.js'

const SCALE = '--slidev-slide-scale'

export default {
  props: { isMain: Boolean },
  setup(props, { slots }) {
    const container = ref(null)
    const { width, height } = useElementSize(container)
    const scale = computed(() => Math.min(width.value / slideWidth.value, height.value / slideHeight.value))
    if (props.isMain) {
      const { style } = document.documentElement
      watchEffect(() => style.setProperty(SCALE, String(scale.value)))
      onUnmounted(() => style.removeProperty(SCALE))
    }
    return () =>
      h(
        'div',
        { id: props.isMain ? 'slide-container' : undefined, ref: container, class: 'slidev-slide-container' },
        h(
          'div',
          {
            id: props.isMain ? 'slide-content' : undefined,
            class: 'slidev-slide-content',
            style: { width: `${slideWidth.value}px`, height: `${slideHeight.value}px`, [SCALE]: scale.value },
          },
          slots.default(),
        ),
      )
  },
}
