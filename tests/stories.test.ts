// What an English speaker tells of himself or says to the room, and what he stands for.
import { expect, it } from 'vitest'
import { isStory } from '../scripts/deck/choose/stories.ts'

it.each([
  'I walked out of the net loft at sixteen',
  'My sister tells it at weddings',
  'I see that the tea is holding out',
  'One night the pump stood still',
  'Every horse in the valley loved my uncle',
  'A stranger told me where the cheese came from',
  'Our old neighbour came with a lamp',
])('%s: a story', text => {
  expect(isStory(text, 'en')).toBe(true)
})

it.each([
  'I ask every dairy to choose its mark',
  'My aim is a road without lorries',
  'You must close the gate at night',
  'A neighbour is the best lock',
  'Nets that are used teach more than nets behind glass',
])('%s: none', text => {
  expect(isStory(text, 'en')).toBe(false)
})
