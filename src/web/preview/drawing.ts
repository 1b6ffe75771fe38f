import type { WebWords } from '../../i18n/web/words.ts';
import { type Html, html } from '../html.ts';

/** What a message is drawn with. */
export interface Drawing {
  readonly words: WebWords;
  /** Where buttons and menus are sent. */
  readonly press: string;
  /** The page's own address, with a slash at its end. */
  readonly home: string;
}

/** A menu, with a button that takes what was chosen: a choice by keyboard passes over others. */
export function menuOf(
  look: 'slack' | 'discord',
  id: string,
  label: string,
  options: readonly { readonly label: string; readonly value: string }[],
  { words, press }: Drawing,
): Html {
  const shown = options.map((one) => html`<option value="${one.value}">${one.label}</option>`);
  return html`<form class="menu" method="post" action="${press}"><input type="hidden" name="${look}Menu" value="${id}"><select class="select" name="chosen" aria-label="${label}" required><option value="">${label}</option>${shown}</select><button class="button plain">${words.choose}</button></form>`;
}
