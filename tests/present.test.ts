// The speech for the speaker's view, where in it the speaker is, what becomes of his window's reports, and who is let
// in.

import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseArguments } from '../scripts/cli/arguments.ts'
import type { LedgerSlide } from '../scripts/model/ledger.ts'
import type { ProductDeck, ProductSlide } from '../scripts/model/product.ts'
import { plannedAt, positionOn, sentenceOfClick, sentenceReached } from '../scripts/present/client/position.ts'
import { minutesToTell, nearnessOf } from '../scripts/present/client/signs.ts'
import { createGuard } from '../scripts/present/guard.ts'
import { networkAddresses } from '../scripts/present/network.ts'
import { runOf, startRecorder } from '../scripts/rehearse/index.ts'
import { takeMarkOff } from '../scripts/present/byte-order-mark.ts'
import { isEntries, newerIn, nextCount, type Entries } from '../scripts/present/shared.ts'
import { withRows } from '../scripts/present/spoken-rows.ts'
import { talkOf } from '../scripts/present/talk.ts'
import { workplace } from './run-speechdeck.ts'

const slideOf = (note: string, more: Partial<ProductSlide> = {}): ProductSlide => ({
  no: 1,
  kind: 'points',
  title: '',
  note,
  seconds: 60,
  part: null,
  continues: false,
  phrases: [],
  clicks: [],
  rows: null,
  ...more,
})
const deckOf = (...slides: ProductSlide[]): ProductDeck => ({
  title: '',
  lang: 'zh',
  unit: null,
  speaker: null,
  date: null,
  occasion: null,
  confidential: null,
  theme: 'red',
  ratio: '16:9',
  parts: [],
  footer: null,
  logo: null,
  imported: null,
  slides,
})
const talkSlideOf = (note: string, more: Partial<ProductSlide> = {}) => {
  const [slide] = talkOf(deckOf(slideOf(note, more))).slides
  if (!slide) throw new Error('no slide')
  return slide
}
const textsOf = (note: string, more: Partial<ProductSlide> = {}) =>
  talkSlideOf(note, more).sentences.map(({ runs }) => runs.map(({ text }) => text).join(''))

test('each sentence knows the row of its slide that it is about, as the ledger has it', () => {
  const source = '先说总的。一是备水，水要备足。多说一句。二是练兵。'
  const note = '先说总的。一是备水，水要备足。多说一句。二是练兵。'
  const text = (words: string, role: 'title' | 'row', more = {}) => {
    const start = source.indexOf(words)
    return { text: words, spans: [{ start, end: start + words.length }], role, ...more }
  }
  const talk = talkOf(deckOf(slideOf(note, { title: '总的' })))
  const rows = (texts: object[]) =>
    withRows(talk, [{ title: '总的', note, texts } as unknown as LedgerSlide], source).slides[0]?.sentences.map(
      ({ row }) => row ?? '',
    )
  // Sentences before the first row have none, those behind a row belong to it.
  expect(rows([text('总的', 'title'), text('练兵', 'row'), text('备水', 'row')])).toEqual(['', '备水', '备水', '练兵'])
  expect(rows([text('备水', 'row', { edited: true }), { text: '目录', label: true }])).toEqual(['', '', '', ''])
})

