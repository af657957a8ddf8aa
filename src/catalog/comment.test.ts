import { describe, expect, it } from 'vitest';
import { parseComment } from './comment.ts';

describe('parseComment', () => {
  it('reads prose and words', () => {
    expect(
      parseComment('One job. @ui {"label":"Project","list":["code"],"sections":{"A":["b"]}}', 'table', true),
    ).toEqual({
      prose: 'One job.',
      ui: { label: 'Project', list: ['code'], sections: { A: ['b'] } },
      problems: [],
    });
    expect(parseComment('@ui {"good":"up"}', 'column', true)).toEqual({
      prose: null,
      ui: { good: 'up' },
      problems: [],
    });
    expect(parseComment('Only prose.', 'column', true).prose).toBe('Only prose.');
    expect(parseComment(null, 'table', true)).toEqual({ prose: null, ui: {}, problems: [] });
  });

  it.each([
    ['@ui {"lable":"x"}', 'unknown word "lable"'],
    ['@ui {"label":5}', 'wrong value for "label"'],
    ['@ui {"list":"code"}', 'wrong value for "list"'],
    ['@ui {"constructor":"x"}', 'unknown word "constructor"'],
    ['@ui {"kind":"money"}', 'unknown word "kind"'],
    ['@ui {broken', '@ui is not json'],
    ['text @ui money', '@ui without {json}'],
  ])('%s: reported, and thrown where it is strict', (comment, problem) => {
    expect(parseComment(comment, 'table').problems.join()).toContain(problem);
    expect(() => parseComment(comment, 'table', true)).toThrow(problem.split(' (')[0] as string);
  });

  it('keeps the words it knows', () => {
    expect(parseComment('@ui {"lable":"x","group":"Sales"}', 'table').ui).toEqual({ group: 'Sales' });
  });
});
