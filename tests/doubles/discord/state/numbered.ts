interface Node {
  readonly id?: number | null | undefined;
  readonly components?: readonly Node[];
  readonly accessory?: Node;
}

/**
 * Components as Discord gives them back: what has no number gets the next one that is free.
 * Source: https://docs.discord.com/developers/components/reference#anatomy-of-a-component
 */
export function numbered(components: readonly Node[]): Node[] {
  const taken = new Set(components.flatMap(numbersIn));
  let last = 0;
  const next = () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const number = (node: Node): Node => ({
    ...node,
    id: node.id || next(),
    ...(node.components ? { components: node.components.map(number) } : {}),
    ...(node.accessory ? { accessory: number(node.accessory) } : {}),
  });
  return components.map(number);
}

function numbersIn({ id, components = [], accessory }: Node): number[] {
  const inside = [...components, ...(accessory ? [accessory] : [])].flatMap(numbersIn);
  return id ? [id, ...inside] : inside;
}
