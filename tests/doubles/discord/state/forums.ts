/** A tag of a forum: https://docs.discord.com/developers/resources/channel#forum-tag-object */
export interface ForumTag {
  readonly id: string;
  readonly name: string;
  /** Whether only moderators may use it. */
  readonly moderated?: boolean;
}

/** Bit of `flags`: https://docs.discord.com/developers/resources/channel#channel-object-channel-flags */
export const REQUIRE_TAG = 1 << 4;

/** What a forum's channel object has beyond others. */
export function forumFields(tags: readonly ForumTag[] = []): Record<string, unknown> {
  return {
    available_tags: tags.map((tag) => ({ moderated: false, emoji_id: null, emoji_name: null, ...tag })),
    default_sort_order: null,
    default_forum_layout: 0,
  };
}