describe('the speech for the speaker', () => {
  test('is cut into sentences, and where a click comes in the middle of one', () => {
    expect(textsOf('先备水。再练兵。\n后巡山。')).toEqual(['先备水。', '再练兵。', '后巡山。'])
    expect(textsOf('一是备水，二是练兵。', { clicks: [0, 5] })).toEqual(['一是备水，', '二是练兵。'])
    expect(talkSlideOf('总的话。一是备水，二是练兵。', { clicks: [4, 9] }).sentences.map(({ click }) => click)).toEqual(
      [0, 1, 2],
    )
  })

  test('has long sentences in pieces that can be read in one go, a quotation as well', () => {
    expect(
      textsOf('老站长说：“火在山上，根在山下。把沟口守住，把路口守住。谁上山，谁登记，谁点火，谁负责。”大家记住了。'),
    ).toEqual([
      '老站长说：“火在山上，根在山下。',
      '把沟口守住，把路口守住。',
      '谁上山，谁登记，谁点火，谁负责。”',
      '大家记住了。',
    ])
    expect(textsOf('他说：“早去！快去！”')).toEqual(['他说：“早去！快去！”'])
  })

  test('knows where paragraphs begin; a note that goes on begins none', () => {
    expect(talkSlideOf('先备水。再练兵。\n后巡山。').sentences.map(({ opens }) => opens)).toEqual([true, false, true])
    expect(talkSlideOf('先备水。', { continues: true }).sentences.map(({ opens }) => opens)).toEqual([false])
  })

  test('has headings bold and figures apart, dates not', () => {
    const runs = (note: string, phrases: ProductSlide['phrases'] = []) =>
      talkSlideOf(note, { phrases }).sentences.flatMap(sentence => sentence.runs)
    expect(runs('一是备水。要早。', [{ start: 0, end: 5 }])).toEqual([
      { text: '一是备水。', bold: true },
      { text: '要早。' },
    ])
    expect(
      runs('2025年3月4日增长6.6%，有林86万亩、1,200户。')
        .filter(({ figure }) => figure)
        .map(({ text }) => text),
    ).toEqual(['6.6%', '86万', '1,200'])
    expect(runs('会议10:30开始，F16和5G不算。').filter(({ figure }) => figure)).toEqual([])
  })

  test('has the readings of rare words that slides.md asks for', () => {
    const { slides } = talkOf({ ...deckOf(slideOf('去盱眙看看，再看盱眙。')), ruby: { 盱眙: 'xū yí' } })
    expect(slides[0]?.sentences[0]?.runs).toEqual([
      { text: '去' },
      { text: '盱眙', ruby: 'xū yí' },
      { text: '看看，再看' },
      { text: '盱眙', ruby: 'xū yí' },
      { text: '。' },
    ])
  })

  test('has the words of the note, and its seconds, whatever the note is', () => {
    const piece = fc.constantFrom(
      '先备水。',
      '增长6.6%，',
      'Mr. Li said so. ',
      '“好！”',
      '\n',
      '一是',
      '……',
      ' ',
      '1,200亿元',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(fc.nat(40), { maxLength: 4 }), (pieces, places) => {
        const note = pieces
          .join('')
          .split(/\s*\n\s*/)
          .map(line => line.trim())
          .filter(Boolean)
          .join('\n')
        const clicks = places.filter(place => place < note.length).toSorted((a, b) => a - b)
        const { sentences, seconds } = talkSlideOf(note, {
          clicks,
          phrases: note.length > 3 ? [{ start: 1, end: 3 }] : [],
        })
        expect(
          sentences
            .flatMap(({ runs }) => runs.map(({ text }) => text))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(note.replace(/\s/g, ''))
        if (sentences.length > 0)
          expect(sentences.reduce((sum, sentence) => sum + sentence.seconds, 0)).toBeCloseTo(seconds, 5)
      }),
    )
  })
})

describe('where the speaker is', () => {
  const slide = talkSlideOf('一二三四五。一二三四五。一二三四五。一二三四五。', { clicks: [12], seconds: 40 })
  const at = (seconds: number, clicks: number, pace = 1) =>
    positionOn(slide, { index: 0, at: 0 }, { clicks, passed: seconds * 1000, pace })

  test('goes on at the planned pace, and waits for the click', () => {
    expect(slide.sentences.map(({ seconds, click }) => [Math.round(seconds), click])).toEqual([
      [10, 0],
      [10, 0],
      [10, 1],
      [10, 1],
    ])
    expect(at(0, 0)).toEqual({ index: 0, within: 0 })
    expect(at(15, 0).index).toBe(1)
    expect(at(15, 0).within).toBeCloseTo(0.5)
    expect(at(35, 0)).toEqual({ index: 1, within: 1 })
    expect(at(35, 1).index).toBe(3)
    expect(at(99, 1)).toEqual({ index: 3, within: 1 })
    expect(at(15, 0, 2).index).toBe(1)
    expect(at(15, 0, 0.5).index).toBe(0)
  })

  test('is at the first sentence of its click', () => {
    expect(sentenceOfClick(slide, 1)).toBe(2)
    expect(sentenceOfClick(slide, 2)).toBeNull()
    expect([0, 1, 2].map(clicks => sentenceReached(slide, clicks))).toEqual([0, 2, 2])
  })

  test('has a place in the plan', () => {
    const silent = { no: 2, title: '', seconds: 4, sentences: [] }
    expect(plannedAt([slide, silent, slide], 3, { index: 1, within: 0.5 })).toBeCloseTo(59)
    expect(
      plannedAt([slide, silent], 2, positionOn(silent, { index: 0, at: 0 }, { clicks: 0, passed: 1000, pace: 1 })),
    ).toBeCloseTo(41)
  })
})

