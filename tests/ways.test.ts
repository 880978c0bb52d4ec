// What windows tell the server of a talk and hear from it: the line to each of them, the few addresses that answer, and
// the rehearsal that is written down meanwhile.

import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unwatchFile,
  writeFileSync,
} from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Duplex } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { convert, understand } from '../scripts/convert.ts'
import { openFolder, readRehearsals, writeDeck } from '../scripts/folder/index.ts'
import type { Talk } from '../scripts/model/talk.ts'
import { openLine } from '../scripts/present/line.ts'
import type { FromServer, Report, ServeTask } from '../scripts/present/messages.ts'
import { freePort } from '../scripts/present/network.ts'
import { comparisonIn, recordingIn, type RecordedRun } from '../scripts/present/recording.ts'
import { speakerCharacters } from '../scripts/present/views.ts'
import { openWays, type Ways } from '../scripts/present/ways.ts'
import { runOf, type RunLog } from '../scripts/rehearse/index.ts'

const root = mkdtempSync(join(tmpdir(), 'speechdeck-test-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A socket that keeps what is written to it. */
class Kept extends Duplex {
  readonly written: Buffer[] = []
  override _read(): void {}
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.written.push(chunk)
    done()
  }
  /** Text frames behind the head of the answer, read as RFC 6455 says (5.2). */
  get texts(): string[] {
    const all = Buffer.concat(this.written)
    const texts: string[] = []
    for (let at = all.indexOf('\r\n\r\n') + 4; at < all.length && all[at] === 0x81;) {
      const short = all[at + 1] ?? 0
      const [length, head] =
        short < 126
          ? [short, 2]
          : short === 126
            ? [all.readUInt16BE(at + 2), 4]
            : [Number(all.readBigUInt64BE(at + 2)), 10]
      texts.push(all.subarray(at + head, at + head + length).toString())
      at += head + length
    }
    return texts
  }
}

describe('the line', () => {
  const asks = (headers: object) => ({ headers }) as IncomingMessage
  const KEY = { 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' }

  test('is opened as the standard says, in its own example', () => {
    const socket = new Kept()
    openLine().open(asks(KEY), socket, ['first', '二'])
    const answer = Buffer.concat(socket.written).toString()
    expect(answer).toMatch(/^HTTP\/1\.1 101 .*\r\n/)
    expect(answer).toContain('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n')
    expect(socket.texts).toEqual(['first', '二'])
  })

  test.each([0, 125, 126, 65_535, 65_536, 100_000])('brings a text of %d bytes whole', length => {
    const line = openLine()
    const socket = new Kept()
    line.open(asks(KEY), socket, [])
    line.say('x'.repeat(length))
    line.say('behind it')
    expect(socket.texts.map(text => text.length)).toEqual([length, 9])
    const frames = Buffer.concat(socket.written.slice(1))
    expect(frames[1]).toBe(length < 126 ? length : length < 65_536 ? 126 : 127)
  })

  test('speaks to all windows, and to none that has gone', async () => {
    const line = openLine()
    const [here, gone] = [new Kept(), new Kept()]
    for (const socket of [here, gone]) line.open(asks(KEY), socket, [])
    const closed = new Promise(resolve => gone.once('close', resolve))
    gone.push(Buffer.from([0x88, 0x80]))
    gone.push(null)
    await closed
    expect(gone.written.at(-1)).toEqual(Buffer.from([0x88, 0x00]))
    const before = gone.written.length
    here.push(Buffer.from([0x81, 0x80]))
    line.say('still here')
    expect(here.texts).toEqual(['still here'])
    expect(gone.written).toHaveLength(before)
  })

  test('is not opened without a key', () => {
    const socket = new Kept()
    openLine().open(asks({}), socket, ['first'])
    expect([socket.destroyed, socket.written]).toEqual([true, []])
  })
})

const TALK: Talk = { title: '</script>修渠', lang: 'zh', theme: 'red', slides: [] }
const SLIDES = `---
theme: default
---

# 一

<!--
先备水。
-->

---
hide: true
---

# 藏

<!--
没人听。
-->

---

# 二

<!--
再练兵。
-->
`

describe('the ways', () => {
  const entry = join(root, 'slides.md')
  const told: FromServer[] = []
  let ways: Ways
  let server: Server
  let address = ''
  beforeAll(async () => {
    writeFileSync(entry, SLIDES)
    ways = openWays({ entry, talk: TALK, recording: false } as ServeTask, message => told.push(message))
    server = createServer((request, response) => {
      if (!ways.handles(request, response)) response.writeHead(404).end()
    })
    server.on('upgrade', (request, socket) => {
      if (!ways.handlesSocket(request, socket)) socket.destroy()
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    unwatchFile(entry)
    server.close()
  })
  const get = async (path: string) => (await fetch(`${address}${path}`)).json() as Promise<Record<string, unknown>>
  const post = async (path: string, body: unknown) =>
    (
      await fetch(`${address}/__speechdeck/${path}`, { method: 'POST', body: JSON.stringify(body) })
    ).json() as Promise<unknown>

  test('answer under their own names alone', async () => {
    expect((await fetch(`${address}/__speechdeck/other`)).status).toBe(404)
    expect((await fetch(`${address}/__speechdeck/toString`)).status).toBe(404)
    expect((await fetch(`${address}/other/talk`)).status).toBe(404)
    expect((await fetch(`${address}/__slidev/slides/1.json`)).status).toBe(404)
    expect((await fetch(`${address}/__slidev/slides/1.json`, { method: 'POST' })).status).toBe(403)
  })

  test('tell a window that joins all it has to know, in data that ends no script', async () => {
    const alive = await get('/__speechdeck/alive')
    expect(await get('/__speechdeck/talk')).toMatchObject({ talk: TALK, recording: false, server: alive['server'] })
    expect(ways.joinedScript()).not.toContain('</script>')
    const script = ways.joinedScript().replace('globalThis.__speechdeckJoined = ', '')
    expect(JSON.parse(script)).toMatchObject({ talk: TALK, server: alive['server'] })
  })

  test('keep the newest of what windows share, and of what none of them sent nothing', async () => {
    const place = (page: number, count: number) => ({ place: { value: { page, clicks: 0, at: 0 }, count, by: 'a' } })
    for (const sent of [place(4, 2), place(3, 1), { black: 7 }, 'x', null]) await post('shared', sent)
    expect(await get('/__speechdeck/talk')).toMatchObject({ shared: place(4, 2) })
    expect((await get('/__speechdeck/talk'))['shared']).not.toHaveProperty('black')
  })

  test('say to each window what changes', async () => {
    const heard: { name: string; value: unknown }[] = []
    const socket = new WebSocket(`${address.replace('http', 'ws')}/__speechdeck/socket`)
    socket.addEventListener('message', ({ data }) => heard.push(JSON.parse(String(data)) as (typeof heard)[0]))
    const names = () => heard.map(({ name }) => name)
    await expect.poll(names).toEqual(['shared', 'talk', 'recording'])
    ways.setTalk({ ...TALK, title: '打井' })
    ways.setRecording(true)
    ways.setTrouble('folder')
    ways.setSlides([{ no: 1 }])
    await post('shared', { black: { value: true, count: 9, by: 'b' } })
    await post('shared', { black: { value: false, count: 8, by: 'b' } })
    ways.setCompared({} as never)
    await expect
      .poll(names)
      .toEqual(['shared', 'talk', 'recording', 'talk', 'recording', 'trouble', 'slides', 'shared', 'compared'])
    expect(heard.slice(3, 8).map(({ value }) => value)).toEqual([
      { ...TALK, title: '打井' },
      true,
      'folder',
      [{ no: 1 }],
      { black: { value: true, count: 9, by: 'b' } },
    ])
    expect(await get('/__speechdeck/talk')).toMatchObject({ recording: true, talk: { title: '打井' } })
    socket.close()
    const other = new WebSocket(`${address.replace('http', 'ws')}/__speechdeck/other`)
    await new Promise(resolve => other.addEventListener('error', resolve))
  })

  const REPORT: Report = { client: 'a', run: 'r', time: 5, status: 'running', no: 2, clicks: 0 }
  test('pass on reports and nothing like them', async () => {
    told.length = 0
    await post('report', REPORT)
    for (const wrong of [
      { client: 1 },
      { run: null },
      { time: '5' },
      { no: 1.5 },
      { clicks: undefined },
      { status: 'over' },
    ])
      await post('report', { ...REPORT, ...wrong })
    for (const wrong of [null, 'x', []]) await post('report', wrong)
    for (const status of ['stopped', 'paused']) await post('report', { ...REPORT, status })
    expect(told.map(message => message.type === 'report' && message.report.status)).toEqual([
      'running',
      'stopped',
      'paused',
    ])
    await post('record', { on: true })
    await post('record', { on: 'yes' })
    await post('record', {})
    expect(told.slice(3)).toEqual([
      { type: 'record', on: true },
      { type: 'record', on: false },
    ])
  })

  test('read and save notes, by the slides that are shown', async () => {
    const noteOf = async (no: number) => (await get(`/__speechdeck/note?no=${no}`))['note']
    expect([await noteOf(1), await noteOf(2), await noteOf(3)]).toEqual(['先备水。', '再练兵。', ''])
    for (const wrong of [
      { no: 1, note: 'x' },
      { no: 1, was: [3], note: 'x' },
      { no: 1, was: ['先备水。', 3], note: 'x' },
      { no: 'a', was: ['先备水。'], note: 'x' },
      { no: 1, was: ['先备水。'] },
      null,
    ])
      expect(await post('note', wrong)).toEqual({ done: false, now: null })
    expect(readFileSync(entry, 'utf8')).toBe(SLIDES)
    expect(await post('note', { no: 2, was: ['再练兵。'], note: '再练一回兵。' })).toEqual({
      done: true,
      no: 2,
      note: '再练一回兵。',
    })
    expect(readFileSync(entry, 'utf8')).toBe(SLIDES.replace('再练兵', '再练一回兵'))
    expect(await post('note', { no: 2, was: ['别的。'], note: '新的。' })).toEqual({ done: false, now: '再练一回兵。' })
  })

  test('give faces that have what the views say', async () => {
    const asked = await fetch(`${address}/__speechdeck/font?face=sans`)
    expect([asked.status, asked.headers.get('content-type')]).toEqual([200, 'font/ttf'])
    const [sans, serif] = [await asked.arrayBuffer(), await (await fetch(`${address}/__speechdeck/font`)).arrayBuffer()]
    expect(Buffer.from(sans).equals(Buffer.from(serif))).toBe(false)
    for (const sign of '修渠0123456789:./%…') expect(speakerCharacters(TALK)).toContain(sign)
  })
})

describe('a rehearsal', () => {
  const SPEECH =
    '在修渠会上的讲话\n乡亲们：\n渠口的石头是从后山搬来的，一块一块都是人背的。每段渠都有一块牌子。\n让我们把渠守好！'
  const source = { name: 'a.txt', format: 'txt', encoding: 'utf-8', sha256: '', text: SPEECH, marks: [] } as const
  const folder = async (name: string) => {
    const dir = join(root, name)
    const made = {
      ...convert(understand({ ...source, marks: [] }, null), {}),
      given: {},
      version: '1',
      outlineByHand: false,
    }
    await writeDeck(dir, made, { force: true, fill: async () => ({ products: [], browser: null }) })
    return dir
  }
  const slides = [
    { no: 1, title: '', seconds: 30, sentences: [] },
    { no: 2, title: '', seconds: 12, sentences: [] },
  ]
  const begin = (dir: string) => {
    const recorded: RecordedRun[] = []
    const troubles: unknown[] = []
    const recording = recordingIn(dir, {
      talk: () => ({ ...TALK, slides }),
      onRecorded: run => recorded.push(run),
      trouble: is => troubles.push(is),
    })
    const at = (time: number, no: number, more: Partial<Report> = {}) =>
      recording.take({ client: 'a', run: 'r', time, status: 'running', no, clicks: 0, ...more })
    return { recording, recorded, troubles, at }
  }
  const runsIn = (dir: string) => readRehearsals(dir) as RunLog[]

  test('is written down while it goes, and told when it ends', async () => {
    const dir = await folder('told')
    const { recording, recorded, troubles, at } = begin(dir)
    at(0, 1)
    expect(existsSync(join(dir, 'rehearsals'))).toBe(false)
    recording.turn(true)
    at(0, 1, { status: 'stopped' })
    expect(existsSync(join(dir, 'rehearsals'))).toBe(false)
    at(0, 1)
    at(2000, 1)
    at(3000, 2)
    expect(runsIn(dir)).toMatchObject([
      { version: 1, run: 'r', events: [{ type: 'enter' }, { type: 'beat' }, { type: 'enter', no: 2 }] },
    ])
    at(3500, 2, { status: 'stopped' })
    const [name = ''] = readdirSync(join(dir, 'rehearsals'))
    expect(name).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.json$/)
    expect(recorded).toEqual([{ file: join(dir, 'rehearsals', name), seconds: 4, planned: 42, slides: 2 }])
    expect(new Set(troubles)).toEqual(new Set([null]))
    // A window that has not heard that the clock was set back.
    at(4000, 2)
    expect(runsIn(dir)).toHaveLength(1)
    expect(comparisonIn(dir).runs).toHaveLength(1)
  })

  test('goes on beside a window whose clock nobody has started', async () => {
    const dir = await folder('beside')
    const { recording, recorded, at } = begin(dir)
    recording.turn(true)
    at(0, 1)
    at(4000, 1)
    at(0, 1, { client: 'b', run: '', status: 'stopped' })
    at(5000, 2)
    expect(recorded).toEqual([])
    expect(runsIn(dir)).toMatchObject([{ events: [{ type: 'enter' }, { type: 'beat' }, { type: 'enter', no: 2 }] }])
  })

  test('of less than three seconds is none, and leaves no folder', async () => {
    const dir = await folder('short')
    const { recording, recorded, at } = begin(dir)
    recording.turn(true)
    at(0, 1)
    at(2900, 1)
    expect(runsIn(dir)).toHaveLength(1)
    at(2950, 1, { status: 'stopped' })
    expect([recorded, existsSync(join(dir, 'rehearsals'))]).toEqual([[], false])
    at(0, 1, { run: 's' })
    at(3000, 1, { run: 's' })
    recording.turn(false)
    expect(recorded.map(({ seconds }) => seconds)).toEqual([3])
  })

  test('goes on in its file when the program was started anew', async () => {
    const dir = await folder('again')
    const first = begin(dir)
    first.recording.turn(true)
    for (const time of [0, 1000, 2000, 3000, 4000]) first.at(time, 1)
    const second = begin(dir)
    second.recording.turn(true)
    second.at(5000, 2)
    second.at(6000, 2)
    second.recording.turn(false)
    expect(runsIn(dir)).toHaveLength(1)
    const [run] = runsIn(dir)
    expect(run && runOf(run, 2).visits).toEqual([1, 1])
  })

  test('another talk is another run', async () => {
    const dir = await folder('other')
    const { recording, recorded, at } = begin(dir)
    recording.turn(true)
    for (const time of [0, 4000]) at(time, 1)
    for (const time of [0, 5000]) at(time, 1, { run: 's' })
    expect(recorded.map(({ seconds }) => seconds)).toEqual([4])
    recording.turn(false)
    expect(recorded.map(({ seconds }) => seconds)).toEqual([4, 5])
  })

  test('of a folder that was moved is said, and not made anew there', async () => {
    const dir = await folder('moved')
    const { recording, troubles, at } = begin(dir)
    recording.turn(true)
    at(0, 1)
    const { ledger } = openFolder(dir)
    expect(ledger.slides.length).toBeGreaterThan(1)
    rmSync(dir, { recursive: true })
    at(1000, 1)
    expect(troubles.at(-1)).toBe('folder')
    expect(existsSync(dir)).toBe(false)
  })

  test('that would begin or end in a folder that was moved is said, and is none', async () => {
    const dir = await folder('away')
    const { recording, recorded, troubles, at } = begin(dir)
    recording.turn(true)
    renameSync(dir, `${dir}-moved`)
    at(0, 1)
    expect(troubles).toEqual(['folder'])
    renameSync(`${dir}-moved`, dir)
    at(1000, 1)
    expect(troubles.at(-1)).toBe(null)
    at(9000, 1)
    renameSync(dir, `${dir}-moved`)
    at(9500, 1, { status: 'stopped' })
    expect([recorded, troubles.at(-1), existsSync(dir)]).toEqual([[], 'folder', false])
  })
})

test('a port that is taken is passed over, and refused where it was wanted', async () => {
  const taken = createServer()
  await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as AddressInfo
  expect(await freePort('127.0.0.1', port)).toBeNull()
  await new Promise(resolve => taken.close(resolve))
  expect(await freePort('127.0.0.1', port)).toBe(port)
  expect(await freePort('127.0.0.1', null)).toBeGreaterThanOrEqual(3030)
})
