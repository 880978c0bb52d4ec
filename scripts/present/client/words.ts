// What the speaker's view says beside the speech.

import { say } from '../../words/messages.ts'
import type { Lang } from '../../model/source.ts'

export type Words = ReturnType<typeof wordsIn>

export function wordsIn(lang: Lang) {
  return {
    left: say('speaker-left', lang),
    over: say('speaker-over', lang),
    spoken: say('speaker-spoken', lang),
    ahead: say('speaker-ahead', lang),
    behind: say('speaker-behind', lang),
    even: say('speaker-even', lang),
    start: say('speaker-start', lang),
    paused: say('speaker-paused', lang),
    recording: say('speaker-recording', lang),
    pace: say('speaker-pace', lang),
    next: say('speaker-next', lang),
    last: say('speaker-last', lang),
    silent: say('speaker-silent', lang),
    lost: say('speaker-lost', lang),
    moved: say('speaker-moved', lang),
    saved: say('speaker-saved', lang),
    notSaved: say('speaker-not-saved', lang),
    otherNote: say('speaker-other-note', lang),
    noSlide: say('speaker-no-slide', lang),
    keepMine: say('speaker-keep-mine', lang),
    takeOther: say('speaker-take-other', lang),
    undo: say('speaker-undo', lang),
    endEditing: say('speaker-end-editing', lang),
    slide: (no: number) => say('speaker-slide', lang, { no }),
    shownNow: (no: number) => say('speaker-shown-now', lang, { no }),
    keys: say('speaker-keys', lang)
      .split('|')
      .map(key => key.trim().split(' ')),
    page: (no: number, count: number) => say('speaker-page', lang, { no, count }),
  }
}
