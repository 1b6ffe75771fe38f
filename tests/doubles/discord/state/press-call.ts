import type { TopLevelComponent } from '../rules/components.ts';
import type { Message } from './messages.ts';

interface Node {
  readonly type: number;
  readonly label?: string | null | undefined;
  readonly custom_id?: string | null | undefined;
  readonly disabled?: boolean | null | undefined;
  readonly components?: readonly Node[];
  readonly accessory?: Node;
}

const BUTTON = 2;

/** The `data` of an interaction that presses a button; throws where Discord's client would not let the user. */
export function pressData({ components }: Message, label: string): Record<string, unknown> {
  const buttons = (components as readonly (TopLevelComponent & Node)[]).flatMap(buttonsIn);
  const button = buttons.find((one) => one.label === label);
  if (!button) throw new Error(`There is no button “${label}”.`);
  if (button.disabled || button.custom_id == null) throw new Error(`“${label}” cannot be pressed.`);
  return { id: buttons.indexOf(button) + 1, component_type: BUTTON, custom_id: button.custom_id };
}

function buttonsIn(node: Node): Node[] {
  const inside = [...(node.components ?? []), ...(node.accessory ? [node.accessory] : [])];
  return [...(node.type === BUTTON ? [node] : []), ...inside.flatMap(buttonsIn)];
}
