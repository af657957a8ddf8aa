/** The dialog of the browser, once the menu it was asked for in has gone. */
export const printPage = (): void => void setTimeout(() => window.print(), 0);
