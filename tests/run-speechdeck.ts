// Runs the program as a user does, in a folder of its own: in this process, or in one of its own where the process is
// what is tested.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { runProgram } from '../scripts/cli/program.ts'

export const BIN = fileURLToPath(new URL('../bin/speechdeck.js', import.meta.url))

/** Where the speech does not say otherwise, messages are English. */
const ENGLISH = { LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: '' }

const roots: string[] = []
afterAll(() => roots.splice(0).forEach(root => rmSync(root, { recursive: true, force: true })))

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

/** A new folder with these files, gone after the tests of the file. */
export function workplace(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'speechdeck-test-'))
  roots.push(root)
  const path = (name: string) => join(root, name)
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(path(name)), { recursive: true })
    writeFileSync(path(name), content)
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  return {
    root,
    path,
    write,
    read: (name: string) => readFileSync(path(name), 'utf8'),
    edit: (name: string, change: (text: string) => string) => write(name, change(readFileSync(path(name), 'utf8'))),
    /** Every file below `name`, path → digest of its content. */
    bytes: (name: string) =>
      Object.fromEntries(
        readdirSync(path(name), { recursive: true, withFileTypes: true })
          .filter(entry => entry.isFile())
          .map(entry => join(entry.parentPath, entry.name))
          .toSorted()
          .map(file => [
            file.slice(path(name).length + 1),
            createHash('sha256').update(readFileSync(file)).digest('hex'),
          ]),
      ),
    /** The command line in this process: as fast as a function call. */
    run: async (...argv: string[]): Promise<Ran> => {
      const printed = { stdout: '', stderr: '' }
      const output = (name: 'stdout' | 'stderr') => ({ write: (text: string) => void (printed[name] += text) })
      const before = process.cwd()
      process.chdir(root)
      try {
        const code = await runProgram({
          argv,
          env: ENGLISH,
          stdout: output('stdout'),
          stderr: output('stderr'),
          signal: new AbortController().signal,
        })
        return { code, ...printed }
      } finally {
        process.chdir(before)
      }
    },
    /** The same in a process of its own. */
    start: (...args: string[]): Ran => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, ...ENGLISH },
      })
      return { code: status, stdout, stderr }
    },
  }
}

/** A short speech with all that a deck is made of: title block, three points, a salutation, a closing call. */
export const SPEECH = `在全县护林防火工作会议上的讲话
县林业局　周岭
2025年3月4日

同志们：
春天风大草干，今天开会只有一个目的，就是把火险压在起火之前。下面，我讲三点意见。
一、把家底摸清楚。全县有林地86万亩，住在林缘的群众有1200户，巡护员只有43人。每个乡镇都要画一张图，哪里有坟头、哪里有高压线，图上一个不能少。
二、把责任落到人。林长要上山，护林员要到点，村干部要进户。谁的山头谁看，谁的路口谁守，出了事先问人、再问事。
三、把队伍练起来。四支半专业扑火队要在清明前集训一次，水泵要抽得出水，对讲机要喊得通。
同志们，山不会说话，火也不会打招呼。让我们守住这片青山，守到雨季来的那一天！
`
