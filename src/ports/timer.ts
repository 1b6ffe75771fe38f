/** Does something later. Tests bring their own. */
export interface Timer {
  /** Keeps no process alive. @returns gives it up */
  after(milliseconds: number, act: () => void): () => void;
}
