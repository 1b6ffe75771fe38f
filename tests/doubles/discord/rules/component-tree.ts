import type { TopLevelComponent } from './components.ts';
import { lengthOf } from './fields.ts';
import type { FieldError } from './form.ts';
import { LIMITS } from './limits.ts';

interface Node {
  readonly path: readonly (string | number)[];
  readonly component: {
    readonly type: number;
    readonly id?: number | null | undefined;
    readonly custom_id?: string | null | undefined;
    readonly content?: string | undefined;
    readonly components?: readonly Node['component'][];
    readonly accessory?: Node['component'];
  };
}

/** The rules that only the whole tree of a message's components can break. */
export function treeErrors(components: readonly TopLevelComponent[], isV2: boolean): FieldError[] {
  const nodes = components.flatMap((component, at) => walk({ path: ['components', at], component }));
  const shape = isV2 ? sumErrors(nodes) : legacyErrors(components);
  return [...shape, ...uniqueErrors(nodes)];
}

function walk(node: Node): Node[] {
  const { components = [], accessory } = node.component;
  const children = components.map((component, at) => ({ path: [...node.path, 'components', at], component }));
  const beside = accessory ? [{ path: [...node.path, 'accessory'], component: accessory }] : [];
  return [node, ...[...children, ...beside].flatMap(walk)];
}

function sumErrors(nodes: readonly Node[]): FieldError[] {
  const errors: FieldError[] = [];
  if (nodes.length > LIMITS.componentsInMessage.max) {
    errors.push({
      path: ['components'],
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: `Total number of components cannot exceed ${LIMITS.componentsInMessage.max}`,
    });
  }
  const characters = nodes.reduce((sum, { component }) => sum + lengthOf(component.content ?? ''), 0);
  if (characters > LIMITS.textDisplaySum.max) {
    errors.push({
      path: ['components'],
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: `Components displayable text size exceeds maximum size of ${LIMITS.textDisplaySum.max}`,
    });
  }
  return errors;
}

function legacyErrors(components: readonly TopLevelComponent[]): FieldError[] {
  const errors: FieldError[] = [];
  const { max } = LIMITS.legacyRows;
  if (components.length > max) {
    const message = `Must be ${max} or fewer in length.`;
    errors.push({ path: ['components'], code: 'BASE_TYPE_MAX_LENGTH', message });
  }
  for (const [at, component] of components.entries()) {
    if (component.type === 1) continue;
    const message = 'Value of field "type" must be one of (1,).';
    errors.push({ path: ['components', at], code: 'UNION_TYPE_CHOICES', message });
  }
  return errors;
}

function uniqueErrors(nodes: readonly Node[]): FieldError[] {
  const ids = new Set<number>();
  const customIds = new Set<string>();
  const errors: FieldError[] = [];
  for (const { path, component } of nodes) {
    const { id, custom_id: customId } = component;
    // 0 asks Discord to choose the id.
    if (id && ids.has(id)) {
      const message = 'Component id cannot be duplicated';
      errors.push({ path: [...path, 'id'], code: 'COMPONENT_ID_DUPLICATED', message });
    }
    if (customId && customIds.has(customId)) {
      const message = 'Component custom id cannot be duplicated';
      errors.push({ path: [...path, 'custom_id'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message });
    }
    if (id) ids.add(id);
    if (customId) customIds.add(customId);
  }
  return errors;
}
