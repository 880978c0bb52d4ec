// Every sentence the program says to people, in Chinese and English; code elsewhere knows only the keys.
// An error is thrown with a key, `values` and (where it differs) a `hint` key; cli.ts chooses the language and prints.

import type { Lang } from './model.ts'

export type Values = Readonly<Record<string, string | number>>

/** `{name}` is filled from the values. Errors: what happened, where; their `-hint` twin: what to do next. */
export const MESSAGES = {
  // Reading
  'read-missing': { zh: '{file}：没有这个文件。', en: '{file}: no such file.' },
  'read-missing-hint': { zh: '请检查路径和文件名。', en: 'Check the path and the file name.' },
  'read-folder': { zh: '{file}：这是文件夹，不是讲稿文件。', en: '{file}: this is a folder, not a speech.' },
  'read-folder-hint': { zh: '请给出文件夹里的讲稿（.txt 或 .md）；重建演示文稿请给出其中的 outline.md。', en: 'Name the speech inside it (.txt or .md); to rebuild a deck, name its outline.md.' },
  'read-denied': { zh: '{file}：无法读取（{reason}）。', en: '{file}: cannot be read ({reason}).' },
  'read-denied-hint': { zh: '请检查文件权限。', en: 'Check the permissions of the file.' },
  'read-format': { zh: '{file}：不支持“{extension}”文件。', en: '{file}: files of type “{extension}” are not supported.' },
  'read-format-hint': { zh: '请另存为 .txt 或 .md 再试。', en: 'Save it as .txt or .md and try again.' },
  'read-empty': { zh: '{file}：文件是空的。', en: '{file}: the file is empty.' },
  'read-empty-hint': { zh: '请检查是否保存了讲稿内容。', en: 'Check that the speech was saved into it.' },
  'read-binary': { zh: '{file}：这不是文本文件。', en: '{file}: this is not a text file.' },
  'read-binary-hint': { zh: '请把讲稿另存为 .txt 或 .md 再试。', en: 'Save the speech as .txt or .md and try again.' },
  'read-bytes': { zh: '{file}：第 {offset} 字节处的内容在任何已知编码中都不成立。', en: '{file}: the bytes at offset {offset} are not text in any known encoding.' },
  'read-bytes-hint': { zh: '请用编辑器打开，另存为 UTF-8 再试。', en: 'Open it in an editor, save it as UTF-8 and try again.' },
  'read-large': { zh: '{file}：文件有 {megabytes} MB，超过 {most} MB。', en: '{file}: {megabytes} MB, more than {most} MB.' },
  'read-large-hint': { zh: '请检查是否选对了文件；讲稿一般不到 1 MB。', en: 'Check that this is the right file; a speech is hardly ever larger than 1 MB.' },
  'read-no-sentence': { zh: '{file}：里面没有可讲的句子。', en: '{file}: there is no sentence to speak in it.' },
  'read-no-sentence-hint': { zh: '请检查是否选对了文件。', en: 'Check that this is the right file.' },
  // Cleaning
  'clean-lost-character': { zh: '文件里有读不出的字符（\uFFFD），请对照原件。', en: 'The file contains characters lost in an earlier conversion (\uFFFD); compare with the original.' },
  'clean-much-removed': { zh: '清理时去掉了 {percent}% 的文字，请核对。', en: '{percent}% of the text was cleaned away; check the list.' },
} as const satisfies Record<string, Record<Lang, string>>

export type MessageKey = keyof typeof MESSAGES

/** `say('read-missing', 'en', { file: 'a.txt' })` → `a.txt: no such file.` A text that is no key is returned as it is. */
export function say(key: string, lang: Lang, values: Values = {}): string {
  const text = isMessageKey(key) ? MESSAGES[key][lang] : key
  return text.replace(RE_SLOT, (slot, name: string) => String(values[name] ?? slot))
}

// --- internal ---

/** Matches `{file}`. Not `{{ file }}` of a speech: values are never filled a second time. */
const RE_SLOT = /\{(\w+)\}/g

function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(MESSAGES, key)
}
