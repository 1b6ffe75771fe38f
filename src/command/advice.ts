import { UserError } from '../core/errors.ts';
import type { Button } from '../message/document.ts';

/** A person's mistake with buttons that lead on from it. */
export class Advice extends UserError {
  /** One to five. */
  readonly buttons: readonly Button[];

  constructor(code: string, message: string, buttons: readonly Button[], option: string) {
    super(code, message, { option });
    this.buttons = buttons;
  }
}
