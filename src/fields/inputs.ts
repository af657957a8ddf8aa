// The inputs a page of rows does without until somebody filters (late.tsx).
import * as choices from './ChoiceInputs.tsx';
import * as days from './DayInputs.tsx';
import { inputsAreHere } from './late.tsx';

export const inputs = { ...choices, ...days };

inputsAreHere(inputs);
