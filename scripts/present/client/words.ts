// What the speaker's view says beside the speech.

import { say } from '../../words/messages.ts'
import type { Lang } from '../../model/source.ts'

export type Words = ReturnType<typeof wordsIn>

export function wordsIn(lang: Lang) {
  return { ...sentencesIn(lang), ...keysIn(lang) }
}

// --- internal ---

function sentencesIn(lang: Lang) {
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
    lastRun: say('speaker-last-run', lang),
    planned: say('rehearsals-plan', lang),
    anyKey: say('speaker-any-key', lang),
    ownRate: (rate: number, next: string) => say(`rehearsals-rate-${lang}`, lang, { rate, next }),
    noPartner: say('speaker-no-partner', lang),
    openSpeaker: say('speaker-open-speaker', lang),
    startOver: say('speaker-start-over', lang),
    moveByHand: say('speaker-move-by-hand', lang),
    isBlack: say('speaker-is-black', lang),
    backToPlace: say('speaker-back-to-place', lang),
    timeIsUp: say('speaker-time-is-up', lang),
    minutesLeft: (minutes: number) => say('speaker-minutes-left', lang, { minutes }),
    ends: (time: string) => say('speaker-ends', lang, { time }),
    goTo: (no: string) => say('speaker-go-to', lang, { no }),
    noSuchSlide: (no: number) => say('speaker-no-such-slide', lang, { no }),
    page: (no: number, count: number) => say('speaker-page', lang, { no, count }),
  }
}

/** What stands beside the keys. */
function keysIn(lang: Lang) {
  return {
    begin: say('speaker-begin', lang),
    pause: say('speaker-pause', lang),
    keyBack: say('speaker-key-back', lang),
    keyNext: say('speaker-key-next', lang),
    keyClock: say('speaker-key-clock', lang),
    keyBlack: say('speaker-key-black', lang),
    keyOverview: say('speaker-key-overview', lang),
    keySentence: say('speaker-key-sentence', lang),
    keyWhole: say('speaker-key-whole', lang),
    keySize: say('speaker-key-size', lang),
    keyPace: say('speaker-key-pace', lang),
    keyEdit: say('speaker-key-edit', lang),
    keyRecord: say('speaker-key-record', lang),
    swap: say('speaker-swap', lang),
    keyRoom: say('speaker-key-room', lang),
    keyDark: say('speaker-key-dark', lang),
    keyFull: say('speaker-key-full', lang),
    keyOver: say('speaker-key-over', lang),
  }
}
