import { createRequire } from 'node:module'

export type Weight = 400 | 600

const require = createRequire(import.meta.url)

/** Fonts by the letters they hold, in the order they are asked; each file is a subset of a free font (SIL OFL). */
const FACES = [
  {
    name: 'latin',
    file: 'ibm-plex-sans/files/ibm-plex-sans-latin',
    holds: /[\u0020-\u00ff\u2013\u2014\u2018-\u201d\u2022\u2026\u2212]/u,
  },
  {
    name: 'devanagari',
    file: 'noto-sans-devanagari/files/noto-sans-devanagari-devanagari',
    holds: /[\u0900-\u097f\u20b9]|\u200c|\u200d/u,
  },
  { name: 'bengali', file: 'noto-sans-bengali/files/noto-sans-bengali-bengali', holds: /[\u0980-\u09ff]/u },
  { name: 'tamil', file: 'noto-sans-tamil/files/noto-sans-tamil-tamil', holds: /[\u0b80-\u0bff]/u },
  { name: 'latin-ext', file: 'ibm-plex-sans/files/ibm-plex-sans-latin-ext', holds: /./u },
] as const

export type FaceName = (typeof FACES)[number]['name']

/** Every font file that a document may need, by its name in the document. */
export function fontFiles(): { name: string; path: string }[] {
  return FACES.flatMap(({ name, file }) =>
    ([400, 600] as const).map((weight) => ({
      name: fontName(name, weight),
      path: require.resolve(`@fontsource/${file}-${weight}-normal.woff`),
    })),
  )
}

export function fontName(face: FaceName, weight: Weight): string {
  return `${face}-${weight}`
}

/** A text as runs of one font each. Joiners and marks stay with the letters before them, so that they are shaped together. */
export function runsOf(text: string): { face: FaceName; text: string }[] {
  const runs: { face: FaceName; text: string }[] = []
  for (const letter of text) {
    const last = runs.at(-1)
    const staysWith = last && /\u200c|\u200d|[\p{M}\u0964\u0965]/u.test(letter)
    const face = staysWith ? last.face : (FACES.find(({ holds }) => holds.test(letter))?.name ?? 'latin-ext')
    if (last?.face === face) last.text += letter
    else runs.push({ face, text: letter })
  }
  return runs
}
