/** "1 article", "1,200 articles". @param name of one of them, in English, with a plural in -s */
export function numberOf(count: number, name: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? name : `${name}s`}`;
}
