import { Zip, ZipDeflate } from "fflate";
import { packedOn } from "./packed-on.ts";

/** Packs parts as they come, with a date that does not move: each may be let go once it is packed. */
export function pack(parts: Iterable<readonly [name: string, bytes: Uint8Array]>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, bytes] of parts) {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = packedOn;
    zip.add(part);
    part.push(bytes, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}
