// Files that the configuration names: there, readable, and what they are taken for. Looked at before anything is
// written.

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { SpeechdeckError } from '../issue.ts'
import type { Logo } from '../model/settings.ts'
import { pictureIn } from './picture.ts'

/** An entry of the configuration: in which file, on which line; paths start at `folder`. */
export interface Entry {
  folder: string
  file: string
  line: number
  key: string
}

/** In megabytes: the logo goes into every deck. */
const MOST_LOGO = 5
/** In pixels: as high as the footer shows it, and a picture of fewer is a dot or a smear. */
const LEAST_LOGO = 16
/** A Chinese font of one weight has 5 to 25. */
const MOST_FONT = 80

/** The picture, under its name in the deck folder. */
export function readLogo(path: string, entry: Entry): { logo: Logo; bytes: Buffer } {
  const bytes = readNamed(path, entry, MOST_LOGO)
  const picture = pictureIn(bytes)
  if (!picture) throw new SpeechdeckError('E_USAGE', 'config-logo', { values: { ...placeOf(entry), path } })
  const { extension, pixels, ...facts } = picture
  if (pixels && Math.min(...pixels) < LEAST_LOGO) {
    const [width, height] = pixels
    throw new SpeechdeckError('E_USAGE', 'config-logo-small', {
      values: { ...placeOf(entry), path, width, height, least: LEAST_LOGO },
    })
  }
  return { logo: { file: `logo.${extension}`, ...facts }, bytes }
}

/** The bytes of a font; whether they are one shows when it is cut. */
export function readFont(path: string, entry: Entry): Buffer {
  return readNamed(path, entry, MOST_FONT)
}

/** A file that a build before this one put into the deck folder. */
export function readKept(dir: string, name: string): Buffer {
  try {
    return readFileSync(join(dir, name))
  } catch (cause) {
    throw new SpeechdeckError('E_USAGE', 'folder-incomplete', { values: { dir, file: name }, cause })
  }
}

// --- internal ---

function readNamed(path: string, entry: Entry, most: number): Buffer {
  let bytes: Buffer
  try {
    bytes = readFileSync(resolve(entry.folder, path))
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new SpeechdeckError('E_USAGE', 'config-file-missing', { values: { ...placeOf(entry), path, reason }, cause })
  }
  const megabytes = bytes.length / 1_000_000
  if (megabytes > most)
    throw new SpeechdeckError('E_USAGE', 'config-file-large', {
      values: { ...placeOf(entry), path, megabytes: Math.ceil(megabytes), most },
    })
  return bytes
}

function placeOf({ file, line, key }: Entry): { file: string; line: number; key: string } {
  return { file, line, key }
}