test('what the time that is left asks for, where the talk is long enough for it', () => {
  expect([1200, 300, 100, 60, 0, -1].map(left => nearnessOf(left, 1800))).toEqual([
    '',
    'is-near',
    'is-near',
    'is-last',
    'is-last',
    'is-over',
  ])
  expect([300, 60, -1].map(left => nearnessOf(left, 80))).toEqual(['', '', 'is-over'])
  expect([301, 300, 281, 280, 60, 40, 0, -19, -20].map(left => minutesToTell(left, 1800))).toEqual([
    null,
    5,
    5,
    null,
    1,
    null,
    0,
    0,
    null,
  ])
  expect([300, 60, 0].map(left => minutesToTell(left, 80))).toEqual([null, null, 0])
})

describe('what windows share', () => {
  const entry = fc.record({
    value: fc.record({ page: fc.nat(9), clicks: fc.nat(3), at: fc.nat() }),
    count: fc.integer({ min: 1, max: 4 }),
    by: fc.constantFrom('a', 'b', 'c'),
  })
  const afterAllOf = (changes: readonly Entries[]): Entries =>
    changes.reduce((known, change) => ({ ...known, ...newerIn(known, change) }), {})

  test('is the same in all, in whatever order it comes, and however often', () => {
    const byStamp = (one: { count: number; by: string }): string => `${one.count} ${one.by}`
    fc.assert(
      fc.property(
        fc
          .uniqueArray(entry, { selector: byStamp })
          .chain(list =>
            fc.tuple(
              fc.shuffledSubarray(list, { minLength: list.length }),
              fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
            ),
          ),
        ([once, twice]) => {
          const wrapped = (list: typeof once): Entries[] => list.map(place => ({ place }))
          expect(afterAllOf(wrapped(twice))).toEqual(afterAllOf(wrapped(once)))
        },
      ),
    )
  })

  test('is changed by who changes it last', () => {
    const place = (page: number, by: string, count: number): Entries => ({
      place: { value: { page, clicks: 0, at: 0 }, count, by },
    })
    const known = place(3, 'room', 4)
    expect(nextCount({})).toBe(1)
    expect(newerIn(known, place(4, 'a', nextCount(known)))).toEqual(place(4, 'a', 5))
    expect(newerIn(known, place(2, 'a', 3))).toEqual({})
    expect(newerIn(known, { other: known.place } as Entries)).toEqual({})
  })

  test('is a list of entries and nothing else', () => {
    expect(isEntries({ place: { value: null, count: 1, by: '' } })).toBe(true)
    for (const value of [
      null,
      'x',
      { place: 3 },
      { place: { value: 1, count: 'x', by: '' } },
      { place: { count: 1, by: '' } },
    ])
      expect(isEntries(value)).toBe(false)
  })
})

