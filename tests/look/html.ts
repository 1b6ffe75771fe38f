/** Text as HTML shows it. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** An element with what is in it, which is HTML already. @param name of the tag, and of the class below our own */
export function element(name: string, inside: string): string {
  const [tag, ...classes] = name.split('.');
  return `<${tag} class="${classes.join(' ')}">${inside}</${tag}>`;
}

/** Text with its lines. */
export function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
