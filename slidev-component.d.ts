// A part of Slidev's presenter that the speaker's view shows: its props are Slidev's own.
import type { DefineComponent } from 'vue'

declare const component: DefineComponent<Record<string, unknown>>
export default component
