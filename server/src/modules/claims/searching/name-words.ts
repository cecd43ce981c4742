/** The words of a name as they are searched: lower case, letters only, no accents, each once. */
export function nameWords(name: string): string[] {
  const bare = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return [...new Set(bare.match(/[\p{L}\p{N}]{2,}/gu) ?? [])]
}
