// The fonts of the speaker's view: what the deck's own, cut to the words of the slides, may not have. Two whole ones
// are 25 MB, which a phone would wait for; they are cut to what is said.

import { Worker } from 'node:worker_threads'

const SPEAKER_FACES = {
  serif: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
} as const
export type SpeakerFace = keyof typeof SPEAKER_FACES

/** A TrueType file with the characters of this text, as far as the face has them. */
export async function cutSpeakerFont(face: SpeakerFace, text: string): Promise<Uint8Array> {
  const worker = new Worker(new URL('./speaker-worker.ts', import.meta.url), {
    workerData: { file: SPEAKER_FACES[face], text },
  })
  return await new Promise((resolve, reject) => {
    worker
      .once('message', resolve)
      .once('error', reject)
      .once('exit', code => reject(new Error(`speaker-worker: ${code}`)))
  })
}
