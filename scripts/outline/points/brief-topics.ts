// Paragraphs that each open with a short sentence of its own: `教学稳住了。…`, `操场终于动工了。…`. They are topics where the
// speaker said that he goes through matters; else such sentences may tell a story.

import { splitSentences, type ManuscriptLine } from '../../language/sentences.ts'
import { briefOpening, goesThrough, LONGEST_OPENING, topicOpening } from '../../language/topics.ts'

const FEWEST = 3
/** Words that come to topics are sign enough where so many of the run do. */
const FEWEST_TOLD = 2
/** The announcement stands at most so many paragraphs before the first topic. */
const REACH = 2

export interface BriefTopic {
  line: ManuscriptLine
  /** Of the heading, in characters. */
  length: number
}

/** The runs of neighbours; `isParagraph` says which lines may hold a topic. */
export function briefTopics(
  text: string,
  lines: readonly ManuscriptLine[],
  isParagraph: (line: ManuscriptLine) => boolean,
): BriefTopic[][] {
  const runs: BriefTopic[][] = []
  let run: (BriefTopic & { told: boolean })[] = []
  const close = () => {
    const [first] = run
    const told = run.filter(topic => topic.told).length
    if (first && run.length >= FEWEST && (told >= FEWEST_TOLD || isAnnounced(text, lines, first.line))) runs.push(run)
    run = []
  }
  for (const line of lines) {
    const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST_OPENING))
    const told = isParagraph(line) ? topicOpening(words) : null
    const length = told?.length ?? (isParagraph(line) ? briefOpening(words) : null)
    if (length === null) close()
    else run.push({ line, length, told: told !== null })
  }
  close()
  return runs
}

// --- internal ---

function isAnnounced(text: string, lines: readonly ManuscriptLine[], first: ManuscriptLine): boolean {
  const at = lines.findIndex(({ index }) => index === first.index)
  return lines
    .slice(Math.max(0, at - REACH), at)
    .some(line => splitSentences(text, line).some(({ start, end }) => goesThrough(text.slice(start, end))))
}
