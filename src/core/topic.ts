/** A topic as readers compare it: case, accents and white space do not matter. */
export function topicKey(topic: string): string {
  return topic.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
