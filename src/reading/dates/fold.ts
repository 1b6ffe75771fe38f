const EASTERN_DIGIT = /[٠-٩۰-۹]/g;

/**
 * A date line with what does not matter taken away: small letters without accents, the digits 0 to 9, plain spaces,
 * hyphens, commas and apostrophes, and none of the invisible marks that Arabic dates are full of.
 */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      // Korean syllables were taken apart, too.
      .normalize('NFC')
      .toLowerCase()
      // Both rows of digits begin at a multiple of 16.
      .replace(EASTERN_DIGIT, (digit) => String(digit.charCodeAt(0) % 16))
      .replace(/[‐-―−]/g, '-')
      .replace(/[’ʼ‘`]/g, "'")
      .replace(/[،、]/g, ',')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
