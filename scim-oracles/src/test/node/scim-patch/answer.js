// Answers each line {"resource": {...}, "operations": [...]} with a line: the patched resource, or {"refused": "the error's scimType"}.
const { scimPatch } = require("scim-patch");

require("readline")
  .createInterface({ input: process.stdin })
  .on("line", (line) => {
    const { resource, operations } = JSON.parse(line);
    let answer;
    try {
      answer = scimPatch(resource, operations, { mutateDocument: true, treatMissingAsAdd: true });
    } catch (e) {
      answer = { refused: e.scimCode || e.name };
    }
    process.stdout.write(JSON.stringify(answer) + "\n");
  });
