const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Figures above the line, "10⁶", "km²", as text without any look has them. Anything else stays: "1er", "Mme". */
export function raised(text: string): string {
  return /^\s*\d+\s*$/.test(text) ? text.replace(/\d/g, (digit) => RAISED.charAt(Number(digit))) : text;
}
