// Whole fonts for what the deck's own, cut to its characters, cannot show: our words, and a note that was changed.
// Loaded only when needed.

import sans from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url'
import serif from '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf?url'

export function addFonts(): void {
  document.fonts.add(new FontFace('Speaker Serif', `url("${serif}")`, { weight: '400 900', display: 'swap' }))
  document.fonts.add(new FontFace('Speaker Sans', `url("${sans}")`, { weight: '400 900', display: 'swap' }))
}
