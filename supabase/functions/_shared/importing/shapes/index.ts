import { formShape } from './form.ts';
import { matrixShape } from './matrix.ts';
import { partsShape } from './parts.ts';
import type { Reading, ShapeInput } from './shape.ts';
import { spreadShape } from './spread.ts';
import { tableShape } from './table.ts';

/** How the rows of a sheet hang together. A list and blocks are both tables; blocks have headings in between. */
export function readShape(input: ShapeInput): Reading {
  const { spec } = input;
  switch (spec.shape) {
    case 'matrix':
      return matrixShape({ ...input, spec });
    case 'form':
      return formShape({ ...input, spec });
    case 'parts':
      return partsShape({ ...input, spec });
    case 'spread':
      return spreadShape({ ...input, spec });
    default:
      return tableShape({ ...input, spec });
  }
}
