import type { Element } from './elements.ts';

/** A picture with what stands below it, as HTML or as WordPress has it. */
export function isFigure(element: Element): boolean {
  return element.name === 'figure' || hasClass(element, 'wp-caption');
}

/** The element that holds a figure's caption; null when it has none of its own. */
export function captionIn(figure: Element): Element | null {
  for (const child of figure.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'figcaption' || hasClass(child, 'wp-caption-text')) return child;
    // Figures in a figure have captions of their own.
    const found = child.name === 'figure' ? null : captionIn(child);
    if (found !== null) return found;
  }
  return null;
}

/** A copy of an element in which another is missing, however deep it stood. */
export function without(element: Element, gone: Element | null): Element {
  if (gone === null) return element;
  const children = element.children
    .filter((child) => child !== gone)
    .map((child) => (typeof child === 'string' ? child : without(child, gone)));
  return { ...element, children };
}

function hasClass({ attributes }: Element, name: string): boolean {
  return (attributes.get('class') ?? '').split(/\s+/).includes(name);
}
