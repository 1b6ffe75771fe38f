import type { TopLevelComponent } from '../rules/components.ts';
import type { Message } from './messages.ts';

interface Node {
  readonly type: number;
  readonly label?: string | null | undefined;
  readonly custom_id?: string | null | undefined;
  readonly disabled?: boolean | null | undefined;
  readonly components?: readonly Node[];
  readonly accessory?: Node;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
}

const BUTTON = 2;
const MENU = 3;

/**
 * The `data` of an interaction that presses a button or chooses from a menu; throws where Discord's client would not let
 * the user.
 */
export function pressData({ components }: Message, label: string): Record<string, unknown> {
  const nodes = (components as readonly (TopLevelComponent & Node)[]).flatMap(nodesIn);
  for (const [index, { type, custom_id, options = [] }] of nodes.entries()) {
    const chosen = type === MENU && options.find((option) => option.label === label);
    if (chosen) return { id: index + 1, component_type: MENU, custom_id, values: [chosen.value] };
  }
  const buttons = nodes.filter(({ type }) => type === BUTTON);
  const button = buttons.find((one) => one.label === label);
  if (!button) throw new Error(`There is no button “${label}”.`);
  if (button.disabled || button.custom_id == null) throw new Error(`“${label}” cannot be pressed.`);
  return { id: buttons.indexOf(button) + 1, component_type: BUTTON, custom_id: button.custom_id };
}

function nodesIn(node: Node): Node[] {
  const inside = [...(node.components ?? []), ...(node.accessory ? [node.accessory] : [])];
  return [node, ...inside.flatMap(nodesIn)];
}
