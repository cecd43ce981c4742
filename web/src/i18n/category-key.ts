/** Where the words for what a complaint is about stand. No words of ours accuse, and their keys do not either. */
export const categoryKey = (category: string): string =>
  `tickets.category.${category === 'fraud' ? 'misuse' : category}`
