import { expect, test } from 'vitest';
import { Undo } from './undo.ts';

test('ends in reverse order, once, and tells of the first failure after trying all', async () => {
  const undo = new Undo();
  const ended: string[] = [];
  await undo.add(() => ended.push('first'));
  await undo.add(() => {
    throw new Error('second does not end');
  });
  await undo.add(() => ended.push('third'));
  const both = Promise.allSettled([undo.run(), undo.run()]);
  expect((await both).map((result) => result.status)).toEqual(['rejected', 'rejected']);
  expect(ended).toEqual(['third', 'first']);
});

test('what comes up after the end is ended at once', async () => {
  const undo = new Undo();
  await undo.run();
  let isEnded = false;
  await undo.add(() => {
    isEnded = true;
  });
  expect(isEnded).toBe(true);
});
