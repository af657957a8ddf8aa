/** A ref: what it is given to moves into sight. */
export const intoView = (element: Element | null): void => element?.scrollIntoView({ block: 'nearest' });
