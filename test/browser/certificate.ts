/** A certificate that signs itself, for servers on the loopback whose browsers accept any. */
import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OBJECT = 0x06;
const UTF8_STRING = 0x0c;
const TIME = 0x18;
const ECDSA_WITH_SHA256 = "2a8648ce3d040302";
const COMMON_NAME = "550403";

/** One value in DER: tag, length, content. */
function der(tag: number, ...content: (Uint8Array | string)[]): Buffer {
  const bytes = Buffer.concat(content.map((part) => Buffer.from(part as string)));
  const { length: n } = bytes;
  const length = n < 128 ? [n] : n < 256 ? [0x81, n] : [0x82, n >> 8, n & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), bytes]);
}

const object = (hex: string): Buffer => der(OBJECT, Buffer.from(hex, "hex"));

/** A fresh key and its certificate, as PEM, good from 2020 to 2049. */
export function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = der(SEQUENCE, object(ECDSA_WITH_SHA256));
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, object(COMMON_NAME), der(UTF8_STRING, "saved pages"))));
  const valid = der(SEQUENCE, der(TIME, "20200101000000Z"), der(TIME, "20491231235959Z"));
  const serial = der(INTEGER, Buffer.from([1]), randomBytes(8));
  const known = publicKey.export({ type: "spki", format: "der" });
  const signed = der(SEQUENCE, serial, algorithm, name, valid, name, known);
  const signature = der(BIT_STRING, Buffer.from([0]), sign("sha256", signed, privateKey));
  const lines =
    der(SEQUENCE, signed, algorithm, signature)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n"),
  };
}
