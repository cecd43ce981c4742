import { linkParts } from './link-parts.js'

/** A message's text in which addresses of our own pages can be opened; nobody else's become links. */
export function LinkedText({ text }: { text: string }) {
  return linkParts(text, window.location.origin).map(({ at, text: part, href }) =>
    href ? (
      <a key={at} href={href} className="underline">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