describe('the recorder', () => {
  const recorderOf = () => startRecorder({ version: 1, started: '2025-03-04T14:30:05', slides: 'sha', events: [] })
  const report = (time: number, no: number, more = {}) => ({
    client: 'a',
    time,
    status: 'running' as const,
    no,
    clicks: 0,
    ...more,
  })

  test('begins with the clock, and writes down what changed', () => {
    const recorder = recorderOf()
    expect(recorder.take(report(5000, 1, { status: 'stopped' }), 0)).toBe(false)
    for (const [time, no, more] of [
      [10_000, 1],
      [11_000, 1],
      [12_000, 1, { clicks: 1 }],
      [13_500, 2],
      [14_000, 2, { status: 'paused' }],
      [20_000, 2],
      [21_000, 1],
    ] as const)
      recorder.take(report(time, no, more), time)
    recorder.end(21_400)
    expect(recorder.log.events).toEqual([
      { at: 0, type: 'enter', no: 1, clicks: 0 },
      { at: 1000, type: 'beat' },
      { at: 2000, type: 'click', no: 1, clicks: 1 },
      { at: 3500, type: 'enter', no: 2, clicks: 0 },
      { at: 4000, type: 'pause' },
      { at: 10_000, type: 'resume' },
      { at: 11_000, type: 'enter', no: 1, clicks: 0 },
      { at: 11_400, type: 'end' },
    ])
    expect(runOf(recorder.log, 2).seconds).toEqual([3.9, 1.5])
  })

  test('believes one window at a time, each by its own clock', () => {
    const recorder = recorderOf()
    recorder.take(report(0, 1), 100_000)
    recorder.take(report(1000, 2), 101_000)
    expect(recorder.take(report(777_000, 1, { client: 'phone' }), 101_200)).toBe(false)
    expect(recorder.take(report(780_800, 3, { client: 'phone' }), 105_000)).toBe(true)
    expect(recorder.log.events.at(-1)).toEqual({ at: 5000, type: 'enter', no: 3, clicks: 0 })
  })

  test('goes on with a run that was begun before the program was started anew', () => {
    const begun = recorderOf()
    const start = Date.parse(begun.log.started)
    for (const time of [0, 1000, 2000]) begun.take(report(time, 1), start + time)
    // Killed: the talk went on.
    const killed = startRecorder(begun.log)
    killed.take(report(90_000, 2), start + 12_000)
    killed.take(report(91_000, 2), start + 13_000)
    expect(runOf(killed.log, 2).seconds).toEqual([12, 1])
    // Ended: what lies between was no talk.
    begun.end(start + 2000)
    const ended = startRecorder(begun.log)
    ended.take(report(90_000, 1), start + 600_000)
    ended.take(report(93_000, 1), start + 603_000)
    expect(runOf(ended.log, 1).total).toBe(5)
    expect(ended.log.events.filter(({ type }) => type === 'end')).toEqual([])
  })

  test('does not count sleep that it hears of too late', () => {
    const recorder = recorderOf()
    for (const time of [0, 1000, 601_000, 602_000]) recorder.take(report(time, 1), time)
    recorder.sleep()
    expect(runOf(recorder.log, 1).total).toBe(2)
    recorder.take(report(603_000, 1), 603_000)
    expect(runOf(recorder.log, 1).total).toBe(3)
  })

  test('does not count sleep, and is over when the clock is set back', () => {
    const recorder = recorderOf()
    recorder.take(report(0, 1), 0)
    recorder.take(report(1000, 1), 1000)
    recorder.sleep()
    recorder.take(report(601_000, 1), 601_000)
    recorder.take(report(602_000, 1), 602_000)
    expect(runOf(recorder.log, 1).total).toBe(2)
    recorder.take(report(602_500, 1, { status: 'stopped' }), 602_500)
    expect(recorder.over).toBe(true)
    expect(recorder.take(report(603_000, 1), 603_000)).toBe(false)
  })
})

test('the command line: this machine alone unless --remote, whose password is given or made', () => {
  const plan = (...argv: string[]) => parseArguments(argv, 'en', '0')
  expect(plan('present', 'deck')).toMatchObject({
    command: 'present',
    dir: 'deck',
    port: null,
    open: true,
    remote: null,
  })
  expect(plan('rehearse', 'deck', '--no-open', '--port', '4000', '--remote')).toMatchObject({
    command: 'rehearse',
    port: 4000,
    open: false,
    remote: '',
  })
  expect(plan('present', 'deck', '--remote', 'geheim99')).toMatchObject({ remote: 'geheim99' })
  expect(() => plan('present', 'deck', '--remote', 'abcde')).toThrow('usage-password')
  expect(plan('present', 'deck', '--remote', 'abcdef')).toMatchObject({ remote: 'abcdef' })
  expect(() => plan('present', 'deck', '--port', '70000')).toThrow('usage-number')
})

test('twenty wrong passwords in a minute are forgiven, and no more', () => {
  const guard = createGuard('plum-37-blossom', () => '', 1)
  const answers = Array.from({ length: 22 }, (_, guess) => {
    let status = 0
    const response = {
      writeHead: (code: number) => {
        status = code
        return response
      },
      end: () => response,
    }
    const from = { headers: {}, socket: { remoteAddress: '192.0.2.7' }, url: `/?password=${guess}` }
    // As much of Node's request and answer as the guard looks at.
    guard.admits(from as unknown as IncomingMessage, response as unknown as ServerResponse)
    return status
  })
  expect(answers).toEqual([...Array<number>(20).fill(401), 429, 429])
})

