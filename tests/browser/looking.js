// Run in the page: each function stands for itself. Their types are in looking.d.ts.

export function focused() {
  const element = document.activeElement ?? document.body;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    id: element.id,
    name: element.getAttribute('aria-label') ?? (element.textContent || element.id),
    outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
  };
}

export function isInSight(selector) {
  const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? {
    top: -1,
    bottom: -1,
  };
  return top >= 0 && bottom <= innerHeight;
}

export function scrollBehaviour() {
  return getComputedStyle(document.documentElement).scrollBehavior;
}

export function brightness() {
  const found = getComputedStyle(document.querySelector('main .look') ?? document.body).backgroundColor;
  const [red = 0, green = 0, blue = 0] = (found.match(/\d+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}

export function tooWide() {
  const wide = [...document.querySelectorAll('main *, header *, footer *, dialog *')].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    return width > 0 && right > innerWidth + 1;
  });
  const isScrolled = document.documentElement.scrollWidth > innerWidth;
  return [...(isScrolled ? ['the page'] : []), ...wide.map((element) => element.outerHTML.slice(0, 80))];
}

export function faintTexts() {
  const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element) => {
    const { backgroundColor } = getComputedStyle(element);
    const isSeen = channels(backgroundColor)[3] !== 0;
    return isSeen || element.parentElement === null ? backgroundColor : groundOf(element.parentElement);
  };
  const saysSomething = (element) =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '',
    );
  return [...document.querySelectorAll('body *')].filter(saysSomething).flatMap((element) => {
    const [one, other] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    return contrast < 4.5 ? [`${element.className || element.tagName}: ${contrast.toFixed(2)}`] : [];
  });
}
