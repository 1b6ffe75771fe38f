/** What every catalogue takes for a yes: whoever presses a button may have another language than who asked. */
export const YES = 'yes';
