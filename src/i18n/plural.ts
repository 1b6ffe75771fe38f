/**
 * A count with its noun, such as "1,204 articles": the form by `Intl.PluralRules`, the number by `Intl.NumberFormat`.
 * @param forms `#` stands for the number
 */
export function counter(
  locale: string,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string },
): (count: number) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count) => (forms[rules.select(count)] ?? forms.other).replace('#', () => numbers.format(count));
}
