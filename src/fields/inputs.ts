// The inputs a page of rows does without until somebody filters (late.tsx).
import {
  BooleanFilter,
  BooleanInput,
  EnumFilter,
  EnumInput,
  ListInput,
  TableFilter,
  TableInput,
} from './ChoiceInputs.tsx';
import { DateInput, DateTimeInput, DayFilter } from './DayInputs.tsx';
import { inputsAreHere } from './late.tsx';

export {
  BooleanFilter,
  BooleanInput,
  DateInput,
  DateTimeInput,
  DayFilter,
  EnumFilter,
  EnumInput,
  ListInput,
  TableFilter,
  TableInput,
};

inputsAreHere({
  BooleanFilter,
  BooleanInput,
  DateInput,
  DateTimeInput,
  DayFilter,
  EnumFilter,
  EnumInput,
  ListInput,
  TableFilter,
  TableInput,
});
