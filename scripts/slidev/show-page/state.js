// Stands in for parts of Slidev's client that would draw in the rest of it.

import { ref } from 'vue'

/** A slide that is put in the place of its older self moves in from nowhere. */
export const hmrSkipTransition = ref(false)

/** Nobody shows a table of contents here. */
export const useTocTree = () => ref([])

/** Nobody prints this page. */
export const parseRangeString = () => []
