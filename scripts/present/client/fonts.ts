// Fonts for what the deck's own, cut to its slides, cannot show: our words, and notes that were changed. The server
// cuts them to what is said now; a browser asks for them when a character needs them.

import { watch } from 'vue'
import { isFolder } from './joined.ts'
import { talk } from './talk.ts'

const FACES = { 'Speaker Serif': 'serif', 'Speaker Sans': 'sans' } as const

export function addFonts(): void {
  let known = new Set<string>()
  watch(
    talk,
    now => {
      const characters = [...new Set(JSON.stringify(now))]
      // In the order in which they are added, so that a later one has what the earlier ones lack.
      if (characters.every(character => known.has(character))) return
      for (const [family, face] of Object.entries(FACES)) add(family, face, known.size)
      known = new Set([...known, ...characters])
    },
    { immediate: true },
  )
}

// --- internal ---

function add(family: string, face: string, version: number): void {
  const source = isFolder
    ? `url("fonts/speaker-${face}.ttf")`
    : `url("/__speechdeck/font?face=${face}&version=${version}")`
  document.fonts.add(new FontFace(family, source, { weight: '400 900', display: 'swap' }))
}
