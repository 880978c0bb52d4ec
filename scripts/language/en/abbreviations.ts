// Dots that end no sentence: `Dr. Hale`, `No. 5`, `J. B. Hale`, `the U.S. Congress`. Most of these may end one as well
// (`No. We were told.`, `I got a C. What now?`), so that it is the words behind the dot that decide.

import { unbroken } from '../any-of.ts'

/** Would the dot at `at` end nothing? */
export function isAbbreviation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST), at)
  const after = text.slice(at + 1, at + 1 + FARTHEST)
  return ABBREVIATIONS.find(({ sign }) => sign.test(before))?.goesOn.test(after) ?? false
}

// --- internal ---

/** Characters before a dot that tell an abbreviation, and behind it that tell how it goes on. */
const LONGEST = 24
const FARTHEST = 24

/** Words that open a sentence and no surname: `U.S. We`, not `J. Hale`. One row a kind. */
const OPENERS: readonly string[] = [
  'The|This|That|These|Those|An|Another|Such|A(?= [a-z])',
  "We|You|He|She|It|They|There|Here|Nobody|Nothing|Everybody|Everyone|I(?:[’'][a-z]+)?(?= [a-z])",
  'My|Our|Your|His|Her|Its|Their',
  'Half|Some|Many|Most|Each|Every|All|Both|None|No|Not',
  'What|When|Where|Why|Who|Which|How|Is|Are|Was|Were|Did|Does|Have|Has|Could|Would|Should',
  'And|But|So|Or|Yet|Then|Now|Because|If|Although|While|Since|Once',
  'In|On|At|By|For|From|With|After|Before|As|Of|Under|Until',
  'Today|Tomorrow|Yesterday|Perhaps|Maybe|Please|Let|Thank',
]
const CLOSERS = '["”’)]*'
const RE_LOWER = new RegExp(`^${CLOSERS}\\s+[a-z]`)
const RE_NO_OPENER = new RegExp(`^(?!${CLOSERS}\\s+["“‘(]?(?:${OPENERS.join('|')})(?![\\w.]))`)
const RE_FIGURE = /^\s*(?:[\d×#]|[A-Z]-?\d|(?:[IVXLC]{2,}|[VX])\b)/
const RE_ALWAYS = /^/

/** The first `sign` that matches before the dot decides: `goesOn` matches behind a dot that ends nothing. */
const ABBREVIATIONS: readonly { sign: RegExp; goesOn: RegExp }[] = [
  // Titles before a name.
  {
    sign: /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Hon|hon|Rt|Rev|Capt|Col|Lt|vs?|e\.g|i\.e)$/,
    goesOn: RE_ALWAYS,
  },
  // What counts or dates, only before a figure.
  {
    sign: new RegExp(
      unbroken`
        (?:^|[\s("“])(?:[Nn]os?|pp?|[Vv]ols?|Arts?|[Ff]igs?|Secs?|approx|ca
        |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$`,
    ),
    goesOn: RE_FIGURE,
  },
  // `Plan B.`, `a C.`: a letter that is nobody's initial.
  { sign: /(?:^|[\s("“])(?:an?|[Pp]lan|[Tt]ype|[Gg]rade|[Vv]itamin|[Gg]roup|[Pp]art) [A-Z]$/, goesOn: RE_LOWER },
  // What opens a line or stands behind another dot: `A. The first reason`, `J. B. Hale`.
  { sign: /(?:^|[.!?:]["”’)]?\s|[\n("“])[A-Z]$/, goesOn: RE_ALWAYS },
  // Initials, initialisms, `etc.` and what stands behind a name.
  {
    sign: /(?:^|[\s("“])(?:[A-Z]|(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2}|St|Jr|Sr)$/,
    goesOn: RE_NO_OPENER,
  },
  { sign: /(?:^|[\s("“])(?:etc|Co|Inc|Ltd|Corp|Bros)$/, goesOn: RE_LOWER },
]
