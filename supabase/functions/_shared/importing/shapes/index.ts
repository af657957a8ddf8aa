import type { ShapeName } from '../spec.ts';
import type { Shape } from './shape.ts';
import { tableShape } from './table.ts';

/** How the rows of a sheet hang together. A list and blocks are both tables; blocks have headings in between. */
export const SHAPES: Readonly<Record<ShapeName, Shape>> = {
  list: tableShape,
  blocks: tableShape,
};
