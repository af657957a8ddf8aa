// What we use of it: its own types are those of another package.
declare module 'nodemailer' {
  interface Address {
    name: string;
    address: string;
  }
  interface Message {
    from: Address;
    to: Address;
    subject: string;
    text: string;
  }
  export function createTransport(server: object): { sendMail(message: Message): Promise<unknown> };
}
