/** The tabs of this browser that show the app. */
export interface Tabs<Message> {
  /** Runs the work when no other tab runs such work. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** To all the others. */
  tell(message: Message): void;
  listen(listener: (message: Message) => void): void;
}

export function browserTabs<Message>(name: string): Tabs<Message> {
  const channel = new BroadcastChannel(name);
  return {
    alone: async (work) => await navigator.locks.request(name, work),
    tell: (message) => channel.postMessage(message),
    listen: (listener) => {
      channel.onmessage = ({ data }) => listener(data as Message);
    },
  };
}
