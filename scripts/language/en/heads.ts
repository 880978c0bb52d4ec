// The words that end the head of an English row, and those that only lead to it.

import { anyCase, phraseOf } from '../any-of.ts'
import { DATE_EN } from '../stages.ts'

/** `Second, ` `Tonight, ` `And `: what comes after it is the topic. */
export const RE_LEAD = anyCase(
  '^(?:',
  phraseOf`
    and | but | so | yet | now | today | tonight | first | second | third | fourth | finally | furthermore
    moreover | however | therefore | indeed | in fact | of course | for example | for instance | last year
    this year`,
  String.raw`,?\s+)`,
)
/** Opens a clause that is only half of what is said. */
export const RE_HALF = anyCase(
  '^(?:',
  phraseOf`
    if | it | it’s | there | when | whenever | while | although | though | because | since | as | unless | until
    once | whether | not only | not | instead | rather | in | at | on | by | for | with | without | to | from
    during | after | before | despite | like | among | under | over | through | throughout | let’s not | just as
    ladies | my fellow | members`,
  String.raw`)\b`,
)
/** From when or by when a row holds: `From 1 May`, `By the end of June`. */
export const RE_TERM = anyCase(`^(?:From|By|Until|Before)\\s(?:the\\send\\sof\\s)?${DATE_EN}(?=,)`)
/** One side of a contrast, which the other turns: `The tax is not a fine, but a price`. */
export const RE_DENIES = /\b(?:not|never|no|nobody|none)\b|n[’']t\b/iu
export const RE_TURNS = /^[,;:—]\s*(?:but|it|they|that|we|rather)\b/iu
/** After the first of several equals: `blankets, water and food`. */
export const RE_EQUALS = anyCase(
  String.raw`^,\s(?!`,
  phraseOf`
    and | but | or | so | yet | which | who | where | with | without | to | if | when | while | as | because | for
    in | on | at | from`,
  String.raw`\b)[^,;:.]{1,30}(?:,|\s(?:and|or)\s)`,
)
/** Begins what only goes with the words that come: `Every child who starts school | in the valley`. */
export const RE_INSIDE = /\s(?:who|that|which|so)\s/iu
/** Ends a clause that waits for more. */
export const RE_WAITS = anyCase(
  String.raw`\b(?:`,
  phraseOf`
    that | is | are | was | were | be | been | of | the | a | an | and | or | but | to | said | says | believe
    know | think | hope | i | we | you | he | she | it | they | this | these | those | there | who | which | my
    our | your | need | want | ask | look | looking | waiting | trying | going | ready | important | remember
    come | back | up | out | well | here | now | today | tonight | wish | like | also | just | able | due | one
    will | must | can | should | would | could | have | has | had | do | does | did | not | never | very | so | more
    most`,
  ')$',
)
/** Words that begin what is said of the topic before them: `The labour market | is`. */
export const RE_PREDICATE = anyCase(
  String.raw`^(?:`,
  phraseOf`
    is | are | was | were | has | have | had | will | would | must | can | cannot | could | should | may | might
    did | does | do | never | always | also | still | now | pays | makes | takes | gives | comes | goes | keeps
    spends | costs | brings | came | went | took | gave | made | paid | lost | won | kept | rose | fell | began
    sold | bought | built | brought | found | grew`,
  ')$',
)
/** What the verb and its object end before: `We cut failed deliveries | from`. */
export const RE_AFTER_OBJECT = anyCase(
  String.raw`^(?:`,
  phraseOf`
    from | to | in | on | at | by | with | without | for | that | which | who | where | when | while | because
    if | than | as | into | over | through | across | between | against | so | but | during | until
    after | before | toward | towards | about`,
  ')$',
)
/** A topic that names nothing: `It`, `This`, `There`. */
export const RE_NO_TOPIC = anyCase(
  '^(?:',
  phraseOf`
    it | this | that | there | these | those | he | she | they | we | i | you | what | who | how | why | one
    some | many | most | all | both | each | none | nothing | let | let’s | i’m | i’ve | we’re | we’ve | they’re
    it’s`,
  String.raw`)(?:\s|$)`,
)
