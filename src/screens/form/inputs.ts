// Brought along by whatever writes at once.
import '@/fields/inputs.ts';
import '../parts/RelationPicker.tsx';
