export type LinkPart = { at: number; text: string; href: string | null }

const ADDRESS = /https?:\/\/[^\s<>"']+|(?<![\w/])\/claims\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Parts of a text by whether they lead to a page of ours. */
export function linkParts(text: string, origin: string): LinkPart[] {
  const parts: LinkPart[] = []
  let at = 0
  for (const hit of text.matchAll(ADDRESS)) {
    const address = hit[0].replace(/[.,;:!?)]+$/, '')
    if (!URL.canParse(address, origin) || new URL(address, origin).origin !== origin) continue
    if (hit.index > at) parts.push({ at, text: text.slice(at, hit.index), href: null })
    parts.push({ at: hit.index, text: address, href: new URL(address, origin).href })
    at = hit.index + address.length
  }
  if (at < text.length) parts.push({ at, text: text.slice(at), href: null })
  return parts
}
