// Stands in for `@slidev/client`: what a slide of a plain deck may ask it.

import { inject, toRef } from 'vue'
import {
  injectionClicksContext,
  injectionCurrentPage,
  injectionFrontmatter,
  injectionSlidevContext,
} from '@slidev/client/constants.ts'

export function useSlideContext() {
  const $slidev = inject(injectionSlidevContext)
  const $clicksContext = inject(injectionClicksContext).value
  return {
    $slidev,
    $nav: toRef($slidev, 'nav'),
    $clicksContext,
    $clicks: toRef($clicksContext, 'current'),
    $page: inject(injectionCurrentPage),
    $frontmatter: inject(injectionFrontmatter, {}),
  }
}
