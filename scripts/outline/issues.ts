import type { Issue, Lang } from '../model.ts'
import type { Line } from './sentences.ts'
import type { Point } from './tree.ts'
export function findIssues(_text: string, _lines: readonly Line[], _points: readonly Point[], _lang: Lang): Issue[] { return [] }
