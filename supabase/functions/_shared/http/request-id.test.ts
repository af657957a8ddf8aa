import { expect, it, vi } from 'vitest';
import { unexpected } from './problem.ts';
import { named, requestId } from './request-id.ts';

const asked = (id?: string) =>
  new Request('http://app.test/functions/v1/import', { headers: id === undefined ? {} : { 'x-request-id': id } });

it('keeps the name the gateway gave, and gives one of its own where there is none or no usable one', () => {
  expect(requestId(asked('a1b2c3d4-1'))).toBe('a1b2c3d4-1');
  for (const odd of [undefined, '', 'short', 'a b c d e f g h', 'x'.repeat(65), '{"a":1,"b":2}']) {
    const request = asked(odd);
    expect(requestId(request)).toMatch(/^[\da-f-]{36}$/);
    expect(requestId(request)).toBe(requestId(request));
  }
});

it('stands in every answer', () => {
  const request = asked('a1b2c3d4-1');
  expect(named(new Response('ok'), request).headers.get('x-request-id')).toBe('a1b2c3d4-1');
});

it('is all that an unexpected failure says outside, and names the line of the log, which quotes nothing', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const problem = unexpected('import', new TypeError('rate 41.50 of somebody'), asked('a1b2c3d4-1'));
  expect(problem.body).toEqual({
    error: {
      code: 'internal_error',
      message: 'The import failed unexpectedly.',
      detail: { request_id: 'a1b2c3d4-1' },
    },
  });
  const [[line]] = log.mock.calls as [[string]];
  expect(JSON.parse(line)).toMatchObject({
    level: 'error',
    function: 'import',
    request_id: 'a1b2c3d4-1',
    error: 'TypeError',
  });
  expect(line).not.toContain('41.50');
  log.mockRestore();
});
