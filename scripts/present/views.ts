// Our views in the browser, as the rest of the program knows them: the module that leads to them, and what they say.

import { join } from 'node:path'
import type { Talk } from '../model/talk.ts'
import { wordsIn } from './client/words.ts'

/** The module with their routes. */
export const VIEWS = join(import.meta.dirname, 'client', 'routes.ts')

/** All that the speaker's view may show: the talk, and our own words in its language. */
export function speakerCharacters(talk: Talk): string {
  const words = Object.values(wordsIn(talk.lang)).map(word =>
    typeof word === 'function' ? (word as (...values: unknown[]) => string)(0, 0) : word,
  )
  return [...new Set(`${JSON.stringify([talk, words])}0123456789:./%…`)].join('')
}
