import type { Chat } from '../../src/ports/chat.ts';

/** A chat under test. */
export interface TestedChat extends Chat {
  /** Signs in, and listens. @returns ends listening */
  connect(): Promise<() => Promise<void>>;
}

export function connectable(chat: Chat): TestedChat {
  return {
    ...chat,
    async connect() {
      await chat.start();
      return chat.listen();
    },
  };
}