describe('the guard', () => {
  const addresses = networkAddresses()
  const PASSWORD = '护林 & 2025'
  let server: Server
  let port: number
  const opened: string[] = []

  beforeAll(async () => {
    const guard = createGuard(PASSWORD, why => `password? ${why}`, 3030)
    server = createServer((incoming, response) => void (guard.admits(incoming, response) && response.end('the deck')))
    server.on('upgrade', (incoming, socket) => {
      opened.push(String(guard.admitsSocket(incoming)))
      socket.destroy()
    })
    await new Promise<void>(resolve => server.listen(0, '0.0.0.0', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => server.close())

  const get = async (
    host: string,
    path: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: string; headers: IncomingMessage['headers'] }> =>
    await new Promise((resolve, reject) => {
      request({ host, port, path, headers, agent: false }, response => {
        let body = ''
        response
          .on('data', (chunk: Buffer) => {
            body += String(chunk)
          })
          .on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }))
      })
        .on('error', reject)
        .end()
    })

  test('lets this machine in, but no page of another site', async () => {
    expect(await get('127.0.0.1', '/')).toMatchObject({ status: 200, body: 'the deck' })
    expect(await get('127.0.0.1', '/', { origin: `http://127.0.0.1:${port}` })).toMatchObject({ status: 200 })
    expect(await get('127.0.0.1', '/', { origin: 'http://example.org' })).toMatchObject({ status: 403, body: '' })
  })

  test('knows this machine by its own names only, and lets no page of another site fetch anything', async () => {
    for (const host of ['localhost:3030', 'deck.localhost', '[::1]:3030', '10.0.0.7', hostname()])
      expect([host, (await get('127.0.0.1', '/', { host })).status]).toEqual([host, 200])
    for (const host of ['example.org', 'example.org:3030', 'localhost.example.org', '127.0.0.1.example.org'])
      expect([host, (await get('127.0.0.1', '/', { host })).status]).toEqual([host, 403])
    const site = { 'sec-fetch-site': 'cross-site' }
    expect(await get('127.0.0.1', '/', { ...site, 'sec-fetch-mode': 'no-cors' })).toMatchObject({ status: 403 })
    const link = { ...site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    expect(await get('127.0.0.1', '/', link)).toMatchObject({ status: 200 })
    expect(await get('127.0.0.1', '/', { 'sec-fetch-site': 'same-origin' })).toMatchObject({ status: 200 })
  })

  test('starts no editor', async () => {
    for (const path of ['/__open-in-editor?file=/etc/hosts', '//__open-in-editor?file=x', '/%5F_open-in-editor'])
      expect([path, (await get('127.0.0.1', path)).status]).toEqual([path, 404])
  })

  test.skipIf(addresses.length === 0)(
    'gives another machine nothing without the password, whatever it asks for',
    async () => {
      const host = addresses[0] ?? ''
      for (const path of [
        '/',
        '/slides.md',
        '/@fs/etc/passwd',
        '/__speechdeck/talk',
        '/?password=',
        '/?password=wrong',
      ])
        expect(await get(host, path)).toMatchObject({
          status: 401,
          body: expect.stringMatching(/^password\? (?:first|wrong)$/),
        })
      expect(await get(host, '/', { cookie: 'speechdeck-3030=wrong' })).toMatchObject({ status: 401 })
      await get(host, '/', { connection: 'Upgrade', upgrade: 'websocket' }).catch(() => {})
      expect(opened).toEqual(['false'])
    },
  )

  test.skipIf(addresses.length === 0)('gives the password’s owner a cookie, and stops who guesses', async () => {
    const host = addresses[0] ?? ''
    const entered = await get(host, `/?password=${encodeURIComponent(PASSWORD)}`)
    expect(entered).toMatchObject({ status: 302, body: '', headers: { location: '/' } })
    const cookie = String(entered.headers['set-cookie']?.[0]).split(';')[0] ?? ''
    expect(cookie).not.toContain('2025')
    expect(await get(host, '/slides.md', { cookie })).toMatchObject({ status: 200, body: 'the deck' })
    const guesses = await Promise.all(
      Array.from({ length: 25 }, async (_, guess) => (await get(host, `/?password=${guess}`)).status),
    )
    expect(guesses.at(-1)).toBe(429)
    expect(await get(host, '/', { cookie })).toMatchObject({ status: 200 })
  })
})

test('a byte order mark goes from slides.md before Slidev reads it, and nothing else', () => {
  const { path, read } = workplace({ 'slides.md': '\uFEFF---\r\ntheme: default\n', 'plain.md': '---\n\uFEFF' })
  for (const name of ['slides.md', 'plain.md']) takeMarkOff(path(name))
  expect([read('slides.md'), read('plain.md')]).toEqual(['---\r\ntheme: default\n', '---\n\uFEFF'])
})
