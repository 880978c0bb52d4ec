// English: a clause by which the speaker or the house decides, promises, refuses or answers for something.

import { anyCase, phraseOf } from '../any-of.ts'
import type { CommitmentRow } from '../commitment-row.ts'

/** `we`, `the board`, `this parish`. */
const HOUSE = phraseOf`
  (?:the|this|our|your) (?:\w+ )?(?:board|council|company|school|college|hospital|committee|association|government|
  administration|parish|union|club|society|trust|church|county|city|town|village|firm|bank|orchestra|museum|library|
  management|office|department|ministry|team|faculty|university|agency|executive|co-?operative)`
const OURS = String.raw`\b(?:I|we|${HOUSE})(?: (?:also|now|therefore|today|both|all|already))?`
/** Talk about the talk, and what only goes on in the mind: `I will tell you`, `we will remember`. */
const ONLY_TALK = phraseOf`
  say | tell | talk | speak | mention | begin | start with | end | close by | close with | come back | come to
  return to | turn to | go on | read | quote | see | remember | forget | miss | know | need | have to | be brief | try
  try to | finish | explain | add | admit | confess | hear | leave you | give you | show you | spare you | keep you
  never know | never forget | always remember | understand | look back | feel | be remembered | let you | get to | name
  meet again | live | die | like | hope | think | believe | want | ask you | be honest`
const ENDING = phraseOf`
  closing | ending | stopping | dropping | cutting | cancell?ing | giving up | withdrawing | selling | resigning
  stepping down | shutting | scrapping | abolishing | freezing | lowering | hiring | buying | setting aside
  putting aside | paying | leaving it alone | replacing | bringing back`

export const ENGLISH_COMMITMENTS: readonly CommitmentRow[] = [
  {
    rule: 'decides',
    sign: anyCase(
      String.raw`\b(?:I(?: have|['’]ve)|(?:we|${HOUSE})(?: have| has)?)(?: \w+ly)? `,
      String.raw`(?:decided(?! (?:whether|how|what|if|when|who|it|him|her)\b)`,
      String.raw`|(?:agreed|resolved|voted|chosen) (?:to|not|that|against|for|unanimously|on))\b`,
    ),
    grave: true,
    example: 'The board has agreed to rebuild the walls',
    counter: 'The vote was nine to two',
  },
  {
    rule: 'refuses',
    sign: anyCase(
      OURS,
      String.raw`(?: (?:have|has)(?: \w+ly)?(?: \w+ and)? (?:refused|declined|rejected|accepted|turned down)`,
      String.raw`| (?:refuse|decline|reject))\b|`,
      OURS,
      String.raw` (?:do not|don['’]t) (?:negotiate|sell|accept|pay|charge|dismiss|intend to)\b`,
    ),
    grave: true,
    example: 'I have refused the bonus',
    counter: 'The horse refused the fence',
  },
  {
    rule: 'will-not',
    sign: anyCase(
      OURS,
      String.raw`(?:(?: will| shall) (?:not|never|no longer)| won['’]t|(?:['’]m| am|['’]re| are) not going to) (?!`,
      ONLY_TALK,
      String.raw`\b|(?:be(?! \w+ing)|achieve|succeed|fail|rest|waver|stop|give up|do it alone)\b)`,
    ),
    grave: true,
    example: 'We will not sell the site',
    counter: 'I will not keep you long',
  },
  {
    rule: 'answers-for',
    sign: anyCase(
      String.raw`\bI (?:take|accept|bear) (?:the |full |all )*(?:responsibility|blame)\b|\bI (?:apologi[sz]e|resign)\b`,
      String.raw`|\bI was wrong\b|\bI (?:will|shall) (?:resign|step down)\b`,
    ),
    grave: true,
    example: 'I take full responsibility',
    counter: 'He was wrong',
  },
  {
    rule: 'is-ended',
    sign: anyCase(
      String.raw`\b(?:is|are|will be|has been|have been) (?:\w+ly )?(?:cancell?ed|closed down|abolished|withdrawn`,
      String.raw`|scrapped|called off|rebuilt|dismissed|dropped|banned|forbidden)\b`,
      String.raw`|\b(?:will|shall) go (?:back|home)\b|\b(?:goes|go) back into\b|\bthere will be no\b`,
    ),
    grave: true,
    example: 'The gala dinner is cancelled',
    counter: 'The shop was closed',
  },
  {
    rule: 'ends',
    sign: anyCase(OURS, String.raw`(?:['’]m| am|['’]re| are| is) (?:\w+ly )?`, ENDING, String.raw`\b`),
    grave: true,
    example: 'We are giving up the hall in March',
    counter: 'The days are closing in',
  },
  {
    rule: 'will',
    sign: anyCase(
      OURS,
      String.raw`(?:['’]ll| will| shall) (?:(?:also|now|all|always|personally) )?(?!not\b|never\b|no longer\b|`,
      ONLY_TALK,
      String.raw`\b)\w`,
    ),
    example: 'We will publish every complaint',
    counter: 'I will tell you a story',
  },
  {
    rule: 'promises',
    sign: anyCase(
      String.raw`\b(?:I|we) (?:can )?(?:promise|pledge|guarantee|give you my word|undertake)\b`,
      String.raw`|\bthat is a promise\b`,
    ),
    example: 'I promise you a bridge',
    counter: 'They promise rain',
  },
  {
    rule: 'orders',
    sign: anyCase(OURS, String.raw` (?:have|has) (?:asked|ordered|instructed|told|directed|set up|signed|appointed)\b`),
    grave: true,
    example: 'I have asked the auditor to publish the report',
    counter: 'The children have asked for snow',
  },
  {
    rule: 'none-will',
    sign: anyCase(
      String.raw`\b(?:no|nobody(?:['’]s)?|no one|any|every)(?: \w+){0,6}?`,
      String.raw` (?:will|shall|may|pays|sails|leaves|enters|goes)\b`,
      String.raw`|^(?:from|as of) (?:today|now on|tomorrow|Monday)\b`,
    ),
    example: 'No tenant will pay for it',
    counter: 'Nobody came',
  },
]
