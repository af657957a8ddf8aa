// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import { Chart, type Series } from './Chart.tsx';

const series: Series[] = [
  { key: 'in', label: 'Inflow', shape: 'bar', tone: 'ink', values: [100, -50, null] },
  { key: 'closing', label: 'Closing', shape: 'line', tone: 'good', values: [10, null, 30] },
];
const numbers = (element: Element | null | undefined, ...names: string[]) =>
  names.map((name) => Number(element?.getAttribute(name)));

it('draws each figure from the line of 0, and a gap where there is none', () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  const { container } = render(
    <MemoryRouter>
      <Chart
        label="Cash"
        points={['A', 'B', 'C']}
        series={series}
        format={(value) => `$${value}`}
        to={(place) => `/points/${place}`}
      />
    </MemoryRouter>,
  );
  expect(screen.getByRole('img', { name: 'Cash' })).toBeTruthy();
  const zero = numbers(container.querySelector('.chart-zero line'), 'y1')[0] as number;
  const [up, down, ...rest] = container.querySelectorAll('.chart-bar rect');
  expect(rest).toHaveLength(0);
  const [top, height] = numbers(up, 'y', 'height') as [number, number];
  expect(top + height).toBeCloseTo(zero);
  const [below, half] = numbers(down, 'y', 'height') as [number, number];
  expect(below).toBeCloseTo(zero);
  expect(half).toBeCloseTo(height / 2);
  // a line that is interrupted begins again
  expect(container.querySelector('.chart-line path')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);

  // a point says its figures, and leads on
  const second = screen.getByRole('link', { name: 'B Inflow $-50' });
  expect(second.getAttribute('href')).toBe('/points/1');
  expect(second.textContent?.trim()).toBe('B Inflow $-50');
  expect(screen.getByRole('link', { name: 'A Inflow $100 Closing $10' })).toBeTruthy();
});
