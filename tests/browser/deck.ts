// Small deck folders for the browser tests, in a place as awkward as users have: outside the project, with spaces and
// Chinese.

import { cpSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VIEWS } from '../../scripts/present/views.ts'

const PROJECT = join(import.meta.dirname, '..', '..')

const HEADMATTER = `theme: default
title: 在读书会上的讲话
lang: zh-CN
favicon: 'data:,'
fonts: { provider: none, sans: Noto Sans SC, serif: Noto Serif SC }
aspectRatio: 16/9
canvasWidth: 980
routerMode: hash
mdc: false
speechdeck: { theme: red, short: 读书会, parts: [读什么书, 怎样读书] }
layout: cover`

/** A folder with the project's components, layouts and styles, and these slides; each is frontmatter and body. */
export function makeDeck(slides: readonly { matter?: string; body: string }[]): string {
  const dir = join(mkdtempSync(join(realpathSync(tmpdir()), 'deck-')), '讲话 稿')
  for (const name of ['components', 'layouts', 'styles'])
    cpSync(join(PROJECT, name), join(dir, name), { recursive: true })
  writeFileSync(
    join(dir, 'slides.md'),
    slides
      .map(
        ({ matter, body }, index) =>
          `---\n${index === 0 ? HEADMATTER : 'layout: default'}${matter ? `\n${matter}` : ''}\n---\n\n${body}\n`,
      )
      .join('\n'),
  )
  return dir
}

export const COVER = { body: '# 在读书会上的讲话\n\n<!--\n同志们：\n-->' }

/** A slide of numbered points with clauses, which fits. */
export const POINTS = {
  matter: 'part: 0',
  body: `## 长期读大部头的书

<KeyPoints form="rows">

1. *一是* **大处着眼**

   先看目录，<br>再看正文

2. *二是* **见人见事**

   民生无小事

</KeyPoints>

<!--
要长期读大部头的书。一是大处着眼，先看目录，再看正文。二是见人见事，民生无小事。
-->`,
}

/** What a page of its own needs for our views, for a deck without a speech. */
export const VIEW_PARTS = {
  views: VIEWS,
  joined: {
    talk: { title: '', lang: 'zh', theme: 'red', slides: [] },
    recording: false,
    deck: 'test',
    server: null,
    shared: {},
  },
  fonts: {},
}
