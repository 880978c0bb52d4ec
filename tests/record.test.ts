// What the speaker's windows report becomes the log of a run.

import { expect, test } from 'vitest'
import { startRecorder, type RunEvent, type RunLog } from '../scripts/rehearse/index.ts'

const START = Date.parse('2025-03-04T09:00:00Z')
const begun = (events: RunEvent[] = []): RunLog => ({
  version: 1,
  started: '2025-03-04T09:00:00Z',
  slides: 'a'.repeat(64),
  events,
})
type Told = Partial<Parameters<ReturnType<typeof startRecorder>['take']>[0]>

/** A run whose reports come at these milliseconds of both clocks. */
function recorded(told: readonly (Told & { time: number })[], events: RunEvent[] = []) {
  const recorder = startRecorder(begun(events))
  const grown = told.map(one =>
    recorder.take({ client: 'a', status: 'running', no: 1, clicks: 0, ...one }, START + one.time),
  )
  return { recorder, grown, lines: () => recorder.log.events.map(event => `${event.at} ${event.type}`) }
}

test('a run begins with the clock; slides, clicks and pauses are the differences between reports', () => {
  const { grown, lines } = recorded([
    { time: 500, status: 'stopped' },
    { time: 1000 },
    { time: 1500 },
    { time: 2000, no: 2 },
    { time: 2600, no: 2, clicks: 1 },
    { time: 3000, no: 2, clicks: 1, status: 'paused' },
  ])
  expect(grown).toEqual([false, true, false, true, true, true])
  expect(lines()).toEqual(['0 enter', '1000 enter', '1600 click', '2000 pause'])
})

test('a run that says nothing beats, once in a while', () => {
  expect(recorded([{ time: 0 }, { time: 899 }, { time: 900 }, { time: 1700 }]).lines()).toEqual(['0 enter', '900 beat'])
})

test('what comes after the last report counts while one could be on its way, not longer, and not in a pause', () => {
  const ended = (told: readonly (Told & { time: number })[], now: number) => {
    const { recorder, lines } = recorded(told)
    recorder.end(START + now)
    return [lines().at(-1), recorder.over]
  }
  expect(ended([{ time: 0 }, { time: 5000, no: 2 }], 5400)).toEqual(['5400 end', true])
  expect(ended([{ time: 0 }, { time: 5000, no: 2 }], 60_000)).toEqual(['6000 end', true])
  expect(ended([{ time: 0 }, { time: 5000, status: 'paused' }], 60_000)).toEqual(['5000 end', true])
})

test('a second window is believed when the first has been silent', () => {
  const { grown, lines } = recorded([
    { time: 0 },
    { time: 1000, client: 'b', no: 3 },
    { time: 3000, client: 'b', no: 4 },
  ])
  expect(grown).toEqual([true, false, true])
  expect(lines()).toEqual(['0 enter', '3000 enter'])
})

test('what lay between two runs of the program was no talk', () => {
  const before: RunEvent[] = [
    { at: 0, type: 'enter', no: 1, clicks: 0 },
    { at: 4000, type: 'end' },
  ]
  expect(recorded([{ time: 60_000, no: 1 }], before).lines()).toEqual([
    '0 enter',
    '4000 pause',
    '60000 resume',
    '60000 enter',
  ])
})

test('the time asleep was none, and a clock set back ends the run', () => {
  const { recorder, lines } = recorded([{ time: 0 }])
  recorder.sleep()
  recorder.take({ client: 'a', status: 'running', no: 1, clicks: 0, time: 90_000 }, START + 90_000)
  recorder.take({ client: 'a', status: 'stopped', no: 1, clicks: 0, time: 91_000 }, START + 91_000)
  expect(lines()).toEqual(['0 enter', '0 pause', '90000 resume', '91000 end'])
  expect(recorder.over).toBe(true)
})
