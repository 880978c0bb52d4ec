// What a folder that presents itself needs for our views: where they are, the speech as they show it, and faces for
// their own words, which the deck's fonts do not have.

import { createHash } from 'node:crypto'
import { cutSpeakerFont } from '../fonts/speaker.ts'
import type { ProductDeck } from '../model/product.ts'
import type { Joined } from './client/joined.ts'
import { talkOf } from './talk.ts'
import { speakerCharacters, VIEWS } from './views.ts'

export interface FolderParts {
  views: string
  joined: Joined
  fonts: Record<string, Uint8Array>
}

/** `deck` holds the slides that are shown, whatever their numbers were. Without notes not a word of them is in it. */
export async function folderParts(deck: ProductDeck, notes: boolean): Promise<FolderParts> {
  const slides = deck.slides.map((slide, index) => ({
    ...slide,
    no: index + 1,
    ...(!notes && { note: '', clicks: [] }),
  }))
  const { ruby, ...rest } = deck
  const talk = talkOf({ ...rest, slides, ...(notes && ruby && { ruby }) })
  const id = createHash('sha256').update(JSON.stringify(talk)).digest('hex').slice(0, 16)
  const characters = speakerCharacters(talk)
  return {
    views: VIEWS,
    joined: { talk, recording: false, deck: id, server: null, shared: {} },
    fonts: {
      'speaker-serif.ttf': await cutSpeakerFont('serif', characters),
      'speaker-sans.ttf': await cutSpeakerFont('sans', characters),
    },
  }
}
