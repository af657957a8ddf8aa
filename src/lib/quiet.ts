/** With a write whose outcome the screen tells itself: Refine says nothing about it, neither done nor failed. */
export const quiet = { successNotification: false, errorNotification: false } as const;
