/**
 * What steers a terminal or turns text around, and JSON leaves as it is: control characters beyond ASCII, separators of
 * lines, directions.
 */
const STEERING = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** JSON with the same meaning that does nothing to a terminal, or to who looks at it. */
export function safeJson(json: string): string {
  return json.replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
