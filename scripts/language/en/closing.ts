// How an English speech ends: the call to everybody, the thanks, the words that sign off.

import { unbroken } from '../any-of.ts'

/** Opens a paragraph that looks back on, or speaks to, the whole: `In closing,`; not `Finally we came`. */
export const OPENS = unbroken`
  In closing\b|In conclusion\b|To conclude\b|Before I (?:close|finish|end|go|leave|sit down)\b
  |Finally, (?:let|I|thank)|Thank you\b|Let me (?:close|end|conclude|finish)
  |My (?:friends|fellow|colleagues)\b|So,\s(?:the|let|as|in|my|to|what)\s|Ladies and gentlemen|God bless`

/** `I wish you all a happy summer!` `That is all I have.` */
export const WISH = unbroken`
  (?:and |so |finally, |again, )?(?:I|we) wish (?:you|all|each|every)\b|(?:and )?(?:that is|that['’]s) all (?:I|we)\b
  |(?:with )?(?:best|warm(?:est)?) wishes\b|good (?:luck|night|bye|evening)\b|god bless\b|enjoy (?:the|your)\b
  |have an? (?:\w+ ){1,2}\w+[.!]?$
  |(?:okay, |well, |right, |so )?I(?:['’]ll| will| shall| had better) (?:stop|leave it|finish|sit down)
  (?: right)?(?: here| there| now)?[.,!]
  |I have (?:kept you|taken|talked|spoken) .{0,40}(?:enough|time|long)\b`

/** `Thank you.` `Good night.` */
export const SIGN_OFF = unbroken`
  (?:Thank you|Thanks|Many thanks)\b[^.!?]{0,60}[.!]?|Good ?(?:night|bye)[^.!?]{0,20}[.!]?`

/** `Let us go to work.` `Together we will …` `I ask you to …`; not `let us say that`. */
export const CALL = unbroken`
  ^(?:And |So |In closing|In conclusion|Finally)?[, ]*(?:let['’]s|let us|let your|together|join (?:me|us)|may )\b
  |\blet us\b|^(?:In closing|In conclusion|To conclude)\b
  |\bI (?:ask|urge|invite|call (?:on|upon)|challenge) (?:you|all|each|every)|\bwe (?:will|must|can|shall)\x20
  |\bit is time\b|\bGod bless\b|\bwe cannot fail\b`
/** Asks the room. */
export const ASKS = String.raw`(?:I ask|let us|let['’]s|please)\b`
/** A clause that may be a call, where the place says so. */
export const CALL_OPENS = unbroken`
  (?:(?:and|so|now|then|but|today|tonight|finally),? ){0,2}(?:Let us|Let['’]s|I ask|I hope|Together|May |We must\x20
  |(?:would|could|will|can) you (?:all |each |both )?please )`
/** What a call is for. */
export const GOAL = 'together|future|forward|hope'
/** Said to the listeners. */
export const TO_ALL = String.raw`let us|\bwe (?:will|must|shall)\b`
