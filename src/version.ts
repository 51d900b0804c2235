/** The program's version, as every output says it. A test holds it to package.json. */
export const version = "0.1.0";
