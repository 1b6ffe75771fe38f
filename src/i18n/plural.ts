type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * A count with its noun, such as "1,204 articles": the form by `Intl.PluralRules`, the number by `Intl.NumberFormat`.
 * @param forms `#` stands for the number
 */
export function counter(locale: string, forms: Forms): (count: number) => string {
  return chosen(locale, 'cardinal', forms);
}

/** A place in a row, such as "1st". @param forms `#` stands for the number */
export function ordinal(locale: string, forms: Forms): (place: number) => string {
  return chosen(locale, 'ordinal', forms);
}

function chosen(locale: string, type: Intl.PluralRuleType, forms: Forms): (count: number) => string {
  // Made when they are first needed: most languages never are.
  let rules: Intl.PluralRules | null = null;
  let numbers: Intl.NumberFormat | null = null;
  return (count) => {
    rules ??= new Intl.PluralRules(locale, { type });
    numbers ??= new Intl.NumberFormat(locale);
    const number = numbers.format(count);
    return (forms[rules.select(count)] ?? forms.other).replace('#', () => number);
  };
}
