/** Where one is. @property outline its width in pixels; 0 for none */
export function focused(): { readonly id: string; readonly name: string; readonly outline: number };

export function isInSight(selector: string): boolean;

export function scrollBehaviour(): string;

/** Of the page's ground, 0 to 255. */
export function brightness(): number;

/** What is wider than the window. */
export function tooWide(): string[];

/** Texts with less contrast than people need: 4.5 to 1 (WCAG 2.2, 1.4.3). */
export function faintTexts(): string[];
