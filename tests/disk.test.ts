// The places outside a deck: the folder for temporary files and the cache, whole, damaged, or not there.

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cachedFolder, cacheFolder } from '../scripts/disk/cache.ts'
import { sweep, temporaryScratch } from '../scripts/disk/scratch.ts'
import { workplace } from './run-speechdeck.ts'

let place: ReturnType<typeof workplace>
beforeEach(() => {
  place = workplace({ 'a file': '', 'tmp/own': '' })
  vi.stubEnv('XDG_CACHE_HOME', place.path('cache'))
  vi.stubEnv('TMPDIR', place.path('tmp'))
})
afterEach(() => vi.unstubAllEnvs())

let times = 0
const filled = () =>
  cachedFolder('tool', async folder => {
    writeFileSync(join(folder, 'program'), `made ${++times} times`)
    writeFileSync(join(folder, 'other'), '')
    mkdirSync(join(folder, 'inner'))
    writeFileSync(join(folder, 'inner', 'deep'), 'made with it')
  })

test('a folder of the cache is made once', async () => {
  expect(await filled()).toBe(await filled())
  expect(times).toBe(1)
})

test.each([
  ['lost a file', (folder: string) => rmSync(join(folder, 'other'))],
  ['lost a file of an inner folder', (folder: string) => rmSync(join(folder, 'inner', 'deep'))],
  ['has a file cut short', (folder: string) => writeFileSync(join(folder, 'program'), '')],
  [
    'is empty',
    (folder: string) => readdirSync(folder).forEach(name => rmSync(join(folder, name), { recursive: true })),
  ],
  ['is gone', (folder: string) => rmSync(folder, { recursive: true })],
])('a folder of the cache that %s is made anew', async (_, damage) => {
  damage(await filled())
  const before = times
  expect(readFileSync(join(await filled(), 'program'), 'utf8')).toBe(`made ${before + 1} times`)
  expect(readdirSync(cacheFolder())).toEqual(['tool'])
})

test('what is used again is as new, so that what nobody uses goes first', async () => {
  const folder = await filled()
  utimesSync(folder, new Date(0), new Date(0))
  await filled()
  expect(statSync(folder).mtimeMs).toBeGreaterThan(Date.now() - 600_000)
})

test('what could not be filled leaves nothing behind, and the next one fills it', async () => {
  const fails = () =>
    cachedFolder('tool', folder => {
      writeFileSync(join(folder, 'half'), '')
      return Promise.reject(new Error('the disk is full'))
    })
  await expect(fails()).rejects.toThrow('the disk is full')
  expect(readdirSync(cacheFolder())).toEqual([])
  expect(readdirSync(await filled()).toSorted()).toEqual(['inner', 'other', 'program', 'whole.json'])
})

test('the cache is where the system has its caches', () => {
  vi.stubEnv('XDG_CACHE_HOME', undefined)
  vi.stubEnv('HOME', place.path('home'))
  mkdirSync(place.path('home/.cache'), { recursive: true })
  if (process.platform === 'linux') expect(cacheFolder()).toBe(place.path('home/.cache/speechdeck'))
})

test('two that fill it at once have the same one', async () => {
  const [one, other] = await Promise.all([filled(), filled()])
  expect(one).toBe(other)
  expect(readdirSync(cacheFolder())).toEqual(['tool'])
})

test('where the cache cannot be written, one in the folder for temporary files is used', () => {
  vi.stubEnv('XDG_CACHE_HOME', place.path('a file'))
  expect(cacheFolder()).toMatch(/tmp.speechdeck-\w+$/)
  // Open to others, it could hold anybody's programs: a private one, the same for the whole run.
  chmodSync(cacheFolder(), 0o777)
  expect(cacheFolder()).toMatch(/speechdeck-cache-/)
  expect(cacheFolder()).toBe(cacheFolder())
})

test.each(['nowhere', 'a file'])('no folder for temporary files (%s) is one message', name => {
  vi.stubEnv('TMPDIR', place.path(name))
  const folder = place.path(name)
  expect(() => temporaryScratch('run')).toThrow(
    expect.objectContaining({
      code: 'E_EXPORT',
      message: 'no-temporary-folder',
      values: expect.objectContaining({ folder }),
    }),
  )
  expect(existsSync(place.path('nowhere'))).toBe(false)
})

test('what a run of another machine left is taken away after a day, not while it may go on', () => {
  const HOUR = 3600
  const left = { young: 'speechdeck-run-4711-0a1b2c-AbCdEf', old: 'speechdeck-run-4712-0a1b2c-AbCdEf' }
  for (const name of [left.young, left.old, 'somebody']) mkdirSync(place.path(`tmp/${name}`))
  const ago = (hours: number) => Date.now() / 1000 - hours * HOUR
  utimesSync(place.path(`tmp/${left.young}`), ago(23), ago(23))
  utimesSync(place.path(`tmp/${left.old}`), ago(25), ago(25))
  utimesSync(place.path('tmp/somebody'), ago(25), ago(25))
  sweep(place.path('tmp'))
  expect(readdirSync(place.path('tmp')).filter(name => name !== 'own')).toEqual(['somebody', left.young])
})
