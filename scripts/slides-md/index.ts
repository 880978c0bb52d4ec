// slides.md ⇄ values: a deck written, a deck read back, and what its slides show.

export { changeNote, type NoteChange } from './change-note.ts'
export { readDeck } from './read.ts'
export {
  bodyTexts,
  headingOf,
  importedSlide,
  longestList,
  phrasesOf,
  shownTexts,
  withoutHidden,
  type Phrase,
} from './views.ts'
export { renderDeck } from './write.ts'
