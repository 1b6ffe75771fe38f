/** What every store keeps of what people typed. */
import { expect, it } from 'vitest';
import type { Person } from '../../src/core/person.ts';
import type { Store } from '../../src/ports/store.ts';
import { NOW } from '../support/articles.ts';

const ADA: Person = { platform: 'discord', id: 'U1' };

export function draftContract(open: () => Promise<Store>): void {
  const content = '{"what":"né “à” 5"}';

  it('keeps what somebody typed for them alone', async () => {
    const store = await open();
    await store.keepDraft({ id: 'd1', person: ADA, content }, NOW, 0);
    await store.keepDraft({ id: 'd2', person: { ...ADA, id: 'U2' }, content: '{}' }, NOW, 0);

    expect(await store.draft('d1', ADA, 0)).toBe(content);
    expect(await store.draft('d2', ADA, 0)).toBeNull();
    expect(await store.draft('d1', { ...ADA, platform: 'slack' }, 0)).toBeNull();
    expect(await store.draft('d3', ADA, 0)).toBeNull();
  });

  it('forgets what was typed long ago', async () => {
    const store = await open();
    await store.keepDraft({ id: 'd1', person: ADA, content }, NOW, 0);
    expect(await store.draft('d1', ADA, NOW)).toBe(content);
    expect(await store.draft('d1', ADA, NOW + 1)).toBeNull();

    await store.keepDraft({ id: 'd2', person: ADA, content }, NOW + 5, NOW + 1);

    expect(await store.draft('d1', ADA, 0)).toBeNull();
    expect(await store.draft('d2', ADA, 0)).toBe(content);
  });
}
