/**
 * Raised whenever reading or understanding a file gives another article than before. Stored with each file, so that
 * after an update of the program files are read again though they did not change.
 */
export const READING_VERSION = 5;
