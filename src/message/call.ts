/** What a button or a menu runs, or a form goes on with. */
export interface Call {
  readonly command: string;
  /** Empty for a command without any. */
  readonly subcommand: string;
  /** Options by name. */
  readonly values: Readonly<Record<string, string>>;
}

/** Characters of a call as text: what Discord takes of a component's custom id, the least of the platforms. */
export const LONGEST_CALL = 100;

/** A call as text. @param place tells apart components of one message that do the same: 0 to 999 */
export function callText({ command, subcommand, values }: Call, place: number): string {
  return JSON.stringify([place, command, subcommand, ...Object.entries(values).flat()]);
}

/** A call of which one option is chosen in a menu: the last, which is empty until then. */
export function callWithout(call: Call, option: string): Call {
  return { ...call, values: { ...call.values, [option]: '' } };
}

/** Such a call with what was chosen. */
export function callWith(call: Call, chosen: string): Call {
  const option = Object.keys(call.values).at(-1);
  return option === undefined ? call : { ...call, values: { ...call.values, [option]: chosen } };
}

/** Whether a button can say all of it, wherever it stands. */
export function fitsButton(call: Call): boolean {
  return callText(call, 999).length <= LONGEST_CALL;
}

/** Likewise a menu from which an option is chosen. */
export function fitsMenu(call: Call, option: string): boolean {
  return fitsButton(callWithout(call, option));
}
