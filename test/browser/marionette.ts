/** A client of Marionette, the protocol that Firefox itself speaks: `length:[type, id, command or error, body]`. */
import { connect, type Socket } from "node:net";
import { within } from "./patience";

type Reply = { resolve(value: unknown): void; reject(error: Error): void };

export interface ScriptOptions {
  /** `chrome`: the browser's own window, with all its powers. `content`: the page. */
  context?: "chrome" | "content";
  /** Named sandbox; without one the script meets the page's own objects. `system` has all powers inside the page's process. */
  sandbox?: "system";
}

export class Marionette {
  private readonly replies = new Map<number, Reply>();
  private received: Buffer = Buffer.alloc(0);
  private lastId = 0;
  private context = "content";

  private constructor(private readonly socket: Socket) {
    socket.on("data", (bytes: Buffer) => this.receive(bytes));
    socket.on("error", (error) => this.fail(error));
    socket.on("close", () => this.fail(new Error("Firefox closed the connection")));
  }

  /** Connects on the loopback and starts a session that accepts self-signed certificates. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect({ port, host: "127.0.0.1" });
    await within(10_000, "Firefox to take a connection", (done, failed) => {
      socket.once("connect", done);
      socket.once("error", failed);
    });
    const client = new Marionette(socket);
    await client.send("WebDriver:NewSession", {
      acceptInsecureCerts: true,
      unhandledPromptBehavior: "ignore",
    });
    await client.send("WebDriver:SetTimeouts", { pageLoad: 10_000, script: 30_000 });
    return client;
  }

  /** Sends one command and gives its body, or what stands under `value` in it. Rejects after 40 s. */
  send<T>(command: string, parameters: object = {}): Promise<T> {
    const id = ++this.lastId;
    const packet = Buffer.from(JSON.stringify([0, id, command, parameters]));
    return within<T>(40_000, `Firefox to answer ${command}`, (done, failed) => {
      this.replies.set(id, { resolve: (value) => done(value as T), reject: failed });
      this.socket.write(`${packet.length}:`);
      this.socket.write(packet);
    }).finally(() => this.replies.delete(id));
  }

  /** Runs an async function's body (`arguments` holds `args`) and gives what it returns. */
  async script<T>(body: string, args: unknown[] = [], options: ScriptOptions = {}): Promise<T> {
    await this.use(options.context ?? "content");
    return this.send<T>("WebDriver:ExecuteScript", {
      script: `return (async () => { ${body} })()`,
      args,
      ...(options.sandbox ? { sandbox: options.sandbox } : {}),
    });
  }

  /** Commands that follow go to the browser's window or to the page. */
  async use(context: "chrome" | "content"): Promise<void> {
    if (context === this.context) return;
    await this.send("Marionette:SetContext", { value: context });
    this.context = context;
  }

  close(): void {
    this.socket.destroy();
  }

  private receive(bytes: Buffer): void {
    this.received = Buffer.concat([this.received, bytes]);
    for (;;) {
      const colon = this.received.indexOf(":");
      if (colon < 0) return;
      const end = colon + 1 + Number(this.received.subarray(0, colon).toString());
      if (this.received.length < end) return;
      const packet: unknown = JSON.parse(this.received.subarray(colon + 1, end).toString());
      this.received = this.received.subarray(end);
      if (Array.isArray(packet)) this.settle(packet);
    }
  }

  private settle([, id, error, body]: unknown[]): void {
    const reply = this.replies.get(Number(id));
    if (!reply) return;
    if (error) {
      const { error: kind, message } = error as { error: string; message: string };
      reply.reject(new Error(`Firefox: ${message || kind}`));
    } else {
      reply.resolve(body && typeof body === "object" && "value" in body ? body.value : body);
    }
  }

  private fail(error: Error): void {
    for (const { reject } of this.replies.values()) reject(error);
    this.replies.clear();
  }
}
