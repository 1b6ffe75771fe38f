/** A larger file is a mistake, not an article; in bytes. */
export const LARGEST_FILE = 5_000_000;
