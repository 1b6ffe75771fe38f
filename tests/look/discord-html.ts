import type {
  DiscordButton,
  DiscordComponent,
  DiscordMenu,
  DiscordMessage,
} from '../../src/discord/components.ts';
import { element, escapeHtml } from './html.ts';

/** A message as Discord's client draws it. */
export function discordHtml({ components }: DiscordMessage): string {
  return element('div.from', 'Newsdesk') + components.map(component).join('');
}

function component(one: DiscordComponent): string {
  switch (one.type) {
    case 17:
      return element('div.container', one.components.map(component).join(''));
    case 14:
      return '<hr>';
    case 10:
      return element('div.display', markdown(one.content));
    case 9:
      return element(
        'div.section',
        element('div.words', one.components.map(component).join('')) + pressable(one.accessory),
      );
    case 1:
      return element('div.actions', one.components.map(pressable).join(''));
  }
}

const STYLES = { 1: 'primary', 2: 'plain', 4: 'danger' } as const;

function pressable(one: DiscordButton | DiscordMenu): string {
  if (one.type === 3) return element('span.select', escapeHtml(one.placeholder));
  return element(`span.button.${STYLES[one.style]}`, escapeHtml(one.label));
}

/** What a line begins with, and what it is then. */
const BEGINNINGS = [
  ['## ', 'div.title'],
  ['### ', 'div.heading'],
  ['-# ', 'div.small'],
  ['- ', 'div.item'],
] as const;

function markdown(text: string): string {
  return text.split('\n').map(line).join('');
}

function line(text: string): string {
  const [mark, name] = BEGINNINGS.find(([beginning]) => text.startsWith(beginning)) ?? ['', 'div.line'];
  return element(name, inline(text.slice(mark.length)));
}

/** Escaped signs are put away, so that what is left means something. */
function inline(text: string): string {
  const hidden = text.replace(/\\([^\w\s])/g, (_, sign: string) => `\u0001${sign.charCodeAt(0)}\u0002`);
  return escapeHtml(hidden)
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, '<a>$1</a>')
    .replace(/`([^`]*)`/g, '<code>$1</code>')
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/~~(.+?)~~/g, '<s>$1</s>')
    .replace(/\*(.+?)\*/g, '<i>$1</i>')
    .replace(/\u0001(\d+)\u0002/g, (_, code: string) => escapeHtml(String.fromCharCode(Number(code))));
}
